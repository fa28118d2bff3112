/** Bytes of a web page to text, by what the page says of its encoding. */
import { decodeAnyText } from '../decode-text.js';
import { markedEncoding } from '../find-encoding.js';
import type { Complaint } from '../reader.js';

/** Browsers look at 1024 bytes; many a page has scripts before its declaration. */
const DECLARATION_BYTES = 16 * 1024;
const META_CHARSET = /<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i;
/** A page with more NUL bytes than one in so many is no page with stray ones. */
const MIN_BYTES_PER_NUL = 50;

/** Throws `LociError` `unreadable` for binary data. */
export async function decodeHtml(
  bytes: Uint8Array,
  subject: string,
  warn: (complaint: Complaint) => void,
): Promise<string> {
  return await decodeAnyText(withoutStrayNuls(bytes), { subject, warn, declared: declaredCharset(bytes) });
}

/** What the page calls its encoding, in its own words; null where it does not say. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return XML_ENCODING.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1] ?? null;
}

/** Browsers pass over single NUL bytes, which broken software leaves in pages; many of them are UTF-16 or no text. */
function withoutStrayNuls(bytes: Uint8Array): Uint8Array {
  if (markedEncoding(bytes) !== null) return bytes;
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count += 1;
  return count === 0 || count > bytes.length / MIN_BYTES_PER_NUL ? bytes : bytes.filter((byte) => byte !== 0);
}
