/** Dot products of one query with a table of vectors: 128-bit WebAssembly where there is such, plain loops elsewhere. */
import type { VectorTable } from '../format/vector-table.js';

/**
 * `dot-kernel.wat` as bytes; a test assembles the source again and compares. On 100,000 rows of 384 dimensions it
 * takes a thirtieth of the time of the loop below (`bench/dot-kernel.ts`).
 */
export const KERNEL_BASE64 =
  'AGFzbQEAAAABCwFgB39/f39/fH8AAwIBAAUDAQABBxQCBm1lbW9yeQIAB2Nvc2luZXMAAAq9AQG6AQIDfwJ7IAAgAiADbGohBwJAA0AgACAHTw0B' +
  'IAAgA2ohCCAEIQn9DAAAAAAAAAAAAAAAAAAAAAAhCwNAIAD9AAQAIQogCyAK/YcBIAn9AAQA/boBIAr9iAEgCf0ABBD9ugH9rgH9rgEhCyAJQSBq' +
  'IQkgAEEQaiEAIAAgCEkNAAsgBiAL/RsAIAv9GwFqIAv9GwIgC/0bA2pqtyAFoiABKgIAu6K2OAIAIAFBBGohASAGQQRqIQYMAAsLCw==';

/** Largest magnitude of a query's components: 12 bits, so that no sum of products passes 32 bits. */
const QUERY_RANGE = 2047;
const PAGE_BYTES = 65_536;
/** The kernel reads 16 dimensions a step. */
const STEP = 16;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  cosines(
    rows: number,
    scales: number,
    count: number,
    dimensions: number,
    query: number,
    scale: number,
    out: number,
  ): void;
}

// Declared here because the engine is compiled without the types of any platform.
declare const WebAssembly:
  | {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { readonly exports: unknown };
      validate(bytes: Uint8Array): boolean;
    }
  | undefined;
declare const atob: (base64: string) => string;

/** Similarities of a query to every row of a table. */
export interface DotTable {
  readonly count: number;
  /** Cosines, [count], in a buffer that the next call overwrites. `query` has unit length. */
  cosines(query: Float32Array): Float32Array;
}

/** Copies the table to where the kernel can read it; the caller may let go of its own. */
export function createDotTable(table: VectorTable): DotTable {
  return createKernelTable(table) ?? createPlainTable(table);
}

/** The same without WebAssembly: for platforms that have none, and what the kernel is tested against. */
export function createPlainTable({ rows, scales, dimensions }: VectorTable): DotTable {
  const out = new Float32Array(scales.length);
  return {
    count: scales.length,
    cosines(query) {
      const { values, scale } = quantizeQuery(query, dimensions);
      for (let row = 0, at = 0; row < scales.length; row++) {
        let sum = 0;
        for (let i = 0; i < dimensions; i++) sum += (rows[at++] as number) * (values[i] as number);
        out[row] = sum * scale * (scales[row] as number);
      }
      return out;
    },
  };
}

/**
 * Null where the platform lacks WebAssembly or its 128-bit instructions, a content security policy forbids it, or it has
 * not the memory for a copy.
 */
function createKernelTable({ rows, scales, dimensions }: VectorTable): DotTable | null {
  if (typeof WebAssembly === 'undefined') return null;
  const count = scales.length;
  const padded = Math.ceil(dimensions / STEP) * STEP;
  const scalesAt = count * padded;
  const queryAt = scalesAt + count * Float32Array.BYTES_PER_ELEMENT;
  const outAt = queryAt + padded * Int16Array.BYTES_PER_ELEMENT;
  const sizeBytes = outAt + count * Float32Array.BYTES_PER_ELEMENT;
  const bytes = Uint8Array.from(atob(KERNEL_BASE64), (character) => character.charCodeAt(0));
  let kernel: KernelExports;
  try {
    if (!WebAssembly.validate(bytes)) return null;
    kernel = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as KernelExports;
    kernel.memory.grow(Math.max(0, Math.ceil(sizeBytes / PAGE_BYTES) - 1));
  } catch {
    return null;
  }
  const { buffer } = kernel.memory;
  const held = new Int8Array(buffer, 0, count * padded);
  if (padded === dimensions) held.set(rows);
  else
    for (let row = 0; row < count; row++)
      held.set(rows.subarray(row * dimensions, (row + 1) * dimensions), row * padded);
  new Float32Array(buffer, scalesAt, count).set(scales);
  const queryValues = new Int16Array(buffer, queryAt, padded);
  const out = new Float32Array(buffer, outAt, count);
  return {
    count,
    cosines(query) {
      const { values, scale } = quantizeQuery(query, dimensions);
      queryValues.set(values);
      kernel.cosines(0, scalesAt, count, padded, queryAt, scale, outAt);
      return out;
    },
  };
}

function quantizeQuery(query: Float32Array, dimensions: number): { values: Int16Array; scale: number } {
  if (query.length !== dimensions)
    throw new RangeError(`A query of ${query.length} dimensions for rows of ${dimensions}`);
  let largest = 0;
  for (const value of query) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return { values: new Int16Array(dimensions), scale: 0 };
  return {
    values: Int16Array.from(query, (value) => Math.round((value / largest) * QUERY_RANGE)),
    scale: largest / QUERY_RANGE,
  };
}
