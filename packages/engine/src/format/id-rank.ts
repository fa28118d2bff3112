/** The order of ids as numbers, by which ties are broken without reading the ids. */

/** Compares ids that lie back to back: id i is `bytes[starts[i]]` up to `bytes[starts[i + 1]]`. */
function createIdOrder(starts: Uint32Array, bytes: Uint8Array): (a: number, b: number) => number {
  const endOf = (i: number): number => (i + 1 < starts.length ? (starts[i + 1] as number) : bytes.length);
  return (a, b) => {
    const [startA, startB] = [starts[a] as number, starts[b] as number];
    const [lengthA, lengthB] = [endOf(a) - startA, endOf(b) - startB];
    for (let i = 0; i < lengthA && i < lengthB; i++) {
      const difference = (bytes[startA + i] as number) - (bytes[startB + i] as number);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  };
}

/** [ids] The position of each id, from 0, in the order of their bytes. */
export function rankIds(starts: Uint32Array, bytes: Uint8Array): Uint32Array {
  const order = Uint32Array.from(starts, (_, i) => i).sort(createIdOrder(starts, bytes));
  const ranks = new Uint32Array(starts.length);
  for (const [rank, i] of order.entries()) ranks[i] = rank;
  return ranks;
}
