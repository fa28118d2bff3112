/** The vectors of passages, sentences and words, and where the sentences lie: loaded when a search by meaning asks for them. */
import type { TextRange } from '../document.js';
import { WORD_SIGN_BYTES } from '../semantic/word-signs.js';
import type { IndexReader } from '../storage.js';
import { requireAscending } from './check-columns.js';
import { type ColumnReader, decodeColumns } from './columns.js';
import { damagedFile } from './damaged-file.js';
import { INDEX_FILES } from './index-files.js';
import { loadOnce } from './load-once.js';
import type { VectorTable } from './vector-table.js';

/** The sentences of all passages: those of passage p are `first[p]` to `first[p + 1]`. */
export interface SentenceTable {
  /** [passages + 1] */
  readonly first: Uint32Array;
  /** Offsets from the start of the passage. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** The words of all passages that are kept: those of passage p are `first[p]` to `first[p + 1]`. */
export interface WordTable {
  /** [passages + 1] */
  readonly first: Uint32Array;
  /** [words, WORD_SIGN_BYTES], row-major */
  readonly signs: Uint8Array;
}

export interface IndexVectors {
  passageVectors(): Promise<VectorTable>;
  /** Read anew each time: most of an index's vectors, which the one that searches them copies to where it needs them. */
  sentenceVectors(): Promise<VectorTable>;
  /** Null in an index of a release before there were such. */
  words(): Promise<WordTable | null>;
  sentences(): Promise<SentenceTable>;
  /** The sentences of one passage, as offsets from its start. */
  sentenceRanges(passage: number): Promise<TextRange[]>;
}

export interface VectorCounts {
  readonly passages: number;
  readonly sentences: number;
  readonly dimensions: number;
  /** Null where the index has none. */
  readonly wordBytes: number | null;
}

/** All methods throw `LociError` `index-damaged` where a file does not hold what the counts promise. */
export function openVectors(
  reader: Pick<IndexReader, 'read'>,
  { passages, sentences: sentenceCount, dimensions, wordBytes }: VectorCounts,
): IndexVectors {
  const columns = loadOnce(async () => {
    const file = decodeColumns(INDEX_FILES.sentences, await reader.read(INDEX_FILES.sentences));
    const table: SentenceTable = {
      first: readFirst(file, 'first', sentenceCount),
      start: file.get('start', 'u32', sentenceCount),
      end: file.get('end', 'u32', sentenceCount),
    };
    return {
      table,
      firstWord: (wordCount: number) => readFirst(file, 'firstWord', wordCount),
      passageScales: file.get('passageScale', 'f32', passages),
      sentenceScales: file.get('scale', 'f32', sentenceCount),
    };
  });

  /** Where the rows of each passage begin, and behind the last one where they end. */
  function readFirst(file: ColumnReader, name: string, count: number): Uint32Array {
    const first = new Uint32Array(passages + 1);
    first.set(file.get(name, 'u32', passages));
    first[passages] = count;
    requireAscending(INDEX_FILES.sentences, name, first, count);
    return first;
  }

  async function readRows(name: string, count: number, rowBytes: number): Promise<Uint8Array> {
    const bytes = await reader.read(name);
    if (bytes.length === count * rowBytes) return bytes;
    throw damagedFile(name, `it has ${bytes.length} bytes where ${count * rowBytes} are expected`);
  }

  async function readVectors(name: string, scales: Float32Array): Promise<VectorTable> {
    const bytes = await readRows(name, scales.length, dimensions);
    return { rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scales, dimensions };
  }

  async function readWords(wordBytes: number): Promise<WordTable> {
    const wordCount = Math.floor(wordBytes / WORD_SIGN_BYTES);
    const first = (await columns()).firstWord(wordCount);
    return { first, signs: await readRows(INDEX_FILES.wordSigns, wordCount, WORD_SIGN_BYTES) };
  }

  return {
    passageVectors: loadOnce(async () => readVectors(INDEX_FILES.passageVectors, (await columns()).passageScales)),
    sentenceVectors: async () => readVectors(INDEX_FILES.sentenceVectors, (await columns()).sentenceScales),
    words: loadOnce(async () => (wordBytes === null ? null : await readWords(wordBytes))),
    sentences: async () => (await columns()).table,
    async sentenceRanges(passage) {
      const { table } = await columns();
      const ranges: TextRange[] = [];
      for (let i = table.first[passage] as number; i < (table.first[passage + 1] as number); i++) {
        ranges.push({ start: table.start[i] as number, end: table.end[i] as number });
      }
      return ranges;
    },
  };
}
