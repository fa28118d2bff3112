import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.js';

describe('decodeBytes', () => {
  it('reads quotation marks and the euro sign of Windows-1252, under the name of Latin-1 too', () => {
    expect(decodeBytes(Uint8Array.of(0x93, 0x80, 0x94), 'windows-1252')).toBe('“€”');
    expect(decodeBytes(Uint8Array.of(0x92), 'iso-8859-1')).toBe('’');
  });

  it('drops a byte order mark, and replaces what is not valid or cut off', () => {
    const marked = Uint8Array.of(0xff, 0xfe, 0x41, 0x00);
    expect([decodeBytes(marked, 'utf-16le'), decodeBytes(marked, 'utf-16le')]).toEqual(['A', 'A']);
    expect(decodeBytes(Uint8Array.of(0x41, 0xe2, 0x82), 'utf-8')).toBe('A\uFFFD');
    expect(decodeBytes(new Uint8Array(0), 'shift_jis')).toBe('');
  });

  it('throws for a label that nobody knows', () => {
    expect(() => decodeBytes(new Uint8Array(0), 'klingon')).toThrow(RangeError);
  });
});
