import type { Alignment } from '@loci/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedSegments } from './compared-segments.js';

const EXAMPLE = 'Allies promised an air shield soon.';
const FOUND = 'Yesterday allies pledged an air shield.';

const range = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const stretch = (kind: Alignment['kind'], example: string, found: string): Alignment => ({
  kind,
  example: range(EXAMPLE, example),
  found: range(FOUND, found),
});

const ALIGNMENT = [
  stretch('same', 'llies', 'llies'),
  stretch('changed', 'promised', 'pledged'),
  stretch('same', 'an air shield', 'an air shield'),
];

describe('compared texts', () => {
  test('tell what is kept, what stands in the place of what, and the rest', () => {
    expect(comparedSegments(FOUND, EXAMPLE, ALIGNMENT)).toEqual([
      { kind: 'own', text: 'Yesterday a' },
      { kind: 'same', text: 'llies' },
      { kind: 'own', text: ' ' },
      { kind: 'changed', text: 'pledged', other: 'promised' },
      { kind: 'own', text: ' ' },
      { kind: 'same', text: 'an air shield' },
      { kind: 'own', text: '.' },
    ]);
  });

  test('tell of words that were dropped and of words that were added', () => {
    const dropped: Alignment = { kind: 'changed', example: range(EXAMPLE, 'soon'), found: { start: 38, end: 38 } };
    const added: Alignment = { kind: 'changed', example: { start: 0, end: 0 }, found: range(FOUND, 'Yesterday') };
    expect(comparedSegments(FOUND, EXAMPLE, [added, dropped])).toEqual([
      { kind: 'changed', text: 'Yesterday', other: '' },
      { kind: 'own', text: ' allies pledged an air shield' },
      { kind: 'changed', text: '', other: 'soon' },
      { kind: 'own', text: '.' },
    ]);
  });

  test('are clipped to what is shown', () => {
    expect(comparedSegments(FOUND, EXAMPLE, ALIGNMENT, { start: 12, end: 20 })).toEqual([
      { kind: 'same', text: 'lies' },
      { kind: 'own', text: ' ' },
      { kind: 'changed', text: 'ple', other: 'promised' },
    ]);
  });

  test('without an alignment are the text as it stands, and an empty text is nothing', () => {
    expect(comparedSegments(FOUND, EXAMPLE, [])).toEqual([{ kind: 'own', text: FOUND }]);
    expect(comparedSegments('', '', [])).toEqual([]);
  });

  test('never lose or repeat a character, whatever the alignment', () => {
    const offset = fc.nat(FOUND.length);
    const ranges = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const stretches = fc.record({
      kind: fc.constantFrom<Alignment['kind']>('same', 'changed'),
      example: ranges,
      found: ranges,
    });
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 8 }), ranges, (alignment, within) => {
        const segments = comparedSegments(FOUND, EXAMPLE, alignment, within);
        expect(segments.map(({ text }) => text).join('')).toBe(FOUND.slice(within.start, within.end));
      }),
    );
  });
});
