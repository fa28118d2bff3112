/** Rankings in TREC's run format: query, Q0, document, rank, score, tag. */

/**
 * Columns are parted by tabs, which every reader of runs takes, so that ids may hold spaces. The score is one over the
 * rank: readers of runs sort by it, and it keeps the order without ties.
 */
export function formatRun(queryId: string, ranking: readonly string[], tag: string): string {
  return ranking
    .map((documentId, place) => `${[queryId, 'Q0', documentId, place + 1, 1 / (place + 1), tag].join('\t')}\n`)
    .join('');
}
