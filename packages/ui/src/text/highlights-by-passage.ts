/** The marks of the hits, to be found again where their passages stand in an article. */
import type { Highlight, Hit } from '@loci/engine';

/** Highlights by passage id, those of hits within groups too. */
export function highlightsByPassage(hits: readonly Hit[]): Map<string, readonly Highlight[]> {
  const all = hits.flatMap((hit) => [hit, ...(hit.group?.more ?? [])]);
  return new Map(all.map((hit) => [hit.passage.id, hit.highlights]));
}
