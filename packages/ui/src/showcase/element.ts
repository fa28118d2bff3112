/** Makes elements without markup in strings: text stays text, and listeners are set as such. */

export type Child = Node | string | null;
type Listener = (event: Event) => void;

/** Attributes by name; null and false leave one out, true sets it empty, `on…` adds a listener. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | Listener>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Text in which what stands between backticks is code. */
export function proseNodes(text: string): (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part));
}

/** The element of that id in the page, of that class; throws where the page and its script do not belong together. */
export function requireElement<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} with the id "${id}".`);
  return found;
}
