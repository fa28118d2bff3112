/** The weighting of terms: BM25+, with the parameters of the whole lexical ranking. */
import { naturalLog } from '../numeric/portable-math.js';

/**
 * How passages are scored by words. A passage's score is the sum over the query's terms of its text's score, blended
 * with the score of all of its document's passages taken together, plus `headingWeight` and `titleWeight` times the
 * scores of its heading and of its document's title.
 */
export interface LexicalParameters {
  /** How much a term's repetitions count: 0 not at all, from 1 to 2 as usual. */
  readonly k1: number;
  /** How far longer fields are marked down: 0 not at all, 1 in proportion to their length. */
  readonly b: number;
  /** What any occurrence is worth however long the field: the "+" of BM25+. */
  readonly delta: number;
  readonly headingWeight: number;
  readonly titleWeight: number;
  /**
   * What the document as a whole has in the blend, 0 (the passage alone) to 1: of two passages that say the same, the
   * one whose document speaks of it at length comes first. Nothing changes for a document of one passage.
   */
  readonly documentShare: number;
  /** The weight of `ceasefire` for the query `cease-fire` or `cease fire`, beside that of its parts. */
  readonly compoundWeight: number;
  /** The most that a word can weigh that only begins as the query's unfinished word does. */
  readonly prefixWeight: number;
  /** The most that a word can weigh that is one typing error away. */
  readonly typoWeight: number;
  /** Whether the query's stop words are left out, as long as it has other words. */
  readonly dropStopWords: boolean;
}

/** k1 and b are the usual ones for short texts; the prefix weight is MiniSearch's. */
export const DEFAULT_LEXICAL_PARAMETERS: LexicalParameters = {
  k1: 1.2,
  b: 0.7,
  delta: 0.5,
  headingWeight: 0.3,
  titleWeight: 0.5,
  documentShare: 0,
  compoundWeight: 0.5,
  prefixWeight: 0.375,
  typoWeight: 0.8,
  dropStopWords: true,
};

/**
 * The inverse document frequency in the form that is never negative: ln(1 + (N − n + ½) / (n + ½)) for a term that n
 * of N fields hold (Lucene's and MiniSearch's variant of Robertson & Spärck Jones 1976).
 */
export function inverseDocumentFrequency(holding: number, total: number): number {
  return naturalLog(1 + (total - holding + 0.5) / (holding + 0.5));
}

/** What a field's length does to its scores, as a line over the length: k1 (1 − b + b · length / average). */
export interface LengthNorm {
  readonly base: number;
  readonly slope: number;
}

export function lengthNorm(averageLength: number, { k1, b }: LexicalParameters): LengthNorm {
  return { base: k1 * (1 - b), slope: averageLength > 0 ? (k1 * b) / averageLength : 0 };
}

/**
 * BM25+ without its idf: δ + f (k1 + 1) / (f + norm), for a frequency f of at least 1 (Lv & Zhai, "Lower-Bounding Term
 * Frequency Normalization", CIKM 2011, in MiniSearch's form).
 */
export function termFrequencyScore(
  frequency: number,
  length: number,
  { base, slope }: LengthNorm,
  { k1, delta }: LexicalParameters,
): number {
  return delta + (frequency * (k1 + 1)) / (frequency + base + slope * length);
}
