/** An index run tells what it did, and with --verbose what it left out. */
import { DEFAULT_READ_LIMITS } from '@loci/indexer';
import { describe, expect, it } from 'vitest';
import { formatIndexReport, summarizeIndexReport } from './format-index-report.js';

const report = {
  generation: '0123456789abcdef',
  finishedAt: '2025-05-22T10:00:00.000Z',
  inputs: { paths: ['in'], exclude: [], language: null, limits: DEFAULT_READ_LIMITS },
  unchanged: false,
  documents: 5,
  passages: 1_140,
  added: 5,
  changed: 0,
  removed: 0,
  embedded: 1_000,
  fromCache: 140,
  counts: { failed: 0, warnings: 0, skipped: 0, withoutDocument: 0 },
  failed: [],
  warnings: [],
  skipped: [],
  withoutDocument: [],
  omissionCounts: {},
  omitted: [],
};

const quiet = { out: 'my-index', verbose: false };

describe('formatIndexReport', () => {
  it('says in one line what was indexed', () => {
    expect(formatIndexReport(report, quiet)).toBe(
      'Indexed 5 documents, 1,140 passages into my-index (1,000 embedded, 140 from the cache)\n',
    );
  });

  it('says that nothing was to be done', () => {
    expect(formatIndexReport({ ...report, unchanged: true, documents: 1 }, quiet)).toBe(
      'my-index is up to date: 1 document, 1,140 passages\n',
    );
  });

  it('says what has changed since the last run', () => {
    expect(formatIndexReport({ ...report, added: 1, changed: 2, removed: 3 }, quiet)).toContain(
      '\nSince the last run: 1 document added, 2 changed, 3 removed\n',
    );
  });

  it('counts what was left out, and lists it where asked to', () => {
    const omitted = [{ documentId: 'a.txt', reason: 'appeal' as const, text: 'Donate\u001b now' }];
    const left = {
      ...report,
      omissionCounts: { appeal: 1, byline: 2 },
      omitted,
      skipped: ['b.png'],
      counts: { ...report.counts, skipped: 1 },
    };
    const brief = formatIndexReport(left, quiet);
    expect(brief).toContain('Left out of the results: 1 appeal, 2 byline; loci status my-index --verbose shows them\n');
    expect(brief).toContain('1 file of no known format passed over\n');
    expect(brief).not.toContain('Donate');
    const full = formatIndexReport(left, { ...quiet, verbose: true });
    expect(full).toContain('  a.txt: appeal: Donate\ufffd now\n');
    expect(full).toContain('  b.png\n');
  });

  it('says of files without a document why they have none', () => {
    const withoutDocument = [{ subject: 'package.json', message: 'package.json holds the settings of a program.' }];
    const counts = { ...report.counts, withoutDocument: 1 };
    expect(formatIndexReport({ ...report, withoutDocument, counts }, quiet)).toContain(
      'Without a document:\n  package.json holds the settings of a program.\n',
    );
  });

  it('lists every file that could not be read', () => {
    const failed = Array.from({ length: 30 }, (_, n) => ({ subject: `${n}.txt`, message: 'is not text' }));
    const counts = { ...report.counts, failed: 30 };
    const text = formatIndexReport({ ...report, failed, counts }, quiet);
    expect(text).toContain('Not indexed:\n  0.txt: is not text\n');
    expect(text).toMatch(/ {2}29\.txt: is not text\n$/);
    expect(formatIndexReport({ ...report, failed, counts: { ...counts, failed: 2_030 } }, quiet)).toContain(
      '  29.txt: is not text\n  and 2,000 more\n',
    );
  });

  it('lists some of many warnings', () => {
    const warnings = Array.from({ length: 30 }, (_, n) => ({ subject: `${n}.txt`, message: 'has an odd date' }));
    const counts = { ...report.counts, warnings: 30 };
    const brief = formatIndexReport({ ...report, warnings, counts }, quiet);
    expect(brief).toContain('  19.txt: has an odd date\n  and 10 more; --verbose shows them\n');
    expect(formatIndexReport({ ...report, warnings, counts }, { ...quiet, verbose: true })).toContain('  29.txt');
  });
});

describe('summarizeIndexReport', () => {
  it('is one line', () => {
    expect(summarizeIndexReport({ ...report, added: 1, removed: 2 })).toBe(
      '2025-05-22T10:00:00.000Z 1 added, 0 changed, 2 removed; 5 documents in all\n',
    );
    const counts = { ...report.counts, failed: 1 };
    expect(summarizeIndexReport({ ...report, unchanged: true, counts })).toBe(
      '2025-05-22T10:00:00.000Z nothing new; 5 documents in all, 1 failure\n',
    );
  });
});
