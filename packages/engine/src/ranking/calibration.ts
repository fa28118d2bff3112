/** How near a passage must be in meaning before nearness says anything, fitted to each index when it is built. */
import { createDotTable } from '../semantic/dot-kernel.js';
import type { QuantizedVector } from '../semantic/quantize.js';
import type { QuantizedEmbedding } from '../semantic/quantize-embedding.js';

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
  add(embedding: Pick<QuantizedEmbedding, 'passage' | 'segments'>): void;
  /** Null where nothing was added or there are no foreign queries. */
  finish(): Calibration | null;
}

/** Median of the absolute deviations of a normal distribution, as a share of its standard deviation. */
const MEDIAN_DEVIATION_OF_NORMAL = 0.6745;

/** Vectors that are compared at once: enough that making a table of them costs little beside it, 1.5 MB of memory. */
const BATCH_VECTORS = 4096;

/** `foreignQueries` are embeddings of `FOREIGN_QUERIES` by the index's model, [queries][dimensions]. */
export function createCalibrator(foreignQueries: readonly Float32Array[]): Calibrator {
  const best = new Float64Array(foreignQueries.length).fill(-1);
  let added = 0;
  let batch: QuantizedVector[] = [];

  function compareBatch(): void {
    const dimensions = foreignQueries[0]?.length ?? 0;
    const rows = new Int8Array(batch.length * dimensions);
    for (const [row, { values }] of batch.entries()) rows.set(values, row * dimensions);
    const table = createDotTable({ rows, scales: Float32Array.from(batch, ({ scale }) => scale), dimensions });
    for (const [q, query] of foreignQueries.entries()) {
      for (const cosine of table.cosines(query)) if (cosine > (best[q] as number)) best[q] = cosine;
    }
    batch = [];
  }

  return {
    add({ passage, segments }) {
      added++;
      if (foreignQueries.length === 0) return;
      batch.push(passage, ...segments);
      if (batch.length >= BATCH_VECTORS) compareBatch();
    },
    finish() {
      if (added === 0 || best.length === 0) return null;
      compareBatch();
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
