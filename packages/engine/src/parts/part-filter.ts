/** Reversible filters that make columns of numbers compress well, after those of PNG and of columnar file formats. */

/**
 * Each takes the bytes as little-endian words of 32 bits; what is left over at the end stays as it is.
 *
 * - `none`: the bytes as they are
 * - `planes`: the lowest bytes of all words, then the second ones, and so on
 * - `delta`: differences to the word before, folded so that small ones of either sign are small numbers, as planes
 * - `delta64`: the same with the word before the last, for columns of 64 bits
 */
export const PART_FILTERS = ['none', 'planes', 'delta', 'delta64'] as const;
export type PartFilter = (typeof PART_FILTERS)[number];

const WORD_BYTES = 4;
/** How many words back the one lies that is subtracted; 0 for nothing. */
const DISTANCE: Readonly<Record<Exclude<PartFilter, 'none'>, number>> = { planes: 0, delta: 1, delta64: 2 };

export function applyFilter(bytes: Uint8Array, filter: PartFilter): Uint8Array {
  if (filter === 'none') return bytes;
  const distance = DISTANCE[filter];
  const count = Math.floor(bytes.length / WORD_BYTES);
  const input = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A copy of any kind of bytes: `slice` of Node's buffers is none.
  const filtered = new Uint8Array(bytes);
  for (let i = 0; i < count; i++) {
    let word = input.getUint32(i * WORD_BYTES, true);
    if (distance > 0) {
      const before = i < distance ? 0 : input.getUint32((i - distance) * WORD_BYTES, true);
      const difference = (word - before) | 0;
      word = (difference << 1) ^ (difference >> 31);
    }
    for (let plane = 0; plane < WORD_BYTES; plane++) filtered[plane * count + i] = (word >>> (plane * 8)) & 0xff;
  }
  return filtered;
}

/** The bytes that `applyFilter` was given. */
export function undoFilter(filtered: Uint8Array, filter: PartFilter): Uint8Array {
  if (filter === 'none') return filtered;
  const distance = DISTANCE[filter];
  const count = Math.floor(filtered.length / WORD_BYTES);
  const bytes = new Uint8Array(filtered);
  const output = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < count; i++) {
    let word = 0;
    for (let plane = 0; plane < WORD_BYTES; plane++) word |= (filtered[plane * count + i] as number) << (plane * 8);
    if (distance > 0) {
      const before = i < distance ? 0 : output.getUint32((i - distance) * WORD_BYTES, true);
      word = before + ((word >>> 1) ^ -(word & 1));
    }
    output.setUint32(i * WORD_BYTES, word >>> 0, true);
  }
  return bytes;
}
