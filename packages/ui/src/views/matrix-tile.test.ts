import { describe, expect, test } from 'vitest';
import { english } from '../messages/english.js';
import { createFormat } from '../messages/format.js';
import { labelOf } from './matrix-tile.js';

const messages = english(createFormat('en'));
const TILE = { first: 7, last: 7, ordinal: 7, passageId: 'p', words: 0, meaning: 0 };

describe('the label of a tile', () => {
  test.each([
    [{ words: 0.7, meaning: 0.2 }, 'paragraph 8 of 18: words and meaning, strong'],
    [{ words: 0.01 }, 'paragraph 8 of 18: words, faint'],
    [{ meaning: 1 }, 'paragraph 8 of 18: meaning, very strong'],
    [{ meaning: 0.5 }, 'paragraph 8 of 18: meaning, fair'],
    [{}, 'paragraph 8 of 18'],
    [{ words: 0.7, first: 5, last: 8 }, 'paragraphs 6 to 9 of 18, best paragraph 8: words, strong'],
  ])('of %j is "%s"', (changes, label) => {
    expect(labelOf({ ...TILE, ...changes }, 18, messages)).toBe(label);
  });
});
