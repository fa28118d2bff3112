/** Loads the elements that few pages have, when one of them is in the page or comes into it. */

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  'loci-similar': () => import('./loci-similar.js'),
  'loci-selection': () => import('./loci-selection.js'),
};

/** Does nothing where a page is rendered on a server: there is no document to watch. */
export function watchForElements(): void {
  if (typeof document === 'undefined') return;
  // Lists that the browser keeps up to date: to ask for their length costs nothing, however often the page changes.
  const wanted = Object.keys(MODULES).map((name) => ({ name, found: document.getElementsByTagName(name) }));
  const load = () => {
    const missing = wanted.filter(({ name }) => !customElements.get(name));
    if (missing.length === 0) observer.disconnect();
    for (const { name, found } of missing) {
      // Where it cannot be loaded the element stays what it was without a script, and is tried again at the next change.
      if (found.length > 0) MODULES[name]?.().catch(() => undefined);
    }
  };
  const observer = new MutationObserver(load);
  observer.observe(document, { childList: true, subtree: true });
  load();
}
