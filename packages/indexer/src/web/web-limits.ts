/** What loading from the web may cost. */

export interface WebLimits {
  /** From the beginning of one request to a host to that of the next; a longer `Crawl-delay` goes before it. */
  readonly intervalMs: number;
  /** The longest body, decompressed. */
  readonly maxPageBytes: number;
  /** For one request. */
  readonly timeoutMs: number;
  /** For all requests: what is not fetched by then is taken from the store, or left out. */
  readonly maxTotalMs: number;
  /** How many redirections are followed from one address. */
  readonly maxRedirects: number;
  /** How many pages that feeds and sitemaps list are asked for, the first ones. */
  readonly maxPages: number;
}

/** One page a second is a pace that any host bears; a sitemap may have 50 MB by its protocol. */
export const DEFAULT_WEB_LIMITS: WebLimits = {
  intervalMs: 1000,
  maxPages: 500,
  maxPageBytes: 50_000_000,
  timeoutMs: 30_000,
  maxTotalMs: 60 * 60_000,
  maxRedirects: 5,
};
