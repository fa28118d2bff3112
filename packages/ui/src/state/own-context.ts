/** What an element needs from outside where it stands in a page by itself: made from its own attributes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LociClient } from '../client/client.js';
import { createClient, type IndexAddress } from '../client/create-client.js';
import type { LociContext } from '../elements/context.js';
import type { Messages } from '../messages/messages.js';
import { LanguageController } from './language-controller.js';
import { EMPTY_URL_STATE, type UrlState, writeUrlState } from './url-state.js';

export interface ContextHost extends ReactiveControllerHost, Element, IndexAddress {
  readonly client: LociClient | null;
  readonly messages: Partial<Messages>;
}

export class OwnContext implements ReactiveController {
  readonly #host: ContextHost;
  readonly #language: LanguageController;
  #made: { readonly from: readonly unknown[]; readonly context: LociContext } | null = null;

  constructor(host: ContextHost) {
    this.#host = host;
    this.#language = new LanguageController(host, () => {
      this.#made = null;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    // Where they cannot be loaded the element stays empty, as one whose script is missing.
    this.#language.load().catch(() => undefined);
  }

  /** How the words run; null where that is for the page to say. */
  get direction(): LanguageController['direction'] {
    return this.#language.direction;
  }

  /** Null until the words are there. The same object until an attribute that it is made from changes. */
  get context(): LociContext | null {
    if (!this.#language.isLoaded) return null;
    const { server, index, client, messages } = this.#host;
    const from = [server, index, client, messages];
    if (this.#made?.from.every((value, place) => value === from[place])) return this.#made.context;
    this.#made = { from, context: this.#create(client ?? createClient({ server, index })) };
    return this.#made.context;
  }

  #create(client: LociClient): LociContext {
    const { server, index, messages } = this.#host;
    const { format, messages: words } = this.#language;
    // The page that a server has for reading; beside an exported index there is none, and links lead to the documents.
    const addressOf = (state: UrlState) =>
      writeUrlState(new URL(index ? location.href : server || '.', document.baseURI), state).href;
    return {
      client,
      format,
      messages: { ...words, ...messages },
      hrefOf: (open) => addressOf({ ...EMPTY_URL_STATE, open }),
      hrefOfQuery: (query) => addressOf({ ...EMPTY_URL_STATE, query }),
      open: null,
      links: index ? 'original' : 'article',
      renderHit: null,
    };
  }
}
