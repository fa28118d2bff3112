import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseExcerpt } from './excerpt.js';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `Sentence number ${index} ends here. `).join('');

describe('chooseExcerpt', () => {
  test('a passage of a few lines is shown whole', () => {
    expect(chooseExcerpt('Short enough.', [])).toEqual({ start: 0, end: 13 });
  });

  test('a long passage without marks is shown from its start to the end of a word', () => {
    const text = sentences(40);
    const { start, end } = chooseExcerpt(text, [], 200);
    expect(start).toBe(0);
    expect(end).toBeLessThanOrEqual(200);
    expect(text.charAt(end)).toBe(' ');
  });

  test('begins with a whole sentence shortly before what was found', () => {
    const text = sentences(40);
    const found = text.indexOf('number 30');
    const { start, end } = chooseExcerpt(text, [{ start: found, end: found + 9, kind: 'term' }], 200);
    expect(text.slice(start)).toMatch(/^Sentence number 2\d/);
    expect(end).toBeGreaterThan(found + 9);
  });

  test('prefers the answering sentence to a lone word elsewhere', () => {
    const text = sentences(60);
    const answer = text.indexOf('Sentence number 50');
    const { start, end } = chooseExcerpt(
      text,
      [
        { start: 0, end: 8, kind: 'term' },
        { start: answer, end: answer + 28, kind: 'sentence' },
      ],
      200,
    );
    expect(start).toBeLessThanOrEqual(answer);
    expect(end).toBeGreaterThanOrEqual(answer + 28);
  });

  test('what stands at the very end is shown to the end', () => {
    const text = sentences(40).trimEnd();
    const found = text.length - 5;
    expect(chooseExcerpt(text, [{ start: found, end: text.length, kind: 'term' }], 200).end).toBe(text.length);
  });

  test('lies within the text and never cuts a character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 160 }), fc.nat(160), (text, at) => {
        const start = Math.min(at, text.length);
        const excerpt = chooseExcerpt(text, [{ start, end: Math.min(text.length, start + 5), kind: 'term' }], 60);
        expect(excerpt.start).toBeGreaterThanOrEqual(0);
        expect(excerpt.end).toBeLessThanOrEqual(text.length);
        expect(excerpt.start).toBeLessThanOrEqual(excerpt.end);
        expect(text.slice(excerpt.start, excerpt.end)).toSatisfy(
          (shown: string) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(shown),
        );
      }),
    );
  });
});
