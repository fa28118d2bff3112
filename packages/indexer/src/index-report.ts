/** What an index run tells: progress while it goes on, and a report at its end. */
import type { OmissionReason } from '@loci/engine';
import type { ReadLimits } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';
import type { FieldMap } from './readers/records/field-map.js';

export interface IndexProgress {
  /** `fetching`: addresses of the web are asked for; `model`: the model is being loaded; `embedding`: documents are read and embedded; `writing`: the index is finished. */
  readonly phase: 'fetching' | 'model' | 'embedding' | 'writing';
  /** Passages done with, from cache or embedded; while fetching, addresses. */
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

/** What a run was asked for. */
export interface IndexInputs {
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly language: string | null;
  readonly limits: ReadLimits;
  readonly fieldMap?: FieldMap;
}

export interface IndexReport {
  /** The generation that is live now. */
  readonly generation: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly finishedAt: string;
  readonly inputs: IndexInputs;
  /** True where nothing was written because the index was up to date. */
  readonly unchanged: boolean;
  readonly documents: number;
  readonly passages: number;
  /** Documents that were not in the index before, that were otherwise in it, and that are not in it any more. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Passages that were embedded by this run, and those found in the cache. Both 0 where the inputs were unchanged. */
  readonly embedded: number;
  readonly fromCache: number;
  /** How many there are of what the lists below have the first 1,000 of. */
  readonly counts: {
    readonly failed: number;
    readonly warnings: number;
    readonly skipped: number;
    readonly withoutDocument: number;
  };
  /** Files, members of archives and lines that could not be read; the rest is indexed. A run with any is to end with exit code 1. */
  readonly failed: readonly Complaint[];
  /** Metadata that was not understood and left out. */
  readonly warnings: readonly Complaint[];
  /** Files in folders and archives that are of no known format, by path. */
  readonly skipped: readonly string[];
  /** Files in folders and archives that hold no document, as settings in JSON do, with the reason. */
  readonly withoutDocument: readonly Complaint[];
  /** How many stretches were left out, by reason. */
  readonly omissionCounts: Readonly<Partial<Record<OmissionReason, number>>>;
  /** The first 1,000 of them; all are in the index. */
  readonly omitted: readonly OmittedStretch[];
}
