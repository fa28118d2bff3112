import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, utf8Length } from './utf8.js';

const anyText = fc
  .string({ unit: 'binary' })
  .chain((text) => fc.constantFrom(text, `${text}\ud800`, `\udc00${text}`, `\ufeff${text}`, `${text}\u0000`));

describe('UTF-8', () => {
  it('gives well-formed text back, a byte order mark and NUL included', () => {
    for (const text of ['', '\ufeffa', 'a\u0000b', 'é和😀', 'ab\ufeff'])
      expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });

  it('makes U+FFFD of a lone surrogate, so that offsets stay true', () => {
    expect(decodeUtf8(encodeUtf8('a\ud83db'))).toBe('a\ufffdb');
    expect(decodeUtf8(encodeUtf8('\ude00'))).toBe('\ufffd');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toHaveLength(text.length);
      }),
    );
  });

  it('counts the bytes of any stretch as they are written', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(utf8Length(text, start, end)).toBe(encodeUtf8(text.slice(start, end)).length);
      }),
    );
  });

  it('refuses bytes that are not UTF-8', () => {
    for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80]]) {
      expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(TypeError);
    }
  });
});
