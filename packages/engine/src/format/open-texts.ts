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
}

/** Records and passages that were just shown are likely to be asked for again; both are small. */
const CACHE_BYTES = 16 * 1024 * 1024;

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
  };
}
