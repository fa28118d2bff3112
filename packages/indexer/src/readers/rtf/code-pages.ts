/** The encodings that RTF files name by the number of a code page or of a font's character set. */
import { decodeBytes } from '../decode-bytes.js';

/** Windows' default, which most files have and fonts without a character set are read in. */
export const DEFAULT_CODE_PAGE = 1252;
/** Stands for fonts of signs, whose bytes are no letters. */
const SYMBOL_PAGE = 42;
const BULLET_BYTE = '\u00B7';

/** What `\fcharset` of a font means; the numbers are Windows' own. 0 is whatever code page the document has. */
const PAGE_BY_CHARSET: ReadonlyMap<number, number> = new Map([
  [2, SYMBOL_PAGE],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The names that the Encoding Standard has for code pages. */
const LABEL_BY_PAGE: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [65001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`] as const),
]);

/** Null where the character set says nothing, so that the document's own code page holds. */
export function codePageOfCharset(charset: number): number | null {
  return PAGE_BY_CHARSET.get(charset) ?? null;
}

/** Makes text of bytes; `unknown` is told of each code page that there is no decoder for, once. */
export function createCodePageDecoder(unknown: (page: number) => void): (bytes: string, page: number) => string {
  const told = new Set<number>();
  return (bytes, page) => {
    if (page === SYMBOL_PAGE) return bytes.includes(BULLET_BYTE) ? '•' : '';
    // In every code page these are ASCII, but for the second bytes of East Asian characters, which follow a first one.
    if (/^[ -~]*$/.test(bytes)) return bytes;
    const label = LABEL_BY_PAGE.get(page);
    if (label === undefined && !told.has(page)) {
      told.add(page);
      unknown(page);
    }
    return decodeBytes(Buffer.from(bytes, 'latin1'), label ?? 'windows-1252');
  };
}
