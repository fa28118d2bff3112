import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, invalidUtf8Offset, normalizeText } from './decode-utf8.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it('drops a byte order mark and makes every line end a line feed', () => {
    expect(decodeText(Buffer.from('\uFEFFone\r\ntwo\rthree\n'), 'a.txt')).toBe('one\ntwo\nthree\n');
  });

  it('refuses binary data, naming the byte', () => {
    expect(() => decodeText(bytes(0x61, 0x62, 0, 0x63), 'a.txt')).toThrow(
      expect.objectContaining({ code: 'unreadable', subject: 'a.txt', message: expect.stringContaining('byte 2') }),
    );
  });

  it('refuses invalid UTF-8, counting bytes from the given base', () => {
    expect(() => decodeText(bytes(0x61, 0xc3, 0x28), 'a.jsonl:3', 100)).toThrow(
      /a\.jsonl:3 is not valid UTF-8 at byte 101/,
    );
  });

  it('names UTF-16 as what it is', () => {
    expect(() => decodeText(bytes(0xff, 0xfe, 0x61, 0), 'a.txt')).toThrow(/UTF-16/);
  });
});

describe('invalidUtf8Offset', { timeout: 60_000 }, () => {
  it.each([
    ['a continuation without a lead', bytes(0x61, 0x80), 1],
    ['an overlong form', bytes(0xc0, 0xaf), 0],
    ['an overlong form of three bytes', bytes(0x61, 0xe0, 0x80, 0xaf), 1],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 0],
    ['a value beyond U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['a sequence cut off by the end', bytes(0x61, 0xe2, 0x82), 1],
  ])('finds %s', (_name, input, offset) => {
    expect(invalidUtf8Offset(input)).toBe(offset);
  });

  it('finds nothing in what any string encodes to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(invalidUtf8Offset(Buffer.from(text, 'utf8'))).toBe(-1);
      }),
    );
  });

  it('agrees with the decoder of the platform on any bytes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (input) => {
        const offset = invalidUtf8Offset(input);
        if (offset < 0) expect(() => strict.decode(input)).not.toThrow();
        else {
          expect(() => strict.decode(input)).toThrow();
          expect(() => strict.decode(input.subarray(0, offset))).not.toThrow();
        }
      }),
    );
  });
});

describe('normalizeText', () => {
  it('replaces a lone surrogate and keeps a pair', () => {
    expect(normalizeText('a\uD800b\u{1F600}')).toBe('a\uFFFDb\u{1F600}');
  });
});
