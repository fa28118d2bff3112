/** The vectors of passages, sentences and words, and where the sentences lie: loaded when a search by meaning asks for them. */
import type { TextRange } from '../document.js';
import { WORD_SIGN_BYTES } from '../semantic/word-signs.js';
import type { IndexReader } from '../storage.js';
import { requireAscending } from './check-columns.js';
import { decodeColumns } from './columns.js';
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
    const first = new Uint32Array(passages + 1);
    first.set(file.get('first', 'u32', passages));
    first[passages] = sentenceCount;
    requireAscending(INDEX_FILES.sentences, 'first', first, sentenceCount);
    const table: SentenceTable = {
      first,
      start: file.get('start', 'u32', sentenceCount),
      end: file.get('end', 'u32', sentenceCount),
    };
    return {
      table,
      firstWord: () => file.get('firstWord', 'u32', passages),
      passageScales: file.get('passageScale', 'f32', passages),
      sentenceScales: file.get('scale', 'f32', sentenceCount),
    };
  });

  async function readVectors(name: string, scales: Float32Array): Promise<VectorTable> {
    const bytes = await reader.read(name);
    if (bytes.length !== scales.length * dimensions) {
      throw damagedFile(name, `it has ${bytes.length} bytes where ${scales.length * dimensions} are expected`);
    }
    return { rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scales, dimensions };
  }

  async function readWords(wordBytes: number): Promise<WordTable> {
    const wordCount = Math.floor(wordBytes / WORD_SIGN_BYTES);
    const first = new Uint32Array(passages + 1);
    first.set((await columns()).firstWord());
    first[passages] = wordCount;
    requireAscending(INDEX_FILES.sentences, 'firstWord', first, wordCount);
    const signs = await reader.read(INDEX_FILES.wordSigns);
    if (signs.length !== wordCount * WORD_SIGN_BYTES) {
      const expected = `${wordCount} words of ${WORD_SIGN_BYTES} bytes are expected`;
      throw damagedFile(INDEX_FILES.wordSigns, `it has ${signs.length} bytes where ${expected}`);
    }
    return { first, signs };
  }

  return {
    passageVectors: loadOnce(async () => readVectors(INDEX_FILES.passageVectors, (await columns()).passageScales)),
    sentenceVectors: loadOnce(async () => readVectors(INDEX_FILES.sentenceVectors, (await columns()).sentenceScales)),
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
