/** What reading a file may cost, with the option of the command line that each limit is set by. */
import { LociError } from '@loci/engine';

export interface ReadLimits {
  /** The largest file that is read whole. Files that are read piece by piece, such as JSON Lines, may be of any size. */
  readonly maxFileBytes: number;
  /** The longest text of one document, in UTF-16 units. */
  readonly maxDocumentLength: number;
  /**
   * The longest time, in milliseconds, that a reader may take to come to the next document of a file. It is held
   * wherever a reader waits for something or looks at the clock, as those of PDF and Markdown do; another that computes
   * without a pause is seen to be late only when it is done.
   */
  readonly maxReadMs: number;
  /** The most pages of a PDF file. */
  readonly maxPages: number;
  /** The largest zip archive, as it lies on the disk: its directory is at its end, so that it is read whole. */
  readonly maxArchiveBytes: number;
  /** What one compressed file or archive may unpack to, with all that is packed in it. */
  readonly maxUnpackedBytes: number;
  /** How deep archives may lie in each other; a `.tar.gz` counts as two. 0 leaves every archive closed. */
  readonly maxArchiveDepth: number;
}

/**
 * A text of 64 MB is some 12 million words; what is longer is a log or a dump rather than a document. A reader needs
 * seconds for the largest files that people make; two minutes leave room for a slow machine. The rest bounds memory and
 * time against archives that are made to harm and is beyond what a folder of documents holds.
 */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxFileBytes: 64_000_000,
  maxDocumentLength: 32_000_000,
  maxReadMs: 120_000,
  maxPages: 10_000,
  maxArchiveBytes: 512_000_000,
  maxUnpackedBytes: 8_000_000_000,
  maxArchiveDepth: 4,
};

/** The options of `loci index` that raise the limits, to be named in messages. */
const LIMIT_OPTIONS: Readonly<Record<keyof ReadLimits, string>> = {
  maxFileBytes: '--max-file-size',
  maxDocumentLength: '--max-document-length',
  maxReadMs: '--max-read-time',
  maxPages: '--max-pages',
  maxArchiveBytes: '--max-archive-size',
  maxUnpackedBytes: '--max-unpacked-size',
  maxArchiveDepth: '--max-archive-depth',
};

/** A `LociError` `unreadable`: what is too large, the limit, and the option that raises it. */
export function limitError(limit: keyof ReadLimits, subject: string, message: string): LociError {
  return new LociError('unreadable', `${message}; ${LIMIT_OPTIONS[limit]} raises the limit.`, { subject });
}
