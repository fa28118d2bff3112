/** Kernels quantized by column: within half a step of what they were, and within the range that cannot saturate. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KERNEL_LIMIT, quantizeKernel } from './kernel.js';
import { type ByteWeight, toFloats } from './tfjs-weights.js';

describe('quantizeKernel', () => {
  it('scales each column by its own largest magnitude', () => {
    const weight = { shape: [2, 2], bytes: Uint8Array.of(6, 10, 2, 30), scale: 1, zeroPoint: 10 };
    // The columns are [−4, −8] and [0, 20].
    const { values, scales } = quantizeKernel(weight);
    expect([...scales]).toEqual([8 / 64, 20 / 64]);
    expect([...values]).toEqual([-32, 0, -64, 64]);
  });

  it('keeps a column of zeros', () => {
    const { values, scales } = quantizeKernel({ shape: [2, 1], bytes: Uint8Array.of(7, 7), scale: 1, zeroPoint: 7 });
    expect([...values, ...scales]).toEqual([0, 0, 0]);
  });

  it('is within half a step of the weight, and within the limit', () => {
    const kernel = fc
      .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          shape: fc.constant([rows, columns]),
          bytes: fc.uint8Array({ minLength: rows * columns, maxLength: rows * columns }),
          scale: fc.double({ min: 1e-4, max: 1, noNaN: true }),
          zeroPoint: fc.integer({ min: 0, max: 255 }),
        }),
      );
    fc.assert(
      fc.property(kernel, (weight: ByteWeight) => {
        const { values, scales, columns } = quantizeKernel(weight);
        const floats = toFloats(weight);
        for (const [i, value] of values.entries()) {
          const scale = scales[i % columns] ?? Number.NaN;
          expect(Math.abs(value)).toBeLessThanOrEqual(KERNEL_LIMIT);
          expect(Math.abs(value * scale - (floats[i] ?? Number.NaN))).toBeLessThanOrEqual(scale * 0.5001);
        }
      }),
    );
  });

  it('cannot saturate a sum of two products in 16 bits', () => {
    expect(2 * 255 * KERNEL_LIMIT).toBeLessThanOrEqual(2 ** 15 - 1);
  });
});
