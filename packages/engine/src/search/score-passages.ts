/** Scores every passage of an index for a query: by words, by meaning, fused, with feedback between two passes. */
import type { Analyzer } from '../analysis/index.js';
import type { ParsedQuery, SearchMode } from '../answer.js';
import type { Embedder } from '../embedder.js';
import { LociError } from '../errors.js';
import type { OpenIndex } from '../format/open-index.js';
import { inverseDocumentFrequency, type LexicalIndex, type LexicalResult, type QueryTerm } from '../lexical/index.js';
import { pullQuery, relevanceModel } from '../ranking/feedback.js';
import { type Fused, fuse, weightsOfMode } from '../ranking/fuse.js';
import { gainsFromNeighbours } from '../ranking/neighbours.js';
import type { RankingSettings } from '../ranking/settings.js';
import { rowVector } from '../semantic/row-vector.js';
import type { SemanticRetriever, SemanticScores } from '../semantic/semantic-retriever.js';
import { focusTerms } from './focus-terms.js';
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
  /** What the scores of passages hold beside the sum of the halves, from their neighbours; above 0. */
  readonly gains: ReadonlyMap<number, number>;
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
  const { lexical, index, settings } = tools;
  const { passages } = index.manifest.counts;
  const query = { words: [...parsed.phrases, ...parsed.words], prefixes: parsed.prefixes, typing };
  const idfOf = createIdfLookup(tools);
  const weights = weightsOfMode(mode, settings.fusion);
  const [terms, vector] = await Promise.all([
    mode === 'semantic' ? [] : lexical.resolve(query, settings.lexical).then((all) => focusTerms(all, idfOf)),
    mode === 'lexical' || parsed.text === '' ? null : (given ?? embed(tools, parsed.text)),
  ]);
  const semantic = vector === null ? null : await tools.semantic.score(vector, settings.sentenceShare);
  const fuseWith = (byWords: Float32Array | null, byMeaning = semantic): Fused =>
    fuse({ lexical: byWords, semantic: byMeaning?.scores ?? null, allowed: mask }, weights);
  const known = terms.filter(({ alternatives }) => alternatives.length > 0);
  if (known.length === 0)
    return { terms, words: null, lexical: null, ownShare: 1, semantic, fused: fuseWith(null), gains: NO_GAINS };

  const words = await lexical.score(known, settings.lexical);
  const first = byOrdinal(words, passages);
  const fused = fuseWith(first);
  const withoutFeedback = { terms, words, lexical: first, ownShare: 1, semantic, fused, gains: NO_GAINS };
  if (vector === null || settings.feedback.share === 0) return withoutFeedback;
  const best = bestPassages(fused.scores, settings.feedback.passages);
  const expanded = await addFeedback(tools, known, best, fused.scores, idfOf);
  if (expanded === null) return withoutFeedback;
  const second = byOrdinal(await lexical.score(expanded, settings.lexical), passages);
  const pulled = await tools.semantic.score(
    await pullTowards(tools, vector, best, fused.scores),
    settings.sentenceShare,
  );
  // What a reader is told, and what is judged, is the nearness to the query itself.
  const expandedFused = fuseWith(second, pulled);
  const gains = await gainsOfBest(tools, expandedFused.scores);
  for (const [passage, gain] of gains) expandedFused.scores[passage] = (expandedFused.scores[passage] as number) + gain;
  return {
    ...withoutFeedback,
    lexical: second,
    ownShare: 1 - settings.feedback.share,
    fused: expandedFused,
    gains,
  };
}

const NO_GAINS: ReadonlyMap<number, number> = new Map();

async function gainsOfBest(
  { index, settings: { neighbours } }: ScoringTools,
  scores: Float32Array,
): Promise<ReadonlyMap<number, number>> {
  if (neighbours.share === 0) return NO_GAINS;
  const { rows, scales, dimensions } = await index.passageVectors();
  const best = bestPassages(scores, neighbours.candidates);
  const candidates = best.map((passage) => ({
    values: rows.subarray(passage * dimensions, (passage + 1) * dimensions),
    scale: scales[passage] as number,
    score: scores[passage] as number,
  }));
  const gains = gainsFromNeighbours(candidates, neighbours);
  return new Map(best.flatMap((passage, i) => ((gains[i] as number) > 0 ? [[passage, gains[i] as number]] : [])));
}

async function pullTowards(
  { index, settings }: ScoringTools,
  query: Float32Array,
  best: readonly number[],
  scores: Float32Array,
): Promise<Float32Array> {
  const table = await index.passageVectors();
  const passages = best.map((passage) => ({
    vector: rowVector(table, passage),
    score: scores[passage] as number,
  }));
  return pullQuery(query, passages, settings.feedback);
}

async function embed({ embedder }: ScoringTools, text: string): Promise<Float32Array> {
  if (embedder === null) {
    throw new LociError(
      'bad-request',
      'This mode needs the embedding model, which was not loaded; search by words (mode lexical).',
      { subject: 'mode' },
    );
  }
  return embedder.embedQuery(text);
}

/** The query's terms with less weight, and beside them what the best passages of the first pass speak of; null for nothing. */
async function addFeedback(
  { index, analyzers, settings }: ScoringTools,
  terms: readonly QueryTerm[],
  best: readonly number[],
  scores: Float32Array,
  idfOf: (term: string) => Promise<number>,
): Promise<QueryTerm[] | null> {
  const passages = await Promise.all(
    best.map(async (passage) => ({
      frequencies: termFrequencies(analyzers, await index.passageText(passage)),
      score: scores[passage] as number,
    })),
  );
  const idfs = new Map<string, number>();
  for (const { frequencies } of passages) {
    for (const term of frequencies.keys()) if (!idfs.has(term)) idfs.set(term, await idfOf(term));
  }
  const model = relevanceModel(passages, (term) => idfs.get(term) ?? 0, settings.feedback);
  if (model.size === 0) return null;
  const reweighed = terms.map((term) => ({
    ...term,
    alternatives: term.alternatives.map((each) => ({ ...each, weight: each.weight * (1 - settings.feedback.share) })),
  }));
  const added = Array.from(model, ([term, weight]) => ({
    word: term,
    alternatives: [{ term, via: 'exact' as const, weight: weight * terms.length * settings.feedback.share }],
    mask: 0,
    stop: false,
  }));
  return [...reweighed, ...added];
}

/** Tells the idf of terms over passages, 0 for one that the index lacks. */
function createIdfLookup({ index, lexical }: ScoringTools): (term: string) => Promise<number> {
  return async (term) => {
    const holding = await lexical.passageFrequency(term);
    return holding === 0 ? 0 : inverseDocumentFrequency(holding, index.manifest.counts.passages);
  };
}

/** In the language of most passages: a term of another one is then mostly unknown to the index, and left out. */
function termFrequencies([analyzer]: readonly Analyzer[], text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { term, stop } of analyzer?.analyze(text) ?? []) {
    if (!stop) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

/** Ordinals of the highest scores above 0, the best first, equals by ordinal. */
function bestPassages(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] as number;
    if (score <= 0 || (best.length === count && score <= (scores[best[count - 1] as number] as number))) continue;
    const at = best.findIndex((other) => (scores[other] as number) < score);
    best.splice(at < 0 ? best.length : at, 0, passage);
    if (best.length > count) best.pop();
  }
  return best;
}

function byOrdinal({ ordinals, scores }: LexicalResult, count: number): Float32Array {
  const dense = new Float32Array(count);
  for (let i = 0; i < ordinals.length; i++) dense[ordinals[i] as number] = scores[i] as number;
  return dense;
}
