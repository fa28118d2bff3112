/** Builds or updates an index from files and folders: the one entry to everything in this package. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { ModelSource } from '@loci/embedder';
import { ANALYZER_VERSION, FORMAT_VERSION, LociError, type Manifest, serializeManifest } from '@loci/engine';
import { type BuildOptions, buildGeneration, type CreateWriter } from './build-generation.js';
import { describeInputs, hasSameInputs } from './compare-inputs.js';
import { createContentHashes } from './content-hashes.js';
import { openDocumentCache } from './document-cache.js';
import { openEmbeddingCache } from './embed/embedding-cache.js';
import type { EmbeddingModel } from './embed/embedding-model.js';
import { findRenamed } from './find-renamed.js';
import type { IndexInputs, IndexProgress, IndexReport } from './index-report.js';
import { readInputState, writeInputState } from './input-state.js';
import { describeModel } from './model-state.js';
import { type FoundFile, findFiles } from './readers/find-files.js';
import type { ReadSettings } from './readers/read-documents.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';
import type { FieldMap } from './readers/records/field-map.js';
import { createRunTally, failureError } from './run-tally.js';
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
import { readReport, writeReport } from './storage/report-file.js';
import { findWebInputs, type WebSettings } from './web/find-web-inputs.js';
import type { LoadWeb } from './web/load-web.js';
import { isWebAddress } from './web/web-address.js';

/** Raised whenever the same files may give another index, so that one made by an older release is made anew. */
const INDEXER_VERSION = 5;

export interface IndexPathsOptions {
  /** Files, folders, patterns such as `notes/*.md`, and addresses of pages, feeds and sitemaps on the web. */
  readonly paths: readonly string[];
  /** How addresses of the web are loaded; by default politely, and from their own hosts alone. */
  readonly web?: WebSettings;
  /** Patterns in the syntax of .gitignore of what is left out, relative to each folder. Default none. */
  readonly exclude?: readonly string[];
  /** The index directory; made where it does not exist. */
  readonly out: string;
  readonly model: ModelSource;
  /** BCP 47, for documents that do not say theirs; null (default) for unknown. */
  readonly language?: string | null;
  /** Where the records of tables and of JSON have what makes a document; by default under their usual names. */
  readonly fieldMap?: FieldMap;
  /** Threads to embed with, 1 or more; by default one for each core. */
  readonly workers?: number;
  readonly limits?: Partial<ReadLimits>;
  /** True to leave the index as it was, with an error, where anything could not be read. Default false. */
  readonly strict?: boolean;
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
  /** Default `loadWeb`. */
  readonly loadWeb?: LoadWeb;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: () => number;
}

/** `indexPaths`, with tools that are passed in. Throws as it does. */
export async function indexPathsWith(tools: IndexTools, options: IndexPathsOptions): Promise<IndexReport> {
  const addresses = options.paths.filter(isWebAddress);
  const onDisk = await findOnDisk(options, addresses.length > 0);
  await checkOutputDirectory(options.out);
  if (onDisk.files.length === 0 && addresses.length === 0) throw nothingError(options, []);
  const lock = await acquireIndexLock(indexLayout(options.out).lock);
  try {
    const onWeb = await findWebInputs(addresses, {
      load: tools.loadWeb,
      settings: options.web ?? {},
      out: options.out,
      onProgress: options.onProgress ?? (() => undefined),
      signal: options.signal,
    });
    const found = {
      files: [...onDisk.files, ...onWeb.files],
      failed: [...onDisk.failed, ...onWeb.failed],
      warnings: onWeb.warnings,
    };
    // Before a model is loaded for nothing.
    if (found.files.length === 0) throw nothingError(options, [...found.failed, ...found.warnings]);
    return await updateIndex(tools, options, found, lock);
  } finally {
    await lock.release();
  }
}

interface FoundInputs {
  readonly files: readonly FoundFile[];
  readonly failed: readonly Complaint[];
  readonly warnings: readonly Complaint[];
}

function nothingError({ paths }: IndexPathsOptions, complaints: readonly Complaint[]): LociError {
  if (complaints.length > 0) return failureError(complaints, complaints.length);
  const places = paths.join(', ');
  return new LociError('not-found', `There are no documents in ${places}: no files at all.`, { subject: places });
}

/** Throws as `findFiles` does, which takes no path at all for a mistake unless `mayBeNone`. */
async function findOnDisk(
  { paths, out, exclude = [] }: IndexPathsOptions,
  mayBeNone: boolean,
): Promise<Pick<FoundInputs, 'files' | 'failed'>> {
  const failed: Complaint[] = [];
  const places = paths.filter((path) => !isWebAddress(path));
  if (places.length === 0 && mayBeNone) return { files: [], failed };
  const fail = (complaint: Complaint) => void failed.push(complaint);
  return { files: await findFiles(places, { passOver: [out], exclude, fail }), failed };
}

async function updateIndex(
  tools: IndexTools,
  options: IndexPathsOptions,
  found: FoundInputs,
  lock: IndexLock,
): Promise<IndexReport> {
  const { out, onProgress = () => undefined } = options;
  const { files, failed, warnings } = found;
  const layout = indexLayout(out);
  await removeLeftovers(out);
  const settings = describeSettings(options, await describeModel(options.model));
  const live = await readIntactManifest(out);
  const state = await readInputState(layout.inputs);
  const hashes = createContentHashes(state?.files ?? []);
  const isCurrent = state?.settings === settings && state.generation === live?.generation && !options.force;
  const complaints = failed.length + warnings.length;
  // What was complained of then may be mended, or asked for no longer: the report of then would still say it.
  const isWhole = complaints === 0 && (state?.complaints ?? 0) === 0;
  if (isCurrent && isWhole && (await hasSameInputs(files, state, hashes))) {
    const report = await readReport(layout.report);
    if (report?.generation === live?.generation && report !== null) return repeatReport(report, options);
  }
  const idPaths = await findRenamed(files, state?.files ?? [], hashes);
  const tally = createRunTally({ ...found, before: state?.documents ?? [], onProgress });
  for (const warning of warnings) tally.warn(warning);
  const folder = await createTemporaryFolder(out);
  try {
    const manifest = await build(tools, options, folder, {
      files,
      reading: { ...readSettings(options), language: options.language ?? null, fingerprint: settings, idPaths, hashes },
      tally,
    });
    const unchanged = live !== null && serializeManifest(live) === serializeManifest(manifest);
    await lock.confirm();
    if (!unchanged) await publishGeneration(out, folder, manifest);
    const finishedAt = new Date((tools.now ?? Date.now)()).toISOString();
    const report = { ...tally.report(manifest), unchanged, finishedAt, inputs: describeRequest(options) };
    await writeInputState(layout.inputs, {
      settings,
      generation: manifest.generation,
      files: await describeInputs(files, hashes, idPaths),
      ...(complaints > 0 && { complaints }),
      documents: tally.digests.map(([id, digest]) => [id, digest]),
    });
    await writeReport(layout.report, report);
    return report;
  } finally {
    // What cannot be removed is a leftover that the next run clears away.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface BuildPlan extends Pick<BuildOptions, 'files' | 'tally'> {
  readonly reading: Omit<BuildOptions['reading'], 'cache'>;
}

async function build(
  tools: IndexTools,
  options: IndexPathsOptions,
  folder: string,
  { files, reading, tally }: BuildPlan,
): Promise<Manifest> {
  const layout = indexLayout(options.out);
  options.onProgress?.({ phase: 'model', done: 0, total: 0, totalIsEstimate: true, embedded: 0 });
  const model = await tools.openModel(options.model, options.workers);
  try {
    const sink = await createGenerationSink(folder);
    const cache = await openEmbeddingCache(layout.embeddings);
    const documents = openDocumentCache(layout.documents);
    try {
      const manifest = await buildGeneration({
        files,
        reading: { ...reading, cache: documents },
        model,
        cache,
        sink,
        createWriter: tools.createWriter,
        tally,
        strict: options.strict ?? false,
        signal: options.signal,
      });
      await cache.prune();
      await documents.prune();
      return manifest;
    } finally {
      await sink.abandon();
      await cache.close();
    }
  } finally {
    await model.close();
  }
}

/** What the last run told holds for one that finds nothing new. */
function repeatReport(report: IndexReport, { strict = false }: IndexPathsOptions): IndexReport {
  if (strict && report.counts.failed > 0) throw failureError(report.failed, report.counts.failed);
  return { ...report, unchanged: true, added: 0, changed: 0, removed: 0, embedded: 0, fromCache: 0 };
}

function readSettings({ limits, exclude = [], fieldMap }: IndexPathsOptions): ReadSettings {
  return { limits: { ...DEFAULT_READ_LIMITS, ...limits }, exclude, ...(fieldMap ? { fieldMap } : {}) };
}

function describeRequest(options: IndexPathsOptions): IndexInputs {
  return { paths: options.paths, language: options.language ?? null, ...readSettings(options) };
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
