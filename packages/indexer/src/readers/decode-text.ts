/** Text in any encoding that is in use, as a string; a guess is told. */
import { normalizeText } from './decode-utf8.js';
import { type Encoding, findEncoding } from './find-encoding.js';
import type { Complaint } from './reader.js';

export interface DecodeOptions {
  /** Names the text in messages. */
  readonly subject: string;
  /** Is told of an encoding that was guessed. */
  readonly warn: (complaint: Complaint) => void;
  /** What the text itself says its encoding is; a byte order mark goes before it. */
  readonly declared?: string | null;
}

/**
 * The whole text, its line ends made `\n` and a byte order mark dropped. UTF-8, UTF-16 and UTF-32 are told by their
 * bytes; anything else is guessed, with a warning. Bytes that the encoding has no character for become U+FFFD.
 * Throws `LociError` `unreadable` for binary data.
 */
export async function decodeAnyText(bytes: Uint8Array, options: DecodeOptions): Promise<string> {
  const decoder = createDecoder(await chooseEncoding([bytes], options));
  return normalizeText(decoder.decode(bytes) + decoder.end());
}

/**
 * The text piece by piece, as `decodeAnyText` has it but with its line ends left as they are. `open` is called twice:
 * what a file is encoded in shows only at its end.
 */
export async function* decodeTextStream(
  open: () => AsyncIterable<Uint8Array>,
  options: DecodeOptions,
): AsyncGenerator<string> {
  const decoder = createDecoder(await chooseEncoding(open(), options));
  for await (const chunk of open()) yield decoder.decode(chunk);
  yield decoder.end();
}

async function chooseEncoding(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { subject, warn, declared }: DecodeOptions,
): Promise<string> {
  const encoding: Encoding = await findEncoding(chunks, subject, declared);
  if (encoding.guessed) {
    warn({
      subject,
      message: `${subject} does not tell its encoding and was read as ${encoding.label}, a guess. Save it as UTF-8 if letters are wrong.`,
    });
  }
  return encoding.label;
}

interface Decoder {
  decode(chunk: Uint8Array): string;
  /** What a character that was cut off by the end comes to. */
  end(): string;
}

/** For a label that `findEncoding` gave. A byte order mark is dropped. */
function createDecoder(label: string): Decoder {
  if (label === 'utf-32le' || label === 'utf-32be') return createUtf32Decoder(label === 'utf-32le');
  const decoder = new TextDecoder(label);
  return {
    // Read as a stream also where there is one piece: Node 20 otherwise takes windows-1252 for ISO 8859-1.
    decode: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}

const UNIT_BYTES = 4;
const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = 0xfffd;

function createUtf32Decoder(littleEndian: boolean): Decoder {
  let rest: Uint8Array = new Uint8Array(0);
  let atStart = true;
  return {
    decode(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % UNIT_BYTES));
      const parts: string[] = [];
      for (let at = 0; at < view.byteLength; at += UNIT_BYTES) {
        const value = view.getUint32(at, littleEndian);
        if (!(atStart && value === BYTE_ORDER_MARK))
          parts.push(String.fromCodePoint(isScalar(value) ? value : REPLACEMENT));
        atStart = false;
      }
      rest = bytes.slice(view.byteLength);
      return parts.join('');
    },
    end: () => (rest.length === 0 ? '' : String.fromCodePoint(REPLACEMENT)),
  };
}

/** Whether Unicode has such a character: not beyond its end, and no half of a surrogate pair. */
function isScalar(value: number): boolean {
  return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}
