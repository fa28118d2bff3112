/** Chooses the terms by which a long query is searched: those that tell most of what it is about. */

import type { QueryTerm } from '../lexical/index.js';
import { power } from '../numeric/portable-math.js';

/**
 * Different words of a query that are looked for. A text that was pasted has a hundred, most of which any text may hold:
 * together they outweigh the few that name its subject (as "more like this" of Lucene, which keeps 25). Measured on
 * `reuters-similar`; 15 to 30 differ little.
 */
export const MOST_WORDS = 20;
/** How much more a rare word of a long query weighs than BM25 has it: idf to this power, as a share of the greatest. */
const RARITY_EXPONENT = 0.5;

/**
 * `terms` as they are where they are few; else those of the words with the greatest frequency times idf, in their
 * order, weighted by their rarity. `idfOf` tells a term's idf, 0 for one that the index lacks.
 */
export async function focusTerms(
  terms: readonly QueryTerm[],
  idfOf: (term: string) => Promise<number>,
): Promise<readonly QueryTerm[]> {
  const byStem = new Map<string, QueryTerm[]>();
  for (const term of terms) {
    const repeated = byStem.get(stemOf(term));
    if (repeated === undefined) byStem.set(stemOf(term), [term]);
    else repeated.push(term);
  }
  if (byStem.size <= MOST_WORDS) return terms;
  const words = await Promise.all(
    Array.from(byStem, async ([stem, repeated]) => {
      const idfs = await Promise.all((repeated[0]?.alternatives ?? []).map(({ term }) => idfOf(term)));
      // A word that the index lacks is searched by the commonest of those that it resembles.
      const idf = idfs.length === 0 ? 0 : Math.min(...idfs);
      return { stem, idf, telling: repeated.length * idf };
    }),
  );
  const chosen = new Map(
    words
      .sort((a, b) => b.telling - a.telling || (a.stem < b.stem ? -1 : 1))
      .slice(0, MOST_WORDS)
      .map(({ stem, idf }) => [stem, idf]),
  );
  const greatest = Math.max(...chosen.values());
  if (greatest === 0) return terms;
  return terms.flatMap((term) => {
    const idf = chosen.get(stemOf(term));
    if (idf === undefined) return [];
    const share = power(idf / greatest, RARITY_EXPONENT);
    return [{ ...term, alternatives: term.alternatives.map((each) => ({ ...each, weight: each.weight * share })) }];
  });
}

/** By which repetitions are counted: a story says in its headline ZINC, in its lead Zinc, and later on zinc. */
function stemOf({ word, alternatives }: QueryTerm): string {
  return alternatives[0]?.term ?? word;
}
