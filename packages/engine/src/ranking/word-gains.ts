/** Raises passages whose words are nearer to those of the query than the words of their rivals. */

/**
 * What each of the best passages gains, 0 or more: `weight` times the square of how far its nearness, as a
 * `WordMatcher` gives it, stands above the mean of them all. Where all rivals hold like words the mean is near to the
 * best, and nothing is gained; the square lets one that stands out count, and the noise of signs not.
 */
export function gainsFromWords(nearness: readonly number[], weight: number): number[] {
  const mean = nearness.reduce((sum, each) => sum + each, 0) / nearness.length;
  return nearness.map((each) => weight * Math.max(0, each - mean) ** 2);
}
