/** The life of the source matrix: asked anew for each answer of the search, paged, and silent articles kept within bounds. */
import type { MatrixAnswer, MatrixOrder, MatrixRequest, MatrixRow, SearchRequest } from '@loci/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LociClient } from '../client/client.js';
import { type Failure, failureOf } from '../client/failure.js';

/** Rows asked for at a time. */
const MATRIX_PAGE_SIZE = 100;
/** Up to so many articles the silent ones stand among the others; of more they would hide them, and are only counted. */
const FEW_ARTICLES = 40;

export interface MatrixState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** The latest answer, kept on show while the next one is awaited; its rows are those of its page. */
  readonly answer: MatrixAnswer | null;
  /** The rows of all pages that were loaded, in order. */
  readonly rows: readonly MatrixRow[];
  readonly order: MatrixOrder;
  /** Whether silent articles have rows. */
  readonly showsSilent: boolean;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
}

type Request = Omit<MatrixRequest, 'limit' | 'offset' | 'silent' | 'order'>;

export class MatrixController implements ReactiveController {
  #state: MatrixState = {
    status: 'loading',
    answer: null,
    rows: [],
    order: 'date',
    showsSilent: false,
    hasMore: false,
    failure: null,
  };
  readonly #host: ReactiveControllerHost;
  readonly #client: () => LociClient;
  #request: Request | null = null;
  #inFlight: AbortController | null = null;
  /** Whether the reader has said that silent articles are to be shown or not. */
  #isSilentChosen = false;
  /** The first row that was last asked for. */
  #offset = 0;

  constructor(host: ReactiveControllerHost, client: () => LociClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get state(): MatrixState {
    return this.#state;
  }

  hostConnected(): void {
    if (this.#state.status === 'loading') void this.retry();
  }

  hostDisconnected(): void {
    this.#inFlight?.abort();
    this.#inFlight = null;
  }

  /** Asks for the matrix of the list that a search has answered. */
  ask({ query, mode, filter, typing, includeWeaker }: SearchRequest): Promise<void> {
    this.#request = {
      query,
      ...(mode === undefined ? {} : { mode }),
      ...(filter === undefined ? {} : { filter }),
      ...(typing === undefined ? {} : { typing }),
      ...(includeWeaker === undefined ? {} : { includeWeaker }),
    };
    return this.#load(0);
  }

  sort(order: MatrixOrder): Promise<void> {
    this.#update({ order });
    return this.#load(0);
  }

  showSilent(showsSilent: boolean): Promise<void> {
    this.#isSilentChosen = true;
    this.#update({ showsSilent });
    return this.#load(0);
  }

  loadMore(): Promise<void> {
    return this.#load(this.#state.rows.length);
  }

  /** Asks again what failed or was cut off. */
  retry(): Promise<void> {
    return this.#load(this.#offset);
  }

  async #load(offset: number): Promise<void> {
    if (this.#request === null) return;
    this.#inFlight?.abort();
    const abort = new AbortController();
    this.#inFlight = abort;
    this.#offset = offset;
    this.#update({ status: 'loading', failure: null });
    try {
      const answer = await this.#fetch(this.#request, offset, abort.signal);
      if (this.#inFlight !== abort) return;
      const rows = offset === 0 ? answer.rows : [...this.#state.rows, ...answer.rows];
      const total = answer.documents - (this.#state.showsSilent ? 0 : answer.silent);
      // A page that brings nothing new ends the list, even where the totals promised more.
      this.#update({ status: 'ready', answer, rows, hasMore: answer.rows.length > 0 && rows.length < total });
    } catch (reason) {
      if (this.#inFlight !== abort) return;
      this.#update({ status: 'failed', failure: failureOf(reason) });
    }
  }

  /**
   * How many articles there are is only known from an answer: where they are few, which is where to ask costs little,
   * it is asked again with the silent ones.
   */
  async #fetch(request: Request, offset: number, signal: AbortSignal): Promise<MatrixAnswer> {
    const ask = () => {
      const { order, showsSilent } = this.#state;
      const page = { limit: MATRIX_PAGE_SIZE, offset, order, silent: showsSilent };
      return this.#client().matrix({ ...request, ...page }, signal);
    };
    const answer = await ask();
    const showsSilent = answer.documents <= FEW_ARTICLES;
    if (this.#isSilentChosen || offset > 0 || showsSilent === this.#state.showsSilent || signal.aborted) return answer;
    this.#state = { ...this.#state, showsSilent };
    return ask();
  }

  #update(change: Partial<MatrixState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}
