/** Which of the query's words each passage holds. */
import type { LexicalResult } from '../lexical/index.js';

export type HeldWords = Pick<LexicalResult, 'found' | 'words' | 'titleWords'>;

/** `words` is null where words have no part: then none of the `count` passages holds any. */
export function heldWords(words: LexicalResult | null, count: number): HeldWords {
  return words ?? { found: new Uint8Array(count), words: new Uint32Array(count), titleWords: new Uint32Array(count) };
}
