/** Posting lists come back as they were written, and sum up by document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteWriter } from './byte-writer.js';
import { decodePostings, frequencyAt, postingsByDocument, writePosting } from './postings.js';

const lists = fc
  .uniqueArray(fc.record({ ordinal: fc.nat(1_000_000), frequency: fc.integer({ min: 1, max: 500 }) }), {
    selector: ({ ordinal }) => ordinal,
  })
  .map((list) => list.sort((a, b) => a.ordinal - b.ordinal));

describe('postings', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const writer = createByteWriter();
        let previous = -1;
        for (const { ordinal, frequency } of list) {
          writePosting(writer, ordinal, previous, frequency);
          previous = ordinal;
        }
        const postings = decodePostings(writer.toBytes(), list.length, 2 ** 32);
        expect([...postings.ordinals]).toEqual(list.map(({ ordinal }) => ordinal));
        expect([...postings.frequencies]).toEqual(list.map(({ frequency }) => frequency));
        for (const { ordinal, frequency } of list) expect(frequencyAt(postings, ordinal)).toBe(frequency);
        expect(frequencyAt(postings, previous + 1)).toBe(0);
      }),
    );
  });

  it('take one byte for the next unit with a single occurrence', () => {
    const writer = createByteWriter();
    writePosting(writer, 0, -1, 1);
    writePosting(writer, 1, 0, 1);
    writePosting(writer, 3, 1, 2);
    expect([...writer.toBytes()]).toEqual([0, 0, 3, 0]);
  });

  it('record a very high frequency as the highest there is room for', () => {
    const writer = createByteWriter();
    writePosting(writer, 0, -1, 100_000);
    expect(decodePostings(writer.toBytes(), 1, 8).frequencies[0]).toBe(65_535);
  });

  it('sum up over the passages of a document', () => {
    const byDocument = postingsByDocument(
      { ordinals: Uint32Array.of(0, 2, 3), frequencies: Uint16Array.of(1, 2, 4) },
      Uint32Array.of(0, 0, 1, 1),
    );
    expect(byDocument).toEqual({ ordinals: Uint32Array.of(0, 1), frequencies: Uint16Array.of(1, 6) });
  });
});
