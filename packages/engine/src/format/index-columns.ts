/** What filters, facets and ranking read of each document and passage: held in memory, checked before it is trusted. */
import { requireAscending, requireWithin } from './check-columns.js';
import type { ColumnFile } from './column-file.js';
import { rankIds } from './id-rank.js';
import { type FilterValues, INDEX_FILES } from './index-files.js';

/** By ordinal. */
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

/** The two files of columns, one value for each document or passage. */
export interface ColumnFiles {
  readonly documents: ColumnFile;
  readonly passages: ColumnFile;
  readonly counts: { readonly documents: number; readonly passages: number };
}

/** Throws `LociError` `index-damaged` where a column holds what it must not. */
export async function readIndexColumns(
  { documents, passages, counts }: ColumnFiles,
  values: FilterValues,
): Promise<IndexColumns> {
  const firstPassage = new Uint32Array(counts.documents + 1);
  firstPassage.set(await documents.column('firstPassage', 'u32', counts.documents));
  firstPassage[counts.documents] = counts.passages;
  const columns: IndexColumns = {
    firstPassage,
    passageDocument: await passages.column('document', 'u32', counts.passages),
    documentSource: await documents.column('source', 'u32', counts.documents),
    documentAuthor: await documents.column('author', 'u32', counts.documents),
    documentFirstDay: await documents.column('firstDay', 'i32', counts.documents),
    documentLastDay: await documents.column('lastDay', 'i32', counts.documents),
    passageStack: await passages.column('stack', 'u32', counts.passages),
  };
  requireAscending(INDEX_FILES.documents, 'firstPassage', firstPassage, counts.passages);
  requireWithin(INDEX_FILES.documents, 'source', columns.documentSource, values.sources.length);
  requireWithin(INDEX_FILES.documents, 'author', columns.documentAuthor, values.authors.length);
  requireAscending(INDEX_FILES.passages, 'document', columns.passageDocument, counts.documents - 1);
  requireWithin(INDEX_FILES.passages, 'stack', columns.passageStack, counts.passages - 1);
  return columns;
}

/** [passages] The position of each passage's id in the order of ids. Throws `LociError` `index-damaged`. */
export async function readIdRank({ passages, counts }: ColumnFiles): Promise<Uint32Array> {
  // Indexes of earlier releases do not hold the order of the ids.
  const idRank = passages.has('idRank')
    ? await passages.column('idRank', 'u32', counts.passages)
    : rankIds(await passages.column('idStart', 'u32', counts.passages), await passages.column('idBytes', 'u8'));
  requireWithin(INDEX_FILES.passages, 'idRank', idRank, counts.passages - 1);
  return idRank;
}
