/** What the paragraph styles of an ODT mean, followed up to the built-in styles that they rest on. */
import { childElements, elementAt, type MarkupElement } from '../markup/element.js';

export type StyleRole = 'title' | 'quotation' | 'code' | 'contents';

/** Names of built-in styles as the format stores them in every language, `_20_` for a space. */
const ROLE_BY_NAME: readonly (readonly [RegExp, StyleRole])[] = [
  [/^Title$/, 'title'],
  [/^(?:Quotations|Quote|Intense_20_Quote|Block_20_Text)$/, 'quotation'],
  [/^(?:Preformatted_20_Text|Source_20_(?:Code|Text))$/, 'code'],
  [/^(?:Contents_20_\d+|Contents_20_Heading|Header.*|Footer.*)$/, 'contents'],
];
const MAX_PARENTS = 16;

/** The roots of `content.xml` and `styles.xml`; null for one that is missing. */
export function readStyles(
  ...roots: readonly (MarkupElement | null)[]
): (name: string | undefined) => StyleRole | null {
  const parents = new Map<string, string | undefined>();
  for (const root of roots) {
    const groups = [elementAt(root, 'automatic-styles'), elementAt(root, 'styles')];
    for (const { name, attributes } of groups.flatMap(childElements)) {
      if (name === 'style' && attributes['name']) parents.set(attributes['name'], attributes['parent-style-name']);
    }
  }
  return (name) => {
    let at = name;
    for (let step = 0; at !== undefined && step < MAX_PARENTS; step++) {
      const style = at;
      const role = ROLE_BY_NAME.find(([pattern]) => pattern.test(style))?.[1];
      if (role) return role;
      at = parents.get(style);
    }
    return null;
  };
}

/** Which levels of which lists are numbered, by name of the list style and level from 1. */
export function readNumberedLevels(...roots: readonly (MarkupElement | null)[]): ReadonlySet<string> {
  const groups = roots.flatMap((root) => [elementAt(root, 'automatic-styles'), elementAt(root, 'styles')]);
  const lists = groups.flatMap(childElements).filter((element) => element.name === 'list-style');
  return new Set(
    lists.flatMap((list) => {
      const levels = childElements(list).filter((level) => {
        return level.name === 'list-level-style-number' && level.attributes['num-format'] === '1';
      });
      return levels.map((level) => `${list.attributes['name']} ${level.attributes['level']}`);
    }),
  );
}
