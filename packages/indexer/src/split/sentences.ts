/** The sentences of a block, none longer than the model reads. */
import { splitSentences, type TextRange } from '@loci/engine';
import type { Block } from './block.js';
import { splitAtBudget, trimRange } from './split-overlong.js';
import type { TokenCost } from './token-cost.js';

/** A sentence with the tokens that it takes. */
export interface Sentence extends TextRange {
  readonly cost: number;
}

/**
 * In order; together they cover the block but for white space. A list's items are parted first, code is parted at its
 * lines. A sentence over `budget` is cut into pieces that each count as a sentence.
 */
export function findSentences(
  text: string,
  block: Block,
  language: string | null,
  budget: number,
  cost: TokenCost,
): Sentence[] {
  const units = block.kind === 'code' ? codeLines(text, block) : (block.items ?? [block]);
  const ranges = block.kind === 'code' ? units : units.flatMap((unit) => sentencesOf(text, unit, language));
  return ranges.flatMap((range) =>
    splitAtBudget(text, range, budget, cost).map((piece) => ({ ...piece, cost: cost(piece) })),
  );
}

function sentencesOf(text: string, unit: TextRange, language: string | null): TextRange[] {
  // A line break within a paragraph is a mere space: it must not end a sentence.
  const content = text.slice(unit.start, unit.end).replaceAll('\n', ' ');
  return splitSentences(content, language).map(({ start, end }) => ({
    start: unit.start + start,
    end: unit.start + end,
  }));
}

function codeLines(text: string, block: Block): TextRange[] {
  const ranges: TextRange[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(/\S[^\n]*/g)) {
    const start = block.start + match.index;
    ranges.push(trimRange(text, { start, end: start + match[0].length }));
  }
  return ranges;
}
