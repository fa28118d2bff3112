/** The refusal of an index file that does not hold what it should, and readers of text and JSON that refuse so. */
import { LociError } from '../errors.js';
import { decodeUtf8 } from './utf8.js';

export function damagedFile(fileName: string, reason: string, cause?: unknown): LociError {
  return new LociError('index-damaged', `The index file ${fileName} is damaged: ${reason}. Build the index again.`, {
    subject: fileName,
    cause,
  });
}

/** Runs a decoder over a file's bytes; whatever it throws, the file is to blame. */
export function decodeFile<T>(fileName: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw cause instanceof LociError ? cause : damagedFile(fileName, 'it cannot be decoded', cause);
  }
}

/** Throws `LociError` `index-damaged` where the bytes are not UTF-8. */
export function decodeText(fileName: string, bytes: Uint8Array): string {
  return decodeFile(fileName, () => decodeUtf8(bytes));
}

/** Throws `LociError` `index-damaged` where the bytes are not JSON of the shape that `isValid` knows. */
export function decodeJson<T>(fileName: string, bytes: Uint8Array, isValid: (value: unknown) => value is T): T {
  const value: unknown = decodeFile(fileName, () => JSON.parse(decodeUtf8(bytes)));
  if (!isValid(value)) throw damagedFile(fileName, 'it holds other values than it should');
  return value;
}
