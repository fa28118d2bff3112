/** Puts the beginning of a list into the order of a cross-encoder, which reads each passage together with the query. */
import { LociError } from '../errors.js';
import type { OpenIndex } from '../format/open-index.js';
import { exponential } from '../numeric/portable-math.js';
import type { Cancellation, Reranker } from '../reranker.js';
import type { RankedPassage } from './ranked-list.js';
import type { ScoringTools } from './score-passages.js';

/**
 * So many passages are read for a search, whatever page of it is shown: the five pages that anyone looks at. A second or
 * two in all: a model of six layers in 8 bits takes 30 ms on one core for a passage of 128 tokens, as when it embeds
 * (`bench/embed.ts`).
 */
export const RERANK_DEPTH = 50;

/** Of a title, in UTF-16 units: it stands before the passage, and must leave room for it. */
const MAX_TITLE_LENGTH = 200;

/** The scores of what is read differ at least so much, also where what stands below is as good as fusion makes anything. */
const LEAST_SPAN = 0.1;

/** What a list is ranked with. */
export interface RankingTools extends ScoringTools {
  /** Null where the fused order holds. */
  readonly reranker: Reranker | null;
}

export interface RerankRequest<Ranked extends RankedPassage> {
  /** The query without its operators; where it is empty nothing is read. */
  readonly query: string;
  /** The best first. */
  readonly ranked: readonly Ranked[];
  /** The greatest score of what will stand behind the list; 0 for nothing. */
  readonly below: number;
  /** What fusion gives to a passage that is the best by words and by meaning. */
  readonly top: number;
  readonly cancellation?: Cancellation | undefined;
}

/** What the cross-encoder made of a passage. */
export interface Reading {
  /** As the model gave it. */
  readonly logit: number;
  /** The logistic function of the logit, 0 to 1. */
  readonly relevance: number;
  /** Counts from 1; one more than the number of passages read with a higher logit. */
  readonly rank: number;
}

/** A list in its new order. */
export interface Reranked<Ranked extends RankedPassage> {
  readonly ranked: readonly Ranked[];
  /** By passage ordinal; only of those that were read. */
  readonly readings: ReadonlyMap<number, Reading>;
}

/**
 * Among the passages that are read the model's order holds, and the fused score, by which they came to be read, has no
 * further say: logits are on a scale of each model's own, so that a weight between the two that suits one model would be
 * wrong for the next. What is not read keeps its place and score below them: `relevance` is laid over the range from
 * there to `top`, so that scores go on falling with the rank.
 *
 * @throws LociError `model-unavailable` where the reranker fails: an order that was asked for is never left out in silence
 */
export async function rerank<Ranked extends RankedPassage>(
  { index, reranker }: RankingTools,
  { query, ranked, below, top, cancellation }: RerankRequest<Ranked>,
): Promise<Reranked<Ranked>> {
  const head = ranked.slice(0, RERANK_DEPTH);
  if (reranker === null || query === '' || head.length === 0) return { ranked, readings: new Map() };
  const texts = await Promise.all(head.map(({ passage }) => readableText(index, passage)));
  const logits = checkLogits(await reranker.score(query, texts, cancellation), head.length, reranker);

  const rest = ranked.slice(RERANK_DEPTH);
  const floor = Math.max(below, rest[0]?.score ?? 0);
  const span = Math.max(top - floor, LEAST_SPAN);
  const readings = new Map<number, Reading>();
  const read = head.map((each, i): Ranked => {
    const logit = logits[i] as number;
    const relevance = 1 / (1 + exponential(-logit));
    readings.set(each.passage, { logit, relevance, rank: 1 + logits.filter((other) => other > logit).length });
    return { ...each, score: floor + span * relevance };
  });
  read.sort((a, b) => b.score - a.score || index.comparePassageIds(a.passage, b.passage));
  return { ranked: [...read, ...rest], readings };
}

/** As where passages are embedded: what a text is about is often said in its title alone. */
async function readableText(index: OpenIndex, passage: number): Promise<string> {
  const [text, { title, titleDerived }] = await Promise.all([
    index.passageText(passage),
    index.documentView(index.columns.passageDocument[passage] as number),
  ]);
  return titleDerived ? text : `${title.slice(0, MAX_TITLE_LENGTH)}\n${text}`;
}

/** No order can be made of what is no number. */
function checkLogits(logits: readonly number[], count: number, { model }: Reranker): readonly number[] {
  const bad = logits.find((logit) => !Number.isFinite(logit));
  if (logits.length === count && bad === undefined) return logits;
  const given = bad === undefined ? `${logits.length} scores for ${count} passages` : `the score ${bad}`;
  throw new LociError(
    'model-unavailable',
    `The reranker ${model.name} gave ${given} where a number for each passage was expected. ` +
      'Name another model, or search without one.',
    { subject: model.name },
  );
}
