/** The options of `loci index` that are about addresses of the web. */
import type { WebSettings } from '@loci/indexer';
import type { Command } from 'commander';
import { addLimitOptions, BYTES_PER_MB, type LimitOptions, MS_PER_S, toLimits } from './limit-options.js';
import { collect } from './options.js';

export interface WebOptions {
  readonly follow?: true;
  readonly allowHost?: readonly string[];
  readonly allowPrivate?: true;
  readonly offline?: true;
}

const WEB_LIMITS: LimitOptions<NonNullable<WebSettings['limits']>> = {
  maxPages: {
    flags: '--web-pages <n>',
    description: 'how many listed pages are fetched',
    default: 500,
    minimum: 1,
    maximum: 1_000_000,
  },
  maxPageBytes: {
    flags: '--web-page-mb <n>',
    description: 'the largest page in MB',
    default: 50,
    minimum: 1,
    maximum: 500,
    scale: BYTES_PER_MB,
  },
  intervalMs: {
    flags: '--web-wait <s>',
    description: 'seconds between two requests to a host',
    default: 1,
    minimum: 0,
    maximum: 3_600,
    scale: MS_PER_S,
  },
  timeoutMs: {
    flags: '--web-timeout <s>',
    description: 'seconds for one request',
    default: 30,
    minimum: 1,
    maximum: 3_600,
    scale: MS_PER_S,
  },
  maxTotalMs: {
    flags: '--web-time <s>',
    description: 'seconds for all requests',
    default: 3_600,
    minimum: 1,
    maximum: 7 * 86_400,
    scale: MS_PER_S,
  },
  maxRedirects: {
    flags: '--web-redirects <n>',
    description: 'redirections from one address',
    default: 5,
    minimum: 0,
    maximum: 20,
  },
};

export function addWebOptions(command: Command): Command {
  command
    .optionsGroup('Options for addresses of the web:')
    .option('--follow', "of a feed, read its entries' pages in its place")
    .option('--allow-host <name>', 'go to this host too, where an address leads there; repeatable', collect)
    .option('--allow-private', 'connect to addresses of this machine and its network too')
    .option('--offline', 'ask nobody: take everything from what earlier runs fetched');
  return addLimitOptions(command, WEB_LIMITS);
}

export function toWebSettings(options: WebOptions): WebSettings {
  const { follow = false, allowHost = [], allowPrivate = false, offline = false } = options;
  return { follow, allowHosts: allowHost, allowPrivate, offline, limits: toLimits(options, WEB_LIMITS) };
}
