/** Judges what speaks for a passage: enough of the query's words, enough nearness in meaning, or too little of both. */
import type { QueryTerm } from '../lexical/index.js';
import type { Calibration } from './calibration.js';

/** A hit, a weaker one that is cut by default, or none at all. */
export type Strength = 'fit' | 'weak' | 'none';

/** Share of the query's words, by their idf, from which a passage fits by words alone. */
const MIN_COVERAGE = 0.5;
/** Deviations above what strangers reach from which nearness in meaning says something (`scripts/cut-off.ts`). */
const FIT_DEVIATIONS = 1;
/** Similarities are compared in 12 bits: what differs by less from what strangers reach is no nearer. */
const LEAST_DEVIATION = 0.001;
/** Share of the nearest passage's similarity from which others stand beside it: in an index on one subject all are near. */
const NEAREST_SHARE = 0.7;

/** Shorter words are one typing error away from too many others (`bake`, `make`) for a correction to be evidence. */
const MIN_CORRECTED_LENGTH = 6;

export interface WordCoverage {
  /**
   * Share of the query's words that a passage holds, by their idf, 0 to 1. `words` are bits as in `QueryTerm.mask`. A
   * word that is still being typed counts where it is held, and is not missed where there are others: else the results
   * of `setting` would be gone at `setting u`.
   */
  of(words: number): number;
  /** The bits of all words of the query. */
  readonly all: number;
}

/** `idfs` stand beside `terms`: the greatest of each one's alternatives, the index's greatest for one without any. */
export function createWordCoverage(terms: readonly QueryTerm[], idfs: readonly number[]): WordCoverage {
  const weights = new Float64Array(32);
  for (const [index, { mask }] of terms.entries()) {
    for (let bit = 0; bit < 32; bit++) {
      if ((mask & (1 << bit)) !== 0) weights[bit] = Math.max(weights[bit] as number, idfs[index] as number);
    }
  }
  const finished = terms.reduce((bits, { mask, unfinished }) => (unfinished === true ? bits : bits | mask), 0) >>> 0;
  const all = allWords(terms);
  const trusted = terms.reduce((bits, term) => (isTrusted(term) ? bits | term.mask : bits), 0) >>> 0;
  const shareOf = (words: number): number => {
    const wanted = finished === 0 ? all : finished | (words & all);
    let total = 0;
    let held = 0;
    for (let bit = 0; bit < 32; bit++) {
      if ((wanted & (1 << bit)) === 0) continue;
      total += weights[bit] as number;
      if ((words & trusted & (1 << bit)) !== 0) held += weights[bit] as number;
    }
    return total === 0 ? 0 : held / total;
  };
  // Every passage of an index is asked for, and most hold the same few words, or none.
  const ofNone = shareOf(0);
  const known = new Map<number, number>();
  return {
    all,
    of(words) {
      if (words === 0) return ofNone;
      const share = known.get(words) ?? shareOf(words);
      known.set(words, share);
      return share;
    },
  };
}

/** The bits of all words of a query. */
export function allWords(terms: readonly QueryTerm[]): number {
  return terms.reduce((bits, { mask }) => bits | mask, 0) >>> 0;
}

function isTrusted({ word, alternatives }: QueryTerm): boolean {
  return word.length >= MIN_CORRECTED_LENGTH || alternatives.some(({ via }) => via !== 'typo');
}

export interface MeaningThresholds {
  /** From here a passage is nearer than strangers come, and its meaning is a reason for it. */
  readonly near: number;
  /** From here a passage fits by meaning alone. */
  readonly fit: number;
  /** From here it is worth offering as a weaker one. */
  readonly weak: number;
}

/**
 * `nearest` is the greatest similarity that any passage has to the query, or null where meaning is not looked at.
 * Without calibration nothing is known of strangers, and only the distance to the nearest counts.
 */
export function meaningThresholds(calibration: Calibration | null, nearest: number | null): MeaningThresholds {
  const beside = nearest === null ? -1 : nearest * NEAREST_SHARE;
  if (calibration === null) return { near: -1, fit: beside, weak: -1 };
  const { median, deviation } = calibration;
  const near = median + FIT_DEVIATIONS * Math.max(deviation, LEAST_DEVIATION);
  return { near, fit: Math.max(near, beside), weak: median };
}

/** `coverage` and `similarity` are null in a mode that does not look at words, or at meaning. */
export function judge(
  coverage: number | null,
  similarity: number | null,
  thresholds: Pick<MeaningThresholds, 'fit' | 'weak'>,
): Strength {
  if (coverage !== null && coverage >= MIN_COVERAGE) return 'fit';
  if (similarity !== null && similarity >= thresholds.fit) return 'fit';
  if (coverage !== null && coverage > 0) return 'weak';
  if (similarity !== null && similarity >= thresholds.weak) return 'weak';
  return 'none';
}
