/** `<loci-search>`: the search box with its results, filters and articles. */
import type { Explanation } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { LociClient } from '../client/client.js';
import { deferClient } from '../client/defer-client.js';
import { createHttpClient } from '../client/http-client.js';
import { navigateHits } from '../keyboard/hit-navigation.js';
import { ShortcutController } from '../keyboard/shortcut-controller.js';
import type { Messages } from '../messages/messages.js';
import { Announcer } from '../state/announcer.js';
import { ArticleController } from '../state/article-controller.js';
import { HistoryController } from '../state/history-controller.js';
import { LanguageController } from '../state/language-controller.js';
import { LatestRequest, loadPart } from '../state/latest-request.js';
import { SearchController } from '../state/search-controller.js';
import type { SearchState } from '../state/search-state.js';
import { EMPTY_URL_STATE, type Locus, type SearchParameters, type UrlState } from '../state/url-state.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { searchStyles } from '../styles/search.js';
import { tokens } from '../styles/tokens.js';
import { highlightsByPassage } from '../text/highlights-by-passage.js';
import { announcementOf } from '../views/announcement.js';
import { renderFailure } from '../views/failure-view.js';
import { defineElement, type LociContext } from './context.js';
import type { EnterEvent, LociBox, TypeEvent } from './loci-box.js';
import type { ParametersEvent } from './loci-filters.js';
import type { LociResults } from './loci-results.js';
import './loci-box.js';

/**
 * - `page`: a whole page's search: keeps its state in the address, and shows what there is to search
 * - `inline`: a box within a page: leaves the address alone
 */
export type SearchVariant = 'page' | 'inline';

/** Parts of the results that a page may style. */
const RESULTS_PARTS =
  'filters, modes, sources, group-toggle, results, summary, matrix-toggle, matrix, matrix-row, tile, preview, suggestion, hits, group, end, none, error, hit, origin, ' +
  'source, author, date, title, link, text, term, sentence, matched, position, strip, actions, similar, explanation, duplicates';

export class LociSearch extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { type: String },
    index: { type: String },
    variant: { type: String, reflect: true },
    shortcut: { type: String },
    pageSize: { type: Number, attribute: 'page-size' },
    messages: { attribute: false },
    client: { attribute: false },
  };
  static override styles = [tokens, base, failureStyles, searchStyles];

  /** Where the server is, absolute or relative to the page; '' (the default) is the page's own folder. */
  declare server: string;
  /** The folder of an exported index, absolute or relative to the page: it is then searched without a server. */
  declare index: string;
  /** Default `inline`. */
  declare variant: SearchVariant;
  /** `mod+k` (the default) focuses the box from anywhere on the page; '' switches it off. */
  declare shortcut: string;
  /** Hits loaded at a time, 1 to 100, default 10. */
  declare pageSize: number;
  /** Replaces single messages, or with a whole table the language. */
  declare messages: Partial<Messages>;
  /** Asked in place of a server. */
  declare client: LociClient | null;

  readonly #search: SearchController;
  readonly #history: HistoryController;
  readonly #article: ArticleController;
  readonly #announcer = new Announcer(this);
  readonly #resultsPart = new LatestRequest<void>(this);
  readonly #language = new LanguageController(this, () => this.#translate());
  #context: LociContext;
  #shown: SearchState | null = null;

  constructor() {
    super();
    this.server = '';
    this.index = '';
    this.variant = 'inline';
    this.shortcut = 'mod+k';
    this.pageSize = 10;
    this.messages = {};
    this.client = null;
    this.#context = this.#createContext();
    this.#search = new SearchController(this, { client: () => this.#context.client, pageSize: () => this.pageSize });
    this.#history = new HistoryController(this, {
      enabled: () => this.variant === 'page',
      onNavigate: (state) => this.#restore(state),
    });
    this.#article = new ArticleController(this, {
      history: this.#history,
      urlState: () => this.#urlState,
      onShown: (locus) => this.#onArticleShown(locus),
      fallbackFocus: () => this.#box,
    });
    new ShortcutController(this, {
      shortcut: () => this.shortcut,
      enabled: () => this.#article.locus === null,
      onPress: () => this.#box?.select(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('online', this.#onOnline);
  }

  /** Focuses the box. */
  override focus(options?: FocusOptions): void {
    this.#box?.focus(options);
  }

  /** Searches for a query as if it had been typed and entered. */
  search(query: string): void {
    this.#choose({ query });
  }

  /** The first words that are shown are those of the page's language. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#language.ready;
    super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    const isNewContext = ['server', 'index', 'messages', 'client'].some((name) => changed.has(name));
    if (isNewContext) this.#context = this.#createContext();
  }

  override firstUpdated(): void {
    if (this.variant !== 'page') return;
    this.#loadResults();
    this.#restore(this.#history.read());
  }

  override updated(_changed: PropertyValues): void {
    const { state } = this.#search;
    if (state !== this.#shown && this.#language.isLoaded) this.#onStateShown(state);
  }

  override render(): TemplateResult {
    const { state } = this.#search;
    const { locus } = this.#article;
    return html`<div dir=${this.#language.direction ?? nothing} @focusin=${this.#loadResults} @keydown=${this.#onKeyDown} @loci-parameters=${this.#onParameters}>
      <div class="top" part="top">
        <loci-box exportparts="box, input, suggestions, suggestion-option" .context=${this.#context} .query=${state.parameters.query}
          .busy=${state.status === 'loading'} .shortcut=${this.shortcut}
          @loci-type=${this.#onType} @loci-enter=${this.#onEnter} @loci-leave=${() => this.#search.settle()}
          @loci-clear=${this.#clear}></loci-box>
      </div>
      <div role="status" class="visually-hidden">${this.#announcer.text}</div>
      ${state.status === 'idle' ? this.#renderIdle() : this.#renderResults(state)}
      ${locus && this.#language.isLoaded ? this.#renderArticle(locus, state) : nothing}
    </div>`;
  }

  #renderIdle(): TemplateResult | typeof nothing {
    if (this.variant !== 'page' || !this.#language.isLoaded) return nothing;
    return html`<loci-welcome part="welcome" .context=${this.#context}></loci-welcome>`;
  }

  #renderResults(state: SearchState): TemplateResult | typeof nothing {
    const part = this.#resultsPart.state;
    if (part.status === 'failed') return renderFailure(part.failure, this.#context.messages, () => this.#loadResults());
    if (!this.#language.isLoaded) return nothing;
    return html`<loci-results exportparts=${RESULTS_PARTS} .state=${state} .context=${this.#context} .explain=${this.#explain}
      @loci-retry=${() => this.#search.retry()} @loci-more=${this.#onMore}></loci-results>`;
  }

  #renderArticle(locus: Locus, { hits }: SearchState): TemplateResult {
    return html`<loci-article exportparts="dialog, article-title, found-passage, left-out, close, text, origin, source, date"
      .locus=${locus} .context=${this.#context} .found=${highlightsByPassage(hits)}
      @loci-close=${() => this.#article.close()}></loci-article>`;
  }

  get #box(): LociBox | null {
    return this.renderRoot.querySelector('loci-box');
  }

  get #results(): LociResults | null {
    return this.renderRoot.querySelector('loci-results');
  }

  get #urlState(): UrlState {
    return { ...this.#search.state.parameters, open: this.#article.locus };
  }

  /** Loads what shows results: on a page of its own at once, else when the box is first used. */
  #loadResults(): void {
    if (this.#resultsPart.state.status === 'done') return;
    void this.#resultsPart.start(() =>
      loadPart(() => Promise.all([import('./loci-results.js'), this.#language.load()])),
    );
  }

  #createContext(): LociContext {
    const { format, messages } = this.#language;
    return {
      client: this.client ?? this.#createClient(),
      messages: { ...messages, ...this.messages },
      format,
      hrefOf: (open) => this.#history.addressOf({ ...this.#urlState, open }),
      hrefOfQuery: (query) => this.#history.addressOf({ ...EMPTY_URL_STATE, query }),
      open: (locus) => this.#article.open(locus),
    };
  }

  #translate(): void {
    const { format, messages } = this.#language;
    this.#context = { ...this.#context, format, messages: { ...messages, ...this.messages } };
    this.requestUpdate();
  }

  #createClient(): LociClient {
    const { href } = new URL(this.index || this.server || '.', document.baseURI);
    if (!this.index) return createHttpClient({ server: href });
    return deferClient(() => import('../client/static-client.js'), href);
  }

  /** Searches for what the user chose; "back" undoes it. */
  #choose(change: Partial<SearchParameters>): void {
    this.#search.search(change);
    this.#history.push(this.#urlState);
  }

  /** Shows what an address stands for. */
  #restore({ open, ...parameters }: UrlState): void {
    this.#article.restore(open);
    if (JSON.stringify(parameters) !== JSON.stringify(this.#search.state.parameters)) this.#search.search(parameters);
    this.requestUpdate();
  }

  #onArticleShown(locus: Locus): void {
    void import('./loci-article.js').catch(() => this.#announcer.announce(this.#context.messages.failures.incomplete));
    this.#box?.remember();
    this.#emit('loci-open', locus);
  }

  #onStateShown(state: SearchState): void {
    const before = this.#shown;
    this.#shown = state;
    if (state.status === 'idle' && this.variant === 'page') void import('./loci-welcome.js');
    if (state.status !== before?.status) {
      const announcement = announcementOf(state, this.#context);
      if (announcement !== null) this.#announcer.announce(announcement);
      if (state.status === 'ready') this.#emit('loci-results', state.answer);
      if (state.status === 'failed') this.#emit('loci-error', state.failure);
    }
    // Typing writes over the present entry, and only when a search is sent, not at every key.
    if (before && state.status !== before.status) this.#history.replace(this.#urlState);
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  readonly #explain = (passageId: string, signal: AbortSignal): Promise<Explanation | null> =>
    this.#search.explain(passageId, signal);

  readonly #onType = (event: TypeEvent): void => this.#search.type(event.detail);

  readonly #onEnter = (event: EnterEvent): void => this.#search.search({ query: event.detail });

  readonly #clear = (): void => {
    if (this.#search.pending && this.#search.state.answer) this.#search.cancel();
    else this.#choose({ query: '' });
    this.focus();
  };

  readonly #onParameters = (event: ParametersEvent): void => {
    const { matrix, ...asked } = event.detail;
    if (matrix !== undefined) this.#search.showMatrix(matrix);
    if (Object.keys(asked).length > 0) this.#choose(asked);
    else this.#history.push(this.#urlState);
  };

  readonly #onMore = async (): Promise<void> => {
    const firstNew = this.#search.state.hits.length;
    await this.#search.loadMore();
    await this.updateComplete;
    await this.#results?.updateComplete;
    this.#results?.focusHit(firstNew);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const input = this.#box?.input;
    if (!input || this.#article.locus) return;
    navigateHits(event, { input, hits: this.#results?.hits ?? [], onClear: this.#clear });
  };

  readonly #onOnline = (): void => {
    if (this.#search.state.status === 'failed') this.#search.retry();
  };
}

defineElement('loci-search', LociSearch);

declare global {
  interface HTMLElementTagNameMap {
    'loci-search': LociSearch;
  }
}
