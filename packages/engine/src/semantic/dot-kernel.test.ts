import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import wabt from 'wabt';
import { createDotTable, createPlainTable, KERNEL_BASE64 } from './dot-kernel.js';
import { quantizeVector } from './quantize.js';

const component = fc.float({ min: -1, max: 1, noNaN: true });

describe('dot kernel', () => {
  it('is what its source assembles to', async () => {
    const source = readFileSync(new URL('./dot-kernel.wat', import.meta.url), 'utf8');
    const { parseWat } = await wabt();
    const { buffer } = parseWat('dot-kernel.wat', source, { simd: true }).toBinary({});
    expect(Buffer.from(buffer).toString('base64')).toBe(KERNEL_BASE64);
  });

  it('gives the same numbers as plain loops, for any number of rows and dimensions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 9 }),
        fc.infiniteStream(component),
        (dimensions, count, stream) => {
          const next = () => Float32Array.from({ length: dimensions }, () => stream.next().value as number);
          const vectors = Array.from({ length: count }, () => quantizeVector(next()));
          const table = {
            rows: Int8Array.from(vectors.flatMap((vector) => [...vector.values])),
            scales: Float32Array.from(vectors, (vector) => vector.scale),
            dimensions,
          };
          const query = next();
          expect(createDotTable(table).cosines(query)).toEqual(createPlainTable(table).cosines(query));
        },
      ),
    );
  });

  it('comes within 0.002 of the cosine of the unquantized vectors', () => {
    const unit = (seed: number) => {
      const raw = Float32Array.from({ length: 384 }, (_, i) => Math.sin(seed * 91.7 + i * i * 0.37));
      const norm = Math.hypot(...raw);
      return raw.map((value) => value / norm);
    };
    const a = unit(1);
    const b = unit(2).map((value, i) => (value + (a[i] as number)) / Math.SQRT2);
    const { values, scale } = quantizeVector(b);
    const exact = a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
    const [found] = createDotTable({ rows: values, scales: Float32Array.of(scale), dimensions: 384 }).cosines(a);
    expect(Math.abs((found as number) - exact)).toBeLessThan(0.002);
  });

  it('does without its copy where there is no memory for one', () => {
    const table = { rows: Int8Array.of(127, 0, 0, 127), scales: Float32Array.of(1 / 127, 1 / 127), dimensions: 2 };
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
    });
    try {
      expect([...createDotTable(table).cosines(Float32Array.of(1, 0))]).toEqual([1, 0]);
      expect(grow).toHaveBeenCalled();
    } finally {
      grow.mockRestore();
    }
  });

  it('gives 0 for a zero query and refuses one of another size', () => {
    const table = createDotTable({ rows: Int8Array.of(127, 0), scales: Float32Array.of(1 / 127), dimensions: 2 });
    expect([...table.cosines(Float32Array.of(0, 0))]).toEqual([0]);
    expect(() => table.cosines(Float32Array.of(1))).toThrow(RangeError);
  });
});
