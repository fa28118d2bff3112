/** Tiles show every passage that answers, or the best of each fold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixRow } from '../answer/index.js';
import { layOutTiles, tileLevel } from './matrix-tiles.js';

function row(
  passageCount: number,
  lit: Readonly<Record<number, readonly [words: number, meaning: number]>>,
): MatrixRow {
  const ordinals = Object.keys(lit).map(Number);
  const strengths = Object.values(lit);
  return {
    document: { id: 'a', title: 'A', source: null, author: null, date: null, language: null, file: null, passageCount },
    ordinals,
    passageIds: ordinals.map((ordinal) => `p${ordinal}`),
    words: strengths.map(([words]) => words),
    meaning: strengths.map(([, meaning]) => meaning),
  };
}

describe('layOutTiles', () => {
  it('gives each passage a tile where there is room', () => {
    expect(layOutTiles(row(3, { 1: [0.5, 0] }), 3)).toEqual([
      { first: 0, last: 0, ordinal: 0, passageId: null, words: 0, meaning: 0 },
      { first: 1, last: 1, ordinal: 1, passageId: 'p1', words: 0.5, meaning: 0 },
      { first: 2, last: 2, ordinal: 2, passageId: null, words: 0, meaning: 0 },
    ]);
  });

  it('folds a longer document, and shows the best passage of each fold', () => {
    const long = row(7, { 0: [0.2, 0], 2: [0.1, 0.9], 3: [0.9, 0], 6: [1, 1] });
    expect(layOutTiles(long, 3)).toEqual([
      { first: 0, last: 1, ordinal: 0, passageId: 'p0', words: 0.2, meaning: 0 },
      { first: 2, last: 3, ordinal: 2, passageId: 'p2', words: 0.1, meaning: 0.9 },
      { first: 4, last: 6, ordinal: 6, passageId: 'p6', words: 1, meaning: 1 },
    ]);
  });

  it('gives a document without passages no tile', () => {
    expect(layOutTiles(row(0, {}), 5)).toEqual([]);
  });

  it('covers every passage once, in order, and shows a passage that answers wherever there is one', () => {
    const strength = fc.integer({ min: 1, max: 100 }).map((value) => value / 100);
    const lit = fc.uniqueArray(fc.tuple(fc.nat({ max: 59 }), strength, strength), { selector: ([ordinal]) => ordinal });
    fc.assert(
      fc.property(lit, fc.integer({ min: 60, max: 90 }), fc.integer({ min: 1, max: 100 }), (lit, count, most) => {
        const byOrdinal = Object.fromEntries(lit.map(([ordinal, ...strengths]) => [ordinal, strengths]));
        const tiles = layOutTiles(row(count, byOrdinal), most);
        expect(tiles).toHaveLength(Math.min(most, count));
        const covered = tiles.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i),
        );
        expect(covered).toEqual(Array.from({ length: count }, (_, i) => i));
        for (const { first, last, ordinal, passageId, words, meaning } of tiles) {
          const inside = lit.filter(([place]) => place >= first && place <= last);
          expect(passageId === null).toBe(inside.length === 0);
          expect(Math.max(words, meaning)).toBe(
            Math.max(0, ...inside.map(([, ...strengths]) => Math.max(...strengths))),
          );
          expect(ordinal >= first && ordinal <= last).toBe(true);
        }
      }),
    );
  });
});

it.each([
  [0, 0],
  [0.01, 1],
  [0.25, 1],
  [0.26, 2],
  [0.75, 3],
  [1, 4],
])('a strength of %d is of level %d', (strength, level) => {
  expect(tileLevel(strength)).toBe(level);
});
