/** Posting lists: the units (passages or documents) that hold a term, each with the term's frequency in it. */
import { type ByteWriter, createByteCursor } from './byte-writer.js';

/** In ascending order of ordinal. */
export interface Postings {
  readonly ordinals: Uint32Array;
  /** At least 1; more than 65,535 are recorded as that many. */
  readonly frequencies: Uint16Array;
}

export const NO_POSTINGS: Postings = { ordinals: new Uint32Array(0), frequencies: new Uint16Array(0) };

const MOST_FREQUENT = 0xffff;

/**
 * Appends one posting. The gap to the ordinal before (`previous`, −1 at the start of a list) is doubled to make room for
 * one bit that says whether a frequency follows: most are 1, and then a posting is a single byte.
 */
export function writePosting(writer: ByteWriter, ordinal: number, previous: number, frequency: number): void {
  const gap = ordinal - previous - 1;
  if (frequency === 1) {
    writer.writeVarint(gap * 2);
  } else {
    writer.writeVarint(gap * 2 + 1);
    writer.writeVarint(Math.min(frequency, MOST_FREQUENT) - 2);
  }
}

/** How much memory a decoded list of so many postings takes. */
export function postingsSizeBytes(count: number): number {
  return count * (Uint32Array.BYTES_PER_ELEMENT + Uint16Array.BYTES_PER_ELEMENT);
}

/**
 * Decodes a list of `count` postings over `unitCount` units. Throws `RangeError` where the bytes end too early or name a
 * unit beyond.
 */
export function decodePostings(bytes: Uint8Array, count: number, unitCount: number): Postings {
  // Checked before memory is taken for them: a posting is at least a byte.
  if (count > bytes.length) throw new RangeError(`${count} postings in ${bytes.length} bytes`);
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint16Array(count);
  const cursor = createByteCursor(bytes);
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const value = cursor.readVarint();
    const hasFrequency = value % 2;
    previous += (value - hasFrequency) / 2 + 1;
    ordinals[i] = previous;
    frequencies[i] = hasFrequency === 1 ? cursor.readVarint() + 2 : 1;
  }
  if (previous >= unitCount) throw new RangeError(`A posting of unit ${previous} among ${unitCount}`);
  return { ordinals, frequencies };
}

/** The frequency under an ordinal, 0 where the list does not hold it. */
export function frequencyAt(postings: Postings, ordinal: number): number {
  const { ordinals, frequencies } = postings;
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] as number) < ordinal) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === ordinal ? (frequencies[low] as number) : 0;
}

/**
 * The same postings by document: frequencies summed over each document's passages.
 * `documentOfPassage` is [passages] and ascending.
 */
export function postingsByDocument(postings: Postings, documentOfPassage: Uint32Array): Postings {
  const { ordinals, frequencies } = postings;
  const documents = new Uint32Array(ordinals.length);
  const sums = new Uint16Array(ordinals.length);
  let count = 0;
  for (let i = 0; i < ordinals.length; i++) {
    const document = documentOfPassage[ordinals[i] as number] as number;
    if (count > 0 && documents[count - 1] === document) {
      sums[count - 1] = Math.min(MOST_FREQUENT, (sums[count - 1] as number) + (frequencies[i] as number));
    } else {
      documents[count] = document;
      sums[count++] = frequencies[i] as number;
    }
  }
  return { ordinals: documents.slice(0, count), frequencies: sums.slice(0, count) };
}
