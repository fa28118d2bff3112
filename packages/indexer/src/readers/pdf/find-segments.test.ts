import { describe, expect, it } from 'vitest';
import { findSegments } from './find-segments.js';
import type { TextRun } from './page-text.js';

const run = (text: string, left: number, right: number, parts: Partial<TextRun> = {}): TextRun => ({
  text,
  left,
  right,
  baseline: 100,
  size: 10,
  bold: false,
  monospaced: false,
  spaced: false,
  ...parts,
});
const texts = (...runs: TextRun[]) => findSegments({ width: 600, height: 800, runs }).map(({ text }) => text);

describe('findSegments', () => {
  it('puts runs of one baseline together, with spaces where there is a gap', () => {
    expect(texts(run('world', 36, 60), run('h', 10, 15), run('ello', 15.2, 33))).toEqual(['hello world']);
    expect(texts(run('hello', 10, 33), run('world', 33.5, 60, { spaced: true }))).toEqual(['hello world']);
  });

  it('parts them at a wide gap and at another baseline', () => {
    expect(texts(run('left', 10, 30), run('right', 45, 70), run('below', 10, 30, { baseline: 112 }))).toEqual([
      'left',
      'right',
      'below',
    ]);
  });

  it('takes text that is drawn twice to be bold for once', () => {
    expect(texts(run('bold', 10, 30), run('bold', 10.4, 30.4))).toEqual(['bold']);
  });

  it('leaves out the mark of a footnote and keeps a power', () => {
    const raised = { size: 6, baseline: 96 };
    expect(texts(run('word', 10, 30), run('12', 30, 36, raised), run('goes on', 40, 70))).toEqual(['word goes on']);
    expect(texts(run('5 m', 10, 30), run('2', 30, 34, raised))).toEqual(['5 m²']);
  });

  it('gives lines from right to left in the order of reading, with their numbers and Latin words', () => {
    // On the page, from the left: "the end." 42 then the beginning at the right.
    expect(texts(run('סוף.', 100, 130), run('PDF 7', 134, 160), run('קובץ', 164, 190), run('זה', 194, 210))).toEqual([
      'זה קובץ PDF 7 סוף.',
    ]);
  });

  it('counts the sides of a page from right to left from where its lines begin', () => {
    const [segment] = findSegments({ width: 600, height: 800, runs: [run('שלום', 500, 540)] });
    expect(segment).toMatchObject({ left: 60, right: 100 });
  });

  it('puts a large first letter back before its line, and lets all lines beside it begin with it', () => {
    const segments = findSegments({
      width: 600,
      height: 800,
      runs: [
        run('T', 10, 30, { size: 30, baseline: 112 }),
        run('he harbour was built by fishermen', 34, 200),
        run('in eleven winters, and the sea took', 34, 200, { baseline: 112 }),
        run('back what they had laid down', 10, 180, { baseline: 124 }),
      ],
    });
    expect(segments.map(({ text, left }) => [text, left])).toEqual([
      ['The harbour was built by fishermen', 10],
      ['in eleven winters, and the sea took', 10],
      ['back what they had laid down', 10],
    ]);
  });

  it('has none on an empty page', () => {
    expect(texts()).toEqual([]);
  });
});
