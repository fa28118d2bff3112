/** Bytes to text, strictly: what is not UTF-8 is refused with the place where it goes wrong. */
import { isUtf8 } from 'node:buffer';
import { LociError } from '@loci/engine';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BYTE_ORDER_MARK = 0xfeff;

/**
 * The text of `bytes`, its line ends made `\n` and a byte order mark dropped.
 * Throws `LociError` `unreadable` for UTF-16, for binary data (a NUL byte) and for invalid UTF-8, naming `subject` and
 * the offset of the first byte at fault, counted from `baseOffset`.
 */
export function decodeText(bytes: Uint8Array, subject: string, baseOffset = 0): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new LociError('unreadable', `${subject} is encoded as UTF-16. Save it as UTF-8 and run again.`, { subject });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new LociError(
      'unreadable',
      `${subject} is binary, not text: byte ${baseOffset + nul} is NUL. Leave it out, or convert it to text.`,
      { subject },
    );
  }
  if (!isUtf8(bytes)) {
    const offset = baseOffset + invalidUtf8Offset(bytes);
    throw new LociError(
      'unreadable',
      `${subject} is not valid UTF-8 at byte ${offset}. Save it as UTF-8 and run again.`,
      { subject },
    );
  }
  return normalizeText(decoder.decode(bytes));
}

/** Drops a byte order mark, makes every line end `\n` and replaces lone surrogates, which UTF-8 cannot hold, by U+FFFD. */
export function normalizeText(text: string): string {
  const body = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  return body.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The offset of the first byte that no valid continuation makes UTF-8 (RFC 3629, section 4); -1 where there is none. */
export function invalidUtf8Offset(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** The length of the well-formed sequence at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  // The second byte is narrowed so that overlong forms, surrogates and values beyond U+10FFFF are refused.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((value, index) => bytes[index] === value);
}
