/** The manifest of an index: what it is, what it was made with, and a checksum for every file. */
import type { ModelIdentity } from '../embedder.js';
import type { FileDigest } from '../storage.js';

/** Raised whenever an older reader could misread the files. */
export const FORMAT_VERSION = 1;

export interface Manifest {
  readonly format: 'loci-index';
  readonly formatVersion: number;
  /** Names the generation's folder: the first 16 hex digits of a digest over all file checksums. */
  readonly generation: string;
  readonly model: ModelIdentity;
  /** Changes whenever the same text may give other terms. */
  readonly analyzer: { readonly version: number };
  readonly counts: {
    readonly documents: number;
    readonly passages: number;
    readonly sentences: number;
    readonly terms: number;
  };
  /** By file name within the generation's folder. */
  readonly files: Readonly<Record<string, FileDigest>>;
}
