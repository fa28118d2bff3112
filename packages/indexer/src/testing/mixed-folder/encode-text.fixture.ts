/** Writes text in an older encoding, which the platform can only read. */
import { decodeBytes } from '../../readers/decode-bytes.js';

const BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/** @param encoding - A label of the Encoding Standard, of one or two bytes a character. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  for (const first of BYTES) {
    const alone = decodeBytes(Uint8Array.of(first), encoding);
    if (alone !== '\ufffd') bytesOf.set(alone, [first]);
    else for (const second of BYTES) bytesOf.set(decodeBytes(Uint8Array.of(first, second), encoding), [first, second]);
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = bytesOf.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${JSON.stringify(sign)}.`);
      return bytes;
    }),
  );
}
