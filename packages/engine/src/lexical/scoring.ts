/** Scores passages by the terms of a query: BM25+ over text, heading, title and whole document. */
import { inverseDocumentFrequency, type LexicalParameters, lengthNorm, termFrequencyScore } from './bm25.js';
import { frequencyAt, type Postings } from './postings.js';
import type { QueryTerm, TermAlternative } from './query-terms.js';

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

export interface PassageScores {
  /** The passages found, ascending. */
  readonly ordinals: Uint32Array;
  /** Beside `ordinals`; above 0. */
  readonly scores: Float64Array;
  /** Beside `ordinals`: the query's words that the passage's text or heading holds, as bits (see `QueryTerm.mask`). */
  readonly words: Uint32Array;
  /** The parts whose sum, taken in this order, is exactly the score. Empty for a passage that was not found. */
  explain(passage: number): TermScore[];
}

interface Scorer {
  readonly queryTerm: QueryTerm;
  readonly field: ScoredField;
  readonly fieldWeight: number;
  readonly lists: readonly Postings[];
  /** Beside `lists`. */
  readonly idfs: readonly number[];
}

export function scorePassages(
  terms: readonly TermPostings[],
  collection: Collection,
  parameters: LexicalParameters,
): PassageScores {
  const passageCount = collection.documentOfPassage.length;
  const scores = new Float64Array(passageCount);
  const words = new Uint32Array(passageCount);
  const found = new Uint8Array(passageCount);
  const scratch = new Float64Array(Math.max(passageCount, collection.firstPassage.length));
  const scorers = makeScorers(terms, collection, parameters);

  for (const scorer of scorers) {
    if (isOfPassage(scorer.field)) {
      eachUnitScore(scorer, collection, parameters, scratch, (passage, score) => {
        scores[passage] = (scores[passage] as number) + score;
        words[passage] = (words[passage] as number) | scorer.queryTerm.mask;
        found[passage] = 1;
      });
    }
  }
  markTitleOnly(scorers, collection, found);
  for (const scorer of scorers) {
    if (isOfPassage(scorer.field)) continue;
    eachUnitScore(scorer, collection, parameters, scratch, (document, score) => {
      const end = collection.firstPassage[document + 1] as number;
      for (let passage = collection.firstPassage[document] as number; passage < end; passage++) {
        if (found[passage] === 1) scores[passage] = (scores[passage] as number) + score;
      }
    });
  }

  const ordinals = Uint32Array.from(positionsOf(found));
  return {
    ordinals,
    scores: Float64Array.from(ordinals, (passage) => scores[passage] as number),
    words: Uint32Array.from(ordinals, (passage) => words[passage] as number),
    explain: (passage) => (found[passage] === 1 ? explain(passage, scorers, collection, parameters) : []),
  };
}

function isOfPassage(field: ScoredField): boolean {
  return field === 'text' || field === 'heading';
}

function* positionsOf(flags: Uint8Array): Generator<number> {
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) yield i;
}

/** In the order in which scores are added: passage fields by term, then document fields by term. */
function makeScorers(terms: readonly TermPostings[], collection: Collection, parameters: LexicalParameters): Scorer[] {
  const weights: readonly (readonly [ScoredField, number])[] = [
    ['text', 1],
    ['heading', parameters.headingWeight],
    ['title', parameters.titleWeight],
    ['document', parameters.documentWeight],
  ];
  return weights.flatMap(([field, fieldWeight]) =>
    terms.flatMap(({ queryTerm, lists }) => {
      const ofField = lists[field];
      if (fieldWeight === 0 || ofField.every(({ ordinals }) => ordinals.length === 0)) return [];
      const idfs = idfsOf(queryTerm, ofField, collection.fields[field].lengths.length);
      return [{ queryTerm, field, fieldWeight, lists: ofField, idfs }];
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

/** Calls back with each unit that holds the term and its score there: the best of the alternatives. */
function eachUnitScore(
  scorer: Scorer,
  collection: Collection,
  parameters: LexicalParameters,
  scratch: Float64Array,
  visit: (unit: number, score: number) => void,
): void {
  const { lists } = scorer;
  if (lists.length === 1) {
    const { ordinals } = lists[0] as Postings;
    for (let i = 0; i < ordinals.length; i++) {
      visit(ordinals[i] as number, unitScore(scorer, 0, i, collection, parameters));
    }
    return;
  }
  const touched: number[] = [];
  for (let list = 0; list < lists.length; list++) {
    const { ordinals } = lists[list] as Postings;
    for (let i = 0; i < ordinals.length; i++) {
      const unit = ordinals[i] as number;
      const score = unitScore(scorer, list, i, collection, parameters);
      const best = scratch[unit] as number;
      if (best === 0) touched.push(unit);
      if (score > best) scratch[unit] = score;
    }
  }
  for (const unit of touched) {
    visit(unit, scratch[unit] as number);
    scratch[unit] = 0;
  }
}

function unitScore(
  scorer: Scorer,
  list: number,
  posting: number,
  { fields }: Collection,
  parameters: LexicalParameters,
): number {
  const { ordinals, frequencies } = scorer.lists[list] as Postings;
  return scoreOf(scorer, list, ordinals[posting] as number, frequencies[posting] as number, fields, parameters);
}

function scoreOf(
  { queryTerm, field, fieldWeight, idfs }: Scorer,
  list: number,
  unit: number,
  frequency: number,
  fields: Collection['fields'],
  parameters: LexicalParameters,
): number {
  const { lengths, averageLength } = fields[field];
  const norm = lengthNorm(lengths[unit] as number, averageLength, parameters);
  const weight = fieldWeight * (queryTerm.alternatives[list]?.weight ?? 0);
  return weight * (idfs[list] as number) * termFrequencyScore(frequency, norm, parameters);
}

/** A document whose title alone holds a word of the query is found by its first passage. */
function markTitleOnly(scorers: readonly Scorer[], { firstPassage }: Collection, found: Uint8Array): void {
  for (const { field, lists } of scorers) {
    if (field !== 'title') continue;
    for (const { ordinals } of lists) {
      for (const document of ordinals) {
        const start = firstPassage[document] as number;
        const end = firstPassage[document + 1] as number;
        if (start < end && !found.subarray(start, end).includes(1)) found[start] = 1;
      }
    }
  }
}

function explain(
  passage: number,
  scorers: readonly Scorer[],
  collection: Collection,
  parameters: LexicalParameters,
): TermScore[] {
  const document = collection.documentOfPassage[passage] as number;
  const parts: TermScore[] = [];
  for (const scorer of scorers) {
    const unit = isOfPassage(scorer.field) ? passage : document;
    let best: TermScore | null = null;
    for (const [list, postings] of scorer.lists.entries()) {
      const frequency = frequencyAt(postings, unit);
      const alternative = scorer.queryTerm.alternatives[list];
      if (frequency === 0 || alternative === undefined) continue;
      const score = scoreOf(scorer, list, unit, frequency, collection.fields, parameters);
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
