import { describe, expect, it } from 'vitest';
import { areVariants, spellingKey } from './word-variants.js';

const variants = (a: string, b: string) => areVariants({ text: a, term: a }, { text: b, term: b });

describe('areVariants', () => {
  it('takes forms of one stem for one word', () => {
    expect(areVariants({ text: 'agreed', term: 'agre' }, { text: 'agrees', term: 'agre' })).toBe(true);
  });

  it('allows one letter in a word of five to eight, two in a longer one', () => {
    expect(variants('labour', 'labor')).toBe(true);
    expect(variants('intermediary', 'intermediery')).toBe(true);
    expect(variants('defence', 'defeats')).toBe(false);
  });

  it('keeps apart short words, words of another first letter, and numbers', () => {
    expect(variants('war', 'was')).toBe(false);
    expect(variants('battle', 'rattle')).toBe(false);
    expect(variants('10000', '10001')).toBe(false);
  });
});

describe('spellingKey', () => {
  it.each([
    ['colour', 'color'],
    ['organised', 'organized'],
    ['organisation', 'organization'],
    ['analysed', 'analyzed'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['dialogue', 'dialog'],
    ['programme', 'program'],
    ['travelled', 'traveled'],
  ])('is the same for %s and %s', (british, american) => {
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  it.each([
    ['peace', 'piece'],
    ['noise', 'nose'],
    ['four', 'for'],
    ['violence', 'violent'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });
});
