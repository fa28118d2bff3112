/** The passages that a lexical search found, for tests. */
import type { PassageScores } from './scoring.js';

/** Ascending. */
export function foundOrdinals({ found }: Pick<PassageScores, 'found'>): number[] {
  return Array.from(found.keys()).filter((passage) => found[passage] === 1);
}
