/** The life of a search as a reactive controller: debounced, aborted, guarded against stale answers, paged and retried. */
import type { Explanation, FacetCount, SearchAnswer, SearchRequest } from '@loci/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LociClient } from '../client/client.js';
import { failureOf } from '../client/failure.js';
import { countsKey, requestOf } from './search-request.js';
import { appendHits, idleState, isInKeeping, type SearchState } from './search-state.js';
import { browserTimers, type Timers } from './timers.js';
import { EMPTY_PARAMETERS, type SearchParameters } from './url-state.js';

/** Pause after the last key before a search is sent. A first key after such a pause is sent at once. */
export const DEBOUNCE_MS = 150;
/** Pause after which the last word counts as typed to its end: longer than between two keys, too short to wait for. */
export const REST_MS = 600;
/** Hits asked for at a time. */
export const PAGE_SIZE = 10;
/** The most that a server gives at a time. */
export const MAX_PAGE_SIZE = 100;

export interface SearchControllerOptions {
  /** Asked anew for every request, so that the server can be changed at any time. */
  readonly client: () => LociClient;
  readonly timers?: Timers;
  /** 1 to 100. */
  readonly pageSize?: () => number;
  /** Default `DEBOUNCE_MS`. */
  readonly debounceMs?: () => number;
}

export class SearchController implements ReactiveController {
  #state: SearchState = idleState(EMPTY_PARAMETERS);
  readonly #host: ReactiveControllerHost;
  readonly #client: () => LociClient;
  readonly #timers: Timers;
  readonly #pageSize: () => number;
  readonly #debounceMs: () => number;
  #timer: unknown = null;
  #restTimer: unknown = null;
  #lastKeyAt = Number.NEGATIVE_INFINITY;
  #inFlight: AbortController | null = null;
  /** The request that `answer` belongs to, without its page. */
  #answered: SearchRequest | null = null;
  #typing = false;
  /** Whether the element was taken out of the page before an answer came. */
  #isCutOff = false;
  #unfilteredCounts: { readonly key: string; readonly sources: readonly FacetCount[] } | null = null;

  constructor(host: ReactiveControllerHost, { client, timers, pageSize, debounceMs }: SearchControllerOptions) {
    this.#host = host;
    this.#client = client;
    this.#timers = timers ?? browserTimers;
    this.#pageSize = pageSize ?? (() => PAGE_SIZE);
    this.#debounceMs = debounceMs ?? (() => DEBOUNCE_MS);
    host.addController(this);
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Whether an answer is awaited or a search is about to be sent. */
  get pending(): boolean {
    return this.#timer !== null || this.#state.status === 'loading' || this.#state.more === 'loading';
  }

  hostConnected(): void {
    if (this.#isCutOff) this.retry();
  }

  hostDisconnected(): void {
    this.#isCutOff = this.#timer !== null || this.#state.status === 'loading';
    this.cancel();
  }

  /** Takes the query as it stands after a key; searches at once after a pause, else once the keys pause. */
  type(query: string): void {
    const now = this.#timers.now();
    const debounceMs = this.#debounceMs();
    const afterPause = now - this.#lastKeyAt >= debounceMs;
    this.#lastKeyAt = now;
    this.#clearTimer();
    this.#timers.clear(this.#restTimer);
    // The weaker passages of one query say nothing of another's.
    this.#update({ parameters: { ...this.#state.parameters, query, includeWeaker: false } });
    this.#typing = true;
    this.#restTimer = this.#timers.set(() => this.settle(), REST_MS);
    if (afterPause || query.trim() === '') this.#run();
    else this.#timer = this.#timers.set(() => this.#run(), debounceMs);
  }

  /** Searches at once; the query counts as typed to its end. */
  search(parameters: Partial<SearchParameters> = {}): void {
    this.#typing = false;
    this.#timers.clear(this.#restTimer);
    this.#update({ parameters: { ...this.#state.parameters, ...parameters } });
    this.#run();
  }

  /** Asks another index than before: what the one has found says nothing of the other. */
  restart(): void {
    this.#unfilteredCounts = null;
    this.#state = idleState(this.#state.parameters);
    this.search();
  }

  /** Shows the matrix of the answer, or hides it; asks nothing. */
  showMatrix(matrix: boolean): void {
    this.#update({ parameters: { ...this.#state.parameters, matrix } });
  }

  /** Asks again what failed. */
  retry(): void {
    this.#run();
  }

  /** Forgets what is awaited and goes back to the latest answer. */
  cancel(): void {
    this.#clearTimer();
    this.#timers.clear(this.#restTimer);
    this.#inFlight?.abort();
    this.#inFlight = null;
    if (this.#state.status === 'loading') this.#update({ status: this.#state.answer ? 'ready' : 'idle' });
    if (this.#state.more === 'loading') this.#update({ more: 'available' });
  }

  async loadMore(): Promise<void> {
    const { status, hits, more } = this.#state;
    const request = this.#answered;
    if (status !== 'ready' || !request || (more !== 'available' && more !== 'failed')) return;
    const abort = this.#begin({ more: 'loading' });
    try {
      const answer = await this.#client().search({ ...request, offset: hits.length }, abort.signal);
      if (!this.#finish(abort)) return;
      const all = appendHits(hits, answer.hits);
      // A page that brings nothing new ends the list, even where the total promised more.
      const more = all.length > hits.length && all.length < answer.total ? 'available' : 'none';
      this.#update({ hits: all, more, failure: null });
    } catch (reason) {
      if (this.#finish(abort)) this.#update({ more: 'failed', failure: failureOf(reason) });
    }
  }

  /** The figures behind one of the hits that are shown, or null where the index has changed since. */
  async explain(passageId: string, signal?: AbortSignal): Promise<Explanation | null> {
    const request = this.#answered;
    const index = this.#state.hits.findIndex(
      (hit) => hit.passage.id === passageId || hit.group?.more.some((other) => other.passage.id === passageId),
    );
    if (!request || index < 0) return null;
    const answer = await this.#client().search({ ...request, limit: 1, offset: index, explain: true }, signal);
    const hit = answer.hits[0];
    const found = [hit, ...(hit?.group?.more ?? [])].find((candidate) => candidate?.passage.id === passageId);
    return found?.explain ?? null;
  }

  /**
   * Takes the query as typed to its end, as when typing rests or the box is left, and shows the answer to that where it
   * is in keeping with what is on show: whoever pauses in the middle of a word must not lose what it has found.
   */
  async settle(): Promise<void> {
    this.#timers.clear(this.#restTimer);
    if (!this.#typing) return;
    if (this.pending) {
      this.#restTimer = this.#timers.set(() => this.settle(), REST_MS);
      return;
    }
    this.#typing = false;
    // Behind a space nothing is unfinished: the answer is there already.
    if (this.#state.status !== 'ready' || /\s$/u.test(this.#state.parameters.query)) return;
    const request = requestOf(this.#state.parameters, false, this.#pageSize());
    const abort = this.#begin({});
    try {
      const answer = await this.#client().search(request, abort.signal);
      if (!this.#finish(abort) || !isInKeeping(this.#state.hits, answer.hits)) return;
      this.#show(
        request,
        answer,
        this.#keepCounts(request, answer, request.filter?.sources ? this.#state.sources : null),
      );
    } catch {
      // What is on show stays: an answer that was not missed need not be reported as missing.
      this.#finish(abort);
    }
  }

  async #run(): Promise<void> {
    this.#clearTimer();
    const { parameters } = this.#state;
    if (parameters.query.trim() === '') {
      this.#inFlight?.abort();
      this.#inFlight = null;
      this.#answered = null;
      this.#state = idleState(parameters);
      this.#host.requestUpdate();
      return;
    }
    const abort = this.#begin({ status: 'loading', more: 'none', failure: null });
    const request = requestOf(parameters, this.#typing, this.#limitFor(parameters));
    try {
      const [answer, sources] = await Promise.all([
        this.#client().search(request, abort.signal),
        this.#countSources(request, abort.signal),
      ]);
      if (this.#finish(abort)) this.#show(request, answer, this.#keepCounts(request, answer, sources));
    } catch (reason) {
      if (this.#finish(abort)) this.#update({ status: 'failed', failure: failureOf(reason) });
    }
  }

  #show(request: SearchRequest, answer: SearchAnswer, sources: readonly FacetCount[]): void {
    this.#answered = { ...request, limit: this.#pageSize() };
    const more = answer.hits.length < answer.total ? 'available' : 'none';
    this.#update({ status: 'ready', answer, request, hits: answer.hits, sources, more });
  }

  /**
   * Facets are counted over what the filter lets through, so a filter by source would hide the other sources:
   * their counts come from the same search without that filter. Null where the answer itself has them.
   */
  async #countSources(request: SearchRequest, signal: AbortSignal): Promise<readonly FacetCount[] | null> {
    if (!request.filter?.sources) return null;
    if (this.#unfilteredCounts?.key === countsKey(request)) return this.#unfilteredCounts.sources;
    const { sources: _, ...filter } = request.filter;
    const answer = await this.#client().search({ ...request, filter, limit: 1, group: 'none' }, signal);
    return answer.facets.source;
  }

  #keepCounts(request: SearchRequest, answer: SearchAnswer, counted: readonly FacetCount[] | null) {
    const sources = counted ?? answer.facets.source;
    this.#unfilteredCounts = { key: countsKey(request), sources };
    return sources;
  }

  /** Where weaker passages are added to what is on show, all of it stays on show, with a page of them behind it. */
  #limitFor({ query, includeWeaker }: SearchParameters): number {
    const { answer, hits } = this.#state;
    const pageSize = this.#pageSize();
    return includeWeaker && answer?.query === query ? Math.min(MAX_PAGE_SIZE, hits.length + pageSize) : pageSize;
  }

  /** Starts a request in place of the one before it. */
  #begin(change: Partial<SearchState>): AbortController {
    this.#inFlight?.abort();
    const abort = new AbortController();
    this.#inFlight = abort;
    this.#update(change);
    return abort;
  }

  /** Ends a request; false where another has taken its place, so that its outcome must be dropped. */
  #finish(abort: AbortController): boolean {
    if (this.#inFlight !== abort) return false;
    this.#inFlight = null;
    return true;
  }

  #clearTimer(): void {
    this.#timers.clear(this.#timer);
    this.#timer = null;
  }

  #update(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}
