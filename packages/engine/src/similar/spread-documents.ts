/** Keeps one document from filling a list of similar passages with its own. */
import type { RankedPassage } from '../search/ranked-list.js';

/**
 * What a passage's score keeps for each passage of its document above it. Of the first ten on `reuters-similar` 36 in 100
 * came from a document shown before, and 37 were as near as .8 to a hit above them; this leaves 14 and 22, and moves no
 * document behind another. Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998) leaves 21 and 20, at a small
 * cost in the order of documents.
 */
const REPEATED_SHARE = 0.9;

/**
 * `ranked` is in order of score; so is what is returned, equals as they were. Passages with a score of `keptFrom` or more
 * keep theirs: who retells a text at length is meant to be seen doing so.
 */
export function spreadDocuments(
  ranked: readonly RankedPassage[],
  documentOf: (passage: number) => number,
  keptFrom: number,
): RankedPassage[] {
  const shares = new Map<number, number>();
  const spread = ranked.map(({ passage, score }) => {
    const document = documentOf(passage);
    const share = shares.get(document) ?? 1;
    shares.set(document, share * REPEATED_SHARE);
    return { passage, score: score >= keptFrom ? score : score * share };
  });
  return spread.sort((a, b) => b.score - a.score);
}
