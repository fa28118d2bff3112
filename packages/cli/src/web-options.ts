/** The options of `loci index` that are about addresses of the web. */
import type { WebSettings } from '@loci/indexer';
import type { Command } from 'commander';
import { collect, wholeNumber } from './options.js';

export interface WebOptions {
  readonly follow?: true;
  readonly allowHost?: readonly string[];
  readonly allowPrivate?: true;
  readonly offline?: true;
  readonly webPages?: number;
  readonly webPageMb?: number;
  readonly webWait?: number;
  readonly webTimeout?: number;
  readonly webTime?: number;
  readonly webRedirects?: number;
}

const MAX_PAGES = 1_000_000;
const MAX_PAGE_MB = 500;
const MAX_WAIT_S = 3_600;
const MAX_TIME_S = 7 * 86_400;
const MAX_REDIRECTS = 20;
const BYTES_PER_MB = 1_000_000;

/** The defaults are the indexer's; the help names them, since the indexer is not loaded for it. */
export function addWebOptions(command: Command): Command {
  return command
    .optionsGroup('Options for addresses of the web:')
    .option('--follow', "of a feed, read its entries' pages in its place")
    .option('--allow-host <name>', 'go to this host too, where an address leads there; repeatable', collect)
    .option('--allow-private', 'connect to addresses of this machine and its network too')
    .option('--offline', 'ask nobody: take everything from what earlier runs fetched')
    .option('--web-pages <n>', 'how many listed pages are fetched (default: 500)', wholeNumber(1, MAX_PAGES))
    .option('--web-page-mb <n>', 'the largest page in MB (default: 50)', wholeNumber(1, MAX_PAGE_MB))
    .option('--web-wait <s>', 'seconds between two requests to a host (default: 1)', wholeNumber(0, MAX_WAIT_S))
    .option('--web-timeout <s>', 'seconds for one request (default: 30)', wholeNumber(1, MAX_WAIT_S))
    .option('--web-time <s>', 'seconds for all requests (default: 3600)', wholeNumber(1, MAX_TIME_S))
    .option('--web-redirects <n>', 'redirections from one address (default: 5)', wholeNumber(0, MAX_REDIRECTS));
}

/** What the indexer takes; undefined values are left out, as its types ask. */
export function toWebSettings(options: WebOptions): WebSettings {
  const { follow = false, allowHost = [], allowPrivate = false, offline = false } = options;
  const limits = {
    maxPages: options.webPages,
    maxPageBytes: scaled(options.webPageMb, BYTES_PER_MB),
    intervalMs: scaled(options.webWait, 1_000),
    timeoutMs: scaled(options.webTimeout, 1_000),
    maxTotalMs: scaled(options.webTime, 1_000),
    maxRedirects: options.webRedirects,
  };
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return { follow, allowHosts: allowHost, allowPrivate, offline, limits: given };
}

function scaled(value: number | undefined, unit: number): number | undefined {
  return value === undefined ? undefined : value * unit;
}
