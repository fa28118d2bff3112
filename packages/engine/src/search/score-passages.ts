/** Scores every passage of an index for a query: by words, by meaning, fused, with feedback between two passes. */
import type { Analyzer } from '../analysis/index.js';
import type { ParsedQuery, SearchMode } from '../answer/index.js';
import type { Embedder, WordEmbedding } from '../embedder.js';
import { LociError } from '../errors.js';
import type { OpenIndex } from '../format/open-index.js';
import { inverseDocumentFrequency, type LexicalIndex, type LexicalResult, type QueryTerm } from '../lexical/index.js';
import { type Fused, fuse, weightsOfMode } from '../ranking/fuse.js';
import { gainsFromNeighbours } from '../ranking/neighbours.js';
import type { RankingSettings } from '../ranking/settings.js';
import type { SemanticRetriever, SemanticScores } from '../semantic/semantic-retriever.js';
import { bestOfDocuments } from './best-passages.js';
import { expandQuery } from './expand-query.js';
import { focusTerms } from './focus-terms.js';
import { gainsByPassage, NO_GAINS, type PassageGains, raise } from './gains.js';
import { gainsOfWords } from './late-interaction.js';
import type { PassageMask } from './passage-mask.js';

/** All arrays by passage ordinal. */
export interface PassageScoring {
  /** The query's words as terms, those that the index lacks among them; empty where words have no part. */
  readonly terms: readonly QueryTerm[];
  /** What the query's own terms found, without feedback; null where words have no part. */
  readonly words: LexicalResult | null;
  /** BM25 as it was fused, feedback included; null where words have no part. */
  readonly lexical: Float32Array | null;
  /** The share of their own BM25 that the query's terms keep in `lexical`, 0 to 1: below 1 where feedback has a part. */
  readonly ownShare: number;
  /** Null where meaning has no part. */
  readonly semantic: SemanticScores | null;
  readonly fused: Fused;
  readonly gains: Gains;
}

/** What the scores of some passages hold beside the sum of the halves. */
export interface Gains {
  /** From passages that are near to them. */
  readonly neighbours: PassageGains;
  /** From words that are near to those of the query. */
  readonly words: PassageGains;
}

/** A query as a model reads it. */
interface QueryEmbedding {
  readonly vector: Float32Array;
  /** None for a query of which only the vector is known. */
  readonly words: readonly WordEmbedding[];
}

/** What a query is scored with. */
export interface ScoringTools {
  readonly index: OpenIndex;
  readonly lexical: LexicalIndex;
  readonly semantic: SemanticRetriever;
  /** One for each language in the index, that of most passages first; at least one. */
  readonly analyzers: readonly Analyzer[];
  /** Null where only words are searched. */
  readonly embedder: Embedder | null;
  readonly settings: RankingSettings;
}

export interface ScoringRequest {
  readonly parsed: ParsedQuery;
  readonly mode: SearchMode;
  readonly typing: boolean;
  /** Leaves passages out of both lists; null for none. */
  readonly mask: PassageMask;
  /** The query's embedding where it is known; by default it is made of `parsed.text`. */
  readonly vector?: Float32Array | null;
}

/** Throws `LociError` `bad-request` where a mode needs a model that is not there. */
export async function scorePassages(
  tools: ScoringTools,
  { parsed, mode, typing, mask, vector: given = null }: ScoringRequest,
): Promise<PassageScoring> {
  const { lexical, settings } = tools;
  const query = { words: [...parsed.phrases, ...parsed.words], prefixes: parsed.prefixes, typing };
  const idfOf = createIdfLookup(tools);
  const weights = weightsOfMode(mode, settings.fusion);
  const count = tools.index.manifest.counts.passages;
  const [terms, embedding] = await Promise.all([
    mode === 'semantic' ? [] : lexical.resolve(query, settings.lexical).then((all) => focusTerms(all, idfOf)),
    mode === 'lexical' || parsed.text === '' ? null : embed(tools, parsed.text, given),
  ]);
  const vector = embedding?.vector ?? null;
  const semantic = vector === null ? null : await tools.semantic.score(vector, settings.sentenceShare);
  const fuseWith = (byWords: Float32Array | null, byMeaning = semantic): Fused =>
    fuse({ count, lexical: byWords, semantic: byMeaning?.scores ?? null, allowed: mask }, weights);
  const known = terms.filter(({ alternatives }) => alternatives.length > 0);
  const nearWordsOf = (scores: Float32Array) => gainsOfWords({ ...tools, idfOf }, embedding?.words ?? [], scores);
  if (known.length === 0) {
    const fused = fuseWith(null);
    const nearWords = raise(fused.scores, await nearWordsOf(fused.scores));
    const gains = { ...UNRAISED, words: nearWords };
    return { terms, words: null, lexical: null, ownShare: 1, semantic, fused, gains };
  }

  const words = await lexical.score(known, settings.lexical);
  const first = new Float32Array(words.scores);
  const fused = fuseWith(first);
  const withoutFeedback = { terms, words, lexical: first, ownShare: 1, semantic, fused, gains: UNRAISED };
  if (embedding === null || settings.feedback.share === 0) return withoutFeedback;
  const expanded = await expandQuery(
    { ...tools, idfOf },
    { terms: known, vector: embedding.vector },
    fused.scores,
    mask,
  );
  if (expanded === null) return withoutFeedback;
  const second = new Float32Array((await lexical.score(expanded.terms, settings.lexical)).scores);
  const pulled = await tools.semantic.score(expanded.vector, settings.sentenceShare);
  // What a reader is told, and what is judged, is the nearness to the query itself.
  const expandedFused = fuseWith(second, pulled);
  const { scores } = expandedFused;
  const neighbours = raise(scores, await gainsOfNeighbours(tools, scores));
  const nearWords = raise(scores, await nearWordsOf(scores));
  return {
    ...withoutFeedback,
    lexical: second,
    ownShare: 1 - settings.feedback.share,
    fused: expandedFused,
    gains: { neighbours, words: nearWords },
  };
}

const UNRAISED: Gains = { neighbours: NO_GAINS, words: NO_GAINS };

async function gainsOfNeighbours(
  { index, settings: { neighbours } }: ScoringTools,
  scores: Float32Array,
): Promise<PassageGains> {
  if (neighbours.share === 0) return NO_GAINS;
  const { rows, scales, dimensions } = await index.passageVectors();
  // One of a document: its other passages are near to it because they are its own, and would raise each other.
  const best = bestOfDocuments(scores, index.columns.firstPassage, neighbours.candidates);
  const candidates = best.map((passage) => ({
    values: rows.subarray(passage * dimensions, (passage + 1) * dimensions),
    scale: scales[passage] as number,
    score: scores[passage] as number,
  }));
  return gainsByPassage(best, gainsFromNeighbours(candidates, neighbours));
}

async function embed({ embedder }: ScoringTools, text: string, vector: Float32Array | null): Promise<QueryEmbedding> {
  if (vector !== null) return { vector, words: [] };
  if (embedder === null) {
    throw new LociError(
      'bad-request',
      'This mode needs the embedding model, which was not loaded; search by words (mode lexical).',
      { subject: 'mode' },
    );
  }
  // As a passage of one segment: its vector is the query's, and its words come along.
  const { passage, words } = await embedder.embedPassage([text], '');
  return { vector: passage, words };
}

/** Tells the idf of terms over passages, 0 for one that the index lacks. */
function createIdfLookup({ index, lexical }: ScoringTools): (term: string) => Promise<number> {
  return async (term) => {
    const holding = await lexical.passageFrequency(term);
    return holding === 0 ? 0 : inverseDocumentFrequency(holding, index.manifest.counts.passages);
  };
}
