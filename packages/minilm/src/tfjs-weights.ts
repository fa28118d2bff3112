/** Reads the weights of a TensorFlow.js graph model that was stored with one byte a value. */

/** A weight as stored: `value = (byte − zeroPoint) × scale`. */
export interface ByteWeight {
  readonly shape: readonly number[];
  /** Row-major. */
  readonly bytes: Uint8Array;
  readonly scale: number;
  /** What is subtracted from each byte: whole, 0 to 255, where the range spans zero; else any number. */
  readonly zeroPoint: number;
}

interface StoredWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string; readonly min: number; readonly scale: number };
}

/** How far a zero point may be off a whole number for rounding errors of its division. */
const WHOLE_TOLERANCE = 1e-6;

/**
 * The weights of `model.json` that have one byte a value, by name.
 *
 * @param manifest the parsed `model.json`
 * @param shard the bytes of its only shard
 * @throws Error where the shard is not as long as the manifest says
 */
export function readByteWeights(manifest: unknown, shard: Uint8Array): ReadonlyMap<string, ByteWeight> {
  const weights = new Map<string, ByteWeight>();
  let offset = 0;
  for (const stored of storedWeights(manifest)) {
    const count = stored.shape.reduce((product, size) => product * size, 1);
    const { quantization } = stored;
    const start = offset;
    offset += quantization?.dtype === 'uint8' ? count : count * 4;
    if (quantization?.dtype !== 'uint8') continue;
    const { min, scale } = quantization;
    weights.set(stored.name, {
      shape: stored.shape,
      bytes: shard.subarray(start, offset),
      scale,
      zeroPoint: nearlyWhole(-min / scale),
    });
  }
  if (offset !== shard.length) {
    throw new Error(`The shard of weights has ${shard.length} bytes where its model.json describes ${offset}.`);
  }
  return weights;
}

function storedWeights(manifest: unknown): readonly StoredWeight[] {
  const groups = (manifest as { weightsManifest?: { weights: readonly StoredWeight[] }[] }).weightsManifest;
  const group = groups?.[0];
  if (group === undefined || groups?.length !== 1) {
    throw new Error(
      `A TensorFlow.js model.json with one group of weights was expected; it has ${groups?.length ?? 0}.`,
    );
  }
  return group.weights;
}

function nearlyWhole(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - rounded) < WHOLE_TOLERANCE ? rounded : value;
}

/** The values that a weight stands for, row-major. */
export function toFloats(weight: ByteWeight): Float32Array {
  const { bytes, zeroPoint, scale } = weight;
  const values = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) values[i] = ((bytes[i] as number) - zeroPoint) * scale;
  return values;
}
