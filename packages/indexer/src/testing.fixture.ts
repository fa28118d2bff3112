/** Small stand-ins that several tests of this package use. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Embedder,
  type FileDigest,
  FORMAT_VERSION,
  type Manifest,
  type ModelIdentity,
  type PassageEmbedding,
} from '@loci/engine';
import { sealManifest } from '@loci/engine/testing';
import { findFiles } from './readers/find-files.js';
import { createDocumentReader, type ReadDocument, type ReadEvents } from './readers/read-documents.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';

/** A tokenizer with one token for each word and each sign. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}

export interface ReadOutcome {
  readonly documents: ReadDocument[];
  readonly failed: Complaint[];
  readonly warnings: Complaint[];
  readonly skipped: string[];
  readonly withoutDocument: Complaint[];
}

/** All documents of files and folders as they are read, and all that was told meanwhile. */
export async function readAll(paths: readonly string[], limits: Partial<ReadLimits> = {}): Promise<ReadOutcome> {
  const outcome: ReadOutcome = { documents: [], failed: [], warnings: [], skipped: [], withoutDocument: [] };
  const events: ReadEvents = {
    fail: (complaint) => outcome.failed.push(complaint),
    warn: (complaint) => outcome.warnings.push(complaint),
    skip: (path) => outcome.skipped.push(path),
    withoutDocument: (complaint) => outcome.withoutDocument.push(complaint),
  };
  const reader = createDocumentReader({ limits: { ...DEFAULT_READ_LIMITS, ...limits }, exclude: [] });
  for (const file of await findFiles(paths)) {
    const metadata = await reader.metadataFor(file, events);
    if (metadata === null) continue;
    for await (const document of reader.read(file, metadata, events)) outcome.documents.push(document);
  }
  return outcome;
}

/** Makes a folder with the given files, runs the test in it and removes it. */
export async function withFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'loci-test-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface FakeEmbedder extends Embedder {
  /** The passages that were embedded, each as its sentences joined by `|`. */
  readonly embedded: string[];
}

/** Vectors of four dimensions that depend on nothing but the text. */
export function createFakeEmbedder(fingerprint = 'fake'): FakeEmbedder {
  const embedded: string[] = [];
  const vectorOf = (text: string): Float32Array => {
    const sums = [1, 0, 0, 0];
    for (let i = 0; i < text.length; i++) sums[i % 4] = ((sums[i % 4] as number) * 31 + text.charCodeAt(i)) % 1009;
    const length = Math.hypot(...sums);
    return Float32Array.from(sums, (value) => value / length);
  };
  return {
    embedded,
    model: { name: 'fake', fingerprint, dimensions: 4, maxTokens: 64 },
    embedQuery: async (text) => vectorOf(text),
    async embedPassage(segments, context): Promise<PassageEmbedding> {
      embedded.push(segments.join('|'));
      return { passage: vectorOf(context + segments.join(' ')), segments: segments.map(vectorOf), words: [] };
    },
    countTokens: countWords,
    close: async () => undefined,
  };
}

/** A manifest in which only the given parts matter. */
export function createManifest(
  files: Readonly<Record<string, FileDigest>>,
  parts: { readonly model?: ModelIdentity; readonly counts?: Manifest['counts'] } = {},
): Manifest {
  return sealManifest({
    format: 'loci-index',
    formatVersion: FORMAT_VERSION,
    model: parts.model ?? { name: 'fake', fingerprint: 'fake', dimensions: 4, maxTokens: 64 },
    analyzer: { version: 1, languages: [] },
    calibration: null,
    counts: parts.counts ?? { documents: 1, passages: 1, sentences: 1, terms: 1 },
    files,
  });
}
