/** A web page as a tree of elements and texts, and what is known of its elements. */

export interface HtmlElement {
  /** Lower case. */
  readonly name: string;
  /** Names in lower case; only those that are of use to the reader. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: HtmlElement | null;
  /** A text is a string; two never stand side by side. */
  readonly children: (HtmlElement | string)[];
}

/** Elements that begin and end a block of text. What is not named here, also an unknown element, runs with the text. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p ' +
    'pre search section summary table tbody td tfoot th thead title tr ul xmp'
  ).split(' '),
);

export function isBlock({ name }: HtmlElement): boolean {
  return BLOCKS.has(name);
}

/** The elements below `element`, in order of the page, each before its own. */
export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  // Not by generators within generators, which in a deep tree take time by its depth for each element.
  const pending: HtmlElement[] = childElements(element).reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    for (const child of childElements(next).reverse()) pending.push(child);
  }
}

function childElements({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The element and those that it stands in, the innermost first. */
export function* selfAndAncestors(element: HtmlElement): Generator<HtmlElement> {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) yield at;
}

/** The nearest element with one of these names, the element itself first; null where there is none. */
export function closest(element: HtmlElement, names: ReadonlySet<string>): HtmlElement | null {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (names.has(at.name)) return at;
  return null;
}

/** All text in it on one line, cut at `maxLength` UTF-16 units. */
export function textOf(element: HtmlElement, maxLength = 1000): string {
  let text = '';
  (function append({ children }: HtmlElement): void {
    for (const child of children) {
      if (text.length > 4 * maxLength) return;
      if (typeof child === 'string') text += child;
      else {
        if (isBlock(child) || child.name === 'br') text += ' ';
        append(child);
      }
    }
  })(element);
  return text.replace(/\s+/g, ' ').trim().slice(0, maxLength);
}

export function isWithin(element: HtmlElement, holder: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (at === holder) return true;
  return false;
}

/** For each element the sum of the values of itself and of all below it; an element without any is left out. */
export function sumUp(root: HtmlElement, own: ReadonlyMap<HtmlElement, number>): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  (function sum(element: HtmlElement): number {
    let total = own.get(element) ?? 0;
    for (const child of element.children) if (typeof child !== 'string') total += sum(child);
    if (total !== 0) sums.set(element, total);
    return total;
  })(root);
  return sums;
}
