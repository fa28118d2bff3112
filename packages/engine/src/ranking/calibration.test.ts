/** How near strangers come, by hand. */
import { describe, expect, it } from 'vitest';
import { createCalibrator } from './calibration.js';

const f32 = (...values: number[]) => Float32Array.from(values);
const vector = (...values: number[]) => ({ values: Int8Array.from(values), scale: 0.01 });

/** Exact in binary, so that ties are ties. */
const eighth = (...values: number[]) => ({ values: Int8Array.from(values), scale: 1 / 8 });

describe('createCalibrator', () => {
  it('takes the best passage of each foreign query, and their median and lower spread', () => {
    const calibrator = createCalibrator([f32(1, 0), f32(0, 1), f32(0.5, 0.5)]);
    calibrator.add({ passage: eighth(4, 2), segments: [] });
    calibrator.add({ passage: eighth(2, 6), segments: [] });
    // Best of (1/2, 1/4) and (1/4, 3/4): 1/2 and 3/4, and of 3/8 and 1/2 the second.
    // The median is 1/2; at or below it stand 1/2 and 1/2, which do not deviate: what the index answers does not count.
    const calibration = calibrator.finish();
    // Queries are compared in 12 bits.
    expect(calibration?.median).toBeCloseTo(0.5, 3);
    expect(calibration?.deviation).toBeCloseTo(0, 3);
  });

  it('takes the standard deviation to be the median deviation of the lower half over 0.6745', () => {
    const calibrator = createCalibrator([f32(1, 0, 0), f32(0, 1, 0), f32(0, 0, 1)]);
    calibrator.add({ passage: vector(10, 20, 60), segments: [] });
    const calibration = calibrator.finish();
    expect(calibration?.median).toBeCloseTo(0.2, 3);
    // The lower half is 0.1 and 0.2, their deviations 0.1 and 0, whose median lies between.
    expect(calibration?.deviation).toBeCloseTo(0.05 / 0.6745, 3);
  });

  it('looks at sentences too: a stranger is as near as the nearest of them', () => {
    const calibrator = createCalibrator([f32(1, 0)]);
    calibrator.add({ passage: vector(10, 0), segments: [vector(5, 0), vector(40, 0)] });
    expect(calibrator.finish()?.median).toBeCloseTo(0.4, 3);
  });

  it('is the same whether vectors come in few batches or in many', () => {
    const queries = [f32(1, 0), f32(0.6, 0.8)];
    const many = createCalibrator(queries);
    for (let i = 0; i < 10_000; i++) many.add({ passage: vector(i % 50, i % 7), segments: [] });
    const few = createCalibrator(queries);
    for (let i = 0; i < 350; i++) few.add({ passage: vector(i % 50, i % 7), segments: [] });
    expect(many.finish()).toEqual(few.finish());
  });

  it('knows nothing without passages or without queries', () => {
    expect(createCalibrator([f32(1)]).finish()).toBeNull();
    const without = createCalibrator([]);
    without.add({ passage: vector(1), segments: [] });
    expect(without.finish()).toBeNull();
  });
});
