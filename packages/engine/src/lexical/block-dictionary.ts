/**
 * A sorted dictionary on disk that is read a block at a time: keys share their beginnings with the key before
 * (front coding), and a sparse index of each block's first key says which block to read.
 */
import { createByteBoundedCache } from '../format/byte-bounded-cache.js';
import { requireAscending } from '../format/check-columns.js';
import { damagedFile, decodeFile } from '../format/damaged-file.js';
import { growableColumn } from '../format/growable-column.js';
import { type ByteCursor, createByteCursor, createByteWriter } from './byte-writer.js';

// Small enough that a look-up reads about a kilobyte, large enough that the sparse index of half a million keys has
// 8,000 entries.
const BLOCK_KEYS = 64;

/** The sparse index, in columns: small, and held in memory. */
export interface BlockIndex {
  /** The first keys of all blocks, each as UTF-8 with its length before it. */
  readonly keys: Uint8Array;
  /** [blocks + 1] Where each block begins in the file, and where the last one ends. */
  readonly starts: Uint32Array;
}

export interface BlockDictionaryWriter {
  /** Whether the next key begins a block. */
  readonly startsBlock: boolean;
  /** Appends a key, greater than the one before (by UTF-16 units), and `value` of any shape. */
  add(key: string, value: (writer: { writeVarint(value: number): void; writeText(text: string): void }) => void): void;
  finish(): { readonly bytes: Uint8Array; readonly index: BlockIndex; readonly length: number };
}

export function createBlockDictionaryWriter(): BlockDictionaryWriter {
  const writer = createByteWriter();
  const keys = createByteWriter();
  const starts = growableColumn(Uint32Array);
  let previous = '';
  let length = 0;
  return {
    get startsBlock() {
      return length % BLOCK_KEYS === 0;
    },
    add(key, value) {
      const startsBlock = length % BLOCK_KEYS === 0;
      if (startsBlock) {
        starts.push(writer.length);
        keys.writeText(key);
      }
      const shared = startsBlock ? 0 : sharedLength(previous, key);
      writer.writeVarint(shared);
      writer.writeText(key.slice(shared));
      value(writer);
      previous = key;
      length++;
    },
    finish() {
      starts.push(writer.length);
      return { bytes: writer.toBytes(), index: { keys: keys.toBytes(), starts: starts.values().slice() }, length };
    },
  };
}

/** How many UTF-16 units two texts begin with in common, never parting a surrogate pair. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  const last = a.charCodeAt(shared - 1);
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}

export interface DictionaryEntry<T> {
  readonly key: string;
  readonly value: T;
}

export interface BlockDictionary<T> {
  get(key: string): Promise<T | undefined>;
  /** The entries whose keys begin with `prefix`, in order, at most `limit`. */
  withPrefix(prefix: string, limit: number): Promise<DictionaryEntry<T>[]>;
  /** All entries in order, without keeping them. */
  entries(): AsyncGenerator<DictionaryEntry<T>>;
}

export interface BlockDictionaryOptions<T> {
  /** Named where its bytes, or its sparse index, turn out to be damaged. */
  readonly fileName: string;
  readonly index: BlockIndex;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
  /** Reads a value; `previous` is the value before it in the same block. */
  readonly decodeValue: (cursor: ByteCursor, key: string, previous: T | undefined, block: number) => T;
  readonly cacheBytes: number;
}

// A decoded entry is some ten times the size of its coded form: strings and objects.
const DECODED_SIZE_FACTOR = 10;

export function createBlockDictionary<T>(options: BlockDictionaryOptions<T>): BlockDictionary<T> {
  const { fileName, index, read, decodeValue, cacheBytes } = options;
  const blockCount = index.starts.length - 1;
  if (blockCount < 0) throw damagedFile(fileName, 'its sparse index is empty');
  requireAscending(fileName, 'starts', index.starts, Number.MAX_SAFE_INTEGER);
  const firstKeys = decodeFile(fileName, () => decodeKeys(index.keys, blockCount));
  const cache = createByteBoundedCache<readonly DictionaryEntry<T>[]>(cacheBytes);
  const underway = new Map<number, Promise<readonly DictionaryEntry<T>[]>>();

  function decodeBlock(block: number, bytes: Uint8Array): readonly DictionaryEntry<T>[] {
    const cursor = createByteCursor(bytes);
    const entries: DictionaryEntry<T>[] = [];
    while (!cursor.atEnd) {
      const previous = entries.at(-1);
      const shared = cursor.readVarint();
      const key = (previous?.key.slice(0, shared) ?? '') + cursor.readText();
      entries.push({ key, value: decodeValue(cursor, key, previous?.value, block) });
    }
    return entries;
  }

  async function readBlocks(first: number, last: number): Promise<(readonly DictionaryEntry<T>[])[]> {
    const start = index.starts[first] as number;
    const bytes = await read(start, index.starts[last] as number);
    return Array.from({ length: last - first }, (_, i) => {
      const from = (index.starts[first + i] as number) - start;
      const until = (index.starts[first + i + 1] as number) - start;
      return decodeFile(fileName, () => decodeBlock(first + i, bytes.subarray(from, until)));
    });
  }

  async function readBlock(block: number): Promise<readonly DictionaryEntry<T>[]> {
    const [entries = []] = await readBlocks(block, block + 1);
    const sizeBytes = ((index.starts[block + 1] as number) - (index.starts[block] as number)) * DECODED_SIZE_FACTOR;
    cache.set(block, entries, sizeBytes);
    return entries;
  }

  /** Read once, however many keys of it are asked for at a time. */
  async function blockAt(block: number): Promise<readonly DictionaryEntry<T>[]> {
    const known = cache.get(block) ?? underway.get(block);
    if (known !== undefined) return known;
    const reading = readBlock(block).finally(() => underway.delete(block));
    underway.set(block, reading);
    return reading;
  }

  /** The block that would hold a key: the last one whose first key is not greater. −1 before all of them. */
  function blockOf(key: string): number {
    let low = 0;
    let high = blockCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((firstKeys[middle] as string) <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    async get(key) {
      const block = blockOf(key);
      if (block < 0) return undefined;
      return (await blockAt(block)).find((entry) => entry.key === key)?.value;
    },
    async withPrefix(prefix, limit) {
      const found: DictionaryEntry<T>[] = [];
      for (let block = Math.max(0, blockOf(prefix)); block < blockCount; block++) {
        const firstKey = firstKeys[block] as string;
        if (firstKey > prefix && !firstKey.startsWith(prefix)) break;
        for (const entry of await blockAt(block)) {
          if (!entry.key.startsWith(prefix)) continue;
          if (found.length === limit) return found;
          found.push(entry);
        }
      }
      return found;
    },
    async *entries() {
      const blocksAtOnce = 256;
      for (let first = 0; first < blockCount; first += blocksAtOnce) {
        for (const block of await readBlocks(first, Math.min(blockCount, first + blocksAtOnce))) yield* block;
      }
    },
  };
}

function decodeKeys(bytes: Uint8Array, count: number): string[] {
  const cursor = createByteCursor(bytes);
  return Array.from({ length: count }, () => cursor.readText());
}
