/** The marks before the items of a DOCX's lists. */
import { childElements, childNamed, type MarkupElement } from '../markup/element.js';
import type { ListPlace } from './styles.js';

const BULLET = '-';

/**
 * Counts the items as they come: a decimal number where the list has such, else a dash. Letters and Roman numerals are
 * not imitated, for a wrong one would misquote the document.
 */
export function createListMarkers(root: MarkupElement | null): (place: ListPlace) => string {
  /** Levels by list and depth. */
  const levels = new Map<string, MarkupElement>();
  const instances = new Map<string, MarkupElement>();
  for (const element of childElements(root)) {
    for (const level of element.name === 'abstractNum' ? childElements(element) : []) {
      if (level.name === 'lvl') levels.set(`${element.attributes['abstractNumId']} ${level.attributes['ilvl']}`, level);
    }
    if (element.name === 'num') instances.set(element.attributes['numId'] ?? '', element);
  }
  const countsByList = new Map<string, number[]>();

  return ({ listId, depth }) => {
    const abstractId = childNamed(instances.get(listId), 'abstractNumId')?.attributes['val'];
    const level = levels.get(`${abstractId} ${depth}`);
    const start = Number(childNamed(level, 'start')?.attributes['val'] ?? 1) || 0;
    const counts = countsByList.get(listId) ?? [];
    countsByList.set(listId, counts);
    counts.length = Math.min(counts.length, depth + 1);
    counts[depth] = (counts[depth] ?? start - 1) + 1;
    return childNamed(level, 'numFmt')?.attributes['val'] === 'decimal' ? `${counts[depth]}.` : BULLET;
  };
}
