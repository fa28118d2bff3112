/** Finds what is not article text in a document. Wrongly leaving out a sentence is the worse error, so rules ask for strong evidence. */
import type { Omission } from '@loci/engine';
import type { Block } from '../split/block.js';
import { trimRange } from '../split/split-overlong.js';
import { appealRule } from './appeals.js';
import { commentFormRule } from './comment-forms.js';
import { creditRule, isPhotoCredit } from './credits.js';
import { headLinesRule, isByline, parseDateLine } from './head-lines.js';
import { linkListRule } from './link-lists.js';
import { relatedLinkRule } from './related-links.js';
import type { FurnitureContext, FurnitureRule, Unit } from './unit.js';

/** In this order: what stands below the article first, so that the rest sees where the article ends. */
const RULES: readonly FurnitureRule[] = [
  linkListRule,
  commentFormRule,
  appealRule,
  creditRule,
  relatedLinkRule,
  headLinesRule,
];

/** Longer blocks of several lines are paragraphs, not the lines above an article. */
const MAX_STACKED_LENGTH = 300;

export interface Furniture {
  /** In order, not overlapping. */
  readonly omissions: readonly Omission[];
  /** The blocks that are left, in order. */
  readonly article: readonly Block[];
  /** The date that a date line gave, ISO 8601; null where there is none. */
  readonly date: string | null;
}

export function findFurniture(blocks: readonly Block[], context: FurnitureContext): Furniture {
  const units = blocks
    .flatMap((block) => partStackedLines(context.text, block))
    .map((block): Unit => {
      const content = context.text.slice(block.start, block.end);
      return { block, content, reason: block.kind === 'markup' ? 'markup' : null };
    });
  for (const rule of RULES) rule(units, context);
  const omissions: Omission[] = [];
  for (const { block, reason } of units) {
    if (reason === null) continue;
    const last = omissions.at(-1);
    const gap = last && context.text.slice(last.end, block.start);
    if (last && last.reason === reason && gap?.trim() === '')
      omissions[omissions.length - 1] = { ...last, end: block.end };
    else omissions.push({ start: block.start, end: block.end, reason });
  }
  return {
    omissions,
    article: units.filter((unit) => unit.reason === null).map((unit) => unit.block),
    date: statedDate(units),
  };
}

/** When the article was published, else when it was last changed. */
function statedDate(units: readonly Unit[]): string | null {
  const lines = units.flatMap((unit) => (unit.reason === 'date-line' ? (parseDateLine(unit.content) ?? []) : []));
  return (lines.find((line) => !line.isUpdate) ?? lines[0])?.date ?? null;
}

/** Title, byline, date and credit in lines right below each other are one block to the eye of the splitter; parts them. */
function partStackedLines(text: string, block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.end - block.start > MAX_STACKED_LENGTH) return [block];
  const content = text.slice(block.start, block.end);
  if (!content.includes('\n')) return [block];
  const lines = [...content.matchAll(/\S[^\n]*/g)].map((match) => {
    const start = block.start + match.index;
    return { kind: block.kind, ...trimRange(text, { start, end: start + match[0].length }) };
  });
  const isStacked = lines.some((line) => {
    const lineText = text.slice(line.start, line.end);
    return parseDateLine(lineText) !== null || isByline(lineText) || isPhotoCredit(lineText);
  });
  return isStacked ? lines : [block];
}
