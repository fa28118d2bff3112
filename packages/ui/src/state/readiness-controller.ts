/** Follows how far the search by meaning is, where it has to be loaded. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LociClient } from '../client/client.js';
import type { Readiness } from '../static/readiness.js';

export class ReadinessController implements ReactiveController {
  /** Null where meaning is always searched, and until that is known. */
  readiness: Readiness | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => LociClient | undefined;
  #followed: LociClient | undefined;
  #stop: Promise<(() => void) | undefined> | null = null;

  constructor(host: ReactiveControllerHost, client: () => LociClient | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = this.#client();
    if (client === this.#followed) return;
    this.hostDisconnected();
    this.#followed = client;
    this.readiness = null;
    const following = client?.onReadiness?.((readiness) => {
      if (this.#followed !== client) return;
      this.readiness = readiness;
      this.#host.requestUpdate();
    });
    // A client that cannot be loaded fails at the search itself, which tells of it.
    this.#stop = Promise.resolve(following).catch(() => undefined);
  }

  hostDisconnected(): void {
    void this.#stop?.then((stop) => stop?.());
    this.#stop = null;
    this.#followed = undefined;
  }
}
