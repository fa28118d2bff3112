/** Reads, splits and embeds all documents and writes them as a new generation. */
import {
  type IndexSink,
  LociError,
  type Manifest,
  type OmissionReason,
  type QuantizedEmbedding,
  type SourceDocument,
} from '@loci/engine';
import { embedDocuments } from './embed/embed-documents.js';
import type { EmbeddingCache } from './embed/embedding-cache.js';
import type { EmbeddingModel } from './embed/embedding-model.js';
import type { IndexProgress, IndexReport, OmittedStretch } from './index-report.js';
import { prepareFiles } from './prepare-files.js';
import type { FoundFile } from './readers/find-files.js';
import type { ReadSettings } from './readers/read-documents.js';
import type { Complaint } from './readers/reader.js';
import { listFormats } from './readers/registry.js';

const MAX_REPORTED_STRETCHES = 1000;
const MAX_STRETCH_LENGTH = 200;

/** The engine's index writer, as far as it is used here. */
export interface DocumentWriter {
  add(document: SourceDocument, embeddings: readonly QuantizedEmbedding[]): Promise<void>;
  finish(): Promise<Manifest>;
}

export type CreateWriter = (sink: IndexSink, model: EmbeddingModel) => Promise<DocumentWriter>;

export interface BuildOptions {
  readonly files: readonly FoundFile[];
  /** What went wrong when the files were looked for. */
  readonly failed: readonly Complaint[];
  readonly reading: ReadSettings;
  /** For documents that do not say theirs; null for unknown. */
  readonly language: string | null;
  readonly model: EmbeddingModel;
  readonly cache: EmbeddingCache;
  readonly sink: IndexSink;
  readonly createWriter: CreateWriter;
  readonly onProgress: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface BuiltGeneration {
  readonly manifest: Manifest;
  readonly report: Omit<IndexReport, 'unchanged'>;
}

/** Throws `LociError` `not-found` where the files hold no document, and `unreadable` where none of them can be read. */
export async function buildGeneration(options: BuildOptions): Promise<BuiltGeneration> {
  const { files, model, cache, sink, createWriter } = options;
  const tally = createTally(files, options.failed, options.onProgress);
  const documents = prepareAll(options, tally);
  const writer = await createWriter(sink, model);
  for await (const { document, embeddings } of embedDocuments(documents, model, cache, tally)) {
    await writer.add(document, embeddings);
  }
  tally.refuseNothing();
  tally.tell('writing');
  const manifest = await writer.finish();
  return { manifest, report: tally.report(manifest) };
}

async function* prepareAll(options: BuildOptions, tally: Tally): AsyncGenerator<SourceDocument> {
  const { files, reading, language, model, signal } = options;
  const countTokens = (text: string) => model.countTokens(text);
  const settings = { ...reading, model: model.identity, countTokens, language };
  for await (const document of prepareFiles(files, settings, tally)) {
    signal?.throwIfAborted();
    yield document;
  }
  tally.allRead();
}

type Tally = ReturnType<typeof createTally>;

/** Counts what happens during a run. */
function createTally(
  files: readonly FoundFile[],
  failedBefore: readonly Complaint[],
  onProgress: (progress: IndexProgress) => void,
) {
  const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const failed = [...failedBefore];
  const warnings: Complaint[] = [];
  const skipped: string[] = [];
  const omitted: OmittedStretch[] = [];
  const omissionCounts: Partial<Record<OmissionReason, number>> = {};
  let finishedBytes = 0;
  let openFileBytes = 0;
  let isAllRead = false;
  let documents = 0;
  let passages = 0;
  let embedded = 0;
  let fromCache = 0;

  function tell(phase: IndexProgress['phase']): void {
    const readShare = totalBytes === 0 ? 1 : Math.min(1, (finishedBytes + openFileBytes) / totalBytes);
    const total = isAllRead || readShare === 0 ? passages : Math.round(passages / readShare);
    onProgress({ phase, done: embedded + fromCache, total, totalIsEstimate: !isAllRead, embedded });
  }

  return {
    tell,
    fail: (complaint: Complaint) => void failed.push(complaint),
    warn: (complaint: Complaint) => void warnings.push(complaint),
    skip: (path: string) => void skipped.push(path),
    finish(file: FoundFile) {
      finishedBytes += file.sizeBytes;
      openFileBytes = 0;
    },
    prepared(document: SourceDocument, sizeBytes: number) {
      documents += 1;
      passages += document.passages.length;
      openFileBytes += sizeBytes;
      for (const { reason, start, end } of document.omissions) {
        omissionCounts[reason] = (omissionCounts[reason] ?? 0) + 1;
        if (omitted.length >= MAX_REPORTED_STRETCHES) continue;
        const text = document.text.slice(start, end);
        const shown = text.length > MAX_STRETCH_LENGTH ? `${text.slice(0, MAX_STRETCH_LENGTH - 1)}…` : text;
        omitted.push({ documentId: document.id, reason, text: shown });
      }
    },
    allRead() {
      isAllRead = true;
    },
    advance(count: number, isFromCache: boolean) {
      if (isFromCache) fromCache += count;
      else embedded += count;
      tell('embedding');
    },
    refuseNothing() {
      if (documents > 0) return;
      if (failed.length > 0) {
        const reasons = failed.map((complaint) => complaint.message).join('\n');
        const subject = failed[0]?.subject;
        throw new LociError('unreadable', reasons, subject === undefined ? {} : { subject });
      }
      const seen = skipped.length > 0 ? ` (${skipped.length} files of other kinds were passed over)` : '';
      throw new LociError('not-found', `There are no documents to index${seen}. Loci reads ${listFormats()}.`);
    },
    report(manifest: Manifest): Omit<IndexReport, 'unchanged'> {
      const { generation } = manifest;
      return {
        generation,
        documents,
        passages,
        embedded,
        fromCache,
        failed,
        warnings,
        skipped,
        omissionCounts,
        omitted,
      };
    },
  };
}
