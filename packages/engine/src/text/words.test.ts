/** What counts as one word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './words.js';

function found(text: string): string[] {
  return words(text).map(({ start, end, joined }) => (joined ? '-' : '') + text.slice(start, end));
}

describe('words', () => {
  it.each([
    ["Zelensky’s army, don't!", ['Zelensky’s', 'army', "don't"]],
    ['a low-level cease‑fire – now', ['a', 'low', '-level', 'cease', '-fire', 'now']],
    ['the negoti-\nation', ['the', 'negoti', '-ation']],
    ['well - no -x', ['well', 'no', 'x']],
    ['U.S.-made at 2:18 p.m. by J.D. Vance', ['U.S.', '-made', 'at', '2', '18', 'p.m.', 'by', 'J.D.', 'Vance']],
    ['1,400 or 85,000; 3.14, 1990s.', ['1,400', 'or', '85,000', '3.14', '1990s']],
    ['85\u00a0000 and 12\u00a05', ['85\u00a0000', 'and', '12', '5']],
    ['C++, C# and F-16', ['C++', 'C#', 'and', 'F', '-16']],
    ['Größe naïve Ελλάδα Київ', ['Größe', 'naïve', 'Ελλάδα', 'Київ']],
    ["rock 'n' roll “quoted” 'quoted'", ['rock', 'n', 'roll', 'quoted', 'quoted']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('parts scripts without spaces by dictionary', () => {
    expect(found('東京都に住む')).toEqual(['東京', '都', 'に', '住む']);
    expect(found('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
    expect(found('NATO加盟')).toEqual(['NATO', '加盟']);
  });

  it('names the kind of each word', () => {
    expect(words('U.S. 1,400 F16 漢字').map(({ kind }) => kind)).toEqual(['acronym', 'number', 'letters', 'unspaced']);
  });

  it('leaves no letter or digit out, and its ranges are ordered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = words(text);
        const outside = [...found.keys(), found.length].map((i) => text.slice(found[i - 1]?.end ?? 0, found[i]?.start));
        expect(outside.join(' ')).not.toMatch(/[a-zA-Z0-9à-öЀ-ӿ]/);
        const bounds = found.flatMap(({ start, end }) => [start, end]);
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
        expect(found.filter(({ start, end }) => start >= end)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
