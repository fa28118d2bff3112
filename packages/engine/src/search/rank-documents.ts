/** Ranks documents by their best passage, as measures of ranking want them. */
import type { SearchMode } from '../answer/index.js';
import { allWords } from '../ranking/evidence.js';
import { effectiveMode, topScore } from '../ranking/fuse.js';
import { heldWords } from './held-words.js';
import { passageMask } from './passage-mask.js';
import { orderPassages } from './ranked-list.js';
import { readQuery } from './read-query.js';
import { type RankingTools, rerank } from './rerank.js';
import { scorePassages } from './score-passages.js';
import { putVerbatimFirst, queryPhrase } from './verbatim.js';

/** Ids of documents by their best passage, at most `depth`, over the whole index and without a cut. */
export async function rankDocuments(
  tools: RankingTools,
  query: string,
  mode: SearchMode,
  depth: number,
): Promise<string[]> {
  const { index, lexical } = tools;
  const parsed = readQuery(query);
  const mask = await passageMask(index, lexical, {}, parsed);
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
      : await putVerbatimFirst(ranked, {
          held: heldWords(words, passages),
          all: allWords(terms),
          phrase: queryPhrase(index, parsed),
        });
  const documents = new Set<number>();
  for (const { passage } of lifted) {
    documents.add(index.columns.passageDocument[passage] as number);
    if (documents.size === depth) break;
  }
  return Promise.all(Array.from(documents, async (document) => (await index.record(document)).id));
}
