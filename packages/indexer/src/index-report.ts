/** What an index run tells: progress while it goes on, and a report at its end. */
import type { OmissionReason } from '@loci/engine';
import type { Complaint } from './readers/reader.js';

export interface IndexProgress {
  /** `model`: the model is being loaded; `embedding`: documents are read and embedded; `writing`: the index is finished. */
  readonly phase: 'model' | 'embedding' | 'writing';
  /** Passages done with, from cache or embedded. */
  readonly done: number;
  /** Passages in all, 0 while nothing is known; not below `done`. */
  readonly total: number;
  /** True until all files are read; `total` is then scaled up from the bytes read so far. */
  readonly totalIsEstimate: boolean;
  /** Of `done`, how many were embedded by this run: the figure to take a rate from. */
  readonly embedded: number;
}

/** A stretch of a document that is kept out of the results. */
export interface OmittedStretch {
  readonly documentId: string;
  readonly reason: OmissionReason;
  /** Its text, cut to 200 characters. */
  readonly text: string;
}

export interface IndexReport {
  /** The generation that is live now. */
  readonly generation: string;
  /** True where nothing was written because the index was up to date. */
  readonly unchanged: boolean;
  readonly documents: number;
  readonly passages: number;
  /** Passages that were embedded by this run, and those found in the cache. Both 0 where the inputs were unchanged. */
  readonly embedded: number;
  readonly fromCache: number;
  /** Files and lines that could not be read; the rest is indexed. A run with any is to end with exit code 1. */
  readonly failed: readonly Complaint[];
  /** Metadata that was not understood and left out. */
  readonly warnings: readonly Complaint[];
  /** Files in folders that are of no known format, by path. */
  readonly skipped: readonly string[];
  /** How many stretches were left out, by reason. */
  readonly omissionCounts: Readonly<Partial<Record<OmissionReason, number>>>;
  /** The first 1,000 of them; all are in the index. */
  readonly omitted: readonly OmittedStretch[];
}
