/** The matrix is printed as rows of shades that need no colour to be read. */
import type { MatrixAnswer, MatrixRow } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { formatMatrix } from './format-matrix.js';

const plain = { width: 60, style: (text: string) => text };

interface RowSketch {
  readonly passages?: number;
  readonly lit?: Readonly<Record<number, readonly [words: number, meaning: number]>>;
  readonly title?: string;
  readonly source?: string | null;
  readonly date?: string | null;
}

function row({ passages = 4, lit = {}, title = 'A title', source = 'Review', date = '2025' }: RowSketch): MatrixRow {
  const ordinals = Object.keys(lit).map(Number);
  return {
    document: { id: title, title, source, author: null, date, language: null, file: null, passageCount: passages },
    ordinals,
    passageIds: ordinals.map((ordinal) => `p${ordinal}`),
    words: ordinals.map((ordinal) => lit[ordinal]?.[0] ?? 0),
    meaning: ordinals.map((ordinal) => lit[ordinal]?.[1] ?? 0),
  };
}

function answer(rows: readonly MatrixRow[], changes: Partial<MatrixAnswer> = {}): MatrixAnswer {
  const lit = rows.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  return {
    query: 'army',
    mode: 'hybrid',
    order: 'date',
    tookMs: 11.6,
    total: lit,
    lit,
    omitted: 0,
    documents: rows.length,
    silent: rows.filter(({ ordinals }) => ordinals.length === 0).length,
    rows,
    ...changes,
  };
}

const format = (rows: readonly MatrixRow[], changes: Partial<MatrixAnswer> = {}, offset = 0, page = plain) =>
  formatMatrix(answer(rows, changes), { offset }, page);

describe('formatMatrix', () => {
  it('draws words above meaning, the darker the better, and keeps silent documents in their places', () => {
    const rows = [
      row({ title: 'First', lit: { 0: [0.2, 0], 1: [0, 0.5], 3: [1, 0.75] } }),
      row({ title: 'Second', passages: 2 }),
      row({ title: 'Third', passages: 1, lit: { 0: [0.6, 0] }, source: null, date: null }),
    ];
    expect(format(rows)).toBe(
      [
        'words    ░··█  First',
        'meaning  ·▒·▓  Review · 2025 · 3 of 4 passages',
        'silent   ··    Second · Review · 2025',
        'Without a date:',
        'words    ▓     Third',
        'meaning  ·     1 of 1 passage',
        '',
        '░▒▓█ from faint to the best, · no answer',
        '2 of 3 documents answer, in 4 passages, 12 ms',
        '',
      ].join('\n'),
    );
  });

  it('says of a date that it is the file’s', () => {
    const [speaking, silent] = [row({ lit: { 0: [1, 1] } }), row({})].map(({ document, ...rest }) => ({
      ...rest,
      document: { ...document, dateDerived: true },
    })) as [MatrixRow, MatrixRow];
    expect(format([speaking])).toContain('Review · file of 2025 · 1 of 4 passages');
    expect(format([silent, speaking])).toContain('A title · Review · file of 2025\n');
  });

  it('draws one half where only that one is asked for', () => {
    const text = format([row({ lit: { 0: [0, 1] } })], { mode: 'semantic' });
    expect(text).toMatch(/^meaning {2}█··· {2}A title\n {15}Review · 2025 · 1 of 4 passages\n/);
    expect(text).not.toContain('words');
  });

  it('folds a long document to the width by the best passage of each fold, and says so', () => {
    const text = format([row({ passages: 200, lit: { 0: [0.1, 0], 5: [1, 0], 199: [0, 1] } })]);
    const [words, meaning] = text.split('\n');
    // Half of 60 columns less the label leaves 21 tiles of 9 or 10 passages.
    expect(words).toBe(`words    █${'·'.repeat(20)}  A title`);
    expect(meaning?.slice(9, 30)).toBe(`${'·'.repeat(20)}█`);
    expect(text).toContain('Longer documents are folded');
    expect(format([row({ lit: { 0: [1, 1] } })])).not.toContain('folded');
  });

  it('keeps within the width, whatever the title', () => {
    const title = 'Ein überaus langer Titel 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字';
    for (const width of [40, 61, 100]) {
      const text = format([row({ title, lit: { 0: [1, 0] } }), row({ title })], {}, 0, { ...plain, width });
      const columns = (line: string) => [...line].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 2 : 1), 0);
      const tiles = text.split('\n').filter((line) => /^(words|meaning|silent)/.test(line));
      expect(Math.max(...tiles.map(columns))).toBeLessThanOrEqual(width);
      expect(text).toContain('…');
    }
  });

  it('tells many silent documents in a row as one line', () => {
    const silent = (count: number, date: string | null) =>
      Array.from({ length: count }, (_, i) => row({ title: `Silent ${i}`, date }));
    const rows = [...silent(6, '2024'), row({ lit: { 0: [1, 1] } }), ...silent(5, '2025'), ...silent(7, null)];
    const lines = format(rows).split('\n');
    expect(lines[0]).toBe('silent   6 documents (2024)');
    expect(lines.filter((line) => line.includes('Silent '))).toHaveLength(5);
    expect(lines.slice(8, 10)).toEqual(['Without a date:', 'silent   7 documents']);
  });

  it('does not set undated documents apart where the order is not by date', () => {
    const rows = [row({ date: null, lit: { 0: [1, 1] } }), row({ lit: { 0: [1, 0] } })];
    expect(format(rows, { order: 'strength' })).not.toContain('Without a date');
  });

  it('says how to see more, and what was not shown', () => {
    const rows = [row({ lit: { 0: [1, 1] } })];
    expect(format(rows, { documents: 40, silent: 10, omitted: 9 }, 20)).toContain(
      '30 of 40 documents answer, in 1 passage, 12 ms; more with --offset 21\n9 weaker passages hidden; --include-weaker shows them\n',
    );
  });

  it('says that nothing fits', () => {
    expect(format([row({})])).toContain('\nNothing fits: army; 1 document silent, 12 ms\n');
    expect(format([])).toBe('\nNothing fits: army; 0 documents silent, 12 ms\n');
  });

  it('lets no control character of a document through', () => {
    const text = format([row({ title: 'A\u001b]0;owned\u0007', source: 'S\u009b31m', lit: { 0: [1, 1] } })]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  it('tells words and meaning apart by colour too where there is any', () => {
    const page = createFakeTerminal({ width: 60 });
    const text = formatMatrix(answer([row({ passages: 1, lit: { 0: [1, 1] } })]), { offset: 0 }, page);
    expect(text).toContain('words    <yellow>█</yellow>');
    expect(text).toContain('meaning  <cyan>█</cyan>');
  });
});
