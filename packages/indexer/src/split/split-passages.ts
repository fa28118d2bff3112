/** Makes passages of a document's blocks: short ones merged, overlong ones parted at sentence ends. */
import type { Passage, PassageKind, PassagePlace } from '@loci/engine';
import type { Block } from './block.js';
import { createPassageIds, type PassageIds } from './passage-id.js';
import { findSentences, type Sentence } from './sentences.js';
import { groupByBudget } from './split-overlong.js';
import { chooseTokenCost } from './token-cost.js';

/** A paragraph shorter than this says too little alone; the shortest of the samples that stands well by itself has 82. */
const STUB_LENGTH = 80;
/** A stub joins what was said within this time of it, so that the time of a passage leads near to all of it. */
const MAX_JOINED_MS = 30_000;
/** A quotation or code up to this many times the budget stays whole; the model reads it in parts. */
const WHOLE_BLOCK_BUDGETS = 4;

export interface SplitOptions {
  readonly documentId: string;
  /** BCP 47, or null where unknown. */
  readonly language: string | null;
  /** Tokens that a passage may have: what the model reads less special tokens and context. At least 1. */
  readonly budget: number;
  /** Tokens of a text, without special ones. */
  readonly countTokens: (text: string) => number;
}

/**
 * The passages of a text whose article blocks are `blocks`, in order; blocks that were left out are not among them, and
 * `isAdjacent` tells whether nothing was left out between two blocks. A passage never spans a heading, the border of a
 * quotation, list or code, or a stretch that was left out; its text is `text.slice(start, end)`.
 */
export function splitPassages(
  text: string,
  blocks: readonly Block[],
  isAdjacent: (first: Block, second: Block) => boolean,
  options: SplitOptions,
): Passage[] {
  const nameOf = createPassageIds(options.documentId);
  const passages: Passage[] = [];
  const headings = createHeadingStack();
  let run: Draft[] = [];

  function close(): void {
    for (const draft of mergeStubs(text, run, options.budget)) {
      for (const passage of toPassages(text, draft, headings.nearest(), nameOf, options.budget)) passages.push(passage);
    }
    run = [];
  }

  for (const [index, block] of blocks.entries()) {
    const last = blocks[index - 1];
    if (block.kind === 'markup' || (last && !isAdjacent(last, block))) close();
    if (block.kind === 'markup') continue;
    if (block.kind === 'heading') {
      close();
      headings.enter(headingText(text.slice(block.start, block.end)), block.level);
      continue;
    }
    const cost = chooseTokenCost(text, block, options.budget, options.countTokens);
    const sentences = findSentences(text, block, options.language, options.budget, cost);
    if (sentences.length > 0) {
      const place = placeOf(block, headings.path());
      run.push({ kind: block.kind, sentences, place, separate: block.separate ?? false });
    }
  }
  close();
  return passages;
}

interface Draft {
  readonly kind: Exclude<Block['kind'], 'heading' | 'markup'>;
  readonly sentences: readonly Sentence[];
  /** Of its first block. */
  readonly place: PassagePlace;
  /** Never joined with another. */
  readonly separate: boolean;
}

/** The headings that stand above a place in the text, as the blocks are gone through. */
function createHeadingStack() {
  let open: { readonly text: string; readonly level: number }[] = [];
  return {
    /** Without a level it stands alone. */
    enter(text: string, level?: number) {
      open = [...(level === undefined ? [] : open.filter((above) => above.level < level)), { text, level: level ?? 0 }];
    },
    nearest: () => open.at(-1)?.text ?? null,
    /** Empty where the nearest heading is all there is to tell. */
    path: () => (open.length > 1 ? open.map(({ text }) => text) : []),
  };
}

function placeOf({ page, anchor, timeMs }: Block, headings: readonly string[]): PassagePlace {
  return {
    ...(headings.length === 0 ? {} : { headings }),
    ...(page === undefined ? {} : { page }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(timeMs === undefined ? {} : { timeMs }),
  };
}

/** A stub joins the shorter of its neighbours; one that does not end like a sentence leads to what follows and joins that. */
function mergeStubs(text: string, drafts: readonly Draft[], budget: number): Draft[] {
  const merged: Draft[] = [];
  let carried: Draft | null = null;
  for (const [index, original] of drafts.entries()) {
    const draft: Draft = carried ?? original;
    const next = drafts[index + 1];
    carried = null;
    const before = mergeable(merged.at(-1), draft, budget);
    const after = mergeable(draft, next, budget);
    if (draft.kind !== 'paragraph' || lengthOf(draft) >= STUB_LENGTH) merged.push(draft);
    else if (after && (!before || leadsOn(text, draft) || lengthOf(after) < lengthOf(before))) carried = after;
    else if (before) merged[merged.length - 1] = before;
    else merged.push(draft);
  }
  return merged;
}

function mergeable(first: Draft | undefined, second: Draft | undefined, budget: number): Draft | null {
  if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph' || first.separate || second.separate) return null;
  if ((second.place.timeMs ?? 0) - (first.place.timeMs ?? 0) > MAX_JOINED_MS) return null;
  const sentences = [...first.sentences, ...second.sentences];
  return costOf(sentences) <= budget ? { kind: 'paragraph', sentences, place: first.place, separate: false } : null;
}

function leadsOn(text: string, draft: Draft): boolean {
  const end = (draft.sentences.at(-1) as Sentence).end;
  return !/[.!?…]["'”’»)\]*_]*$/.test(text.slice(Math.max(0, end - 8), end));
}

function toPassages(text: string, draft: Draft, heading: string | null, nameOf: PassageIds, budget: number): Passage[] {
  const limit = draft.kind === 'quotation' || draft.kind === 'code' ? budget * WHOLE_BLOCK_BUDGETS : budget;
  const groups =
    costOf(draft.sentences) <= limit
      ? [[...draft.sentences]]
      : groupByBudget(
          draft.sentences,
          draft.sentences.map((sentence) => sentence.cost),
          budget,
        );
  const kind: PassageKind = draft.kind === 'code' ? 'paragraph' : draft.kind;
  return groups.map((sentences) => {
    const start = (sentences[0] as Sentence).start;
    const end = (sentences.at(-1) as Sentence).end;
    return {
      id: nameOf(text.slice(start, end)),
      kind,
      heading,
      ...(Object.keys(draft.place).length === 0 ? {} : { place: draft.place }),
      start,
      end,
      sentences: sentences.map((sentence) => ({ start: sentence.start, end: sentence.end })),
    };
  });
}

function lengthOf({ sentences }: Draft): number {
  return (sentences.at(-1) as Sentence).end - (sentences[0] as Sentence).start;
}

function costOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.cost, 0);
}

function headingText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^#{1,6} | #+$/g, '');
}
