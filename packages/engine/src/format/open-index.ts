/** An index opened for reading: what is small is held, what is big is read when it is asked for. */
import type { DocumentView, PassageReference, PassageView } from '../answer.js';
import type { TextRange } from '../document.js';
import { type FrequentPhrase, LEXICAL_FILES, type LexicalIndex, openLexicalIndex } from '../lexical/index.js';
import type { IndexReader } from '../storage.js';
import { createByteBoundedCache } from './byte-bounded-cache.js';
import { requireAscending, requireWithin } from './check-columns.js';
import { openColumnFile } from './column-file.js';
import { type ColumnType, decodeColumns } from './columns.js';
import { damagedFile, decodeJson, decodeText } from './damaged-file.js';
import { candidateOrdinals, type IdColumns } from './id-index.js';
import { rankIds } from './id-rank.js';
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
  /** See `IndexReader`. */
  readonly remote: boolean;
  readonly columns: IndexColumns;
  readonly values: FilterValues;
  readonly lexical: LexicalIndex;
  passageId(passage: number): Promise<string>;
  /** Below 0 where the id of passage `a` comes first in order of UTF-16 units. */
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
  const [documents, passages, valuesBytes, lexical] = await Promise.all([
    openColumnFile(reader, INDEX_FILES.documents),
    openColumnFile(reader, INDEX_FILES.passages),
    reader.read(INDEX_FILES.values),
    openLexicalIndex(reader),
  ]);
  const documentColumn = <T extends ColumnType>(name: string, type: T) =>
    documents.column(name, type, counts.documents);
  const passageColumn = <T extends ColumnType>(name: string, type: T) => passages.column(name, type, counts.passages);
  const documentValue = async (name: string, type: 'u32' | 'f64', document: number): Promise<number> =>
    (await documents.slice(name, type, counts.documents, document, document + 1))[0] as number;
  const passageValue = async (name: string, type: 'u32' | 'u8', passage: number): Promise<number> =>
    (await passages.slice(name, type, counts.passages, passage, passage + 1))[0] as number;

  const firstPassage = new Uint32Array(counts.documents + 1);
  firstPassage.set(await documentColumn('firstPassage', 'u32'));
  firstPassage[counts.documents] = counts.passages;
  const passageDocument = await passageColumn('document', 'u32');
  // Indexes of earlier releases do not hold the order of the ids.
  const idRank = passages.has('idRank')
    ? await passageColumn('idRank', 'u32')
    : rankIds(await passageColumn('idStart', 'u32'), await passages.column('idBytes', 'u8'));
  const idColumns = (column: typeof documentColumn, fileName: string, count: number) =>
    once(async (): Promise<IdColumns> => {
      const [hashes, ordinals] = await Promise.all([column('idHashes', 'u32'), column('idOrdinals', 'u32')]);
      requireWithin(fileName, 'idOrdinals', ordinals, count - 1);
      return { hashes, ordinals };
    });
  const documentIds = idColumns(documentColumn, INDEX_FILES.documents, counts.documents);
  const passageIds = idColumns(passageColumn, INDEX_FILES.passages, counts.passages);

  const values = decodeJson(INDEX_FILES.values, valuesBytes, isFilterValues);
  const documentSource = await documentColumn('source', 'u32');
  const documentAuthor = await documentColumn('author', 'u32');
  const passageStack = await passageColumn('stack', 'u32');
  const sizeOf = (name: string) => manifest.files[name]?.sizeBytes ?? 0;
  requireAscending(INDEX_FILES.documents, 'firstPassage', firstPassage, counts.passages);
  requireWithin(INDEX_FILES.documents, 'source', documentSource, values.sources.length);
  requireWithin(INDEX_FILES.documents, 'author', documentAuthor, values.authors.length);
  requireAscending(INDEX_FILES.passages, 'document', passageDocument, counts.documents - 1);
  requireWithin(INDEX_FILES.passages, 'stack', passageStack, counts.passages - 1);
  requireWithin(INDEX_FILES.passages, 'idRank', idRank, counts.passages - 1);
  if (lexical.passageCount !== counts.passages || lexical.documentCount !== counts.documents) {
    throw damagedFile(LEXICAL_FILES.columns, 'it is of another index');
  }
  const recordCache = createByteBoundedCache<DocumentRecord>(CACHE_BYTES);
  const textCache = createByteBoundedCache<string>(CACHE_BYTES);
  const sentences = once(async () => {
    const columns = decodeColumns(INDEX_FILES.sentences, await reader.read(INDEX_FILES.sentences));
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

  /** The bytes of a file that two columns tell the start and length of. */
  const readStretch = (file: 'records' | 'texts', start: number, length: number): Promise<Uint8Array> => {
    const name = INDEX_FILES[file];
    if (!(start >= 0 && start + length <= sizeOf(name))) {
      throw damagedFile(name, `it has no bytes from ${start} to ${start + length}`);
    }
    return reader.read(name, start, start + length);
  };
  const record = async (document: number): Promise<DocumentRecord> => {
    const known = recordCache.get(document);
    if (known !== undefined) return known;
    const [start, length] = await Promise.all([
      documentValue('recordStart', 'f64', document),
      documentValue('recordLength', 'u32', document),
    ]);
    const value = decodeJson(INDEX_FILES.records, await readStretch('records', start, length), isDocumentRecord);
    recordCache.set(document, value, length);
    return value;
  };
  const passageText = async (passage: number): Promise<string> => {
    const known = textCache.get(passage);
    if (known !== undefined) return known;
    const [textStart, byteStart, length] = await Promise.all([
      documentValue('textStart', 'f64', passageDocument[passage] as number),
      passageValue('byteStart', 'u32', passage),
      passageValue('byteLength', 'u32', passage),
    ]);
    const text = decodeText(INDEX_FILES.texts, await readStretch('texts', textStart + byteStart, length));
    textCache.set(passage, text, length);
    return text;
  };
  const passageId = async (passage: number): Promise<string> => {
    const [start = 0, end] = await passages.slice('idStart', 'u32', counts.passages, passage, passage + 2);
    const bytes = await passages.slice('idBytes', 'u8', undefined, start, end ?? Number.MAX_SAFE_INTEGER);
    return String.fromCharCode(...bytes);
  };
  const documentView = async (document: number): Promise<DocumentView> => {
    const { omissions: _omissions, headings: _headings, places: _places, ...metadata } = await record(document);
    return { ...metadata, passageCount: (firstPassage[document + 1] as number) - (firstPassage[document] as number) };
  };
  const passageView = async (passage: number): Promise<PassageView> => {
    const document = passageDocument[passage] as number;
    const [{ id: documentId, headings, places }, text, id, kind, start, end] = await Promise.all([
      record(document),
      passageText(passage),
      passageId(passage),
      passageValue('kind', 'u8', passage),
      passageValue('start', 'u32', passage),
      passageValue('end', 'u32', passage),
    ]);
    const ordinal = passage - (firstPassage[document] as number);
    const place = places?.findLast(([first]) => first <= ordinal)?.[1];
    return {
      id,
      documentId,
      ordinal,
      kind: PASSAGE_KINDS[kind] ?? 'paragraph',
      heading: headings.findLast(([first]) => first <= ordinal)?.[1] ?? null,
      ...(place && Object.keys(place).length > 0 ? { place } : {}),
      start,
      end,
      text,
    };
  };

  return {
    manifest,
    remote: reader.remote ?? false,
    values,
    lexical,
    columns: {
      passageDocument,
      firstPassage,
      documentSource,
      documentAuthor,
      documentFirstDay: await documentColumn('firstDay', 'i32'),
      documentLastDay: await documentColumn('lastDay', 'i32'),
      passageStack,
    },
    passageId,
    comparePassageIds: (a, b) => (idRank[a] as number) - (idRank[b] as number),
    async findPassage(id) {
      for (const passage of candidateOrdinals(await passageIds(), id)) {
        if ((await passageId(passage)) === id) return passage;
      }
      return null;
    },
    async findDocument(id) {
      for (const document of candidateOrdinals(await documentIds(), id)) {
        if ((await record(document)).id === id) return document;
      }
      return null;
    },
    record,
    async documentText(document) {
      const [start, length] = await Promise.all([
        documentValue('textStart', 'f64', document),
        documentValue('textLength', 'u32', document),
      ]);
      return decodeText(INDEX_FILES.texts, await readStretch('texts', start, length));
    },
    passageText,
    documentView,
    passageView,
    async reference(passage) {
      const document = passageDocument[passage] as number;
      const { id, title, source, date } = await record(document);
      const ordinal = passage - (firstPassage[document] as number);
      return { passageId: await passageId(passage), documentId: id, ordinal, title, source, date };
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
