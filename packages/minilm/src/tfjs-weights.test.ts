/** Weights found at their offsets in the shard, with the values that their bytes stand for. */
import { describe, expect, it } from 'vitest';
import { readByteWeights, toFloats } from './tfjs-weights.js';

const manifest = {
  weightsManifest: [
    {
      weights: [
        { name: 'axis', shape: [], dtype: 'int32' },
        { name: 'kernel', shape: [2, 2], dtype: 'float32', quantization: { dtype: 'uint8', min: -0.5, scale: 0.25 } },
        { name: 'gamma', shape: [2], dtype: 'float32', quantization: { dtype: 'uint8', min: 0.3, scale: 0.5 } },
      ],
    },
  ],
};
const shard = Uint8Array.of(9, 9, 9, 9, 0, 2, 3, 255, 0, 1);

describe('readByteWeights', () => {
  it('passes over weights of four bytes a value', () => {
    const weights = readByteWeights(manifest, shard);
    expect([...weights.keys()]).toEqual(['kernel', 'gamma']);
    expect(weights.get('kernel')).toEqual({
      shape: [2, 2],
      bytes: Uint8Array.of(0, 2, 3, 255),
      scale: 0.25,
      zeroPoint: 2,
    });
  });

  it('makes a zero point whole that is off by rounding alone', () => {
    const scale = 0.0027083615461985272;
    const weights = [
      { name: 'w', shape: [1], dtype: 'float32', quantization: { dtype: 'uint8', min: -0.33042010863622034, scale } },
    ];
    // −min / scale comes out as 122.00000000000001.
    expect(readByteWeights({ weightsManifest: [{ weights }] }, Uint8Array.of(1)).get('w')?.zeroPoint).toBe(122);
  });

  it('refuses a shard that is shorter or longer than described', () => {
    expect(() => readByteWeights(manifest, shard.subarray(1))).toThrow('has 9 bytes where its model.json describes 10');
    expect(() => readByteWeights(manifest, Uint8Array.of(...shard, 0))).toThrow('has 11 bytes');
  });

  it('refuses a manifest without exactly one group', () => {
    expect(() => readByteWeights({}, shard)).toThrow('it has 0');
  });
});

describe('toFloats', () => {
  it('gives the values that bytes stand for', () => {
    const weights = readByteWeights(manifest, shard);
    const values = [...weights.values()].map((weight) => [...toFloats(weight)]);
    expect(values).toEqual([
      [-0.5, 0, 0.25, 63.25],
      [Math.fround(0.3), Math.fround(0.8)],
    ]);
  });
});
