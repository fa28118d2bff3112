/** An index opened for reading: what is small is held, what is big is read when it is asked for. */
import type { DocumentView, PassageReference, PassageView } from '../answer.js';
import type { TextRange } from '../document.js';
import { type FrequentPhrase, LEXICAL_FILES, type LexicalIndex, openLexicalIndex } from '../lexical/index.js';
import type { IndexReader } from '../storage.js';
import { createByteBoundedCache } from './byte-bounded-cache.js';
import { requireAscending, requireWithin } from './check-columns.js';
import { decodeColumns } from './columns.js';
import { damagedFile, decodeJson, decodeText } from './damaged-file.js';
import { candidateOrdinals } from './id-index.js';
import {
  type DocumentRecord,
  type FilterValues,
  INDEX_FILES,
  isDocumentRecord,
  isFilterValues,
  isListOfPhrases,
  PASSAGE_KINDS,
} from './index-files.js';
import type { Manifest } from './manifest.js';

/** [count, dimensions] signed bytes, row-major, with a scale for each row. */
export interface VectorTable {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly dimensions: number;
}

/** The sentences of all passages: those of passage p are `first[p]` to `first[p + 1]`. */
export interface SentenceTable {
  /** [passages + 1] */
  readonly first: Uint32Array;
  /** Offsets from the start of the passage. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** What filters, facets and ranking read of each document and passage, by ordinal. */
export interface IndexColumns {
  /** The document of each passage. */
  readonly passageDocument: Uint32Array;
  /** [documents + 1]: the passages of document d are `firstPassage[d]` to `firstPassage[d + 1]`. */
  readonly firstPassage: Uint32Array;
  /** Position in `values.sources` plus one; 0 for none. */
  readonly documentSource: Uint32Array;
  readonly documentAuthor: Uint32Array;
  /** Days as numbers of the form 20250522; 0 for no date. */
  readonly documentFirstDay: Int32Array;
  readonly documentLastDay: Int32Array;
  /** The first passage of each passage's stack of near-duplicates; itself where it stands alone. */
  readonly passageStack: Uint32Array;
}

export interface OpenIndex {
  readonly manifest: Manifest;
  readonly columns: IndexColumns;
  readonly values: FilterValues;
  readonly lexical: LexicalIndex;
  passageId(passage: number): string;
  /** Below 0 where the id of passage `a` comes first in order of UTF-16 units; builds no strings. */
  comparePassageIds(a: number, b: number): number;
  /** Null where there is none. */
  findPassage(id: string): Promise<number | null>;
  findDocument(id: string): Promise<number | null>;
  record(document: number): Promise<DocumentRecord>;
  documentText(document: number): Promise<string>;
  passageText(passage: number): Promise<string>;
  documentView(document: number): Promise<DocumentView>;
  passageView(passage: number): Promise<PassageView>;
  reference(passage: number): Promise<PassageReference>;
  passageVectors(): Promise<VectorTable>;
  sentenceVectors(): Promise<VectorTable>;
  sentences(): Promise<SentenceTable>;
  /** The sentences of one passage, as offsets from its start. */
  sentenceRanges(passage: number): Promise<TextRange[]>;
  /** Phrases that passages repeat, the most frequent first; none in an index of a release before there were such. */
  phrases(): Promise<readonly FrequentPhrase[]>;
  close(): Promise<void>;
}

/** Records and passages that were just shown are likely to be asked for again; both are small. */
const CACHE_BYTES = 16 * 1024 * 1024;

/** Throws `LociError` `index-damaged` where a file does not hold what the manifest promises. */
export async function openIndex(manifest: Manifest, reader: IndexReader): Promise<OpenIndex> {
  const { counts, model } = manifest;
  const wholeFile = async (name: string) => decodeColumns(name, await reader.read(name));
  const [documents, passages, valuesBytes, lexical] = await Promise.all([
    wholeFile(INDEX_FILES.documents),
    wholeFile(INDEX_FILES.passages),
    reader.read(INDEX_FILES.values),
    openLexicalIndex(reader),
  ]);
  const documentColumn = <T extends 'u32' | 'i32' | 'f64'>(name: string, type: T) =>
    documents.get(name, type, counts.documents);
  const passageColumn = <T extends 'u32' | 'u8'>(name: string, type: T) => passages.get(name, type, counts.passages);

  const firstPassage = new Uint32Array(counts.documents + 1);
  firstPassage.set(documentColumn('firstPassage', 'u32'));
  firstPassage[counts.documents] = counts.passages;
  const recordStart = documentColumn('recordStart', 'f64');
  const recordLength = documentColumn('recordLength', 'u32');
  const textStart = documentColumn('textStart', 'f64');
  const textLength = documentColumn('textLength', 'u32');
  const documentIds = { hashes: documentColumn('idHashes', 'u32'), ordinals: documentColumn('idOrdinals', 'u32') };

  const passageDocument = passageColumn('document', 'u32');
  const start = passageColumn('start', 'u32');
  const end = passageColumn('end', 'u32');
  const byteStart = passageColumn('byteStart', 'u32');
  const byteLength = passageColumn('byteLength', 'u32');
  const kind = passageColumn('kind', 'u8');
  const idStart = passageColumn('idStart', 'u32');
  const idBytes = passages.get('idBytes', 'u8');
  const passageIds = { hashes: passageColumn('idHashes', 'u32'), ordinals: passageColumn('idOrdinals', 'u32') };

  const values = decodeJson(INDEX_FILES.values, valuesBytes, isFilterValues);
  const documentSource = documentColumn('source', 'u32');
  const documentAuthor = documentColumn('author', 'u32');
  const passageStack = passageColumn('stack', 'u32');
  const sizeOf = (name: string) => manifest.files[name]?.sizeBytes ?? 0;
  requireAscending(INDEX_FILES.documents, 'firstPassage', firstPassage, counts.passages);
  requireAscending(INDEX_FILES.documents, 'recordStart', recordStart, sizeOf(INDEX_FILES.records));
  requireAscending(INDEX_FILES.documents, 'textStart', textStart, sizeOf(INDEX_FILES.texts));
  requireWithin(INDEX_FILES.documents, 'source', documentSource, values.sources.length);
  requireWithin(INDEX_FILES.documents, 'author', documentAuthor, values.authors.length);
  requireAscending(INDEX_FILES.passages, 'document', passageDocument, counts.documents - 1);
  requireAscending(INDEX_FILES.passages, 'idStart', idStart, idBytes.length);
  requireWithin(INDEX_FILES.passages, 'stack', passageStack, counts.passages - 1);
  requireWithin(INDEX_FILES.passages, 'idOrdinals', passageIds.ordinals, counts.passages - 1);
  requireWithin(INDEX_FILES.documents, 'idOrdinals', documentIds.ordinals, counts.documents - 1);
  if (lexical.passageCount !== counts.passages || lexical.documentCount !== counts.documents) {
    throw damagedFile(LEXICAL_FILES.columns, 'it is of another index');
  }
  const recordCache = createByteBoundedCache<DocumentRecord>(CACHE_BYTES);
  const textCache = createByteBoundedCache<string>(CACHE_BYTES);
  const sentences = once(async () => {
    const columns = await wholeFile(INDEX_FILES.sentences);
    const first = new Uint32Array(counts.passages + 1);
    first.set(columns.get('first', 'u32', counts.passages));
    first[counts.passages] = counts.sentences;
    requireAscending(INDEX_FILES.sentences, 'first', first, counts.sentences);
    return {
      table: {
        first,
        start: columns.get('start', 'u32', counts.sentences),
        end: columns.get('end', 'u32', counts.sentences),
      },
      passageScales: columns.get('passageScale', 'f32', counts.passages),
      sentenceScales: columns.get('scale', 'f32', counts.sentences),
    };
  });
  const vectorTable = async (name: string, scales: Float32Array): Promise<VectorTable> => {
    const bytes = await reader.read(name);
    if (bytes.length !== scales.length * model.dimensions) {
      throw damagedFile(name, `it has ${bytes.length} bytes where ${scales.length * model.dimensions} are expected`);
    }
    return { rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scales, dimensions: model.dimensions };
  };
  const passageVectors = once(async () => vectorTable(INDEX_FILES.passageVectors, (await sentences()).passageScales));
  const sentenceVectors = once(async () =>
    vectorTable(INDEX_FILES.sentenceVectors, (await sentences()).sentenceScales),
  );

  const record = async (document: number): Promise<DocumentRecord> => {
    const known = recordCache.get(document);
    if (known !== undefined) return known;
    const from = recordStart[document] as number;
    const length = recordLength[document] as number;
    const value = decodeJson(
      INDEX_FILES.records,
      await reader.read(INDEX_FILES.records, from, from + length),
      isDocumentRecord,
    );
    recordCache.set(document, value, length);
    return value;
  };
  const passageText = async (passage: number): Promise<string> => {
    const known = textCache.get(passage);
    if (known !== undefined) return known;
    const from = (textStart[passageDocument[passage] as number] as number) + (byteStart[passage] as number);
    const length = byteLength[passage] as number;
    const text = decodeText(INDEX_FILES.texts, await reader.read(INDEX_FILES.texts, from, from + length));
    textCache.set(passage, text, length);
    return text;
  };
  const idEnd = (passage: number): number =>
    passage + 1 < counts.passages ? (idStart[passage + 1] as number) : idBytes.length;
  const passageId = (passage: number): string =>
    String.fromCharCode(...idBytes.subarray(idStart[passage] as number, idEnd(passage)));
  const documentView = async (document: number): Promise<DocumentView> => {
    const { omissions: _omissions, headings: _headings, places: _places, ...metadata } = await record(document);
    return { ...metadata, passageCount: (firstPassage[document + 1] as number) - (firstPassage[document] as number) };
  };
  const passageView = async (passage: number): Promise<PassageView> => {
    const document = passageDocument[passage] as number;
    const [{ id: documentId, headings, places }, text] = await Promise.all([record(document), passageText(passage)]);
    const ordinal = passage - (firstPassage[document] as number);
    const place = places?.findLast(([first]) => first <= ordinal)?.[1];
    return {
      id: passageId(passage),
      documentId,
      ordinal,
      kind: PASSAGE_KINDS[kind[passage] as number] ?? 'paragraph',
      heading: headings.findLast(([first]) => first <= ordinal)?.[1] ?? null,
      ...(place && Object.keys(place).length > 0 ? { place } : {}),
      start: start[passage] as number,
      end: end[passage] as number,
      text,
    };
  };

  return {
    manifest,
    values,
    lexical,
    columns: {
      passageDocument,
      firstPassage,
      documentSource,
      documentAuthor,
      documentFirstDay: documentColumn('firstDay', 'i32'),
      documentLastDay: documentColumn('lastDay', 'i32'),
      passageStack,
    },
    passageId,
    comparePassageIds(a, b) {
      const [startA, startB] = [idStart[a] as number, idStart[b] as number];
      const [lengthA, lengthB] = [idEnd(a) - startA, idEnd(b) - startB];
      for (let i = 0; i < lengthA && i < lengthB; i++) {
        const difference = (idBytes[startA + i] as number) - (idBytes[startB + i] as number);
        if (difference !== 0) return difference;
      }
      return lengthA - lengthB;
    },
    async findPassage(id) {
      return candidateOrdinals(passageIds, id).find((passage) => passageId(passage) === id) ?? null;
    },
    async findDocument(id) {
      for (const document of candidateOrdinals(documentIds, id)) {
        if ((await record(document)).id === id) return document;
      }
      return null;
    },
    record,
    async documentText(document) {
      const from = textStart[document] as number;
      const until = from + (textLength[document] as number);
      return decodeText(INDEX_FILES.texts, await reader.read(INDEX_FILES.texts, from, until));
    },
    passageText,
    documentView,
    passageView,
    async reference(passage) {
      const document = passageDocument[passage] as number;
      const { id, title, source, date } = await record(document);
      const ordinal = passage - (firstPassage[document] as number);
      return { passageId: passageId(passage), documentId: id, ordinal, title, source, date };
    },
    passageVectors,
    sentenceVectors,
    sentences: async () => (await sentences()).table,
    async sentenceRanges(passage) {
      const { table } = await sentences();
      const ranges: TextRange[] = [];
      for (let i = table.first[passage] as number; i < (table.first[passage + 1] as number); i++) {
        ranges.push({ start: table.start[i] as number, end: table.end[i] as number });
      }
      return ranges;
    },
    phrases: once(async () => {
      const name = INDEX_FILES.phrases;
      return name in manifest.files ? decodeJson(name, await reader.read(name), isListOfPhrases) : [];
    }),
    close: () => reader.close(),
  };
}

/** Runs `load` on the first call and shares its result; a failure is not kept, so that the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | null = null;
  return () => {
    pending ??= load().catch((error: unknown) => {
      pending = null;
      throw error;
    });
    return pending;
  };
}
