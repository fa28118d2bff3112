/** The options of `loci index` that bound what reading a file may cost. */
import type { ReadLimits } from '@loci/indexer';
import type { Command } from 'commander';
import { wholeNumber } from './options.js';

export interface ReadLimitOptions {
  readonly maxFileSize?: number;
  readonly maxDocumentLength?: number;
  readonly maxReadTime?: number;
  readonly maxPages?: number;
  readonly maxArchiveSize?: number;
  readonly maxUnpackedSize?: number;
  readonly maxArchiveDepth?: number;
}

/** What V8 and Node can hold in one string or buffer. */
const MAX_LENGTH = 500_000_000;
const MAX_MB = 500;
const MAX_ARCHIVE_MB = 4_000;
const MAX_UNPACKED_MB = 1_000_000;
const MAX_TIME_S = 86_400;
const MAX_PAGES = 1_000_000;
const MAX_DEPTH = 100;
const BYTES_PER_MB = 1_000_000;

/** The defaults are the indexer's; the help names them, since the indexer is not loaded for it. */
export function addReadLimitOptions(command: Command): Command {
  return command
    .optionsGroup('Limits for each file:')
    .option('--max-file-size <mb>', 'the largest file that is read whole (default: 64)', wholeNumber(1, MAX_MB))
    .option('--max-document-length <n>', 'characters of a text (default: 32000000)', wholeNumber(1, MAX_LENGTH))
    .option('--max-read-time <s>', 'seconds for each document (default: 120)', wholeNumber(1, MAX_TIME_S))
    .option('--max-pages <n>', 'pages of a PDF file (default: 10000)', wholeNumber(1, MAX_PAGES))
    .option('--max-archive-size <mb>', 'the largest zip archive (default: 512)', wholeNumber(1, MAX_ARCHIVE_MB))
    .option('--max-unpacked-size <mb>', 'what one may unpack to (default: 8000)', wholeNumber(1, MAX_UNPACKED_MB))
    .option('--max-archive-depth <n>', 'archives in each other, 0 for none (default: 4)', wholeNumber(0, MAX_DEPTH));
}

/** Only the limits that are given. */
export function toReadLimits(options: ReadLimitOptions): Partial<ReadLimits> {
  const limits = {
    maxFileBytes: scaled(options.maxFileSize, BYTES_PER_MB),
    maxDocumentLength: options.maxDocumentLength,
    maxReadMs: scaled(options.maxReadTime, 1_000),
    maxPages: options.maxPages,
    maxArchiveBytes: scaled(options.maxArchiveSize, BYTES_PER_MB),
    maxUnpackedBytes: scaled(options.maxUnpackedSize, BYTES_PER_MB),
    maxArchiveDepth: options.maxArchiveDepth,
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function scaled(value: number | undefined, unit: number): number | undefined {
  return value === undefined ? undefined : value * unit;
}
