/** Writes the files of an index, document by document, and sums them up in a manifest. */
import { ANALYZER_VERSION, normalizeWords } from '../analysis/index.js';
import type { Passage, SourceDocument, TextRange } from '../document.js';
import type { ModelIdentity } from '../embedder.js';
import { createLexicalIndexBuilder } from '../lexical/index.js';
import { createCalibrator } from '../ranking/calibration.js';
import type { QuantizedVector } from '../semantic/quantize.js';
import type { QuantizedEmbedding } from '../semantic/quantize-embedding.js';
import { WORD_SIGN_BYTES } from '../semantic/word-signs.js';
import { type Sketch, sketchWords, stackNearDuplicates } from '../similar/near-duplicates.js';
import type { FileDigest, IndexSink } from '../storage.js';
import { encodeColumns } from './columns.js';
import { concatenate } from './concatenate.js';
import { parseDayRange } from './date-range.js';
import { recordOf } from './document-record.js';
import { growableColumn } from './growable-column.js';
import { growableTable } from './growable-table.js';
import { hashText } from './hash.js';
import { buildIdColumns } from './id-index.js';
import { rankIds } from './id-rank.js';
import { type FilterValues, INDEX_FILES, PASSAGE_KINDS } from './index-files.js';
import { FORMAT_VERSION, type Manifest, sealManifest } from './manifest.js';
import { encodeUtf8, utf8Length } from './utf8.js';
import { createValueDictionary } from './value-dictionary.js';

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
  const wordSigns = await sink.create(INDEX_FILES.wordSigns);
  const lexical = createLexicalIndexBuilder();

  const documents = growableTable({
    recordStart: Float64Array,
    recordLength: Uint32Array,
    textStart: Float64Array,
    textLength: Uint32Array,
    firstPassage: Uint32Array,
    source: Uint32Array,
    author: Uint32Array,
    firstDay: Int32Array,
    lastDay: Int32Array,
  });
  const passages = growableTable({
    document: Uint32Array,
    start: Uint32Array,
    end: Uint32Array,
    byteStart: Uint32Array,
    byteLength: Uint32Array,
    kind: Uint8Array,
    idStart: Uint32Array,
  });
  const passageIdBytes = growableColumn(Uint8Array);
  const idHashes = { documents: growableColumn(Uint32Array), passages: growableColumn(Uint32Array) };
  const passageSentences = growableTable({
    first: Uint32Array,
    passageScale: Float32Array,
    firstWord: Uint32Array,
  });
  const sentences = growableTable({ start: Uint32Array, end: Uint32Array, scale: Float32Array });
  const sketches: Sketch[] = [];
  const calibrator = createCalibrator(foreignQueries);
  const sources = createValueDictionary();
  const authors = createValueDictionary();
  let recordBytes = 0;
  let textBytes = 0;
  let wordCount = 0;

  /** `byteStart` and `byteLength` are the passage's in the UTF-8 of its document. */
  function addPassage(passage: Passage, text: string, byteStart: number, byteLength: number): void {
    const { id, start, end } = passage;
    passages.push({
      document: documents.length - 1,
      start,
      end,
      byteStart,
      byteLength,
      kind: PASSAGE_KINDS.indexOf(passage.kind),
      idStart: passageIdBytes.length,
    });
    idHashes.passages.push(hashText(id));
    for (let i = 0; i < id.length; i++) passageIdBytes.push(id.charCodeAt(i));
    sketches.push(sketchWords(normalizeWords(text).map(({ surface }) => surface)));
  }

  function addSentences(passage: Passage, embedding: QuantizedEmbedding): void {
    if (embedding.segments.length !== passage.sentences.length) {
      const counts = `${embedding.segments.length} vectors for ${passage.sentences.length} sentences`;
      throw new RangeError(`${passage.id}: ${counts}`);
    }
    passageSentences.push({ first: sentences.length, passageScale: embedding.passage.scale, firstWord: wordCount });
    wordCount += embedding.wordSigns.length / WORD_SIGN_BYTES;
    for (const [i, { scale }] of embedding.segments.entries()) {
      const { start, end } = passage.sentences[i] as TextRange;
      sentences.push({ start: start - passage.start, end: end - passage.start, scale });
    }
    calibrator.add(embedding);
  }

  return {
    async add(source, embeddings) {
      if (embeddings.length !== source.passages.length) {
        throw new RangeError(`${source.id}: ${embeddings.length} embeddings for ${source.passages.length} passages`);
      }
      const record = encodeUtf8(JSON.stringify(recordOf(source)));
      const text = encodeUtf8(source.text);
      const days = source.date === null ? null : parseDayRange(source.date);
      documents.push({
        recordStart: recordBytes,
        recordLength: record.length,
        textStart: textBytes,
        textLength: text.length,
        firstPassage: passages.length,
        source: sources.ordinal(source.source),
        author: authors.ordinal(source.author),
        firstDay: days?.first ?? 0,
        lastDay: days?.last ?? 0,
      });
      idHashes.documents.push(hashText(source.id));
      recordBytes += record.length;
      textBytes += text.length;

      const passageTexts = source.passages.map(({ start, end }) => source.text.slice(start, end));
      let at = 0;
      let byteAt = 0;
      for (const [index, passage] of source.passages.entries()) {
        // Passages come in order and do not overlap, so that counting bytes is one walk over the text.
        if (passage.start < at) throw new RangeError(`${passage.id}: passages are out of order`);
        byteAt += utf8Length(source.text, at, passage.start);
        const byteLength = utf8Length(source.text, passage.start, passage.end);
        addPassage(passage, passageTexts[index] as string, byteAt, byteLength);
        addSentences(passage, embeddings[index] as QuantizedEmbedding);
        at = passage.end;
        byteAt += byteLength;
      }
      lexical.addDocument({
        title: source.titleDerived ? '' : source.title,
        passages: passageTexts,
        headings: source.passages.map(({ heading }) => heading ?? ''),
        language: source.language,
      });
      const segments = embeddings.flatMap((embedding) => embedding.segments);
      await records.append(record);
      await texts.append(text);
      await passageVectors.append(
        joinRows(
          embeddings.map(({ passage }) => passage),
          model.dimensions,
        ),
      );
      await sentenceVectors.append(joinRows(segments, model.dimensions));
      await wordSigns.append(concatenate(embeddings.map((embedding) => embedding.wordSigns)));
    },

    async finish() {
      const files: Record<string, FileDigest> = {
        [INDEX_FILES.records]: await records.close(),
        [INDEX_FILES.texts]: await texts.close(),
        [INDEX_FILES.passageVectors]: await passageVectors.close(),
        [INDEX_FILES.sentenceVectors]: await sentenceVectors.close(),
        [INDEX_FILES.wordSigns]: await wordSigns.close(),
      };
      const write = async (name: string, chunks: Iterable<Uint8Array>): Promise<void> => {
        const file = await sink.create(name);
        for (const chunk of chunks) await file.append(chunk);
        files[name] = await file.close();
      };
      const documentIds = buildIdColumns(idHashes.documents.values());
      await write(INDEX_FILES.documents, [
        encodeColumns({
          ...documents.values(),
          idHashes: documentIds.hashes,
          idOrdinals: documentIds.ordinals,
        }),
      ]);
      const passageColumns = passages.values();
      const idBytes = passageIdBytes.values();
      const passageIds = buildIdColumns(idHashes.passages.values());
      await write(INDEX_FILES.passages, [
        encodeColumns({
          ...passageColumns,
          idBytes,
          stack: stackNearDuplicates(sketches),
          idRank: rankIds(passageColumns.idStart, idBytes),
          idHashes: passageIds.hashes,
          idOrdinals: passageIds.ordinals,
        }),
      ]);
      await write(INDEX_FILES.sentences, [encodeColumns({ ...passageSentences.values(), ...sentences.values() })]);
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
          documents: documents.length,
          passages: passages.length,
          sentences: sentences.length,
          terms: words.termCount,
        },
        files: ordered,
      });
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
