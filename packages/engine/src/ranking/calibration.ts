/** How near a passage must be in meaning before nearness says anything, fitted to each index when it is built. */
import type { QuantizedEmbedding } from '../semantic/quantize.js';

/**
 * What an index's passages give to queries that it cannot answer. For each foreign query the similarity of its best
 * passage counts: the more passages an index has, and the broader they are, the nearer a stranger comes by chance.
 */
export interface Calibration {
  /** Median over the foreign queries of their best passage's similarity. */
  readonly median: number;
  /**
   * Spread around the median, as a standard deviation, taken from the lower half alone: what an index can answer
   * stands in the upper half.
   */
  readonly deviation: number;
}

export interface Calibrator {
  add(embedding: QuantizedEmbedding): void;
  /** Null where nothing was added or there are no foreign queries. */
  finish(): Calibration | null;
}

/** Median of the absolute deviations of a normal distribution, as a share of its standard deviation. */
const MEDIAN_DEVIATION_OF_NORMAL = 0.6745;

/** `foreignQueries` are embeddings of `FOREIGN_QUERIES` by the index's model, [queries][dimensions]. */
export function createCalibrator(foreignQueries: readonly Float32Array[]): Calibrator {
  const best = new Float64Array(foreignQueries.length).fill(-1);
  let added = 0;
  return {
    add({ passage, segments }) {
      added++;
      for (const { values, scale } of [passage, ...segments]) {
        for (const [q, query] of foreignQueries.entries()) {
          let sum = 0;
          for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (query[i] as number);
          if (sum * scale > (best[q] as number)) best[q] = sum * scale;
        }
      }
    },
    finish() {
      if (added === 0 || best.length === 0) return null;
      const sorted = best.toSorted();
      const median = quantile(sorted, 0.5);
      const below = sorted.filter((value) => value <= median).map((value) => median - value);
      return { median, deviation: quantile(below.toSorted(), 0.5) / MEDIAN_DEVIATION_OF_NORMAL };
    },
  };
}

/** Linear between neighbours; `sorted` ascends and is not empty. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const lower = sorted[low] as number;
  return lower + ((sorted[Math.ceil(at)] as number) - lower) * (at - low);
}
