import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAnyText, decodeTextStream } from './decode-text.js';
import { markedEncoding } from './find-encoding.js';
import type { Complaint } from './reader.js';

/** The bytes of a text in an encoding with one byte a letter. */
function encode(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byLetter = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    byLetter.set(decoder.decode(Uint8Array.of(byte), { stream: true }), byte);
  }
  return Uint8Array.from(text, (letter) => byLetter.get(letter) as number);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (letter) => letter.codePointAt(0) as number);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
  return new Uint8Array(view.buffer);
}

async function decode(bytes: Uint8Array, declared: string | null = null) {
  const warnings: Complaint[] = [];
  const text = await decodeAnyText(bytes, {
    subject: 'a.txt',
    warn: (complaint) => warnings.push(complaint),
    declared,
  });
  return { text, warnings: warnings.map((complaint) => complaint.message) };
}

async function decodeParts(bytes: Uint8Array, size: number): Promise<string> {
  async function* open() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const part of decodeTextStream(open, { subject: 'a.txt', warn: () => undefined })) text += part;
  return text;
}

const SENTENCE = 'Wörter, слова, 言葉 und \u{1F600}.\n';

describe('decodeAnyText', () => {
  it.each([
    ['UTF-8', Buffer.from(SENTENCE)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${SENTENCE}`)],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le')],
    ['UTF-16BE with a mark', utf16be(`\uFEFF${SENTENCE}`)],
    ['UTF-32LE with a mark', utf32(`\uFEFF${SENTENCE}`, true)],
    ['UTF-32BE with a mark', utf32(`\uFEFF${SENTENCE}`, false)],
  ])('reads %s and is sure of it', async (_name, bytes) => {
    expect(await decode(bytes)).toEqual({ text: SENTENCE, warnings: [] });
  });

  it.each([
    ['little', Buffer.from('Plain words\r\nwithout a mark.', 'utf16le')],
    ['big', utf16be('Plain words\r\nwithout a mark.')],
  ])('knows UTF-16 with the %s end first by its NULs, without a mark', async (_end, bytes) => {
    expect(await decode(bytes)).toEqual({ text: 'Plain words\nwithout a mark.', warnings: [] });
  });

  it.each([
    ['windows-1252', 'Les élections législatives ont été reportées à Noël, déclare le ministre.'],
    ['windows-1250', 'Rozmowy trwały trzy dni i żadna ze stron nie ustąpiła. Źródła mówią, że wybory przełożono.'],
    ['windows-1251', 'Переговоры продолжались три дня, и ни одна сторона не уступила.'],
    ['koi8-r', 'Переговоры продолжались три дня, и ни одна сторона не уступила.'],
    ['windows-1253', 'Οι συνομιλίες διήρκεσαν τρεις ημέρες και καμία πλευρά δεν υποχώρησε.'],
    ['windows-1254', 'Görüşmeler üç gün sürdü ve hiçbir taraf geri adım atmadı. Seçimler ertelendi.'],
    ['windows-1255', 'השיחות נמשכו שלושה ימים ואף צד לא ויתר על דבר'],
    ['windows-1256', 'استمرت المحادثات ثلاثة أيام ولم يتنازل أي طرف عن أي شيء'],
  ])('guesses %s, reads the text right and says that it is a guess', async (label, text) => {
    const decoded = await decode(encode(label, text));
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toEqual([expect.stringContaining(label)]);
  });

  it.each([
    [
      'shift_jis',
      '93fa967b8cea82cc95b68e9a83528381816a82cd82b682df82dc82b582c48142',
      '日本語の文字コメ）はじめまして。',
    ],
    ['euc-jp', 'c6fccbdcb8eca4cecab8bbfaa4cfa4b8a4e1a4dea4b7a4c6a1a3', '日本語の文字はじめまして。'],
    [
      'gb18030',
      'ced2c3c7d4dab1b1bea9ccd6c2dbc1cbc8fdcceca3accbabb7bdb6bcc3bbd3d0c8c3b2bda1a3',
      '我们在北京讨论了三天，双方都没有让步。',
    ],
  ])('guesses %s, of which a letter takes several bytes', async (label, hex, text) => {
    expect(await decode(Buffer.from(hex, 'hex'))).toEqual({ text, warnings: [expect.stringContaining(label)] });
  });

  it('takes a text that is too short for a guess for windows-1252, with its quotation marks', async () => {
    expect((await decode(Buffer.from('63e920', 'hex'))).text).toBe('cé ');
    expect((await decode(Buffer.from('93796573942092', 'hex'))).text).toBe('“yes” ’');
  });

  it('guesses by the letters, however far into the text the first one stands', async () => {
    const text = `${'Nothing but ASCII here. '.repeat(20_000)}Переговоры продолжались три дня, и ни одна сторона.`;
    expect((await decode(encode('windows-1251', text))).text === text).toBe(true);
  });

  it('takes the word of the text for its encoding, where nothing speaks against it', async () => {
    expect(await decode(encode('iso-8859-2', 'žluť'), 'ISO-8859-2')).toEqual({ text: 'žluť', warnings: [] });
    expect(await decode(Buffer.from('\uFEFFžluť'), 'ISO-8859-2')).toEqual({ text: 'žluť', warnings: [] });
    expect(await decode(Buffer.from('žluť'), 'utf-16')).toEqual({ text: 'žluť', warnings: [] });
    expect((await decode(Buffer.from([0xe9]), 'no-such-encoding')).text).toBe('é');
  });

  it('takes a character that the end cuts off for a sign of another encoding', async () => {
    const { text, warnings } = await decode(Buffer.from([0x61, 0xc3]));
    expect(text).toBe('aÃ');
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['one NUL among letters', [0x61, 0x62, 0, 0x63]],
    ['NULs at both sides', [0, 0x61, 0x61, 0, 0, 0x61, 0x61, 0, 0, 0x61, 0x61, 0]],
    ['small numbers of two bytes', [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0]],
  ])('refuses %s as binary', async (_name, values) => {
    await expect(decode(Uint8Array.from(values))).rejects.toMatchObject({ code: 'unreadable', subject: 'a.txt' });
  });

  it('reads an empty text', async () => {
    expect(await decode(new Uint8Array(0))).toEqual({ text: '', warnings: [] });
  });

  it('gives a well-formed text for whatever bytes, or refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ min: 1, maxLength: 40 }), async (bytes) => {
        const { text } = await decode(bytes);
        expect(text).not.toMatch(/\p{Surrogate}|\r/u);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('decodeTextStream', () => {
  it('guesses by the letters before a cut, where the fault shows only after it', async () => {
    for (const size of [1, 2, 3, 5]) {
      expect(await decodeParts(encode('windows-1252', 'Grüße aus Köln'), size)).toBe('Grüße aus Köln');
    }
  });

  it('gives the same text wherever the pieces are cut', async () => {
    const texts = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\0'));
    const encodings = [
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      (text: string) => utf32(`\uFEFF${text}`, true),
    ];
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(...encodings),
        fc.integer({ min: 4, max: 9 }),
        async (text, toBytes, size) => {
          const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/^\uFEFF/, '');
          fc.pre(wellFormed !== '');
          const bytes = toBytes(wellFormed);
          fc.pre(markedEncoding(bytes) !== null || !wellFormed.startsWith('\uFEFF'));
          expect(await decodeParts(bytes, size)).toBe(wellFormed);
        },
      ),
    );
  }, 60_000);
});
