/** What must hold of the codecs of index files, whatever bytes they are given; a fault is thrown as an `Error`. */
import { LociError } from '../errors.js';
import { decodeColumns, encodeColumns } from '../format/columns.js';
import { decodeFile } from '../format/damaged-file.js';
import { createBlockDictionary, createBlockDictionaryWriter } from '../lexical/block-dictionary.js';
import { createByteWriter } from '../lexical/byte-writer.js';
import { decodePostings, writePosting } from '../lexical/postings.js';

const FILE = 'fuzzed';
const UNITS = 1000;

/** Decodes bytes as what the name says. True where they were accepted, false where they were refused. */
export type DecodingCheck = (bytes: Uint8Array) => boolean | Promise<boolean>;

export const DECODING_CHECKS: Readonly<Record<'columns' | 'postings' | 'dictionary', DecodingCheck>> = {
  columns: (bytes) =>
    isAccepted(() => {
      const columns = decodeColumns(FILE, bytes);
      for (const type of ['u8', 'u32', 'f64'] as const) if (columns.has(type)) columns.get(type, type);
    }),

  postings: (bytes) =>
    isAccepted(() => {
      const { ordinals } = decodeFile(FILE, () => decodePostings(bytes.subarray(1), bytes[0] ?? 0, UNITS));
      for (const [index, ordinal] of ordinals.entries()) {
        const previous = ordinals[index - 1] ?? -1;
        if (ordinal <= previous || ordinal >= UNITS) throw new Error(`Unit ${ordinal} follows ${previous}`);
      }
    }),

  dictionary: (bytes) =>
    isAccepted(async () => {
      const dictionary = createBlockDictionary({
        fileName: FILE,
        index: { keys: Uint8Array.of(1, 97), starts: Uint32Array.of(0, bytes.length) },
        read: async (start, end) => bytes.subarray(start, end),
        decodeValue: (cursor) => cursor.readVarint(),
        cacheBytes: 1000,
      });
      await dictionary.get('b');
      await dictionary.withPrefix('a', 10);
    }),
};

/** Whole bytes of each kind, for others to be made of them. */
export function encodeSample(kind: keyof typeof DECODING_CHECKS): Uint8Array {
  if (kind === 'columns') {
    return encodeColumns({ u8: Uint8Array.of(1, 2), u32: Uint32Array.of(3, 4, 5), f64: Float64Array.of(0.5) });
  }
  const writer = createByteWriter();
  if (kind === 'postings') {
    const ordinals = [0, 3, 4, 90, 999];
    writer.writeBytes(Uint8Array.of(ordinals.length));
    for (const [index, ordinal] of ordinals.entries()) {
      writePosting(writer, ordinal, ordinals[index - 1] ?? -1, index + 1);
    }
    return writer.toBytes();
  }
  const dictionary = createBlockDictionaryWriter();
  for (const key of ['a', 'ab', 'abc', 'b', 'ä', '😀'])
    dictionary.add(key, (value) => value.writeVarint(key.length * 999));
  return dictionary.finish().bytes;
}

async function isAccepted(decode: () => unknown): Promise<boolean> {
  try {
    await decode();
    return true;
  } catch (error) {
    if (error instanceof LociError && error.code === 'index-damaged') return false;
    throw error;
  }
}
