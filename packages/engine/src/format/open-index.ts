/** An index opened for reading: what is small is held, what is big is read when it is asked for. */
import type { DocumentView, PassageReference, PassageView } from '../answer/index.js';
import { type FrequentPhrase, LEXICAL_FILES, type LexicalIndex, openLexicalIndex } from '../lexical/index.js';
import type { IndexReader } from '../storage.js';
import { openColumnFile } from './column-file.js';
import { damagedFile, decodeJson } from './damaged-file.js';
import { type ColumnFiles, type IndexColumns, readIdRank, readIndexColumns } from './index-columns.js';
import { type FilterValues, INDEX_FILES, isFilterValues, isListOfPhrases, PASSAGE_KINDS } from './index-files.js';
import { loadOnce } from './load-once.js';
import type { Manifest } from './manifest.js';
import { createIdFinder, readPassageId } from './open-ids.js';
import { type IndexTexts, openTexts } from './open-texts.js';
import { type IndexVectors, openVectors } from './open-vectors.js';

/** Documents and passages are named by their ordinals, from 0 in the order in which they were added. */
export interface OpenIndex extends IndexTexts, IndexVectors {
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
  documentView(document: number): Promise<DocumentView>;
  passageView(passage: number): Promise<PassageView>;
  reference(passage: number): Promise<PassageReference>;
  /** Phrases that passages repeat, the most frequent first; none in an index of a release before there were such. */
  phrases(): Promise<readonly FrequentPhrase[]>;
  close(): Promise<void>;
}

/** Throws `LociError` `index-damaged` where a file does not hold what the manifest promises. */
export async function openIndex(manifest: Manifest, reader: IndexReader): Promise<OpenIndex> {
  const { counts, model } = manifest;
  const [documents, passages, valuesBytes, lexical] = await Promise.all([
    openColumnFile(reader, INDEX_FILES.documents),
    openColumnFile(reader, INDEX_FILES.passages),
    reader.read(INDEX_FILES.values),
    openLexicalIndex(reader),
  ]);
  if (lexical.passageCount !== counts.passages || lexical.documentCount !== counts.documents) {
    throw damagedFile(LEXICAL_FILES.columns, 'it is of another index');
  }
  const files: ColumnFiles = { documents, passages, counts };
  const values = decodeJson(INDEX_FILES.values, valuesBytes, isFilterValues);
  const columns = await readIndexColumns(files, values);
  const idRank = await readIdRank(files);
  const { firstPassage, passageDocument } = columns;
  const texts = openTexts(reader, files, columns, (name) => manifest.files[name]?.sizeBytes ?? 0);
  const vectors = openVectors(reader, {
    ...counts,
    dimensions: model.dimensions,
    wordBytes: manifest.files[INDEX_FILES.wordSigns]?.sizeBytes ?? null,
  });
  const passageId = (passage: number) => readPassageId(passages, counts.passages, passage);
  const idOfDocument = async (document: number) => (await texts.record(document)).id;

  /** The document of a passage, and which of its passages it is. */
  function placeOf(passage: number): { readonly document: number; readonly ordinal: number } {
    const document = passageDocument[passage] as number;
    return { document, ordinal: passage - (firstPassage[document] as number) };
  }

  return {
    manifest,
    remote: reader.remote ?? false,
    values,
    lexical,
    columns,
    ...texts,
    ...vectors,
    passageId,
    comparePassageIds: (a, b) => (idRank[a] as number) - (idRank[b] as number),
    findPassage: createIdFinder(passages, INDEX_FILES.passages, counts.passages, passageId),
    findDocument: createIdFinder(documents, INDEX_FILES.documents, counts.documents, idOfDocument),
    async documentView(document) {
      const { omissions: _omissions, headings: _headings, places: _places, ...known } = await texts.record(document);
      return { ...known, passageCount: (firstPassage[document + 1] as number) - (firstPassage[document] as number) };
    },
    async passageView(passage) {
      const { document, ordinal } = placeOf(passage);
      const [{ id: documentId, headings, places }, text, id, kind, start, end] = await Promise.all([
        texts.record(document),
        texts.passageText(passage),
        passageId(passage),
        passages.value('kind', 'u8', counts.passages, passage),
        passages.value('start', 'u32', counts.passages, passage),
        passages.value('end', 'u32', counts.passages, passage),
      ]);
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
    },
    async reference(passage) {
      const { document, ordinal } = placeOf(passage);
      const { id, title, source, date, dateDerived } = await texts.record(document);
      const known = { title, source, date, ...(dateDerived === undefined ? {} : { dateDerived }) };
      return { passageId: await passageId(passage), documentId: id, ordinal, ...known };
    },
    phrases: loadOnce(async () => {
      const name = INDEX_FILES.phrases;
      return name in manifest.files ? decodeJson(name, await reader.read(name), isListOfPhrases) : [];
    }),
    close: () => reader.close(),
  };
}
