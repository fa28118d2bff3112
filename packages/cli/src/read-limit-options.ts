/** The options of `loci index` that bound what reading a file may cost. */
import type { ReadLimits } from '@loci/indexer';
import type { Command } from 'commander';
import { addLimitOptions, BYTES_PER_MB, type LimitOptions, MS_PER_S, toLimits } from './limit-options.js';

/** A file and a text are held in one buffer or string, which V8 bounds near these. */
const READ_LIMITS: LimitOptions<ReadLimits> = {
  maxFileBytes: {
    flags: '--max-file-size <mb>',
    description: 'the largest file that is read whole',
    default: 64,
    minimum: 1,
    maximum: 500,
    scale: BYTES_PER_MB,
  },
  maxDocumentLength: {
    flags: '--max-document-length <n>',
    description: 'characters of a text',
    default: 32_000_000,
    minimum: 1,
    maximum: 500_000_000,
  },
  maxReadMs: {
    flags: '--max-read-time <s>',
    description: 'seconds for each document',
    default: 120,
    minimum: 1,
    maximum: 86_400,
    scale: MS_PER_S,
  },
  maxPages: {
    flags: '--max-pages <n>',
    description: 'pages of a PDF file',
    default: 10_000,
    minimum: 1,
    maximum: 1_000_000,
  },
  maxArchiveBytes: {
    flags: '--max-archive-size <mb>',
    description: 'the largest zip archive',
    default: 512,
    minimum: 1,
    maximum: 4_000,
    scale: BYTES_PER_MB,
  },
  maxUnpackedBytes: {
    flags: '--max-unpacked-size <mb>',
    description: 'what one may unpack to',
    default: 8_000,
    minimum: 1,
    maximum: 1_000_000,
    scale: BYTES_PER_MB,
  },
  maxArchiveDepth: {
    flags: '--max-archive-depth <n>',
    description: 'archives in each other, 0 for none',
    default: 4,
    minimum: 0,
    maximum: 100,
  },
};

export function addReadLimitOptions(command: Command): Command {
  return addLimitOptions(command.optionsGroup('Limits for each file:'), READ_LIMITS);
}

/** Only the limits that are given. */
export function toReadLimits(options: object): Partial<ReadLimits> {
  return toLimits(options, READ_LIMITS);
}
