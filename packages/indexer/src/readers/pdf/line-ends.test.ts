import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineJoiner } from './line-ends.js';

/** Joins the lines of a document that has others beside them. */
function join(lines: readonly string[], elsewhere: readonly string[] = []): string {
  return createLineJoiner([...elsewhere, ...lines])(lines);
}

describe('createLineJoiner', () => {
  it('joins lines with a space and parted words without one', () => {
    expect(join(['the har-', 'bour of the', 'town'])).toBe('the harbour of the town');
    expect(join(['IN NO EVENT IS IT DIS-', 'CLAIMED'])).toBe('IN NO EVENT IS IT DISCLAIMED');
  });

  it('keeps a hyphen that the document writes elsewhere, unless it writes the joined word more often', () => {
    expect(join(['a long-', 'term plan'], ['the long-term view'])).toBe('a long-term plan');
    expect(join(['the har-', 'bour'], ['har-bour harbour harbour'])).toBe('the harbour');
  });

  it('keeps the hyphen of a first part that makes compounds elsewhere', () => {
    expect(join(['a well-', 'known man'], ['known', 'well-made, well-read'])).toBe('a well-known man');
    expect(join(['the state-of-the-', 'art boat'])).toBe('the state-of-the-art boat');
  });

  it('keeps the hyphen before a capital, a number and what belongs to two words', () => {
    expect(join(['the Anglo-', 'Saxon kings'])).toBe('the Anglo-Saxon kings');
    expect(join(['from 1990-', '1995'])).toBe('from 1990-1995');
    expect(join(['short-', 'and long-term'])).toBe('short- and long-term');
  });

  it('sets no space after a dash without one, nor between signs of scripts without spaces', () => {
    expect(join(['the sea—', 'cold as ever'])).toBe('the sea—cold as ever');
    expect(join(['the sea –', 'cold'])).toBe('the sea – cold');
    expect(join(['港は小さな町', 'の漁師が'])).toBe('港は小さな町の漁師が');
  });

  it('joins a cut without a sign only where the whole is a word and its parts are none', () => {
    expect(join(['its coopera', 'tive'], ['the cooperative'])).toBe('its cooperative');
    expect(join(['what is in', 'to be'], ['into', 'in to'])).toBe('what is in to be');
  });

  it('loses no letter', () => {
    const line = fc.stringMatching(/^[a-zA-Zäß0-9]{1,8}( [a-z]{1,6}){0,2}-?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(join(lines).replace(/[- ]/g, '')).toBe(lines.join('').replace(/[- ]/g, ''));
      }),
    );
  });
});
