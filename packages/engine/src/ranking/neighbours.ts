/** Raises passages whose nearest neighbours in meaning stand higher than they do. */

export interface Candidate {
  /** [dimensions] */
  readonly values: Int8Array;
  /** `vector = values × scale`, of unit length. */
  readonly scale: number;
  /** 0 or more. */
  readonly score: number;
}

export interface NeighbourOptions {
  /** Neighbours that each candidate is compared with, at most. */
  readonly nearest: number;
  /** How much of the way to its neighbours' mean score a candidate is raised, 0 to 1. */
  readonly share: number;
}

/**
 * What each candidate gains, 0 or more, beside `candidates`. Passages that are near each other in meaning tend to answer
 * the same queries (the cluster hypothesis), so a passage that stands below the mean of its nearest neighbours, weighted
 * by their cosines, was probably underrated (Diaz, "Regularizing Ad Hoc Retrieval Scores", CIKM 2005). His scores move
 * both ways; here none falls, so that a passage which answers alone keeps its place, and as no mean is above the best
 * score, the best passage stays the best.
 */
export function gainsFromNeighbours(candidates: readonly Candidate[], options: NeighbourOptions): Float64Array {
  const cosines = pairwiseCosines(candidates);
  return Float64Array.from(candidates, ({ score }, index) => {
    const mean = meanOfNearest(candidates, cosines, index, options.nearest);
    return options.share * Math.max(0, mean - score);
  });
}

/** [candidates, candidates], row-major; the products of bytes are summed exactly, so every platform has the same bits. */
function pairwiseCosines(candidates: readonly Candidate[]): Float64Array {
  const count = candidates.length;
  const cosines = new Float64Array(count * count);
  for (const [i, a] of candidates.entries()) {
    for (let j = 0; j < i; j++) {
      const b = candidates[j] as Candidate;
      let sum = 0;
      for (let k = 0; k < a.values.length; k++) sum += (a.values[k] as number) * (b.values[k] as number);
      cosines[i * count + j] = cosines[j * count + i] = sum * a.scale * b.scale;
    }
  }
  return cosines;
}

/** 0 where nothing is near at all. */
function meanOfNearest(
  candidates: readonly Candidate[],
  cosines: Float64Array,
  index: number,
  nearest: number,
): number {
  const count = candidates.length;
  const row = cosines.subarray(index * count, (index + 1) * count);
  const others = Array.from(row.keys())
    .filter((other) => other !== index && (row[other] as number) > 0)
    .sort((a, b) => (row[b] as number) - (row[a] as number) || a - b)
    .slice(0, nearest);
  let sum = 0;
  let weights = 0;
  for (const other of others) {
    sum += (row[other] as number) * (candidates[other] as Candidate).score;
    weights += row[other] as number;
  }
  return weights === 0 ? 0 : sum / weights;
}
