import { describe, expect, test } from 'vitest';
import { jumpLink } from './jump-link.js';

const to = (url: string | null, place = {}) => jumpLink({ url }, { text: 'Whoever pays decides.', place });
const DIRECTIVE = ':~:text=Whoever%20pays%20decides.';

describe('a link to a passage', () => {
  test('is the address of the document with the words to look for', () => {
    expect(to('https://example.org/a?b=1')).toBe(`https://example.org/a?b=1#${DIRECTIVE}`);
  });

  test('holds the nearest anchor of the document too, before one of the address', () => {
    expect(to('https://example.org/a#top', { anchor: 'costs of war' })).toBe(`https://example.org/a#top${DIRECTIVE}`);
    expect(to('https://example.org/a#top', { anchor: 'kösten' })).toBe(`https://example.org/a#k%C3%B6sten${DIRECTIVE}`);
  });

  test('leaves alone the files within a book, and addresses that route by their fragment', () => {
    expect(to('https://example.org/book.epub', { anchor: 'ch1.xhtml#p2' })).not.toContain('ch1');
    expect(to('https://example.org/book.epub', { anchor: 'ch1.xhtml' })).not.toContain('ch1');
    expect(to('https://example.org/#/article/1')).toBe('https://example.org/#/article/1');
  });

  test('leads to the page of a PDF file', () => {
    expect(to('https://example.org/report.pdf', { page: 12 })).toBe('https://example.org/report.pdf#page=12');
    expect(to('https://example.org/report.pdf')).toBe('https://example.org/report.pdf');
  });

  test('is there only where the address is safe', () => {
    for (const url of [null, '', 'javascript:alert(1)', 'data:text/html,x', 'files/a.txt']) expect(to(url)).toBeNull();
  });
});
