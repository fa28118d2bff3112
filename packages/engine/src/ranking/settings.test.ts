import { expect, it } from 'vitest';
import { DEFAULT_RANKING } from './settings.js';

it('has weights that make a share of the whole each, and shares that are shares', () => {
  const { fusion, feedback, sentenceShare } = DEFAULT_RANKING;
  expect(fusion.lexical + fusion.semantic).toBeCloseTo(1, 10);
  for (const share of [fusion.lexical, fusion.semantic, feedback.share, sentenceShare]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect(feedback.decay).toBeGreaterThan(0);
});
