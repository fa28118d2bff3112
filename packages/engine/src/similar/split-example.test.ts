/** In which parts a pasted text is compared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitExample } from './split-example.js';

const parts = (text: string): string[] => splitExample(text).map(({ start, end }) => text.slice(start, end));

const paragraph = (word: string): string => `${`${word} `.repeat(12).trim()}.`;

describe('splitExample', () => {
  it('gives a part for each paragraph, whether blank lines or line breaks part them', () => {
    const [one, two] = [paragraph('harbour'), paragraph('guarantee').repeat(2)];
    expect(parts(`  ${one}\n\n\n${two}\n`)).toEqual([one, two]);
    const [long, longer] = [one.repeat(3), two.repeat(3)];
    expect(parts(`${long}\r\n${longer}`)).toEqual([long, longer]);
  });

  it('takes the lines of a wrapped paragraph for one, with blank lines in the text or without', () => {
    const wrapped = [
      'Pennzoil said that it had not yet received any meaningful offer',
      'of a settlement, but that it remained willing to consider every',
      'proposal to settle the judgment that it had won against Texaco.',
    ].join('\n');
    expect(parts(wrapped)).toEqual([wrapped]);
    expect(parts(`${wrapped}\n\n${wrapped}`)).toEqual([wrapped, wrapped]);
  });

  it('joins a heading to what stands below it, and a signature to what stands above', () => {
    const text = `Harbour\n\n${paragraph('wall')}\n\nA. B.`;
    expect(parts(text)).toEqual([text]);
    expect(parts('A few words')).toEqual(['A few words']);
  });

  it('cuts an overlong paragraph between sentences, and an overlong sentence between words', () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `Sentence ${i} says what it says of the harbour wall.`);
    const bySentence = parts(sentences.join(' '));
    expect(bySentence.length).toBeGreaterThan(1);
    expect(bySentence.every((part) => part.endsWith('.'))).toBe(true);
    expect(bySentence.join(' ')).toBe(sentences.join(' '));
    const words = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
    expect(parts(words).join(' ')).toBe(words);
    for (const part of [...bySentence, ...parts(words)]) expect(part.length).toBeLessThanOrEqual(1200);
  });

  it('compares no more than 64 parts', () => {
    expect(parts(`${paragraph('wall')}\n\n`.repeat(100))).toHaveLength(64);
    expect(parts('x'.repeat(200_000))).toHaveLength(64);
  });

  it('gives ranges in order, without white space at their ends, that leave out nothing else and part no character', () => {
    const piece = fc.constantFrom('a', 'word ', 'Stop. ', '\n', '\n\n', ' ', '\u2028', '😀', 'x'.repeat(700), '词');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of splitExample(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
