import { describe, expect, it } from 'vitest';
import { sketchWords, stackNearDuplicates } from './near-duplicates.js';

const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const wire =
  'The ministers met in Geneva on Monday to discuss the terms of a ceasefire and agreed to meet again within two weeks ' +
  'said a spokesman for the host government who asked not to be named because the talks were private';
const other =
  'Growers reported the largest harvest of hard wheat in a decade after a mild winter and a wet spring ' +
  'while prices at the exchange fell for the third week in a row on hopes of more exports from the coast';

const stack = (...texts: string[]) => [...stackNearDuplicates(texts.map((text) => sketchWords(words(text))))];

describe('stackNearDuplicates', () => {
  it('stacks the same text under its first passage', () => {
    expect(stack(other, wire, other, wire, wire)).toEqual([0, 1, 0, 1, 1]);
  });

  it('stacks a copy with one word changed', () => {
    expect(stack(wire, wire.replace('Geneva', 'Vienna'))).toEqual([0, 0]);
  });

  it('keeps apart texts that share a sentence but not the rest', () => {
    expect(stack(wire, `${wire.slice(0, 60)} ${other}`)).toEqual([0, 1]);
  });

  it('leaves short passages alone even where they are equal, and takes no passages at all', () => {
    expect(stack('Yes, he said.', 'Yes, he said.')).toEqual([0, 1]);
    expect(stack()).toEqual([]);
  });
});
