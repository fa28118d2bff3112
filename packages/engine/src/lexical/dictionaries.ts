/** The dictionaries of a lexical index: terms with where their postings lie, and words with the terms they gave. */
import { requireWithin } from '../format/check-columns.js';
import type { ColumnReader } from '../format/columns.js';
import type { IndexReader } from '../storage.js';
import { type BlockDictionary, createBlockDictionary } from './block-dictionary.js';
import type { ByteCursor } from './byte-writer.js';
import {
  LEXICAL_FIELDS,
  LEXICAL_FILES,
  type LexicalField,
  type PostingsLocation,
  type TermEntry,
  type WordEntry,
} from './lexical-files.js';
import { createSpellingIndex, mayBeMistyped, type SpellingIndex } from './spelling.js';

const DICTIONARY_CACHE_BYTES = 8 * 1024 * 1024;
// Above this many words only those that occur twice are held for typing errors: most others are typing errors themselves.
const MOST_SPELLING_WORDS = 200_000;

/** The terms of the index. Throws `LociError` `index-damaged`, as its methods do. */
export function openTermDictionary(
  columns: ColumnReader,
  reader: Pick<IndexReader, 'read'>,
): BlockDictionary<TermEntry> {
  const blockPostings = columns.get('termPostings', 'f64');
  requireWithin(LEXICAL_FILES.columns, 'termPostings', blockPostings, Number.MAX_SAFE_INTEGER);
  return createBlockDictionary<TermEntry>({
    fileName: LEXICAL_FILES.terms,
    index: { keys: columns.get('termsKeys', 'u8'), starts: columns.get('termsStarts', 'u32') },
    read: (start, end) => reader.read(LEXICAL_FILES.terms, start, end),
    cacheBytes: DICTIONARY_CACHE_BYTES,
    decodeValue(cursor, _key, previous, block) {
      // Lists lie back to back: the first of a block says where, each other begins where the one before ends.
      let start = previous === undefined ? (blockPostings[block] as number) : endOf(previous);
      const bits = cursor.readVarint();
      const entry: Partial<Record<LexicalField, PostingsLocation>> = {};
      for (const [index, field] of LEXICAL_FIELDS.entries()) {
        if ((bits & (1 << index)) === 0) continue;
        const count = cursor.readVarint();
        const end = start + cursor.readVarint();
        entry[field] = { count, start, end };
        start = end;
      }
      return entry;
    },
  });
}

function endOf(entry: TermEntry): number {
  return LEXICAL_FIELDS.reduce((end, field) => Math.max(end, entry[field]?.end ?? 0), 0);
}

/** The words of the index, folded. Throws `LociError` `index-damaged`, as its methods do. */
export function openWordDictionary(
  columns: ColumnReader,
  reader: Pick<IndexReader, 'read'>,
): BlockDictionary<WordEntry> {
  return createBlockDictionary<WordEntry>({
    fileName: LEXICAL_FILES.words,
    index: { keys: columns.get('wordsKeys', 'u8'), starts: columns.get('wordsStarts', 'u32') },
    read: (start, end) => reader.read(LEXICAL_FILES.words, start, end),
    cacheBytes: DICTIONARY_CACHE_BYTES,
    decodeValue: readWordEntry,
  });
}

function readWordEntry(cursor: ByteCursor, word: string): WordEntry {
  const count = cursor.readVarint();
  const terms = Array.from({ length: cursor.readVarint() }, () => {
    const shared = cursor.readVarint();
    return word.slice(0, shared) + cursor.readText();
  });
  return { count, terms };
}

/** What words of the index a misspelled one may stand for; all words are read for it. */
export async function loadSpelling(dictionary: BlockDictionary<WordEntry>): Promise<SpellingIndex> {
  const words: [string, number][] = [];
  for await (const { key, value } of dictionary.entries()) if (mayBeMistyped(key)) words.push([key, value.count]);
  return createSpellingIndex(words.length > MOST_SPELLING_WORDS ? words.filter(([, count]) => count > 1) : words);
}
