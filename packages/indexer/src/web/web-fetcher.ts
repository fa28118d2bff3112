/** Fetches addresses politely: robots.txt, pace, redirections, and from the store what is still as it was. */
import { readFile } from 'node:fs/promises';
import { LociError } from '@loci/engine';
import { ACCEPTED_ENCODINGS, type HttpGet, type HttpHeaders, type HttpOutcome, type HttpRequest } from './http-get.js';
import { applyCharset, refuseMediaType } from './media-type.js';
import { type Clock, createPace } from './pace.js';
import { ALLOW_ALL, parseRobots, type RobotRules } from './robots.js';
import { parseWebAddress } from './web-address.js';
import type { WebLimits } from './web-limits.js';
import type { WebRecord, WebStore } from './web-store.js';

/** As much as RFC 9309, section 2.5, asks for; the rest is left. */
const MAX_ROBOTS_BYTES = 500 * 1024;
const REDIRECTIONS = new Set([301, 302, 303, 307, 308]);
/** Statuses that may well be others at another time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** A host that asks for more patience than this is asked again at the next run. */
const MAX_RETRY_AFTER_MS = 120_000;

export interface FetcherOptions extends Omit<WebLimits, 'maxPages'> {
  readonly get: HttpGet;
  readonly clock: Clock;
  readonly store: WebStore;
  readonly userAgent: string;
  /** True to ask nobody and take everything from the store. */
  readonly offline: boolean;
  readonly isHostAllowed: (hostname: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

export type WebOutcome =
  | {
      readonly kind: 'content';
      /** Where the content was found, after redirections. */
      readonly url: URL;
      readonly record: WebRecord;
      /** Why it is a copy from an earlier run that may be out of date; null where it is not. */
      readonly staleBecause: string | null;
      /** True where it could not be asked for because the time for all requests was up. */
      readonly isOutOfTime: boolean;
    }
  | WebFailure;

export interface WebFailure {
  readonly kind: 'failure';
  readonly url: URL;
  /** Goes on from the address: `was answered with status 404`. */
  readonly reason: string;
  /** A whole sentence that names the address. */
  readonly message: string;
  /** True where the time for all requests was up. */
  readonly isOutOfTime: boolean;
}

/** Rejects where the signal is aborted, and with `LociError` `write-failed` where the store cannot be written. */
export type WebFetch = (url: URL) => Promise<WebOutcome>;

type Step =
  | Exclude<WebOutcome, WebFailure>
  | { readonly kind: 'moved'; readonly location: string }
  | { readonly kind: 'failure'; readonly reason: string; readonly status?: number };

interface Terms extends Pick<HttpRequest, 'maxBytes' | 'overlong'> {
  readonly delayMs: number;
}

const OUT_OF_TIME = 'was not asked for: the time for all pages is up';

export function createWebFetch(options: FetcherOptions): WebFetch {
  const { get, clock, store, offline, signal } = options;
  const pace = createPace(clock, options.intervalMs);
  const rulesByOrigin = new Map<string, Promise<RobotRules | string>>();
  const endMs = clock.now() + options.maxTotalMs;

  /** Follows redirections; every address on the way is checked as the first one is. */
  async function follow(
    start: URL,
    step: (url: URL) => Promise<Step>,
  ): Promise<WebOutcome | (WebFailure & { status?: number })> {
    let url = start;
    const fail = (reason: string) => {
      const leads = url === start ? start.href : `${start.href} leads to ${url.href}, which`;
      const isOutOfTime = reason === OUT_OF_TIME;
      return { kind: 'failure', url, reason, message: `${leads} ${reason}.`, isOutOfTime } as const;
    };
    for (let redirects = 0; ; redirects++) {
      const result = await step(url);
      if (result.kind === 'content') return result;
      if (result.kind === 'failure') {
        return result.status === undefined ? fail(result.reason) : { ...fail(result.reason), status: result.status };
      }
      if (redirects === options.maxRedirects)
        return fail(`redirects once more after ${redirects} redirections, the limit`);
      try {
        url = parseWebAddress(result.location, url);
      } catch (error) {
        if (!(error instanceof LociError)) throw error;
        return fail(`leads on to what cannot be asked for: ${error.message.replace(/\.$/, '')}`);
      }
    }
  }

  async function stepToPage(url: URL): Promise<Step> {
    if (!options.isHostAllowed(url.hostname)) {
      return failure(`is on another host. Allow it with --allow-host ${url.hostname}`);
    }
    const stored = await store.read(url.href);
    if (offline) return stored ? fromStore(url, stored, null) : failure('is not among the pages of earlier runs');
    const rules = await rulesFor(url);
    if (typeof rules === 'string') return stored ? fromStore(url, stored, rules) : failure(rules);
    if (!rules.isAllowed(url)) {
      await store.remove(url.href);
      return failure(`was not asked for: the robots.txt of ${url.host} forbids it`);
    }
    return await ask(url, stored, { delayMs: rules.delayMs, maxBytes: options.maxPageBytes, overlong: 'refuse' });
  }

  async function stepToRobots(url: URL): Promise<Step> {
    return await ask(url, await store.read(url.href), { delayMs: 0, maxBytes: MAX_ROBOTS_BYTES, overlong: 'cut' });
  }

  /** Asks for an address; falls back on the store where the reason is one that may pass. */
  async function ask(url: URL, stored: WebRecord | null, terms: Terms): Promise<Step> {
    const outcome = await request(url, stored, terms);
    if (outcome.kind === 'failure') {
      return outcome.isPassing && stored ? fromStore(url, stored, outcome.reason) : failure(outcome.reason);
    }
    const { status, headers, body } = outcome;
    if (status === 304 && stored) return fromStore(url, stored, null);
    if (status === 200) return await keep(url, stored, headers, body);
    const location = headers['location'];
    if (REDIRECTIONS.has(status) && location !== undefined) return await move(url, location);
    const reason = `was answered with status ${status}`;
    if (PASSING.has(status)) return stored ? fromStore(url, stored, reason) : failure(reason, status);
    await store.remove(url.href);
    return failure(reason, status);
  }

  async function request(url: URL, stored: WebRecord | null, terms: Terms): Promise<HttpOutcome> {
    for (let attempt = 1; ; attempt++) {
      const leftMs = endMs - clock.now();
      if (leftMs <= 0) return { kind: 'failure', reason: OUT_OF_TIME, isPassing: true };
      await pace.waitFor(url.host, Math.min(terms.delayMs, leftMs), signal);
      const remainingMs = endMs - clock.now();
      if (remainingMs <= 0) return { kind: 'failure', reason: OUT_OF_TIME, isPassing: true };
      const outcome = await get(url, {
        headers: { ...requestHeaders(options.userAgent), ...validators(stored) },
        timeoutMs: Math.min(options.timeoutMs, remainingMs),
        maxBytes: terms.maxBytes,
        overlong: terms.overlong,
        refuse: (headers) => refuseMediaType(headers['content-type']),
        signal,
      });
      const waitMs =
        outcome.kind === 'answer' && attempt === 1 ? retryAfterMs(outcome.status, outcome.headers, clock) : null;
      if (waitMs === null || waitMs > MAX_RETRY_AFTER_MS || clock.now() + waitMs >= endMs) return outcome;
      await clock.sleep(waitMs, signal);
    }
  }

  async function keep(url: URL, stored: WebRecord | null, headers: HttpHeaders, sent: Uint8Array): Promise<Step> {
    const body = applyCharset(headers['content-type'], sent);
    const record = await store.save(
      {
        url: url.href,
        location: null,
        contentType: headers['content-type'] ?? null,
        etag: headers['etag'] ?? null,
        lastModified: headers['last-modified'] ?? null,
        fetchedMs: clock.now(),
      },
      body,
      stored,
    );
    return fromStore(url, record, null);
  }

  async function move(url: URL, location: string): Promise<Step> {
    const nothing = { contentType: null, etag: null, lastModified: null };
    await store.save({ url: url.href, location, fetchedMs: clock.now(), ...nothing }, null, null);
    return { kind: 'moved', location };
  }

  /** A text where the rules cannot be had: then nothing is allowed (RFC 9309, section 2.3.1.4). */
  function rulesFor(url: URL): Promise<RobotRules | string> {
    const known = rulesByOrigin.get(url.origin) ?? readRules(url);
    rulesByOrigin.set(url.origin, known);
    return known;
  }

  async function readRules({ origin, host }: URL): Promise<RobotRules | string> {
    const outcome = await follow(new URL('/robots.txt', origin), stepToRobots);
    if (outcome.kind === 'content') {
      const text = await readFile(store.bodyPath(outcome.record), 'utf8');
      return parseRobots(new URL('/robots.txt', origin), text);
    }
    const status = 'status' in outcome ? outcome.status : undefined;
    // A host that cannot be reached for its robots.txt cannot be reached for its pages either.
    if (status === undefined) return outcome.reason;
    if (status >= 400 && status < 500 && status !== 429) return ALLOW_ALL;
    return `was not asked for: the robots.txt of ${host} ${outcome.reason}, and without it nothing is allowed`;
  }

  return (url) => follow(url, stepToPage);
}

function fromStore(url: URL, record: WebRecord, staleBecause: string | null): Step {
  if (record.location !== null) return { kind: 'moved', location: record.location };
  return { kind: 'content', url, record, staleBecause, isOutOfTime: staleBecause === OUT_OF_TIME };
}

function failure(reason: string, status?: number): Step {
  return { kind: 'failure', reason, ...(status === undefined ? {} : { status }) };
}

function requestHeaders(userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-encoding': ACCEPTED_ENCODINGS,
  };
}

function validators(stored: WebRecord | null): Record<string, string> {
  return {
    ...(stored?.etag ? { 'if-none-match': stored.etag } : {}),
    ...(stored?.lastModified ? { 'if-modified-since': stored.lastModified } : {}),
  };
}

/** `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3); null where there is none that counts. */
function retryAfterMs(status: number, headers: HttpHeaders, clock: Clock): number | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || (status !== 429 && status !== 503)) return null;
  const waitMs = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now();
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
