/** Kernels of the linear layers: joined from bytes with one scale into signed bytes with one scale a column. */
import { type ByteWeight, toFloats } from './tfjs-weights.js';

/**
 * The largest magnitude of a quantized kernel's value. With AVX2 (no VNNI) ONNX Runtime adds the products of two
 * unsigned activations and two signed weights in 16 bits, saturating: 2 × 255 × 64 = 32,640 is the most that fits. So
 * the sums are exact, and equal on every processor. Measured against the float model over 30 passages of 100 tokens,
 * the mean cosine is 0.993 with this range and 0.987 with the bytes as they come, at equal speed.
 */
export const KERNEL_LIMIT = 64;

/** `kernel[row][column] = values[row × columns + column] × scales[column]`. */
export interface QuantizedKernel {
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns], row-major, −64 to 64 */
  readonly values: Int8Array;
  /** [columns] */
  readonly scales: Float32Array;
}

/** Quantizes each column to its own range, symmetric about zero. A column of zeros has scale 0. */
export function quantizeKernel(weight: ByteWeight): QuantizedKernel {
  const [rows = 0, columns = 0] = weight.shape;
  const floats = toFloats(weight);
  const largest = new Float32Array(columns);
  for (let i = 0; i < floats.length; i++) {
    const column = i % columns;
    largest[column] = Math.max(largest[column] as number, Math.abs(floats[i] as number));
  }
  const scales = largest.map((value) => value / KERNEL_LIMIT);
  const values = new Int8Array(floats.length);
  for (let i = 0; i < floats.length; i++) {
    const scale = scales[i % columns] as number;
    values[i] = scale === 0 ? 0 : Math.round((floats[i] as number) / scale);
  }
  return { rows, columns, values, scales };
}
