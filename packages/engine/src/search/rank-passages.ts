/** Makes the ranked list of a query: what fits, in order, with its near-duplicates stacked, and what is weaker behind. */
import { type NormalizedWord, normalizeWords } from '../analysis/index.js';
import type { DocumentFilter, Matched, ParsedQuery, SearchMode } from '../answer.js';
import { containsPhrase } from '../highlight/index.js';
import { inverseDocumentFrequency, type LexicalResult, type QueryTerm } from '../lexical/index.js';
import { allWords, createWordCoverage, judge, meaningThresholds, type Strength } from '../ranking/evidence.js';
import { type Fused, type FusionWeights, greatest } from '../ranking/fuse.js';
import type { Cancellation } from '../reranker.js';
import { type PassageMask, passageMask } from './passage-mask.js';
import {
  liftVerbatim,
  membersOf,
  orderPassages,
  type RankedHit,
  type RankedPassage,
  stackHits,
} from './ranked-list.js';
import { readQuery } from './read-query.js';
import { type RankingTools, type Reading, rerank } from './rerank.js';
import { type PassageScoring, type ScoringTools, scorePassages } from './score-passages.js';

export interface RankRequest {
  readonly parsed: ParsedQuery;
  readonly mode: SearchMode;
  readonly filter: DocumentFilter;
  readonly typing: boolean;
  /** Whether weaker hits are listed; else they are only counted. */
  readonly includeWeaker: boolean;
  readonly cancellation?: Cancellation | undefined;
}

/** A ranked list, and what is known of each passage in it. */
export interface Ranking {
  /** Those that fit first, then the weaker ones where they were asked for. */
  readonly hits: readonly RankedHit[];
  /** How many hits fit. */
  readonly fitCount: number;
  /** How many hits are weaker, listed or not. */
  readonly weakerCount: number;
  readonly scoring: PassageScoring;
  /** What a reranker made of the hits that it read, by passage; empty where there is none. */
  readonly readings: ReadonlyMap<number, Reading>;
  matchedOf(passage: number): Matched;
  /** Whether a passage holds the query word for word. */
  isVerbatim(passage: number): Promise<boolean>;
}

/** Texts of so many passages are looked through for the query's words in their order; further down all words are enough. */
const MAX_VERIFIED = 2000;

export async function rankPassages(tools: RankingTools, request: RankRequest): Promise<Ranking> {
  const { parsed, mode, filter, typing, includeWeaker, cancellation } = request;
  const { index, lexical } = tools;
  const mask = await passageMask(index, lexical, filter, parsed);
  const scoring = await scorePassages(tools, {
    parsed,
    mode: effectiveMode(mode, tools.settings.fusion),
    typing,
    mask,
  });
  const { terms, words, semantic, fused } = scoring;
  // Over the whole index, so that a filter does not change what fits.
  const nearest = semantic === null ? null : Math.max(-1, greatest(semantic.scores, null));
  const thresholds = meaningThresholds(index.manifest.calibration, nearest);
  const held = heldWords(words, index.manifest.counts.passages);
  const coverage = createWordCoverage(terms, await idfsOf(tools, terms));

  const strengthOf = (passage: number): Strength => {
    // A filter alone leaves nothing to rank by: every passage that it keeps is a hit.
    if (terms.length === 0 && semantic === null) return mask === null ? 'none' : 'fit';
    const share =
      terms.length === 0 ? null : coverage.of((held.bits[passage] as number) | (held.titleBits[passage] as number));
    return judge(share, semantic === null ? null : (semantic.scores[passage] as number), thresholds);
  };
  const { fitting, weak } = partByStrength(held.bits.length, mask, strengthOf);
  const isVerbatim = phraseTest(tools, parsed);
  const ordered = orderPassages(fitting, fused.scores, index.comparePassageIds);
  const lifted = words === null ? ordered : await lift(ordered, held, coverage.all, isVerbatim);
  // They may be most of the index. A reranker is told the best of them, whether they are listed or not.
  const [weaker, below] =
    includeWeaker || tools.reranker !== null
      ? [orderPassages(weak, fused.scores, index.comparePassageIds), []]
      : [[], weak];
  const { hits, countBelow } = stackHits([...lifted, ...weaker], index.columns.passageStack, below);
  const firstWeaker = hits.findIndex(({ passage }) => strengthOf(passage) !== 'fit');
  const fitCount = firstWeaker < 0 ? hits.length : firstWeaker;
  // What fits, and which passage stands for its near-duplicates, is settled by then: a reranker moves hits, and no more.
  const { ranked, readings } = await rerank(tools, {
    query: parsed.text,
    ranked: hits.slice(0, fitCount),
    below: hits[fitCount]?.score ?? 0,
    top: topScore(fused),
    cancellation,
  });
  const isMoved = words !== null && readings.size > 0;
  const relifted = isMoved ? await lift(ranked, held, coverage.all, isVerbatim, membersOf) : ranked;
  return {
    hits: includeWeaker ? [...relifted, ...hits.slice(fitCount)] : relifted,
    fitCount,
    weakerCount: hits.length - fitCount + countBelow,
    scoring,
    readings,
    isVerbatim,
    matchedOf(passage) {
      if (held.found[passage] === 0) return 'meaning';
      return semantic !== null && (semantic.scores[passage] as number) >= thresholds.near ? 'both' : 'words';
    },
  };
}

/** Those of `count` passages that are hits or weaker ones, each ascending. */
function partByStrength(
  count: number,
  mask: PassageMask,
  strengthOf: (passage: number) => Strength,
): { readonly fitting: readonly number[]; readonly weak: readonly number[] } {
  const fitting: number[] = [];
  const weak: number[] = [];
  for (let passage = 0; passage < count; passage++) {
    if (mask !== null && mask[passage] === 0) continue;
    const strength = strengthOf(passage);
    if (strength === 'fit') fitting.push(passage);
    else if (strength === 'weak') weak.push(passage);
  }
  return { fitting, weak };
}

/** Ids of documents by their best passage, at most `depth`, over the whole index and without a cut. */
export async function rankDocuments(
  tools: RankingTools,
  query: string,
  mode: SearchMode,
  depth: number,
): Promise<string[]> {
  const { index, lexical } = tools;
  const parsed = readQuery(query);
  const mask: PassageMask = await passageMask(index, lexical, {}, parsed);
  const { terms, words, fused } = await scorePassages(tools, {
    parsed,
    mode: effectiveMode(mode, tools.settings.fusion),
    typing: false,
    mask,
  });
  const { passages } = index.manifest.counts;
  const found: number[] = [];
  for (let passage = 0; passage < passages; passage++) if ((fused.scores[passage] as number) > 0) found.push(passage);
  const ordered = orderPassages(found, fused.scores, index.comparePassageIds);
  const { ranked } = await rerank(tools, { query: parsed.text, ranked: ordered, below: 0, top: topScore(fused) });
  const lifted =
    words === null
      ? ranked
      : await lift(ranked, heldWords(words, passages), allWords(terms), phraseTest(tools, parsed));
  const documents = new Set<number>();
  for (const { passage } of lifted) {
    documents.add(index.columns.passageDocument[passage] as number);
    if (documents.size === depth) break;
  }
  return Promise.all(Array.from(documents, async (document) => (await index.record(document)).id));
}

/** What a passage has that is the best by words and by meaning. */
function topScore({ weights }: Fused): number {
  return weights.lexical + weights.semantic;
}

/** A half of weight 0 has no part at all: neither in the order, nor in what fits, nor in what is lifted. */
function effectiveMode(mode: SearchMode, weights: FusionWeights): SearchMode {
  if (mode !== 'hybrid' || weights.lexical === weights.semantic) return mode;
  if (weights.lexical === 0) return 'semantic';
  return weights.semantic === 0 ? 'lexical' : mode;
}

/** Which of the query's words each passage holds, by passage ordinal. */
interface HeldWords {
  /** 1 for a passage that was found by any word, in its text, its heading or the title above it. */
  readonly found: Uint8Array;
  /** The words, as bits of `QueryTerm.mask`; 0 for a passage that was found by the title alone. */
  readonly bits: Uint32Array;
  /** Those that the title of its document holds: with them a title that is the query is found by what stands under it. */
  readonly titleBits: Uint32Array;
}

function heldWords(words: LexicalResult | null, count: number): HeldWords {
  const found = new Uint8Array(count);
  const bits = new Uint32Array(count);
  const titleBits = new Uint32Array(count);
  if (words === null) return { found, bits, titleBits };
  for (let i = 0; i < words.ordinals.length; i++) {
    const passage = words.ordinals[i] as number;
    found[passage] = 1;
    bits[passage] = words.words[i] as number;
    titleBits[passage] = words.titleWords[i] as number;
  }
  return { found, bits, titleBits };
}

function phraseTest({ index }: ScoringTools, { text }: ParsedQuery): (passage: number) => Promise<boolean> {
  const phrase: readonly NormalizedWord[] = normalizeWords(text);
  return async (passage) => phrase.length > 0 && containsPhrase(await index.passageText(passage), phrase);
}

/** See `liftVerbatim`. Only what holds all words and stands too low needs to be looked into. */
async function lift<Ranked extends RankedPassage>(
  ranked: readonly Ranked[],
  { found, bits }: HeldWords,
  all: number,
  isVerbatim: (passage: number) => Promise<boolean>,
  passagesOf: (ranked: Ranked) => readonly number[] = ({ passage }) => [passage],
): Promise<readonly Ranked[]> {
  const isByMeaningAlone = ({ passage }: Ranked) => found[passage] === 0;
  const at = ranked.findIndex(isByMeaningAlone);
  if (at < 0) return ranked;
  const verbatim = new Set<Ranked>();
  let verified = 0;
  for (const each of ranked.slice(at)) {
    for (const passage of passagesOf(each)) {
      if (found[passage] === 0 || bits[passage] !== all || verbatim.has(each)) continue;
      if (verified++ >= MAX_VERIFIED || (await isVerbatim(passage))) verbatim.add(each);
    }
  }
  return verbatim.size === 0 ? ranked : liftVerbatim(ranked, (each) => verbatim.has(each), isByMeaningAlone);
}

/** The idf of each term's rarest alternative; of a word that the index lacks, the greatest that there is. */
async function idfsOf({ index, lexical }: ScoringTools, terms: readonly QueryTerm[]): Promise<number[]> {
  const { passages } = index.manifest.counts;
  return Promise.all(
    terms.map(async ({ alternatives }) => {
      const holding = await Promise.all(alternatives.map(({ term }) => lexical.passageFrequency(term)));
      return inverseDocumentFrequency(holding.length === 0 ? 0 : Math.min(...holding), passages);
    }),
  );
}
