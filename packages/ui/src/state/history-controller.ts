/** Keeps the page's address and the search in step, both ways. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrlState, type UrlState, writeUrlState } from './url-state.js';

export interface HistoryControllerOptions {
  /** False where the address belongs to the host page and must be left alone. */
  readonly enabled: () => boolean;
  /** Called with the state of the address when the user goes back or forward. */
  readonly onNavigate: (state: UrlState) => void;
}

export class HistoryController implements ReactiveController {
  readonly #enabled: () => boolean;
  readonly #onNavigate: (state: UrlState) => void;
  /** How many entries of ours lie on top of the one the page was entered by. */
  #depth = 0;

  constructor(host: ReactiveControllerHost, { enabled, onNavigate }: HistoryControllerOptions) {
    this.#enabled = enabled;
    this.#onNavigate = onNavigate;
    host.addController(this);
  }

  hostConnected(): void {
    this.#depth = depthOf(history.state);
    globalThis.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('popstate', this.#onPopState);
  }

  read(): UrlState {
    return readUrlState(new URL(location.href));
  }

  /** The address that leads to a state, for links. */
  addressOf(state: UrlState): string {
    return writeUrlState(new URL(location.href), state).href;
  }

  /** Writes the state over the present entry: for every pause in typing. */
  replace(state: UrlState): void {
    if (this.#enabled()) history.replaceState({ ...history.state, lociDepth: this.#depth }, '', this.addressOf(state));
  }

  /** Adds an entry, so that "back" leads to what was shown before: for what the user chose. */
  push(state: UrlState): void {
    if (!this.#enabled()) return;
    const address = this.addressOf(state);
    if (address === location.href) return;
    this.#depth += 1;
    history.pushState({ lociDepth: this.#depth }, '', address);
  }

  /** Goes back to the entry below where it is ours; false where the page was entered by this one. */
  back(): boolean {
    if (!this.#enabled() || this.#depth === 0) return false;
    history.back();
    return true;
  }

  readonly #onPopState = (event: PopStateEvent): void => {
    if (!this.#enabled()) return;
    this.#depth = depthOf(event.state);
    this.#onNavigate(this.read());
  };
}

function depthOf(state: unknown): number {
  const depth = (state as { lociDepth?: unknown } | null)?.lociDepth;
  return typeof depth === 'number' ? depth : 0;
}
