/** A searcher over a small corpus whose first hits a reranker orders. */
import { DEFAULT_RANKING, type RankingSettings } from '../ranking/settings.js';
import type { Reranker } from '../reranker.js';
import { createHashEmbedder, makeDocument, openMemoryIndex, type SketchedDocument } from '../testing/index.js';
import { createSearcher, type EvaluatedSearcher } from './create-searcher.js';

const embedder = createHashEmbedder();

export async function openReranked(
  documents: readonly SketchedDocument[],
  reranker: Reranker | null,
  ranking: RankingSettings = DEFAULT_RANKING,
): Promise<EvaluatedSearcher> {
  const index = await openMemoryIndex(documents.map(makeDocument), { embedder, calibrate: true });
  return createSearcher(index, embedder, { reranker, ranking, now: () => 0 });
}
