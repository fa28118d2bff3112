/** A part of the page whose script is loaded when it is first wanted. */
import type { ReactiveControllerHost } from 'lit';
import { type Failure, RequestError } from '../client/failure.js';
import { LatestRequest } from './latest-request.js';

export class LazyPart {
  readonly #request: LatestRequest<unknown>;
  readonly #import: () => Promise<unknown>;

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#request = new LatestRequest(host);
    this.#import = load;
  }

  /** Why it is not there; null where it is, or may yet come. */
  get failure(): Failure | null {
    const { state } = this.#request;
    return state.status === 'failed' ? state.failure : null;
  }

  /** Loads it unless it is there or on its way; where that has failed, once more. */
  readonly load = (): void => {
    const { status } = this.#request.state;
    if (status === 'initial' || status === 'failed') void this.#request.start(() => loadPart(this.#import));
  };
}

/** A failure to load is one that can be shown. */
export async function loadPart(load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (cause) {
    throw new RequestError({ kind: 'incomplete', detail: null }, { cause });
  }
}
