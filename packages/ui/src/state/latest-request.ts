/**
 * One request at a time for an element that shows its outcome: the latest counts, earlier ones are aborted. An element
 * that is taken out of the page while it waits asks again where it is put back.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Failure, failureOf } from '../client/failure.js';

export type RequestState<Value> =
  | { readonly status: 'initial' | 'pending' }
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'failed'; readonly failure: Failure };

export class LatestRequest<Value> implements ReactiveController {
  state: RequestState<Value> = { status: 'initial' };
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | null = null;
  #ask: ((signal: AbortSignal) => Promise<Value>) | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#ask && this.state.status === 'pending') void this.start(this.#ask);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Resolves when the outcome is shown or another request has taken its place; never rejects. */
  async start(ask: (signal: AbortSignal) => Promise<Value>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#ask = ask;
    this.#show({ status: 'pending' });
    try {
      const value = await ask(abort.signal);
      if (!abort.signal.aborted) this.#show({ status: 'done', value });
    } catch (reason) {
      if (!abort.signal.aborted) this.#show({ status: 'failed', failure: failureOf(reason) });
    }
  }

  #show(state: RequestState<Value>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
