/** The records of documents and the texts of passages, read from their files when they are shown. */
import type { IndexReader } from '../storage.js';
import { createByteBoundedCache } from './byte-bounded-cache.js';
import { damagedFile, decodeJson, decodeText } from './damaged-file.js';
import type { ColumnFiles, IndexColumns } from './index-columns.js';
import { type DocumentRecord, INDEX_FILES, isDocumentRecord } from './index-files.js';

export interface IndexTexts {
  record(document: number): Promise<DocumentRecord>;
  /** The records of documents that follow each other, `[from, until)`, in one read: for many a hundredth of the time. */
  records(from: number, until: number): Promise<DocumentRecord[]>;
  documentText(document: number): Promise<string>;
  passageText(passage: number): Promise<string>;
  /** The texts of passages, which are given ascending, in few reads: for many a tenth of the time. None is remembered. */
  passageTexts(passages: readonly number[]): Promise<string[]>;
}

/** Records and passages that were just shown are likely to be asked for again; both are small. */
const CACHE_BYTES = 16 * 1024 * 1024;

/** Passages that are as near as that lie in one part of an export, mostly: what is between them is read along. */
const MOST_BETWEEN = 8;
/** As many as browsers fetch from one host at a time, and some left for what a reader waits for. */
const READS_AT_ONCE = 4;

/** `sizeOf` tells the bytes of a file. All methods throw `LociError` `index-damaged` where what they read makes no sense. */
export function openTexts(
  reader: Pick<IndexReader, 'read'>,
  { documents, passages, counts }: ColumnFiles,
  { passageDocument }: Pick<IndexColumns, 'passageDocument'>,
  sizeOf: (fileName: string) => number,
): IndexTexts {
  const knownRecords = createByteBoundedCache<DocumentRecord>(CACHE_BYTES);
  const texts = createByteBoundedCache<string>(CACHE_BYTES);

  function readStretch(fileName: string, start: number, length: number): Promise<Uint8Array> {
    if (!(start >= 0 && length >= 0 && start + length <= sizeOf(fileName))) {
      throw damagedFile(fileName, `it has no bytes from ${start} to ${start + length}`);
    }
    return reader.read(fileName, start, start + length);
  }

  /** The texts of passages near each other, ascending. */
  async function readRun(run: readonly number[]): Promise<string[]> {
    const first = run[0] as number;
    const last = run.at(-1) as number;
    const firstDocument = passageDocument[first] as number;
    const [textStarts, byteStarts, lengths] = await Promise.all([
      documents.slice('textStart', 'f64', counts.documents, firstDocument, (passageDocument[last] as number) + 1),
      passages.slice('byteStart', 'u32', counts.passages, first, last + 1),
      passages.slice('byteLength', 'u32', counts.passages, first, last + 1),
    ]);
    const startOf = (passage: number): number =>
      (textStarts[(passageDocument[passage] as number) - firstDocument] as number) +
      (byteStarts[passage - first] as number);
    const lengthOf = (passage: number): number => lengths[passage - first] as number;
    const start = startOf(first);
    const bytes = await readStretch(INDEX_FILES.texts, start, startOf(last) + lengthOf(last) - start);
    return run.map((passage) => {
      const at = startOf(passage) - start;
      return decodeText(INDEX_FILES.texts, bytes.subarray(at, at + lengthOf(passage)));
    });
  }

  return {
    async record(document) {
      const known = knownRecords.get(document);
      if (known !== undefined) return known;
      const [start, length] = await Promise.all([
        documents.value('recordStart', 'f64', counts.documents, document),
        documents.value('recordLength', 'u32', counts.documents, document),
      ]);
      const bytes = await readStretch(INDEX_FILES.records, start, length);
      const record = decodeJson(INDEX_FILES.records, bytes, isDocumentRecord);
      knownRecords.set(document, record, length);
      return record;
    },
    async records(from, until) {
      const [starts, lengths] = await Promise.all([
        documents.slice('recordStart', 'f64', counts.documents, from, until),
        documents.slice('recordLength', 'u32', counts.documents, from, until),
      ]);
      const first = starts[0] ?? 0;
      const end = (starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0);
      const bytes = await readStretch(INDEX_FILES.records, first, end - first);
      return Array.from(starts, (start, i) => {
        const record = bytes.subarray(start - first, start - first + (lengths[i] as number));
        return decodeJson(INDEX_FILES.records, record, isDocumentRecord);
      });
    },
    async documentText(document) {
      const [start, length] = await Promise.all([
        documents.value('textStart', 'f64', counts.documents, document),
        documents.value('textLength', 'u32', counts.documents, document),
      ]);
      return decodeText(INDEX_FILES.texts, await readStretch(INDEX_FILES.texts, start, length));
    },
    async passageText(passage) {
      const known = texts.get(passage);
      if (known !== undefined) return known;
      const [textStart, byteStart, length] = await Promise.all([
        documents.value('textStart', 'f64', counts.documents, passageDocument[passage] as number),
        passages.value('byteStart', 'u32', counts.passages, passage),
        passages.value('byteLength', 'u32', counts.passages, passage),
      ]);
      const bytes = await readStretch(INDEX_FILES.texts, textStart + byteStart, length);
      const text = decodeText(INDEX_FILES.texts, bytes);
      texts.set(passage, text, length);
      return text;
    },
    async passageTexts(ordinals) {
      const runs = nearRuns(ordinals);
      const found: string[] = [];
      for (let from = 0; from < runs.length; from += READS_AT_ONCE) {
        const read = await Promise.all(runs.slice(from, from + READS_AT_ONCE).map(readRun));
        for (const run of read) found.push(...run);
      }
      return found;
    },
  };
}

/** Parts ascending ordinals where more than a few are missing between two. */
function nearRuns(ordinals: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const ordinal of ordinals) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous !== undefined && ordinal - previous <= MOST_BETWEEN) run.push(ordinal);
    else runs.push([ordinal]);
  }
  return runs;
}
