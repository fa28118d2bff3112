import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from './hash.js';
import { buildIdColumns, candidateOrdinals } from './id-index.js';

describe('id index', () => {
  it('finds the ordinal of every id, and next to none of others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, other) => {
        const columns = buildIdColumns(Uint32Array.from(ids, hashText));
        expect([...columns.hashes]).toEqual([...columns.hashes].sort((a, b) => a - b));
        for (const [ordinal, id] of ids.entries()) expect(candidateOrdinals(columns, id)).toContain(ordinal);
        for (const ordinal of candidateOrdinals(columns, other)) {
          expect(hashText(ids[ordinal] as string)).toBe(hashText(other));
        }
      }),
    );
  });

  it('gives all ordinals of one hash, ascending', () => {
    const hash = hashText('a');
    const columns = buildIdColumns(Uint32Array.of(hash, 7, hash, 0xffffffff, hash));
    expect(candidateOrdinals(columns, 'a')).toEqual([0, 2, 4]);
    expect(candidateOrdinals(columns, 'b')).toEqual([]);
  });

  it('holds nothing where there are no ids', () => {
    expect(candidateOrdinals(buildIdColumns(new Uint32Array(0)), 'a')).toEqual([]);
  });
});
