/** Builds or updates an index from files and folders: the one entry to everything in this package. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { ModelSource } from '@loci/embedder';
import { ANALYZER_VERSION, FORMAT_VERSION, LociError, type Manifest, serializeManifest } from '@loci/engine';
import { buildGeneration, type CreateWriter } from './build-generation.js';
import { openEmbeddingCache } from './embed/embedding-cache.js';
import type { EmbeddingModel } from './embed/embedding-model.js';
import type { IndexProgress, IndexReport } from './index-report.js';
import { describeInputs, hasSameInputs, readInputState, writeInputState } from './input-state.js';
import { describeModel } from './model-state.js';
import { type FoundFile, findFiles } from './readers/find-files.js';
import type { ReadSettings } from './readers/read-documents.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';
import { createGenerationSink } from './storage/generation-sink.js';
import { acquireIndexLock, type IndexLock } from './storage/index-lock.js';
import { indexLayout } from './storage/layout.js';
import { openIndexDirectory } from './storage/open-index-directory.js';
import {
  checkOutputDirectory,
  createTemporaryFolder,
  publishGeneration,
  removeLeftovers,
} from './storage/publish-generation.js';

/** Raised whenever the same files may give another index, so that one made by an older release is made anew. */
export const INDEXER_VERSION = 1;

export interface IndexPathsOptions {
  /** Files, folders and patterns such as `notes/*.md`. */
  readonly paths: readonly string[];
  /** Patterns in the syntax of .gitignore of what is left out, relative to each folder. Default none. */
  readonly exclude?: readonly string[];
  /** The index directory; made where it does not exist. */
  readonly out: string;
  readonly model: ModelSource;
  /** BCP 47, for documents that do not say theirs; null (default) for unknown. */
  readonly language?: string | null;
  /** Threads to embed with, 1 or more; by default one for each core. */
  readonly workers?: number;
  readonly limits?: Partial<ReadLimits>;
  /** True to build even where nothing seems to have changed. Default false. */
  readonly force?: boolean;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Stops the run between two documents; the index stays as it was and what was embedded stays in the cache. */
  readonly signal?: AbortSignal;
}

/** What a run works with beside the file system. */
export interface IndexTools {
  readonly openModel: (source: ModelSource, workers: number | undefined) => Promise<EmbeddingModel>;
  readonly createWriter: CreateWriter;
}

/** `indexPaths`, with tools that are passed in. Throws as it does. */
export async function indexPathsWith(tools: IndexTools, options: IndexPathsOptions): Promise<IndexReport> {
  const failed: Complaint[] = [];
  const files = await findFiles(options.paths, {
    passOver: [options.out],
    exclude: options.exclude ?? [],
    fail: (complaint) => void failed.push(complaint),
  });
  await checkOutputDirectory(options.out);
  if (files.length === 0) {
    const places = options.paths.join(', ');
    throw new LociError('not-found', `There are no documents in ${places}: no files at all.`, { subject: places });
  }
  const lock = await acquireIndexLock(indexLayout(options.out).lock);
  try {
    return await updateIndex(tools, options, { files, failed }, lock);
  } finally {
    await lock.release();
  }
}

interface FoundInputs {
  readonly files: readonly FoundFile[];
  readonly failed: readonly Complaint[];
}

async function updateIndex(
  tools: IndexTools,
  options: IndexPathsOptions,
  found: FoundInputs,
  lock: IndexLock,
): Promise<IndexReport> {
  const { out } = options;
  const { files, failed } = found;
  const { inputs } = indexLayout(out);
  await removeLeftovers(out);
  const settings = describeSettings(options, await describeModel(options.model));
  const live = await readIntactManifest(out);
  const state = live === null || options.force ? null : await readInputState(inputs);
  if (state?.settings === settings && state.report.generation === live?.generation) {
    if (failed.length === 0 && (await hasSameInputs(files, state)))
      return { ...state.report, unchanged: true, embedded: 0, fromCache: 0 };
  }
  const folder = await createTemporaryFolder(out);
  try {
    const { manifest, report } = await build(tools, options, found, folder);
    const unchanged = live !== null && serializeManifest(live) === serializeManifest(manifest);
    await lock.confirm();
    if (!unchanged) await publishGeneration(out, folder, manifest);
    const complete = { ...report, unchanged };
    await writeInputState(inputs, { settings, files: await describeInputs(files), report: complete });
    return complete;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(tools: IndexTools, options: IndexPathsOptions, found: FoundInputs, folder: string) {
  const onProgress = options.onProgress ?? (() => undefined);
  onProgress({ phase: 'model', done: 0, total: 0, totalIsEstimate: true, embedded: 0 });
  const model = await tools.openModel(options.model, options.workers);
  try {
    const sink = await createGenerationSink(folder);
    const cache = await openEmbeddingCache(indexLayout(options.out).embeddings);
    try {
      const built = await buildGeneration({
        ...found,
        reading: readSettings(options),
        language: options.language ?? null,
        model,
        cache,
        sink,
        createWriter: tools.createWriter,
        onProgress,
        signal: options.signal,
      });
      await cache.prune();
      return built;
    } finally {
      await sink.abandon();
      await cache.close();
    }
  } finally {
    await model.close();
  }
}

function readSettings({ limits, exclude = [] }: IndexPathsOptions): ReadSettings {
  return { limits: { ...DEFAULT_READ_LIMITS, ...limits }, exclude };
}

/** Everything beside the files that the index depends on. */
function describeSettings(options: IndexPathsOptions, model: string): string {
  const settings = {
    indexer: INDEXER_VERSION,
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    model,
    language: options.language ?? null,
    ...readSettings(options),
  };
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}

/** Null where there is no index yet, or one that has to be made anew. */
async function readIntactManifest(directory: string): Promise<Manifest | null> {
  try {
    const { manifest, reader } = await openIndexDirectory(directory);
    await reader.close();
    return manifest;
  } catch (error) {
    if (!(error instanceof LociError)) throw error;
    return null;
  }
}
