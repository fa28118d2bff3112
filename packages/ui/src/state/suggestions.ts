/** The suggestions under the box: asked for while the user types, chosen among with the arrows, never in the way. */
import type { SuggestAnswer } from '@loci/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LociClient } from '../client/client.js';
import { type SuggestionGroup, suggestionGroups } from '../text/suggestion-groups.js';
import { createRecentQueries, type RecentQueries } from './recent-queries.js';

/** Pause after a key before suggestions are asked for: shorter than the search's, as they are what comes next. */
const SUGGEST_DELAY_MS = 80;

export interface SuggestionsOptions {
  readonly client: () => LociClient;
  /** Whether what was searched for is kept; by default it is. */
  readonly remembers?: () => boolean;
}

/** What a key did: nothing that concerns suggestions, moved or closed the list, or took a suggestion. */
export type SuggestionKey = 'none' | 'handled' | { readonly taken: string };

export class Suggestions implements ReactiveController {
  readonly recent: RecentQueries;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => LociClient;
  #groups: readonly SuggestionGroup[] = [];
  #isOpen = false;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  constructor(host: ReactiveControllerHost, { client, remembers }: SuggestionsOptions) {
    this.#host = host;
    this.#client = client;
    this.recent = createRecentQueries(undefined, undefined, remembers);
    host.addController(this);
  }

  /** Empty while the list is closed. */
  get groups(): readonly SuggestionGroup[] {
    return this.#isOpen ? this.#groups : [];
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The chosen one's place over all groups, from 0; −1 where none is chosen. */
  get active(): number {
    return this.#active;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Takes what stands in the box after a key. What is on show stays until there is something newer. */
  type(query: string): void {
    this.#abandon();
    this.#active = -1;
    this.#host.requestUpdate();
    if (query.trim() === '') this.close();
    else this.#timer = setTimeout(() => this.#ask(query), SUGGEST_DELAY_MS);
  }

  close(): void {
    this.#abandon();
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Forgets the searches of before. */
  clearRecent(): void {
    this.recent.clear();
    this.#show(this.#groups.filter(({ kind }) => kind !== 'recent'));
  }

  /** What a key pressed in the box does to the suggestions. */
  press({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>, query: string): SuggestionKey {
    if (!this.#isOpen) {
      // An empty box has nothing below it that the arrow could lead to.
      if (key !== 'ArrowDown' || (query !== '' && !altKey)) return 'none';
      this.#show(suggestionGroups(query, this.recent.read(), []));
      return this.#isOpen ? 'handled' : 'none';
    }
    const texts = this.#groups.flatMap((group) => group.texts);
    const chosen = texts[this.#active];
    if (key === 'ArrowDown' && this.#active < texts.length - 1) return this.#choose(this.#active + 1);
    if (key === 'ArrowUp') return this.#choose(this.#active < 0 ? texts.length - 1 : this.#active - 1);
    if (key !== 'Enter' && key !== 'Escape' && key !== 'ArrowDown') return 'none';
    // Behind the last suggestion the arrow leads on, to the hits.
    this.close();
    if (key === 'Escape') return 'handled';
    return key === 'Enter' && chosen !== undefined ? { taken: chosen } : 'none';
  }

  #choose(index: number): 'handled' {
    this.#active = index;
    this.#host.requestUpdate();
    return 'handled';
  }

  async #ask(query: string): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    let suggestions: SuggestAnswer['suggestions'] = [];
    try {
      ({ suggestions } = await this.#client().suggest(query, asked.signal));
    } catch {
      // A search works without suggestions; what is wrong with the server its own answer tells.
    }
    if (this.#asked === asked) this.#show(suggestionGroups(query, this.recent.read(), suggestions));
  }

  #show(groups: readonly SuggestionGroup[]): void {
    this.#groups = groups;
    this.#isOpen = groups.length > 0;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #abandon(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#asked = null;
  }
}
