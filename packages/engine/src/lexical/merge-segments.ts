/** Merges the posting lists of all shards into one dictionary of terms and one file of postings. */
import { growableColumn } from '../format/growable-column.js';
import { type BlockIndex, createBlockDictionaryWriter } from './block-dictionary.js';
import { createByteCursor, createByteWriter } from './byte-writer.js';
import { LEXICAL_FIELDS, type LexicalField } from './lexical-files.js';
import type { Segment } from './shard.js';

export interface MergedPostings {
  readonly terms: Uint8Array;
  readonly termIndex: BlockIndex;
  /** [blocks] Where the postings of each block's first term begin. Doubles, for files beyond 4 GB. */
  readonly blockPostings: Float64Array;
  readonly termCount: number;
  /** In parts, so that no single array need hold all. */
  readonly postings: readonly Uint8Array[];
}

// Appended to a file one at a time.
const PART_BYTES = 1 << 22;

export function mergeSegments(segments: Readonly<Record<LexicalField, readonly Segment[]>>): MergedPostings {
  const dictionary = createBlockDictionaryWriter();
  const blockPostings = growableColumn(Float64Array);
  const parts: Uint8Array[] = [];
  let part = createByteWriter();
  let partStart = 0;
  const readers = LEXICAL_FIELDS.map((field) => segments[field].map(createSegmentReader));

  for (const term of sortedUnion(LEXICAL_FIELDS.flatMap((field) => segments[field]))) {
    if (dictionary.startsBlock) blockPostings.push(partStart + part.length);
    const sizes: { count: number; length: number }[] = [];
    for (const fieldReaders of readers) {
      const start = part.length;
      let count = 0;
      let last = -1;
      for (const reader of fieldReaders) {
        const list = reader.take(term);
        if (list === null) continue;
        // Only the first gap counts from the start of the index; it is made to count from the list before.
        const cursor = createByteCursor(list.bytes);
        part.writeVarint(cursor.readVarint() - 2 * (last + 1));
        part.writeBytes(list.bytes.subarray(cursor.position));
        count += list.count;
        last = list.lastOrdinal;
      }
      sizes.push({ count, length: part.length - start });
    }
    dictionary.add(term, (writer) => {
      // One bit for each field that holds the term: most terms are in the text alone.
      writer.writeVarint(sizes.reduce((bits, { count }, field) => (count > 0 ? bits + 2 ** field : bits), 0));
      for (const { count, length } of sizes) {
        if (count === 0) continue;
        writer.writeVarint(count);
        writer.writeVarint(length);
      }
    });
    if (part.length >= PART_BYTES) {
      parts.push(part.toBytes());
      partStart += part.length;
      part = createByteWriter();
    }
  }
  parts.push(part.toBytes());
  const { bytes, index, length } = dictionary.finish();
  return {
    terms: bytes,
    termIndex: index,
    blockPostings: blockPostings.values().slice(),
    termCount: length,
    postings: parts,
  };
}

function sortedUnion(segments: readonly Segment[]): string[] {
  const union = new Set<string>();
  for (const { terms } of segments) for (const term of terms.split(' ')) if (term !== '') union.add(term);
  return [...union].sort();
}

interface SegmentReader {
  /** The list of a term, or null. Terms must be asked for in order. */
  take(term: string): { bytes: Uint8Array; count: number; lastOrdinal: number } | null;
}

function createSegmentReader({ terms, starts, bytes, counts, lastOrdinals }: Segment): SegmentReader {
  let next = 0;
  let at = 0;
  return {
    take(term) {
      if (!terms.startsWith(term, at) || terms[at + term.length] !== ' ') return null;
      at += term.length + 1;
      const index = next++;
      return {
        bytes: bytes.subarray(starts[index], starts[index + 1]),
        count: counts[index] as number,
        lastOrdinal: lastOrdinals[index] as number,
      };
    },
  };
}
