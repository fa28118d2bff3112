/** Loads pages, feeds and sitemaps from the web as files for the readers. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Complaint } from '../readers/reader.js';
import { type AddressPolicy, anyAddress, publicAddressesOnly } from './address-policy.js';
import { expandSitemap } from './expand-sitemap.js';
import { createGuardedLookup, type Resolve, resolveBySystem } from './guarded-lookup.js';
import { createHttpGet } from './http-get.js';
import { type ContentKind, describeContent } from './media-type.js';
import type { Clock } from './pace.js';
import { createPlan, type Task } from './plan.js';
import { type ListedLinks, readLinks } from './read-links.js';
import { userAgent } from './user-agent.js';
import { hostKey, parseWebAddress } from './web-address.js';
import { createWebFetch, type WebOutcome } from './web-fetcher.js';
import { createWebFile, type WebFile } from './web-file.js';
import { DEFAULT_WEB_LIMITS, type WebLimits } from './web-limits.js';
import { digestOf, webPath } from './web-path.js';
import { openWebStore, type WebRecord } from './web-store.js';

export interface WebOptions {
  /** The folder that keeps what was fetched. */
  readonly store: string;
  readonly limits?: Partial<WebLimits>;
  /** Hosts to go to beside those of the given addresses. */
  readonly allowHosts?: readonly string[];
  /** True to connect to addresses that are not public too. Default false. */
  readonly allowPrivate?: boolean;
  /** True for the pages of a feed's entries instead of the feed. Default false. */
  readonly follow?: boolean;
  /** True to ask nobody and take everything from the store. Default false. */
  readonly offline?: boolean;
  readonly fail: (complaint: Complaint) => void;
  readonly warn: (complaint: Complaint) => void;
  /** Told before each address: how many were done with, of how many that are known so far. */
  readonly onProgress?: (done: number, known: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What is outside: passed in so that tests need neither the internet nor patience. */
export interface WebTools {
  readonly resolve: Resolve;
  /** Which addresses may be connected to unless `allowPrivate` is true. */
  readonly policy: AddressPolicy;
  readonly clock: Clock;
}

/**
 * What the addresses lead to: a page as it is; for a sitemap the pages that it lists; for a feed the feed, or with
 * `follow` its entries' pages. What cannot be had is told to `fail` and never stops the rest; a copy of an earlier run
 * that is used in its place is told to `warn`.
 *
 * Throws `LociError`: `bad-request` for an address that is none, `write-failed` where the store cannot be written.
 * Rejects where `signal` is aborted.
 */
export type LoadWeb = (addresses: readonly string[], options: WebOptions) => AsyncGenerator<WebFile>;

export function createWebLoader(tools: WebTools): LoadWeb {
  return async function* load(addresses, options) {
    const limits = { ...DEFAULT_WEB_LIMITS, ...options.limits };
    const given = addresses.map((address) => parseWebAddress(address));
    const hosts = new Set([...given.map((url) => url.hostname), ...(options.allowHosts ?? [])].map(hostKey));
    const isHostAllowed = (hostname: string) => hosts.has(hostKey(hostname));
    const { allowPrivate = false, follow = false, offline = false, fail, warn, signal } = options;
    const store = openWebStore(options.store);
    const fetchWeb = createWebFetch({
      ...limits,
      get: createHttpGet(createGuardedLookup(tools.resolve, allowPrivate ? anyAddress : tools.policy)),
      clock: tools.clock,
      store,
      userAgent: userAgent(),
      offline,
      isHostAllowed,
      signal,
    });
    const plan = createPlan(given, limits.maxPages, isHostAllowed);
    const taken = createTaken();
    const outOfTime = { copied: 0, missed: 0 };
    let done = 0;

    for (const { url, role } of plan.tasks) {
      options.onProgress?.(done++, plan.tasks.length);
      const outcome = await fetchWeb(url);
      if (outcome.kind === 'failure') {
        if (outcome.isOutOfTime) outOfTime.missed++;
        else fail({ subject: url.href, message: outcome.message });
        continue;
      }
      if (outcome.isOutOfTime) outOfTime.copied++;
      else if (outcome.staleBecause !== null) warn(describeStale(url, outcome));
      if (!taken.addUrl(outcome.url)) continue;
      const content = await readContent(store.bodyPath(outcome.record), outcome, role, limits.maxPageBytes);
      if (typeof content === 'string') {
        fail({ subject: url.href, message: `${url.href} ${content}.` });
        continue;
      }
      const links = role === 'page' ? null : await listLinks(content, follow);
      if (links !== null) plan.add(links, outcome.url);
      else if (hasBody(outcome.record)) {
        const { extension } = content.kind;
        const path = taken.choosePath(outcome.url, extension);
        yield createWebFile(outcome.record, store.bodyPath(outcome.record), { path, extension });
      }
    }
    for (const complaint of plan.leftOut()) warn(complaint);
    if (outOfTime.copied > 0) warn(describeOutOfTime(outOfTime.copied, 'copies of earlier runs were used', limits));
    if (outOfTime.missed > 0) fail(describeOutOfTime(outOfTime.missed, 'they were left out', limits));
    // Offline, one may well ask for less than what is kept.
    if (!offline) await store.prune();
  };
}

/** `createWebLoader`, with the internet as it is. */
export const loadWeb: LoadWeb = createWebLoader({
  resolve: resolveBySystem,
  policy: publicAddressesOnly,
  clock: {
    now: () => Date.now(),
    sleep: (durationMs, signal) => sleep(durationMs, undefined, signal ? { signal } : {}),
  },
});

interface Content {
  readonly kind: ContentKind;
  readonly body: Uint8Array;
}

type Found = Extract<WebOutcome, { kind: 'content' }>;

/** A text where the content is not what it should be; it goes on from the address. */
async function readContent(
  path: string,
  { record, url }: Found,
  role: Task['role'],
  maxBytes: number,
): Promise<Content | string> {
  const body = await readFile(path);
  const kind = describeContent(record.contentType, url.pathname, body);
  if (kind.kind === 'sitemap' && role === 'page') return 'is a sitemap, where a page was expected';
  if (kind.extension !== '.gz' || role === 'page') {
    return role === 'sitemap' && kind.kind !== 'sitemap' ? 'is not a sitemap, as which it is listed' : { kind, body };
  }
  // Compressed sitemaps are read here; what else is compressed is for the readers.
  const expanded = await expandSitemap(body, maxBytes);
  if (expanded !== null) return expanded;
  return role === 'sitemap' ? 'is not a sitemap, as which it is listed' : { kind, body };
}

/** What a sitemap lists, or with `follow` a feed; null for what is to be read itself. */
async function listLinks({ kind, body }: Content, follow: boolean): Promise<ListedLinks | null> {
  if (kind.kind !== 'sitemap' && !(kind.kind === 'feed' && follow)) return null;
  const links = await readLinks(kind, body);
  return kind.kind === 'feed' && links.pages.length === 0 ? null : links;
}

function hasBody(record: WebRecord): record is WebRecord & { readonly sha256: string } {
  return record.sha256 !== null;
}

/** Keeps one document from being loaded twice, and two from having one path. */
function createTaken() {
  const urls = new Set<string>();
  const paths = new Set<string>();
  return {
    /** False where another address has led there already. */
    addUrl(url: URL): boolean {
      return !urls.has(url.href) && urls.add(url.href).size > 0;
    },
    choosePath(url: URL, extension: string): string {
      const path = webPath(url, extension);
      const stem = path.slice(0, path.length - extension.length);
      const free = paths.has(path) ? `${stem}-${digestOf(url.href)}${extension}` : path;
      paths.add(free);
      return free;
    },
  };
}

function describeStale(url: URL, { record, staleBecause }: Found): Complaint {
  const day = new Date(record.fetchedMs).toISOString().slice(0, 10);
  return { subject: url.href, message: `${url.href} ${staleBecause}; the copy of ${day} was used.` };
}

function describeOutOfTime(count: number, consequence: string, { maxTotalMs }: WebLimits): Complaint {
  const limit = `The ${maxTotalMs / 1000} s for all addresses were up with ${count} still to be asked for`;
  return { subject: 'the web', message: `${limit}; ${consequence}. Allow more with --web-time.` };
}
