/** Which article lies open: opened from a hit or an address, and left again to where the reader was. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HistoryController } from './history-controller.js';
import type { Locus, UrlState } from './url-state.js';

export interface ArticleControllerOptions {
  readonly history: HistoryController;
  /** What the address is to hold, with the article that lies open. */
  readonly urlState: () => UrlState;
  /** Called when an article has been put on show. */
  readonly onShown: (locus: Locus) => void;
  /** Takes the focus where what the article was opened from is gone. */
  readonly fallbackFocus: () => HTMLElement | null;
}

export class ArticleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ArticleControllerOptions;
  #locus: Locus | null = null;
  #shown: Locus | null = null;
  #openedFrom: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, options: ArticleControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The article that lies open and the passage that it was opened at, or null. */
  get locus(): Locus | null {
    return this.#locus;
  }

  hostUpdated(): void {
    if (this.#shown === this.#locus) return;
    this.#shown = this.#locus;
    if (this.#locus) {
      this.#options.onShown(this.#locus);
      return;
    }
    const back = this.#openedFrom?.isConnected ? this.#openedFrom : this.#options.fallbackFocus();
    this.#openedFrom = null;
    back?.focus();
  }

  /** Shows what an address stands for, and leaves the address as it is. */
  restore(locus: Locus | null): void {
    this.#locus = locus;
    this.#host.requestUpdate();
  }

  /** Opens an article as a step that "back" undoes; from within an article, in its place. */
  open(locus: Locus): void {
    const { history, urlState } = this.#options;
    const isFirst = this.#locus === null;
    if (isFirst) this.#openedFrom = deepActiveElement();
    this.restore(locus);
    if (isFirst) history.push(urlState());
    else history.replace(urlState());
  }

  close(): void {
    const { history, urlState } = this.#options;
    if (history.back()) return;
    this.restore(null);
    history.replace(urlState());
  }
}

/** The focused element, however many shadow roots deep. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
