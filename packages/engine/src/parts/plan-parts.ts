/** Decides which bytes of an index travel together, so that a first result takes few and small parts. */

import { openColumnFile } from '../format/column-file.js';
import { COLUMN_PREAMBLE_BYTES, type ColumnLayout, columnHeaderSize, decodeColumnLayout } from '../format/columns.js';
import { INDEX_FILES } from '../format/index-files.js';
import type { Manifest } from '../format/manifest.js';
import { LEXICAL_FILES } from '../lexical/lexical-files.js';
import type { IndexReader } from '../storage.js';

/** Bytes `[start, end)` of a file. */
export interface PlannedSegment {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Whether a filter may make it smaller: for columns of numbers. */
  readonly numbers: boolean;
}

/** What is put into one part, in any order. */
export type PlannedPart = readonly PlannedSegment[];

/** Read for the hits that are shown, each for itself: they lie with the texts. */
const SHOWN_OF_DOCUMENTS = ['recordStart', 'recordLength', 'textStart', 'textLength'];
const SHOWN_OF_PASSAGES = ['start', 'end', 'byteStart', 'byteLength', 'kind', 'idStart', 'idBytes'];
/** Read where a document or passage is asked for by its id. */
const LOOKED_UP = ['idHashes', 'idOrdinals'];

/** Read in small ranges that lie anywhere. */
const SCATTERED_FILES: readonly string[] = [LEXICAL_FILES.terms, LEXICAL_FILES.words, LEXICAL_FILES.postings];
/** Read whole, and not before meaning is asked for. */
const WHOLE_FILES: readonly string[] = [
  ...[INDEX_FILES.passageVectors, INDEX_FILES.sentenceVectors, INDEX_FILES.wordSigns],
  INDEX_FILES.phrases,
];

/**
 * Sizes before compression. A hit that lies alone costs one part of texts, a term one of postings: small parts cost a
 * first search less, but each takes some 40 bytes of the manifest, which is read before it. Measured on 11,433 passages
 * (`scripts/measure-static.ts`).
 */
const PARTS_A_FILE = 128;
const LEAST_SCATTERED_BYTES = 4 * 1024;
const MOST_SCATTERED_BYTES = 64 * 1024;
const TEXT_PARTS = 512;
const LEAST_TEXT_BYTES = 8 * 1024;
const MOST_TEXT_BYTES = 128 * 1024;
/** What is read whole costs a request a part and gains nothing from small ones. */
export const WHOLE_PART_BYTES = 1024 * 1024;

/** Every byte of every file of the index is in exactly one segment. */
export async function planParts(manifest: Manifest, reader: IndexReader): Promise<PlannedPart[]> {
  const sizeOf = (file: string): number => manifest.files[file]?.sizeBytes ?? 0;
  const layout = async (file: string) => columnSegments(file, await readLayout(reader, file), sizeOf(file));
  const [documents, passages, lexical, sentences] = await Promise.all([
    layout(INDEX_FILES.documents),
    layout(INDEX_FILES.passages),
    layout(LEXICAL_FILES.columns),
    layout(INDEX_FILES.sentences),
  ]);
  const isHeld = ({ column }: ColumnSegment) => !SHOWN.has(column) && !LOOKED_UP.includes(column);
  const isLookedUp = ({ column }: ColumnSegment) => LOOKED_UP.includes(column);
  const opening = [
    ...documents.filter(isHeld),
    ...passages.filter(isHeld),
    ...lexical,
    ...pages(INDEX_FILES.values, sizeOf(INDEX_FILES.values), Number.POSITIVE_INFINITY).flat(),
  ];
  const planned: PlannedPart[] = [
    opening,
    documents.filter(isLookedUp),
    passages.filter(isLookedUp),
    ...(await planTexts(manifest, reader, documents, passages)),
    sentences,
  ];
  const known = new Set<string>([
    ...[INDEX_FILES.documents, INDEX_FILES.passages, INDEX_FILES.sentences, INDEX_FILES.values],
    ...[INDEX_FILES.records, INDEX_FILES.texts, LEXICAL_FILES.columns],
  ]);
  for (const file of Object.keys(manifest.files)) {
    if (known.has(file)) continue;
    const size = sizeOf(file);
    planned.push(...pages(file, size, WHOLE_FILES.includes(file) ? WHOLE_PART_BYTES : scatteredBytes(file, size)));
  }
  return planned.filter((part) => part.length > 0);
}

const SHOWN: ReadonlySet<string> = new Set([...SHOWN_OF_DOCUMENTS, ...SHOWN_OF_PASSAGES]);

function scatteredBytes(file: string, size: number): number {
  if (!SCATTERED_FILES.includes(file)) return MOST_SCATTERED_BYTES;
  return Math.min(MOST_SCATTERED_BYTES, Math.max(LEAST_SCATTERED_BYTES, Math.ceil(size / PARTS_A_FILE)));
}

/** A file in parts of equal size; one of no bytes is named, too. */
export function pages(file: string, size: number, partBytes: number): PlannedPart[] {
  const parts: PlannedPart[] = [];
  for (let start = 0; start < size || start === 0; start += partBytes) {
    parts.push([{ file, start, end: Math.min(size, start + partBytes), numbers: false }]);
  }
  return parts;
}

interface ColumnSegment extends PlannedSegment {
  /** The column that lies there; '' for the header. */
  readonly column: string;
  /** Of each value of the column; 0 for the header. */
  readonly valueBytes: number;
}

async function readLayout(reader: IndexReader, file: string): Promise<ColumnLayout> {
  const preamble = await reader.read(file, 0, COLUMN_PREAMBLE_BYTES);
  return decodeColumnLayout(file, await reader.read(file, 0, columnHeaderSize(file, preamble)));
}

/** The header and each column, with the padding behind it. */
function columnSegments(file: string, layout: ColumnLayout, size: number): ColumnSegment[] {
  const columns = layout.names
    .map((column) => ({ column, ...layout.locate(column, null) }))
    .sort((a, b) => a.start - b.start);
  return [{ column: '', start: 0, valueBytes: 0 }, ...columns].map(({ column, start, valueBytes }, i) => ({
    file,
    column,
    valueBytes,
    start,
    end: columns[i]?.start ?? size,
    numbers: column !== '',
  }));
}

/** Runs of passages with their texts, with what is known of them, and with the records of the documents that begin there. */
async function planTexts(
  { counts, files }: Manifest,
  reader: IndexReader,
  documents: readonly ColumnSegment[],
  passages: readonly ColumnSegment[],
): Promise<PlannedPart[]> {
  const documentFile = await openColumnFile(reader, INDEX_FILES.documents);
  const passageFile = await openColumnFile(reader, INDEX_FILES.passages);
  const ofDocuments = (name: string, type: 'u32' | 'f64') => documentFile.column(name, type, counts.documents);
  const ofPassages = (name: string) => passageFile.column(name, 'u32', counts.passages);
  const [recordStart, textStart, firstPassage, document, byteStart, idStart] = await Promise.all([
    ofDocuments('recordStart', 'f64'),
    ofDocuments('textStart', 'f64'),
    ofDocuments('firstPassage', 'u32'),
    ofPassages('document'),
    ofPassages('byteStart'),
    ofPassages('idStart'),
  ]);
  const recordBytes = files[INDEX_FILES.records]?.sizeBytes ?? 0;
  const textBytes = files[INDEX_FILES.texts]?.sizeBytes ?? 0;
  const target = Math.min(
    MOST_TEXT_BYTES,
    Math.max(LEAST_TEXT_BYTES, Math.ceil((recordBytes + textBytes) / TEXT_PARTS)),
  );
  /** The documents that begin before a passage, and where its text and theirs begin. */
  const cutBefore = (passage: number): Cut => {
    if (passage === counts.passages)
      return { passage, document: counts.documents, record: recordBytes, text: textBytes };
    const own = document[passage] as number;
    const begins = firstPassage[own] === passage;
    // Documents without passages go along with the next one that has some.
    const first = begins ? (passage === 0 ? 0 : (document[passage - 1] as number) + 1) : own + 1;
    return {
      passage,
      document: first,
      record: first < counts.documents ? (recordStart[first] as number) : recordBytes,
      text: begins ? (textStart[first] as number) : (textStart[own] as number) + (byteStart[passage] as number),
    };
  };
  const parts: PlannedPart[] = [];
  let last = { ...cutBefore(0), document: 0, record: 0, text: 0 };
  for (let passage = 1; passage <= counts.passages; passage++) {
    const cut = cutBefore(passage);
    if (passage < counts.passages && cut.record + cut.text - last.record - last.text < target) continue;
    parts.push([
      { file: INDEX_FILES.records, start: last.record, end: cut.record, numbers: false },
      { file: INDEX_FILES.texts, start: last.text, end: cut.text, numbers: false },
      ...rows(documents, SHOWN_OF_DOCUMENTS, last.document, cut.document, counts.documents),
      ...rows(
        passages,
        SHOWN_OF_PASSAGES.filter((column) => column !== 'idBytes'),
        last.passage,
        cut.passage,
        counts.passages,
      ),
      ...passages
        .filter(({ column }) => column === 'idBytes')
        .map((column) => bytesOf(column, idStart[last.passage] as number, idStart[cut.passage])),
    ]);
    last = cut;
  }
  if (parts.length > 0) return parts;
  // An index without passages: what it has of documents is one part.
  return [
    [
      { file: INDEX_FILES.records, start: 0, end: recordBytes, numbers: false },
      { file: INDEX_FILES.texts, start: 0, end: textBytes, numbers: false },
      ...[...documents, ...passages].filter(({ column }) => SHOWN.has(column)),
    ],
  ];
}

interface Cut {
  readonly passage: number;
  readonly document: number;
  /** Offsets into the files of records and texts. */
  readonly record: number;
  readonly text: number;
}

/**
 * Rows `[from, until)` of columns; the last row of a column takes its padding along. Parts inside a long last document
 * have no rows of documents, and no padding either.
 */
function rows(
  columns: readonly ColumnSegment[],
  names: readonly string[],
  from: number,
  until: number,
  count: number,
): PlannedSegment[] {
  if (from === until) return [];
  return columns
    .filter(({ column }) => names.includes(column))
    .map((column) =>
      bytesOf(column, from * column.valueBytes, until === count ? undefined : until * column.valueBytes),
    );
}

/** Bytes of a column from its beginning; by default to its end, with the padding behind it. */
function bytesOf({ file, start, end }: ColumnSegment, from: number, until: number | undefined): PlannedSegment {
  return { file, start: start + from, end: until === undefined ? end : start + until, numbers: false };
}
