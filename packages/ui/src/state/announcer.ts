/** Says things to a screen reader once they have settled. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough that a screen reader is not interrupted while results still change under the keys. */
const ANNOUNCE_DELAY_MS = 700;

export class Announcer implements ReactiveController {
  /** What stands in the live region. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Puts `text` into the live region after a pause, unless something newer comes first. The region is emptied before, so
   * that the same words are said again.
   */
  announce(text: string): void {
    clearTimeout(this.#timer);
    this.text = '';
    this.#host.requestUpdate();
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, ANNOUNCE_DELAY_MS);
  }
}
