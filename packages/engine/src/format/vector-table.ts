/** Vectors as an index holds them. */

/** [count, dimensions] signed bytes, row-major, with a scale for each row. */
export interface VectorTable {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly dimensions: number;
}
