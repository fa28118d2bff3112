/** Parts what is longer than the model reads, in pieces of like length. */
import type { TextRange } from '@loci/engine';
import type { TokenCost } from './token-cost.js';

/**
 * Groups consecutive `units` (sentences, list items) so that each group takes at most `budget` tokens, in as few groups
 * as their ends allow and of like length, so that no group is a mere tail. A unit over the budget is a group of its own.
 */
export function groupByBudget<Unit>(units: readonly Unit[], costs: readonly number[], budget: number): Unit[][] {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total <= budget || units.length <= 1) return units.length === 0 ? [] : [[...units]];
  const parts = Math.ceil(total / budget);
  const target = (total * Math.floor(parts / 2)) / parts;
  let cut = 1;
  let before = costs[0] ?? 0;
  // Cut at the end of the unit that is nearest to the target, leaving at least one unit on each side.
  while (cut < units.length - 1) {
    const next = before + (costs[cut] ?? 0);
    if (Math.abs(next - target) > Math.abs(before - target)) break;
    before = next;
    cut += 1;
  }
  return [
    ...groupByBudget(units.slice(0, cut), costs.slice(0, cut), budget),
    ...groupByBudget(units.slice(cut), costs.slice(cut), budget),
  ];
}

/**
 * Parts a range that takes more than `budget` tokens near its middle, again and again until each piece fits: after a
 * comma or semicolon, else at white space, else between any two characters. Pieces are trimmed and not empty.
 */
export function splitAtBudget(text: string, range: TextRange, budget: number, cost: TokenCost): TextRange[] {
  const trimmed = trimRange(text, range);
  if (trimmed.end - trimmed.start <= 1 || cost(trimmed) <= budget) return trimmed.end > trimmed.start ? [trimmed] : [];
  const cut = findCut(text, trimmed);
  if (cut <= trimmed.start || cut >= trimmed.end) return [trimmed];
  return [
    ...splitAtBudget(text, { start: trimmed.start, end: cut }, budget, cost),
    ...splitAtBudget(text, { start: cut, end: trimmed.end }, budget, cost),
  ];
}

/** How far from the middle a better place to cut is looked for, as a share of the length. */
const SEARCH_SHARE = 0.25;

function findCut(text: string, { start, end }: TextRange): number {
  const middle = (start + end) >> 1;
  const reach = Math.max(1, Math.floor((end - start) * SEARCH_SHARE));
  for (const isBoundary of [endsClause, endsWord]) {
    for (let distance = 0; distance <= reach; distance++) {
      if (isBoundary(text, middle + distance)) return middle + distance;
      if (isBoundary(text, middle - distance)) return middle - distance;
    }
  }
  const inSurrogatePair =
    /[\uDC00-\uDFFF]/.test(text.charAt(middle)) && /[\uD800-\uDBFF]/.test(text.charAt(middle - 1));
  return inSurrogatePair ? middle + 1 : middle;
}

function endsClause(text: string, at: number): boolean {
  return endsWord(text, at) && /[,;:–—)]/.test(text.charAt(at - 1));
}

function endsWord(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** The range without white space at its ends. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, content.trimEnd().length) };
}
