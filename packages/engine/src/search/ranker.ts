/** Makes ranked lists and remembers the last: the pages, the explanations and the matrix of a query are cut from one. */
import { createByteBoundedCache } from '../format/byte-bounded-cache.js';
import { type Ranking, type RankRequest, rankPassages } from './rank-passages.js';
import type { RankingTools } from './rerank.js';

/** What a list holds for each passage of its index, hits or not, mostly their scores: 55 were measured, on 85,831. */
const BYTES_PER_PASSAGE = 64;
/** What any list holds. */
const BYTES_PER_LIST = 4096;
const BYTES_PER_CHARACTER = 2;
/** Five lists of an index of 100,000 passages. */
const REMEMBERED_BYTES = 32 * 2 ** 20;

/** A list that is asked for again soon is the same one, and costs nothing. A failure is not remembered. */
export interface Ranker {
  /** The list as readers see it: in the order of the reranker, where there is one. */
  rank(request: RankRequest): Promise<Ranking>;
  /** The list in its fused order, of the same passages. */
  rankUnread(request: RankRequest): Promise<Ranking>;
}

export function createRanker(tools: RankingTools): Ranker {
  const fused = rememberLists({ ...tools, reranker: null });
  // Only a reranker's work can be cancelled.
  const rankUnread = (request: RankRequest) => fused({ ...request, cancellation: undefined });
  return { rank: tools.reranker === null ? rankUnread : rememberLists(tools), rankUnread };
}

function rememberLists(tools: RankingTools): (request: RankRequest) => Promise<Ranking> {
  const bytesPerList = BYTES_PER_LIST + tools.index.manifest.counts.passages * BYTES_PER_PASSAGE;
  const made = createByteBoundedCache<Ranking, string>(REMEMBERED_BYTES);
  const beingMade = new Map<string, Promise<Ranking>>();

  async function make(request: RankRequest, key: string): Promise<Ranking> {
    try {
      const ranking = await rankPassages(tools, request);
      made.set(key, ranking, bytesPerList + key.length * BYTES_PER_CHARACTER);
      return ranking;
    } finally {
      beingMade.delete(key);
    }
  }

  return async (request) => {
    const key = keyOf(request);
    const known = made.get(key) ?? beingMade.get(key);
    if (known !== undefined) return known;
    const making = make(request, key);
    // Who may cancel a list cancels it for himself alone.
    if (request.cancellation === undefined) beingMade.set(key, making);
    return making;
  };
}

/** Everything that a list depends on. */
function keyOf({ parsed, mode, filter, typing, includeWeaker }: RankRequest): string {
  return JSON.stringify([parsed, mode, filter, typing, includeWeaker]);
}
