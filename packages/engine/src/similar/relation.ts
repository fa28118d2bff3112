/** Tells how two texts are related: copied, reworded, or the same idea; and shows what they share. */
import type { Alignment, Relation } from '../answer/index.js';
import type { TextRange } from '../document.js';
import { alignWords, type Stretch } from './align-words.js';
import { type CommonRun, commonRuns } from './common-runs.js';
import { spellingKey } from './word-variants.js';

/** A word as it is compared, where it stands, and how much it tells. */
export interface ComparedWord extends TextRange {
  /** Case and diacritics folded. */
  readonly text: string;
  /** The stem, by which inflected forms are equal. */
  readonly term: string;
  /** 0 for a stop word; else the more, the rarer the term is in the index. */
  readonly weight: number;
}

export interface Comparison {
  readonly relation: Relation;
  /** Empty for `same idea`. In order of the found text. */
  readonly alignment: readonly Alignment[];
  /** Share of the shorter text's words that the other keeps in their order, in common runs and between them, 0 to 1. */
  readonly copied: number;
  /** Share of the weight of the shorter text's terms that the other holds too, 0 to 1. */
  readonly shared: number;
  /** How far the two are the same text as wholes, by their words, 0 to 1: 1 for a copy, little for a quotation. */
  readonly resemblance: number;
}

/** Runs of fewer words are found in any two texts of one language. */
const MIN_RUN_WORDS = 3;
/** All of what was asked for may be a run of fewer: "Vladimir, STOP!" is quoted where it stands. */
const MIN_EXAMPLE_WORDS = 2;
/** Two texts that keep so many words in one go were not written independently, however long they are. */
const QUOTED_WORDS = 12;
/** A copy may have lost or changed a word here and there. */
const MIN_COPIED_SHARE = 0.8;
/** So much of the shorter text kept is a text worked over. */
const MIN_REWORKED_SHARE = 0.4;
/** Texts that say the same in part with the same terms: what they share by weight, and how near they are in meaning. */
const MIN_REWORDED_WEIGHT = 0.45;
const MIN_REWORDED_SIMILARITY = 0.6;
/** Words compared of each text: enough for any passage, and a bound on time for pasted text. */
const MAX_WORDS = 600;

/**
 * `example` is what was asked for, `found` the hit, `similarity` the cosine of their embeddings, null where there are
 * none. The thresholds were fitted to the pairs of `relation-pairs.fixture.ts`.
 */
export function compareTexts(
  example: readonly ComparedWord[],
  found: readonly ComparedWord[],
  similarity: number | null,
): Comparison {
  const a = example.slice(0, MAX_WORDS);
  const b = found.slice(0, MAX_WORDS);
  const runs = commonRuns(
    a.map((word) => spellingKey(word.text)),
    b.map((word) => spellingKey(word.text)),
    Math.max(MIN_EXAMPLE_WORDS, Math.min(MIN_RUN_WORDS, a.length)),
  ).filter((run) => tells(b, run));
  const { stretches, kept, longestKept } = alignWords(a, b, runs);
  const copied = Math.min(1, kept / Math.max(1, Math.min(a.length, b.length)));
  const overlap = weightOverlap(a, b);
  const relation = relate({ copied, longestKept, shared: overlap.ofShorter, similarity });
  return {
    relation,
    copied,
    shared: overlap.ofShorter,
    resemblance: (overlap.ofBoth + commonWords(a, b)) / 2,
    alignment: relation === 'same idea' ? [] : stretches.map((stretch) => toAlignment(a, b, stretch)),
  };
}

interface Evidence {
  readonly copied: number;
  readonly longestKept: number;
  readonly shared: number;
  readonly similarity: number | null;
}

function relate({ copied, longestKept, shared, similarity }: Evidence): Relation {
  if (copied >= MIN_COPIED_SHARE || longestKept >= QUOTED_WORDS) return 'verbatim';
  if (copied >= MIN_REWORKED_SHARE) return 'reworded';
  const isNear = similarity === null || similarity >= MIN_REWORDED_SIMILARITY;
  return isNear && shared >= MIN_REWORDED_WEIGHT ? 'reworded' : 'same idea';
}

/** A run of stop words alone ("it is not") is no sign of anything. */
function tells(words: readonly ComparedWord[], run: CommonRun): boolean {
  for (let i = 0; i < run.length; i++) if ((words[run.bStart + i] as ComparedWord).weight > 0) return true;
  return false;
}

/** Shares of common weight, each term once: of the lighter text, and of both (Dice's coefficient). */
function weightOverlap(a: readonly ComparedWord[], b: readonly ComparedWord[]): { ofShorter: number; ofBoth: number } {
  const weightsA = termWeights(a);
  const weightsB = termWeights(b);
  let shared = 0;
  for (const [term, weight] of weightsA) if (weightsB.has(term)) shared += weight;
  const sumA = sum(weightsA.values());
  const sumB = sum(weightsB.values());
  const least = Math.min(sumA, sumB);
  return least === 0
    ? { ofShorter: 0, ofBoth: 0 }
    : { ofShorter: shared / least, ofBoth: (2 * shared) / (sumA + sumB) };
}

/** Dice's coefficient of all words with their repetitions, stop words among them: in a copy they are the same too. */
function commonWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): number {
  const left = new Map<string, number>();
  for (const { term } of a) left.set(term, (left.get(term) ?? 0) + 1);
  let common = 0;
  for (const { term } of b) {
    const count = left.get(term) ?? 0;
    if (count === 0) continue;
    left.set(term, count - 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function termWeights(words: readonly ComparedWord[]): Map<string, number> {
  return new Map(words.filter((word) => word.weight > 0).map((word) => [word.term, word.weight]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function toAlignment(a: readonly ComparedWord[], b: readonly ComparedWord[], stretch: Stretch): Alignment {
  const { kind, aFrom, aTo, bFrom, bTo } = stretch;
  return { kind, example: span(a, aFrom, aTo), found: span(b, bFrom, bTo) };
}

/** The range of some words; of none, the place behind the word before. */
function span(words: readonly ComparedWord[], from: number, to: number): TextRange {
  const place = from === 0 ? 0 : (words[from - 1] as ComparedWord).end;
  if (from === to) return { start: place, end: place };
  return { start: (words[from] as ComparedWord).start, end: (words[to - 1] as ComparedWord).end };
}
