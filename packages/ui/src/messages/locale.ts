/** Which locale an element speaks. */

/**
 * The language of the element's surroundings, through shadow roots too; where the reader's own language is a variant
 * of it (`en-GB` for `en`), that variant, because dates are written as its readers write them.
 */
export function localeOf(element: Element, preferred: readonly string[] = navigator.languages): string {
  const declared = languageSources(element)
    .map((source) => source.getAttribute('lang'))
    .find(Boolean);
  if (!declared) return preferred[0] ?? 'en';
  return preferred.find((locale) => locale.toLowerCase().startsWith(`${declared.toLowerCase()}-`)) ?? declared;
}

/** The element and what it stands in, from the inside out, up to the document. */
export function languageSources(element: Element): Element[] {
  const sources: Element[] = [];
  let source: Element | null = element;
  while (source) {
    sources.push(source);
    const root: Node = source.getRootNode();
    source = source.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return sources;
}
