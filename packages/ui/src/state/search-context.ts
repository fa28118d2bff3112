/** What `<loci-search>` hands to its parts: made from its properties, its language and its address. */
import type { ReactiveControllerHost } from 'lit';
import { createClient } from '../client/create-client.js';
import type { LociContext } from '../elements/context.js';
import type { HistoryController } from './history-controller.js';
import type { LanguageController } from './language-controller.js';
import type { ContextHost } from './own-context.js';
import { EMPTY_URL_STATE, type Locus, type UrlState, writeUrlState } from './url-state.js';

interface SearchContextHost extends ContextHost, ReactiveControllerHost, Pick<LociContext, 'links' | 'renderHit'> {}

export interface SearchContextOptions {
  readonly language: LanguageController;
  readonly history: HistoryController;
  /** Whether searches stand in the address of the page. */
  readonly keepsAddress: () => boolean;
  /** What the address is to hold. */
  readonly urlState: () => UrlState;
  readonly open: (locus: Locus) => void;
}

/** The properties that a context is made of. */
const SOURCES = ['server', 'index', 'messages', 'client', 'links', 'renderHit'];

export class SearchContext {
  context: LociContext;
  readonly #host: SearchContextHost;
  readonly #options: SearchContextOptions;

  constructor(host: SearchContextHost, options: SearchContextOptions) {
    this.#host = host;
    this.#options = options;
    this.context = this.#create();
  }

  /** To be told what has changed, before each update. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (SOURCES.some((name) => changed.has(name))) this.context = this.#create();
  }

  /** Takes the words of another language; the client stays. */
  translate(): void {
    this.context = { ...this.context, ...this.#words() };
    this.#host.requestUpdate();
  }

  #create(): LociContext {
    const { client, links, renderHit } = this.#host;
    const { urlState, open } = this.#options;
    return {
      ...this.#words(),
      client: client ?? createClient(this.#host),
      hrefOf: (locus) => this.#addressOf({ ...urlState(), open: locus }),
      hrefOfQuery: (query) => this.#addressOf({ ...EMPTY_URL_STATE, query }),
      open,
      links,
      renderHit,
    };
  }

  #words(): Pick<LociContext, 'format' | 'messages'> {
    const { format, messages } = this.#options.language;
    return { format, messages: { ...messages, ...this.#host.messages } };
  }

  /** Where the page does not keep searches in its address, a server's own page does. */
  #addressOf(state: UrlState): string {
    const { server, index, client } = this.#host;
    const { history, keepsAddress } = this.#options;
    if (keepsAddress() || index || client) return history.addressOf(state);
    return writeUrlState(new URL(server || '.', document.baseURI), state).href;
  }
}
