/** Words are found among pieces, whatever convention a vocabulary writes them in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder } from './word-pieces.js';

/** Finds the words of pieces; what stands in brackets is special. */
function wordsOf(...pieces: readonly string[]): readonly string[] {
  const vocabulary = new Map([...new Set(pieces)].map((piece, id) => [piece, id]));
  const special = [...vocabulary].filter(([piece]) => piece.startsWith('[')).map(([, id]) => id);
  const words = createWordFinder(vocabulary, new Set(special))(pieces.map((piece) => vocabulary.get(piece) as number));
  for (const { start, end, text } of words) {
    const written = pieces.slice(start, end).map((piece) => piece.replace(/^(?:##|\u2581|\u0120)/u, ''));
    expect(written.join('')).toBe(text);
  }
  return words.map(({ text }) => text);
}

describe('the words of pieces', () => {
  it('go on with ## in a vocabulary of word pieces', () => {
    expect(wordsOf('zebra', '##s', 'run', 'un', '##believ', '##ably')).toEqual(['zebras', 'run', 'unbelievably']);
  });

  it('begin with a mark in a vocabulary of sentence pieces or byte pairs', () => {
    expect(wordsOf('\u2581ze', 'bras', '\u2581run')).toEqual(['zebras', 'run']);
    expect(wordsOf('ze', 'bras', '\u0120run', '\u0120##1')).toEqual(['zebras', 'run', '##1']);
  });

  it('end at punctuation, which is no word', () => {
    expect(wordsOf('don', "'", 't', '.', '##s')).toEqual(['don', 't', 's']);
    expect(wordsOf('\u2581ships', ',', '\u2581', '\u2581(', 'two', ')')).toEqual(['ships', 'two']);
  });

  it('are none where a token is special or unknown to the vocabulary', () => {
    expect(wordsOf('[UNK]', 'sea', '[SEP]', '##s')).toEqual(['sea', 's']);
    expect(createWordFinder(new Map([['sea', 0]]), new Set())([7, 0])).toEqual([{ start: 1, end: 2, text: 'sea' }]);
  });

  it('never overlap, and come in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 })), (ids) => {
        const find = createWordFinder(new Map(Object.entries({ sea: 0, '##s': 1, '.': 2 })), new Set());
        let reached = 0;
        for (const { start, end } of find(ids)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(ids.length);
      }),
    );
  });
});
