/** Puts into figures and a sentence or two why a hit stands where it stands. */
import type { Explanation, Matched, RerankingExplanation, TermExplanation } from '../answer/index.js';
import { type Fused, normalize } from '../ranking/fuse.js';
import type { Reranker } from '../reranker.js';
import type { Reading } from './rerank.js';
import type { PassageScoring } from './score-passages.js';

/** What is said of each way of matching. */
const REASONS: Readonly<Record<Matched, string>> = {
  words: 'It holds words of your query.',
  meaning: 'Its meaning is close to your query, whatever its words.',
  both: 'It holds words of your query, and its meaning is close to it.',
};

/** What is said where a query has nothing to rank by: `-word`, `title:word`. */
const MEETS_CONDITIONS = 'It meets the conditions of your query.';

/** What is known of a hit beside the scores. */
export interface ExplainedHit {
  readonly passage: number;
  readonly score: number;
  readonly matched: Matched;
  readonly verbatim: boolean;
  readonly reranking: RerankingExplanation | null;
}

export function explainHit(
  scoring: PassageScoring,
  { passage, score, matched, verbatim, reranking }: ExplainedHit,
): Explanation {
  const { words, lexical, ownShare, semantic, fused, gains } = scoring;
  const terms: TermExplanation[] = (words?.explain(passage) ?? []).map((term) => ({
    ...term,
    score: term.score * ownShare,
  }));
  const lexicalScore = lexical?.[passage] ?? 0;
  const byWords = normalize(lexicalScore, fused.lexicalScale);
  const neighbours = gains.neighbours.get(passage) ?? 0;
  const nearWords = gains.words.get(passage) ?? 0;
  const isRanked = lexical !== null || semantic !== null;
  const reason = verbatim ? 'It holds your query word for word.' : isRanked ? REASONS[matched] : MEETS_CONDITIONS;
  return {
    summary: reranking === null ? reason : `${reason} ${describeReading(reranking)}`,
    lexical:
      lexical === null || lexicalScore === 0
        ? null
        : {
            rank: rankOf(passage, lexical, fused),
            score: lexicalScore,
            normalized: byWords,
            terms,
            related: ownShare === 1 ? 0 : Math.max(0, lexicalScore - sumOf(terms)),
          },
    semantic:
      semantic === null
        ? null
        : {
            rank: rankOf(passage, semantic.scores, fused),
            similarity: semantic.scores[passage] as number,
            normalized: meaningIn(fused, passage, byWords, neighbours + nearWords),
            nearest: semantic.wholeIsNearer(passage) ? 'passage' : 'sentence',
          },
    fusion: {
      lexicalWeight: lexical === null ? 0 : fused.weights.lexical,
      semanticWeight: semantic === null ? 0 : fused.weights.semantic,
      neighbours,
      nearWords,
      score: reranking === null ? score : (fused.scores[passage] as number),
      verbatim,
    },
    ...(reranking === null ? {} : { reranking }),
  };
}

/**
 * The normalized cosine that was fused, 0 to 1. It is that of the query's vector as feedback moved it, which nobody keeps
 * for all passages: so it is what the other parts leave of the score.
 */
function meaningIn({ scores, weights }: Fused, passage: number, byWords: number, gained: number): number {
  if (weights.semantic === 0) return 0;
  const rest = (scores[passage] as number) - weights.lexical * byWords - gained;
  return Math.min(1, Math.max(0, rest / weights.semantic));
}

/** Null where no reranker read the passage. */
export function explainReading(
  reranker: Reranker | null,
  readings: ReadonlyMap<number, Reading>,
  passage: number,
): RerankingExplanation | null {
  const reading = readings.get(passage);
  if (reranker === null || reading === undefined) return null;
  const { rank, logit, relevance } = reading;
  return { model: reranker.model.name, rank, passages: readings.size, logit, relevance };
}

function describeReading({ model, rank, passages }: RerankingExplanation): string {
  return `The reranker ${model} read it together with your query, and puts it at number ${rank} of ${passages}.`;
}

function sumOf(terms: readonly TermExplanation[]): number {
  return terms.reduce((sum, { score }) => sum + score, 0);
}

/** One more than the number of passages with a higher score that may be ranked: no other has a fused score. */
function rankOf(passage: number, scores: Float32Array, { scores: fused }: Fused): number {
  const own = scores[passage] as number;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if ((scores[other] as number) > own && (fused[other] as number) > 0) rank++;
  }
  return rank;
}
