/** Writes the files of an index, document by document, and sums them up in a manifest. */
import { ANALYZER_VERSION, normalizeWords } from '../analysis/index.js';
import type { PassagePlace, SourceDocument } from '../document.js';
import type { ModelIdentity } from '../embedder.js';
import { createLexicalIndexBuilder } from '../lexical/index.js';
import { createCalibrator } from '../ranking/calibration.js';
import type { QuantizedEmbedding, QuantizedVector } from '../semantic/quantize.js';
import { type Sketch, sketchWords, stackNearDuplicates } from '../similar/near-duplicates.js';
import type { FileDigest, IndexSink } from '../storage.js';
import { encodeColumns } from './columns.js';
import { parseDayRange } from './date-range.js';
import { growableColumn } from './growable-column.js';
import { hashText } from './hash.js';
import { buildIdColumns } from './id-index.js';
import { rankIds } from './id-rank.js';
import { type DocumentRecord, type FilterValues, INDEX_FILES, PASSAGE_KINDS } from './index-files.js';
import { FORMAT_VERSION, type Manifest, sealManifest } from './manifest.js';
import { encodeUtf8, utf8Length } from './utf8.js';

export interface IndexWriter {
  /**
   * Adds a document with one embedding for each of its passages, in order. Ids must be unique over the index.
   * Throws `RangeError` where the embeddings do not fit the passages: a mistake of the caller.
   */
  add(document: SourceDocument, embeddings: readonly QuantizedEmbedding[]): Promise<void>;
  /** Writes what is left and closes the files. Nothing may be added afterwards. */
  finish(): Promise<Manifest>;
}

export interface IndexWriterOptions {
  readonly model: ModelIdentity;
  /**
   * Embeddings of `FOREIGN_QUERIES` by the model, by which the index learns how near a stranger comes; by default
   * none, and then any passage counts as near enough.
   */
  readonly foreignQueries?: readonly Float32Array[];
}

/** Texts and vectors go to the sink as they come; what is held in memory until the end is some 100 bytes a passage and the postings. */
export async function createIndexWriter(
  sink: IndexSink,
  { model, foreignQueries = [] }: IndexWriterOptions,
): Promise<IndexWriter> {
  const records = await sink.create(INDEX_FILES.records);
  const texts = await sink.create(INDEX_FILES.texts);
  const passageVectors = await sink.create(INDEX_FILES.passageVectors);
  const sentenceVectors = await sink.create(INDEX_FILES.sentenceVectors);
  const lexical = createLexicalIndexBuilder();

  const document = {
    idHash: growableColumn(Uint32Array),
    recordStart: growableColumn(Float64Array),
    recordLength: growableColumn(Uint32Array),
    textStart: growableColumn(Float64Array),
    textLength: growableColumn(Uint32Array),
    firstPassage: growableColumn(Uint32Array),
    source: growableColumn(Uint32Array),
    author: growableColumn(Uint32Array),
    firstDay: growableColumn(Int32Array),
    lastDay: growableColumn(Int32Array),
  };
  const passage = {
    document: growableColumn(Uint32Array),
    start: growableColumn(Uint32Array),
    end: growableColumn(Uint32Array),
    byteStart: growableColumn(Uint32Array),
    byteLength: growableColumn(Uint32Array),
    kind: growableColumn(Uint8Array),
    idHash: growableColumn(Uint32Array),
    idStart: growableColumn(Uint32Array),
    idBytes: growableColumn(Uint8Array),
    scale: growableColumn(Float32Array),
    firstSentence: growableColumn(Uint32Array),
  };
  const sentence = {
    start: growableColumn(Uint32Array),
    end: growableColumn(Uint32Array),
    scale: growableColumn(Float32Array),
  };
  const sketches: Sketch[] = [];
  const calibrator = createCalibrator(foreignQueries);
  const sources = createDictionary();
  const authors = createDictionary();
  let recordBytes = 0;
  let textBytes = 0;

  return {
    async add(source, embeddings) {
      if (embeddings.length !== source.passages.length) {
        throw new RangeError(`${source.id}: ${embeddings.length} embeddings for ${source.passages.length} passages`);
      }
      const record = encodeUtf8(JSON.stringify(recordOf(source)));
      const text = encodeUtf8(source.text);
      const days = source.date === null ? null : parseDayRange(source.date);
      document.idHash.push(hashText(source.id));
      document.recordStart.push(recordBytes);
      document.recordLength.push(record.length);
      document.textStart.push(textBytes);
      document.textLength.push(text.length);
      document.firstPassage.push(passage.start.length);
      document.source.push(sources.ordinal(source.source));
      document.author.push(authors.ordinal(source.author));
      document.firstDay.push(days?.first ?? 0);
      document.lastDay.push(days?.last ?? 0);
      recordBytes += record.length;
      textBytes += text.length;

      const rows: QuantizedVector[] = [];
      const segmentRows: QuantizedVector[] = [];
      let at = 0;
      let byteAt = 0;
      for (const [index, part] of source.passages.entries()) {
        const embedding = embeddings[index] as QuantizedEmbedding;
        if (embedding.segments.length !== part.sentences.length) {
          throw new RangeError(
            `${part.id}: ${embedding.segments.length} vectors for ${part.sentences.length} sentences`,
          );
        }
        // Passages come in order and do not overlap, so that counting bytes is one walk over the text.
        if (part.start < at) throw new RangeError(`${part.id}: passages are out of order`);
        byteAt += utf8Length(source.text, at, part.start);
        const byteLength = utf8Length(source.text, part.start, part.end);
        passage.document.push(document.idHash.length - 1);
        passage.start.push(part.start);
        passage.end.push(part.end);
        passage.byteStart.push(byteAt);
        passage.byteLength.push(byteLength);
        passage.kind.push(PASSAGE_KINDS.indexOf(part.kind));
        passage.idHash.push(hashText(part.id));
        passage.idStart.push(passage.idBytes.length);
        for (let i = 0; i < part.id.length; i++) passage.idBytes.push(part.id.charCodeAt(i));
        passage.scale.push(embedding.passage.scale);
        passage.firstSentence.push(sentence.start.length);
        sketches.push(
          sketchWords(normalizeWords(source.text.slice(part.start, part.end)).map(({ surface }) => surface)),
        );
        calibrator.add(embedding);
        rows.push(embedding.passage);
        for (const [i, range] of part.sentences.entries()) {
          sentence.start.push(range.start - part.start);
          sentence.end.push(range.end - part.start);
          const vector = embedding.segments[i] as QuantizedVector;
          sentence.scale.push(vector.scale);
          segmentRows.push(vector);
        }
        at = part.end;
        byteAt += byteLength;
      }
      lexical.addDocument({
        title: source.titleDerived ? '' : source.title,
        passages: source.passages.map((part) => source.text.slice(part.start, part.end)),
        headings: source.passages.map((part) => part.heading ?? ''),
        language: source.language,
      });
      await records.append(record);
      await texts.append(text);
      await passageVectors.append(joinRows(rows, model.dimensions));
      await sentenceVectors.append(joinRows(segmentRows, model.dimensions));
    },

    async finish() {
      const files: Record<string, FileDigest> = {
        [INDEX_FILES.records]: await records.close(),
        [INDEX_FILES.texts]: await texts.close(),
        [INDEX_FILES.passageVectors]: await passageVectors.close(),
        [INDEX_FILES.sentenceVectors]: await sentenceVectors.close(),
      };
      const write = async (name: string, chunks: Iterable<Uint8Array>): Promise<void> => {
        const file = await sink.create(name);
        for (const chunk of chunks) await file.append(chunk);
        files[name] = await file.close();
      };
      const { idHash, ...documentColumns } = document;
      const documentIds = buildIdColumns(idHash.values());
      await write(INDEX_FILES.documents, [
        encodeColumns({
          ...valuesOf(documentColumns),
          idHashes: documentIds.hashes,
          idOrdinals: documentIds.ordinals,
        }),
      ]);
      const { idHash: passageIdHash, scale, firstSentence, ...passageColumns } = passage;
      const passageIds = buildIdColumns(passageIdHash.values());
      await write(INDEX_FILES.passages, [
        encodeColumns({
          ...valuesOf(passageColumns),
          stack: stackNearDuplicates(sketches),
          idRank: rankIds(passage.idStart.values(), passage.idBytes.values()),
          idHashes: passageIds.hashes,
          idOrdinals: passageIds.ordinals,
        }),
      ]);
      await write(INDEX_FILES.sentences, [
        encodeColumns({
          first: firstSentence.values(),
          passageScale: scale.values(),
          ...valuesOf(sentence),
        }),
      ]);
      const values: FilterValues = { sources: sources.values, authors: authors.values };
      await write(INDEX_FILES.values, [encodeUtf8(JSON.stringify(values))]);
      const words = lexical.finish();
      for (const [name, chunks] of Object.entries(words.files)) await write(name, chunks);
      await write(INDEX_FILES.phrases, [encodeUtf8(JSON.stringify(words.phrases))]);

      const ordered = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
      return sealManifest({
        format: 'loci-index',
        formatVersion: FORMAT_VERSION,
        model,
        analyzer: { version: ANALYZER_VERSION, languages: words.languages.map(({ language }) => language) },
        calibration: calibrator.finish(),
        counts: {
          documents: document.recordStart.length,
          passages: passage.start.length,
          sentences: sentence.start.length,
          terms: words.termCount,
        },
        files: ordered,
      });
    },
  };
}

function recordOf(document: SourceDocument): DocumentRecord {
  const { text: _text, passages, ...known } = document;
  const headings: [number, string | null][] = [];
  const places: [number, PassagePlace][] = [];
  for (const [index, { heading, place = {} }] of passages.entries()) {
    if (heading !== (headings.at(-1)?.[1] ?? null)) headings.push([index, heading]);
    if (JSON.stringify(place) !== JSON.stringify(places.at(-1)?.[1] ?? {})) places.push([index, place]);
  }
  return { ...known, headings, ...(places.length === 0 ? {} : { places }) };
}

/** Numbers distinct values from 1 in order of appearance; null is 0. */
function createDictionary(): { readonly values: string[]; ordinal(value: string | null): number } {
  const ordinals = new Map<string, number>();
  const values: string[] = [];
  return {
    values,
    ordinal(value) {
      if (value === null) return 0;
      let ordinal = ordinals.get(value);
      if (ordinal === undefined) {
        ordinal = values.push(value);
        ordinals.set(value, ordinal);
      }
      return ordinal;
    },
  };
}

function joinRows(rows: readonly QuantizedVector[], dimensions: number): Uint8Array {
  const bytes = new Int8Array(rows.length * dimensions);
  for (const [row, { values }] of rows.entries()) {
    if (values.length !== dimensions)
      throw new RangeError(`A vector has ${values.length} dimensions, not ${dimensions}`);
    bytes.set(values, row * dimensions);
  }
  return new Uint8Array(bytes.buffer);
}

function valuesOf<T extends Readonly<Record<string, { values(): unknown }>>>(
  columns: T,
): { [K in keyof T]: ReturnType<T[K]['values']> } {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.values()])) as {
    [K in keyof T]: ReturnType<T[K]['values']>;
  };
}
