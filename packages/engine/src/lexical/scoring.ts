/** Scores passages by the terms of a query: BM25+ over text, heading, title and whole document. */
import {
  inverseDocumentFrequency,
  type LengthNorm,
  type LexicalParameters,
  lengthNorm,
  termFrequencyScore,
} from './bm25.js';
import { frequencyAt, type Postings } from './postings.js';
import type { QueryTerm, TermAlternative } from './query-term.js';

export type ScoredField = 'text' | 'heading' | 'title' | 'document';

/** The part that one term has in the score of one passage. */
export interface TermScore {
  readonly term: string;
  /** The word of the query that it comes from. */
  readonly word: string;
  /** Of `document` the frequencies are summed over all of its passages. */
  readonly field: ScoredField;
  readonly via: TermAlternative['via'];
  readonly frequency: number;
  /** Fields of this kind in the index that hold the term. */
  readonly documentFrequency: number;
  /** As used: a word that only resembles the query's counts as no rarer than the commonest such word. */
  readonly idf: number;
  readonly score: number;
}

/** What is known of a field over all its units (passages, or documents). */
export interface FieldStatistics {
  /** [units] */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
}

/** The collection that is scored over. */
export interface Collection {
  readonly fields: Readonly<Record<ScoredField, FieldStatistics>>;
  /** [documents + 1] */
  readonly firstPassage: Uint32Array;
  /** [passages] */
  readonly documentOfPassage: Uint32Array;
}

/** The posting lists of a query's term, one for each alternative. */
export interface TermPostings {
  readonly queryTerm: QueryTerm;
  readonly lists: Readonly<Record<ScoredField, readonly Postings[]>>;
}

/** All arrays by passage ordinal. */
export interface PassageScores {
  /** 1 for a passage that was found by any word, in its text, its heading or the title above it. */
  readonly found: Uint8Array;
  /** Above 0 for what was found, 0 for all else. */
  readonly scores: Float64Array;
  /** The query's words that the passage's text or heading holds, as bits (see `QueryTerm.mask`). */
  readonly words: Uint32Array;
  /** Those that the title of its document holds: with them a title that is the query is found by what stands under it. */
  readonly titleWords: Uint32Array;
  /** The parts whose sum, taken in this order, is exactly the score. Empty for a passage that was not found. */
  explain(passage: number): TermScore[];
}

/** One term of the query in one field. */
interface Scorer {
  readonly queryTerm: QueryTerm;
  readonly field: ScoredField;
  readonly lists: readonly Postings[];
  /** Beside `lists`: the weight of the field and of the alternative, times the idf. */
  readonly factors: readonly number[];
  /** Beside `lists`. */
  readonly idfs: readonly number[];
  readonly lengths: Uint32Array;
  readonly norm: LengthNorm;
}

export function scorePassages(
  terms: readonly TermPostings[],
  collection: Collection,
  parameters: LexicalParameters,
): PassageScores {
  const { firstPassage, documentOfPassage } = collection;
  const scores = new Float64Array(documentOfPassage.length);
  const words = new Uint32Array(documentOfPassage.length);
  const titleWords = new Uint32Array(documentOfPassage.length);
  const found = new Uint8Array(documentOfPassage.length);
  const scorers = makeScorers(terms, collection, parameters);
  const bestOf = createBestOf(Math.max(documentOfPassage.length, firstPassage.length));

  for (const scorer of scorers) {
    if (!isOfPassage(scorer.field)) continue;
    const { units, scores: added } = bestOf(scorer, parameters);
    const { mask } = scorer.queryTerm;
    for (let i = 0; i < units.length; i++) {
      const passage = units[i] as number;
      scores[passage] = (scores[passage] as number) + (added[i] as number);
      found[passage] = 1;
      // Most terms of an expanded query are none of its words.
      if (mask !== 0) words[passage] = (words[passage] as number) | mask;
    }
  }
  markTitleOnly(scorers, collection, found);
  for (const scorer of scorers) {
    if (isOfPassage(scorer.field)) continue;
    const { units, scores: added } = bestOf(scorer, parameters);
    const mask = scorer.field === 'title' ? scorer.queryTerm.mask : 0;
    for (let i = 0; i < units.length; i++) {
      const document = units[i] as number;
      const score = added[i] as number;
      const end = firstPassage[document + 1] as number;
      for (let passage = firstPassage[document] as number; passage < end; passage++) {
        // Multiplied rather than asked for: which passages were found follows no pattern that a processor could foresee.
        scores[passage] = (scores[passage] as number) + score * (found[passage] as number);
        if (mask !== 0 && found[passage] === 1) titleWords[passage] = (titleWords[passage] as number) | mask;
      }
    }
  }
  return {
    found,
    scores,
    words,
    titleWords,
    explain: (passage) => explain(passage, scorers, found, collection, parameters),
  };
}

function isOfPassage(field: ScoredField): boolean {
  return field === 'text' || field === 'heading';
}

/** In the order in which scores are added: passage fields by term, then document fields by term. */
function makeScorers(terms: readonly TermPostings[], collection: Collection, parameters: LexicalParameters): Scorer[] {
  const weights: readonly (readonly [ScoredField, number])[] = [
    ['text', 1 - parameters.documentShare],
    ['heading', parameters.headingWeight],
    ['title', parameters.titleWeight],
    ['document', parameters.documentShare],
  ];
  return weights.flatMap(([field, fieldWeight]) =>
    terms.flatMap(({ queryTerm, lists }) => {
      const ofField = lists[field];
      if (fieldWeight === 0 || ofField.every(({ ordinals }) => ordinals.length === 0)) return [];
      const { lengths, averageLength } = collection.fields[field];
      const idfs = idfsOf(queryTerm, ofField, lengths.length);
      const factors = idfs.map((idf, list) => fieldWeight * (queryTerm.alternatives[list]?.weight ?? 0) * idf);
      return [
        { queryTerm, field, lists: ofField, factors, idfs, lengths, norm: lengthNorm(averageLength, parameters) },
      ];
    }),
  );
}

/**
 * A term that is the query's own word has its own idf. The terms of words that only resemble it share that of the
 * commonest: else the rarest, which is the least likely to be meant, would weigh most.
 */
function idfsOf({ alternatives }: QueryTerm, lists: readonly Postings[], total: number): number[] {
  const commonest = lists.reduce((most, { ordinals }) => Math.max(most, ordinals.length), 0);
  return lists.map(({ ordinals }, index) =>
    inverseDocumentFrequency(alternatives[index]?.via === 'exact' ? ordinals.length : commonest, total),
  );
}

interface UnitScores {
  readonly units: Uint32Array;
  /** Beside `units`. */
  readonly scores: Float64Array;
}

/** Makes a function that scores every unit of a term, by the best of its alternatives there. */
function createBestOf(unitCount: number): (scorer: Scorer, parameters: LexicalParameters) => UnitScores {
  let scratch: Float64Array | null = null;
  return (scorer, parameters) => {
    const [only] = scorer.lists;
    if (only !== undefined && scorer.lists.length === 1) {
      return { units: only.ordinals, scores: scoresOf(scorer, 0, only, parameters) };
    }
    scratch ??= new Float64Array(unitCount);
    const touched: number[] = [];
    for (const [list, postings] of scorer.lists.entries()) {
      const scores = scoresOf(scorer, list, postings, parameters);
      for (let i = 0; i < scores.length; i++) {
        const unit = postings.ordinals[i] as number;
        const score = scores[i] as number;
        const best = scratch[unit] as number;
        if (best === 0) touched.push(unit);
        if (score > best) scratch[unit] = score;
      }
    }
    const units = Uint32Array.from(touched);
    const best = new Float64Array(units.length);
    for (let i = 0; i < units.length; i++) {
      best[i] = scratch[units[i] as number] as number;
      scratch[units[i] as number] = 0;
    }
    return { units, scores: best };
  };
}

function scoresOf(scorer: Scorer, list: number, postings: Postings, parameters: LexicalParameters): Float64Array {
  const { ordinals, frequencies } = postings;
  const { lengths, norm } = scorer;
  const factor = scorer.factors[list] as number;
  const scores = new Float64Array(ordinals.length);
  for (let i = 0; i < ordinals.length; i++) {
    const length = lengths[ordinals[i] as number] as number;
    scores[i] = factor * termFrequencyScore(frequencies[i] as number, length, norm, parameters);
  }
  return scores;
}

/** A document whose title alone holds a word of the query is found by its first passage. */
function markTitleOnly(scorers: readonly Scorer[], { firstPassage }: Collection, found: Uint8Array): void {
  for (const { field, lists } of scorers) {
    if (field !== 'title') continue;
    for (const { ordinals } of lists) {
      for (const document of ordinals) {
        const start = firstPassage[document] as number;
        const end = firstPassage[document + 1] as number;
        if (start < end && !isAnyFound(found, start, end)) found[start] = 1;
      }
    }
  }
}

function isAnyFound(found: Uint8Array, start: number, end: number): boolean {
  for (let passage = start; passage < end; passage++) if (found[passage] === 1) return true;
  return false;
}

function explain(
  passage: number,
  scorers: readonly Scorer[],
  found: Uint8Array,
  collection: Collection,
  parameters: LexicalParameters,
): TermScore[] {
  if (found[passage] !== 1) return [];
  const document = collection.documentOfPassage[passage] as number;
  const parts: TermScore[] = [];
  for (const scorer of scorers) {
    const unit = isOfPassage(scorer.field) ? passage : document;
    let best: TermScore | null = null;
    for (const [list, postings] of scorer.lists.entries()) {
      const frequency = frequencyAt(postings, unit);
      const alternative = scorer.queryTerm.alternatives[list];
      if (frequency === 0 || alternative === undefined) continue;
      const length = scorer.lengths[unit] as number;
      const score = (scorer.factors[list] as number) * termFrequencyScore(frequency, length, scorer.norm, parameters);
      if (best !== null && best.score >= score) continue;
      best = {
        term: alternative.term,
        word: scorer.queryTerm.word,
        field: scorer.field,
        via: alternative.via,
        frequency,
        documentFrequency: postings.ordinals.length,
        idf: scorer.idfs[list] as number,
        score,
      };
    }
    if (best !== null) parts.push(best);
  }
  return parts;
}
