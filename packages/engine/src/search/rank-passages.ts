/** Makes the ranked list of a query: what fits, in order, with its near-duplicates stacked, and what is weaker behind. */
import type { DocumentFilter, Matched, ParsedQuery, SearchMode } from '../answer/index.js';
import { inverseDocumentFrequency, type QueryTerm } from '../lexical/index.js';
import { createWordCoverage, judge, meaningThresholds, type Strength } from '../ranking/evidence.js';
import { effectiveMode, greatest, topScore } from '../ranking/fuse.js';
import type { Cancellation } from '../reranker.js';
import { heldWords } from './held-words.js';
import { type PassageMask, passageMask } from './passage-mask.js';
import { membersOf, orderPassages, type RankedHit, stackHits } from './ranked-list.js';
import { type RankingTools, type Reading, rerank } from './rerank.js';
import { type PassageScoring, type ScoringTools, scorePassages } from './score-passages.js';
import { putVerbatimFirst, queryPhrase } from './verbatim.js';

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
      terms.length === 0 ? null : coverage.of((held.words[passage] as number) | (held.titleWords[passage] as number));
    return judge(share, semantic === null ? null : (semantic.scores[passage] as number), thresholds);
  };
  const { fitting, weak } = partByStrength(held.found.length, mask, strengthOf);
  const verbatim = { held, all: coverage.all, phrase: queryPhrase(index, parsed) };
  const ordered = orderPassages(fitting, fused.scores, index.comparePassageIds);
  const lifted = words === null ? ordered : await putVerbatimFirst(ordered, verbatim);
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
  const relifted = isMoved ? await putVerbatimFirst(ranked, { ...verbatim, passagesOf: membersOf }) : ranked;
  return {
    hits: includeWeaker ? [...relifted, ...hits.slice(fitCount)] : relifted,
    fitCount,
    weakerCount: hits.length - fitCount + countBelow,
    scoring,
    readings,
    isVerbatim: verbatim.phrase.isIn,
    matchedOf(passage) {
      // A query of conditions alone (`-word`, `title:word`) is a matter of words, too.
      if (semantic === null) return 'words';
      if (held.found[passage] === 0) return 'meaning';
      return (semantic.scores[passage] as number) >= thresholds.near ? 'both' : 'words';
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
