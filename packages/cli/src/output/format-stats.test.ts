/** The figures of an index are printed one a line. */
import { describe, expect, it } from 'vitest';
import { formatSize, formatStats } from './format-stats.js';

const stats = {
  documents: 11_429,
  passages: 12_000,
  sentences: 40_000,
  terms: 9_000,
  sizeBytes: 12_345_678,
  generation: '0123456789abcdef',
  formatVersion: 1,
  model: { name: 'fake', fingerprint: 'f'.repeat(64), dimensions: 384 },
  sources: [
    { value: 'Example Review', count: 11_000 },
    { value: null, count: 429 },
  ],
  dates: { earliest: '2021', latest: '2025-05-22' },
};

describe('formatStats', () => {
  it('prints counts, dates, model and sources', () => {
    expect(formatStats(stats).split('\n')).toEqual([
      'documents   11,429',
      'passages    12,000',
      'sentences   40,000',
      'terms       9,000',
      'size        12.3 MB',
      'dates       2021 to 2025-05-22',
      'model       fake, 384 dimensions, ffffffffffff',
      'format      version 1',
      'generation  0123456789abcdef',
      '',
      'documents by source',
      '      11,000  Example Review',
      '         429  no source given',
      '',
    ]);
  });

  it('says that no dates are known', () => {
    expect(formatStats({ ...stats, dates: null, sources: [] })).toContain('dates       none known\n');
  });
});

describe('formatSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [1_500_000, '1.5 MB'],
    [2_000_000_000, '2.0 GB'],
    [5e15, '5000.0 TB'],
  ])('%d bytes are %s', (sizeBytes, expected) => {
    expect(formatSize(sizeBytes)).toBe(expected);
  });
});
