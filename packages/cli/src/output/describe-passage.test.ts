/** A passage is named by where it stands, as far as its format tells. */
import type { PassageView } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DOCUMENT, SAMPLE_PASSAGE } from '../testing/sample-answer.js';
import { describeOrigin, describePlace } from './describe-passage.js';

const placeOf = (parts: Partial<PassageView>) =>
  describePlace({ ...SAMPLE_PASSAGE, ...parts }, SAMPLE_DOCUMENT, 'by its words');
const REST = 'passage 4 of 24 · by its words · passage000000';

describe('describePlace', () => {
  it('tells the headings from the outermost, the page and the time', () => {
    expect(placeOf({ heading: 'The river', place: { headings: ['Part two', 'The river'], page: 4 } })).toBe(
      `Part two › The river · page 4 · ${REST}`,
    );
    expect(placeOf({ place: { timeMs: 3_723_999 } })).toBe(`1:02:03 · ${REST}`);
    expect(placeOf({ place: { timeMs: 0 } })).toBe(`0:00 · ${REST}`);
  });

  it('tells the nearest heading where it is all that is known, and nothing where nothing is', () => {
    expect(placeOf({ heading: 'The river' })).toBe(`The river · ${REST}`);
    expect(placeOf({})).toBe(REST);
  });

  it('does not repeat the title of the document', () => {
    const { title } = SAMPLE_DOCUMENT;
    expect(placeOf({ heading: title })).toBe(REST);
    expect(placeOf({ heading: 'Costs', place: { headings: [title, 'Costs'] } })).toBe(`Costs · ${REST}`);
  });

  it('prints nothing that a terminal would obey', () => {
    expect(placeOf({ heading: 'a\u001b[31mb' })).toBe(`a\ufffd[31mb · ${REST}`);
  });
});

describe('describeOrigin', () => {
  const unknown = { source: null, author: null, date: null, file: null };

  it('names the file last, and nothing where nothing is known', () => {
    expect(describeOrigin({ ...unknown, date: '1854', file: 'books/walden.epub' })).toBe('1854 · books/walden.epub');
    expect(describeOrigin(unknown)).toBe('');
  });
});
