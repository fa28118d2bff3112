/** A test of whether two rankings differ by more than chance, query by query. */

const ROUNDS = 10_000;
const SEED = 0x10c1;

/**
 * The two-sided paired randomization test (Smucker, Allan and Carterette, CIKM 2007): the share of random exchanges of
 * the two values of each query that give at least the observed difference of means. 1 where nothing differs. The same
 * values give the same p, since the exchanges come from a seeded generator.
 */
export function pairedRandomization(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, i) => value - (b[i] as number)).filter((difference) => difference !== 0);
  if (differences.length === 0) return 1;
  const observed = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  const random = xorshift(SEED);
  let atLeast = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    for (const difference of differences) sum += random() < 0 ? difference : -difference;
    // Sums of the same numbers in another sign pattern differ in their last bits.
    if (Math.abs(sum) >= observed - 1e-9) atLeast++;
  }
  return (atLeast + 1) / (ROUNDS + 1);
}

/** Marsaglia's xorshift in 32 bits ("Xorshift RNGs", 2003), as signed numbers. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}
