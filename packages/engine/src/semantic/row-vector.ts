/** One vector of a table, out of its bytes. */
import type { VectorTable } from '../format/vector-table.js';
import { dequantizeVector } from './quantize.js';

/** [dimensions], of unit length but for the error of quantization; a copy. */
export function rowVector({ rows, scales, dimensions }: VectorTable, row: number): Float32Array {
  const values = rows.subarray(row * dimensions, (row + 1) * dimensions);
  return dequantizeVector({ values, scale: scales[row] as number });
}
