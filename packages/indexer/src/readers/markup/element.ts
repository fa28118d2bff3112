/** A small tree of elements and text, as the readers of packaged documents walk it. */

export interface MarkupElement {
  /** Of XML the local name: `p` for `w:p`. Of HTML the name in lower case. */
  readonly name: string;
  /** By local name in XML; in HTML by the whole name, for example `epub:type`. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/** The elements right below; an absent element has none. */
export function childElements(element: MarkupElement | null | undefined): MarkupElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first element of that name right below; null where there is none. */
export function childNamed(element: MarkupElement | null | undefined, name: string): MarkupElement | null {
  return childElements(element).find((child) => child.name === name) ?? null;
}

/** Follows names downwards from an element; null where one is missing. */
export function elementAt(element: MarkupElement | null, ...names: readonly string[]): MarkupElement | null {
  return names.reduce<MarkupElement | null>(childNamed, element);
}

/** All elements below that a test holds for, in document order; what is below such a one is not looked at. */
export function* findElements(
  element: MarkupElement,
  test: (element: MarkupElement) => boolean,
): Generator<MarkupElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (test(child)) yield child;
    else yield* findElements(child, test);
  }
}

/** All text below, as it stands. */
export function textContent(node: MarkupNode | null): string {
  if (node === null) return '';
  return typeof node === 'string' ? node : node.children.map(textContent).join('');
}
