import { describe, expect, it } from 'vitest';
import { hashText, mixHash } from './hash.js';

/** FNV-1a of bytes is that of UTF-16 units made of two bytes each: a pair of ASCII letters is one unit. */
function unitsOf(ascii: string): string {
  return ascii.replace(/(.)(.)/gs, (_, low: string, high: string) =>
    String.fromCharCode(low.charCodeAt(0) + high.charCodeAt(0) * 256),
  );
}

describe('hashText', () => {
  // From the test suite of the reference implementation (isthe.com/chongo/src/fnv/test_fnv.c).
  it.each([
    ['', 0x811c9dc5],
    ['fo', 0x6222e842],
    ['foob', 0x3f5076ef],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a in 32 bits: %j', (text, hash) => {
    expect(hashText(unitsOf(text))).toBe(hash);
  });

  it('tells texts apart that differ in a high byte alone', () => {
    expect(hashText('\u0161')).not.toBe(hashText('a'));
  });
});

describe('mixHash', () => {
  // Worked out from the constants of the published code; 0 is a fixed point of every such finalizer.
  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [2, 0x30f4c306],
  ])('finishes %d as MurmurHash3 does', (value, hash) => {
    expect(mixHash(value)).toBe(hash);
  });
});
