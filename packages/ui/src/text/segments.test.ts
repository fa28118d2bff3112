import type { Highlight } from '@loci/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from './segments.js';

const term = (start: number, end: number): Highlight => ({ start, end, kind: 'term' });
const sentence = (start: number, end: number): Highlight => ({ start, end, kind: 'sentence' });

describe('segmentText', () => {
  test('a text without highlights is one plain segment', () => {
    expect(segmentText('abc', [])).toEqual([{ sentence: false, segments: [{ text: 'abc', term: false }] }]);
  });

  test('an empty text has no segments', () => {
    expect(segmentText('', [term(0, 3)])).toEqual([]);
  });

  test('a term inside the answering sentence stays inside its group', () => {
    expect(segmentText('One two. Three.', [sentence(0, 8), term(4, 7)])).toEqual([
      {
        sentence: true,
        segments: [
          { text: 'One ', term: false },
          { text: 'two', term: true },
          { text: '.', term: false },
        ],
      },
      { sentence: false, segments: [{ text: ' Three.', term: false }] },
    ]);
  });

  test('a term that reaches over the end of the sentence is cut there', () => {
    expect(segmentText('abcdef', [sentence(0, 3), term(2, 5)])).toEqual([
      {
        sentence: true,
        segments: [
          { text: 'ab', term: false },
          { text: 'c', term: true },
        ],
      },
      {
        sentence: false,
        segments: [
          { text: 'de', term: true },
          { text: 'f', term: false },
        ],
      },
    ]);
  });

  test('highlights are clipped to the part that is shown', () => {
    expect(segmentText('abcdef', [term(0, 3), term(5, 9)], { start: 2, end: 4 })).toEqual([
      {
        sentence: false,
        segments: [
          { text: 'c', term: true },
          { text: 'd', term: false },
        ],
      },
    ]);
  });

  const highlights = fc.array(
    fc.record({
      start: fc.integer({ min: -2, max: 30 }),
      end: fc.integer({ min: -2, max: 30 }),
      kind: fc.constantFrom<Highlight['kind']>('term', 'sentence'),
    }),
  );

  test('any ranges, nested and overlapping, cover the text exactly and mark each character as they say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), highlights, (text, ranges) => {
        const marks: string[] = [];
        for (const group of segmentText(text, ranges)) {
          for (const segment of group.segments) {
            for (const unit of segment.text.split('')) marks.push(`${unit}${segment.term}${group.sentence}`);
          }
        }
        const isIn = (offset: number, kind: Highlight['kind']) =>
          ranges.some((range) => range.kind === kind && range.start <= offset && offset < range.end);
        expect(marks).toEqual(text.split('').map((unit, at) => `${unit}${isIn(at, 'term')}${isIn(at, 'sentence')}`));
      }),
    );
  });

  test('no segment is empty and no two neighbours are marked alike', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), highlights, (text, ranges) => {
        const groups = segmentText(text, ranges);
        for (const [index, group] of groups.entries()) {
          expect(group.sentence).not.toBe(groups[index + 1]?.sentence);
          for (const [at, segment] of group.segments.entries()) {
            expect(segment.text).not.toBe('');
            expect(segment.term).not.toBe(group.segments[at + 1]?.term);
          }
        }
      }),
    );
  });
});
