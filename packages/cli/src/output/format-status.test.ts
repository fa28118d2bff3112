/** The state of an index tells all that is known of it, and says so where something is not. */
import type { Manifest } from '@loci/engine';
import { DEFAULT_READ_LIMITS, type IndexReport } from '@loci/indexer';
import { describe, expect, it } from 'vitest';
import { formatStatus } from './format-status.js';

const manifest: Manifest = {
  format: 'loci-index',
  formatVersion: 1,
  generation: '0123456789abcdef',
  model: { name: 'mini', fingerprint: 'fedcba9876543210', dimensions: 4, maxTokens: 64 },
  analyzer: { version: 1, languages: [] },
  calibration: null,
  counts: { documents: 1, passages: 1_200, sentences: 3_000, terms: 500 },
  files: { a: { sizeBytes: 1_500, sha256: '' }, b: { sizeBytes: 500, sha256: '' } },
};

const report: IndexReport = {
  generation: manifest.generation,
  finishedAt: '2025-05-22T10:00:00.000Z',
  inputs: {
    paths: ['articles', 'notes/*.md'],
    exclude: ['*.tmp'],
    language: 'en',
    limits: DEFAULT_READ_LIMITS,
    fieldMap: { text: 'body' },
  },
  unchanged: false,
  documents: 1,
  passages: 1_200,
  added: 1,
  changed: 0,
  removed: 0,
  embedded: 1_200,
  fromCache: 0,
  counts: { failed: 1, warnings: 0, skipped: 2, withoutDocument: 0 },
  failed: [{ subject: 'bad.txt', message: 'bad.txt is\u001b binary' }],
  warnings: [],
  skipped: ['a.png', 'b.png'],
  withoutDocument: [],
  omissionCounts: {},
  omitted: [],
};

describe('formatStatus', () => {
  it('tells what was indexed, how, and what failed', () => {
    expect(formatStatus({ manifest, report, writer: null }, false)).toBe(
      [
        'indexed      1 document, 1,200 passages',
        'size         2.0 kB',
        'model        mini, fedcba987654',
        'generation   0123456789abcdef, format version 1',
        'last run     2025-05-22T10:00:00.000Z',
        'paths        articles · notes/*.md',
        'left out     *.tmp',
        'language     en',
        'fields       text=body',
        '2 files of no known format passed over',
        'Not indexed:',
        '  bad.txt is\ufffd binary',
        '',
      ].join('\n'),
    );
    expect(formatStatus({ manifest, report, writer: null }, true)).toContain('  b.png\n');
  });

  it('tells what was left out of the results, and shows it where asked to', () => {
    const omitted = [{ documentId: 'a.txt', reason: 'appeal' as const, text: 'Donate now' }];
    const status = { manifest, report: { ...report, omissionCounts: { appeal: 1 }, omitted }, writer: null };
    expect(formatStatus(status, false)).toContain('Left out of the results: 1 appeal; --verbose shows them\n');
    expect(formatStatus(status, true)).toContain('Left out of the results: 1 appeal\n  a.txt: appeal: Donate now\n');
  });

  it('says that a run is going on, also where it is the first', () => {
    expect(formatStatus({ manifest: null, report: null, writer: { pid: 7, host: 'desk' } }, false)).toBe(
      'last run     none yet\nbeing written by process 7 on desk\n',
    );
  });

  it('says where the run that made the index is not known', () => {
    expect(formatStatus({ manifest, report: null, writer: null }, false)).toContain('last run     not known\n');
  });
});
