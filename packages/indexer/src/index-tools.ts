/** What an index run works with: the embedding model, in several threads, and the engine's index writer. */
import { createIndexWriter, FOREIGN_QUERIES, type IndexSink } from '@loci/engine';
import type { DocumentWriter } from './build-generation.js';
import type { EmbeddingModel } from './embed/embedding-model.js';
import { openWorkerModel } from './embed/worker-model.js';
import { type IndexPathsOptions, type IndexTools, indexPathsWith } from './index-paths.js';
import type { IndexReport } from './index-report.js';

const TOOLS: IndexTools = {
  openModel: (source, workers) => openWorkerModel(source, workers === undefined ? {} : { workers }),
  createWriter: createCalibratedWriter,
};

/** The engine's writer, which learns from queries on other subjects how near a stranger comes. */
export async function createCalibratedWriter(sink: IndexSink, model: EmbeddingModel): Promise<DocumentWriter> {
  const foreignQueries: Float32Array[] = [];
  for (const query of FOREIGN_QUERIES) foreignQueries.push(await model.embedQuery(query));
  return createIndexWriter(sink, { model: model.identity, foreignQueries });
}

/**
 * Builds an index from files and folders, or brings one up to date: what is in its cache is not embedded again, what is
 * gone is dropped, and where nothing has changed nothing is written.
 *
 * Throws `LociError`: `bad-request` for a directory that is not an index, `not-found` for wrong paths and where there
 * is no document at all, `unreadable` where none of the documents can be read, `index-locked` while another run writes
 * the index, `model-unavailable`, `write-failed`. Whatever happens, the index that was live before stays so until the
 * new one is complete.
 */
export function indexPaths(options: IndexPathsOptions): Promise<IndexReport> {
  return indexPathsWith(TOOLS, options);
}
