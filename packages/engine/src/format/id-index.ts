/** Finds the ordinal of an id without holding the ids: a sorted column of hashes and the ordinals they belong to. */
import { hashText } from './hash.js';

export interface IdColumns {
  /** Ascending. */
  readonly hashes: Uint32Array;
  /** The ordinal behind each hash; equal hashes stand in order of ordinal. */
  readonly ordinals: Uint32Array;
}

/** `hashes[i]` is `hashText` of the id with ordinal i. */
export function buildIdColumns(hashes: Uint32Array): IdColumns {
  const ordinals = Uint32Array.from(hashes, (_, ordinal) => ordinal);
  ordinals.sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b);
  return { hashes: Uint32Array.from(ordinals, (ordinal) => hashes[ordinal] as number), ordinals };
}

/** The ordinals whose id may be `id`, ascending; the caller compares the ids themselves. */
export function candidateOrdinals(columns: IdColumns, id: string): number[] {
  const hash = hashText(id);
  let low = 0;
  let high = columns.hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns.hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; columns.hashes[i] === hash; i++) found.push(columns.ordinals[i] as number);
  return found;
}
