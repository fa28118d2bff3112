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

  constructor(host: ReactiveControllerHost, { enabled, onNavigate }: HistoryControllerOptions) {
    this.#enabled = enabled;
    this.#onNavigate = onNavigate;
    host.addController(this);
  }

  hostConnected(): void {
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
    if (this.#enabled()) history.replaceState({ ...history.state, lociDepth: depth() }, '', this.addressOf(state));
  }

  /** Adds an entry, so that "back" leads to what was shown before: for what the user chose. */
  push(state: UrlState): void {
    if (!this.#enabled()) return;
    const address = this.addressOf(state);
    if (address === location.href) return;
    history.pushState({ lociDepth: depth() + 1 }, '', address);
  }

  /** Goes back to the entry below where it is ours; false where the page was entered by this one. */
  back(): boolean {
    if (!this.#enabled() || depth() === 0) return false;
    history.back();
    return true;
  }

  readonly #onPopState = (): void => {
    if (this.#enabled()) this.#onNavigate(this.read());
  };
}

/**
 * How many entries of ours lie on top of the one the page was entered by; 0 on an entry of the host page's own, which it
 * may have put on top of ours.
 */
function depth(): number {
  const value = (history.state as { lociDepth?: unknown } | null)?.lociDepth;
  return typeof value === 'number' ? value : 0;
}
