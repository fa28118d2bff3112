/** Which of the query's words each passage holds. */
import type { LexicalResult } from '../lexical/index.js';

/** All by passage ordinal. */
export interface HeldWords {
  /** 1 for a passage that was found by any word, in its text, its heading or the title above it. */
  readonly found: Uint8Array;
  /** The words, as bits of `QueryTerm.mask`; 0 for a passage that was found by the title alone. */
  readonly bits: Uint32Array;
  /** Those that the title of its document holds: with them a title that is the query is found by what stands under it. */
  readonly titleBits: Uint32Array;
}

/** `words` is null where words have no part: then no passage holds any. */
export function heldWords(words: LexicalResult | null, count: number): HeldWords {
  const found = new Uint8Array(count);
  const bits = new Uint32Array(count);
  const titleBits = new Uint32Array(count);
  if (words === null) return { found, bits, titleBits };
  for (let i = 0; i < words.ordinals.length; i++) {
    const passage = words.ordinals[i] as number;
    found[passage] = 1;
    bits[passage] = words.words[i] as number;
    titleBits[passage] = words.titleWords[i] as number;
  }
  return { found, bits, titleBits };
}
