/** `<loci-search>`: the search box with its results, filters and articles. */
import type { Explanation } from '@loci/engine';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { navigateHits } from '../keyboard/hit-navigation.js';
import { ShortcutController } from '../keyboard/shortcut-controller.js';
import { Announcer } from '../state/announcer.js';
import { ArticleController } from '../state/article-controller.js';
import { HistoryController } from '../state/history-controller.js';
import { LanguageController } from '../state/language-controller.js';
import { LazyPart } from '../state/lazy-part.js';
import { ModalController } from '../state/modal-controller.js';
import { OnlineController } from '../state/online-controller.js';
import { SearchContext } from '../state/search-context.js';
import { SearchController } from '../state/search-controller.js';
import type { SearchState } from '../state/search-state.js';
import { isSameSearch, type Locus, type SearchParameters, type UrlState } from '../state/url-state.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { searchStyles } from '../styles/search.js';
import { tokens } from '../styles/tokens.js';
import { highlightsByPassage } from '../text/highlights-by-passage.js';
import { announcementOf } from '../views/announcement.js';
import { renderFailure } from '../views/failure-view.js';
import { renderModal } from '../views/modal-view.js';
import { defineElement } from './context.js';
import { ARTICLE_PARTS, BOX_PARTS, RESULTS_PARTS } from './exported-parts.js';
import type { EnterEvent, LociBox, TypeEvent } from './loci-box.js';
import type { ParametersEvent } from './loci-filters.js';
import type { LociResults } from './loci-results.js';
import { SearchSettings } from './search-settings.js';
import './loci-box.js';

/**
 * A search box with its results: passages by words and by meaning.
 *
 * @slot trigger - In a modal: the page's own button in place of the one that is there.
 * @slot none - Shown where nothing is found, in place of the advice.
 * @slot error - Shown where a search failed, in place of the reason; `retry()` asks again.
 *
 * @fires {CustomEvent<SearchParameters>} loci-search - A search is sent; the detail says for what.
 * @fires {CustomEvent<SearchAnswer>} loci-results - An answer is shown; the detail is the answer of the HTTP interface.
 * @fires {CustomEvent<Locus>} loci-select - A reader follows a link to a passage; `preventDefault()` leaves it to the page.
 * @fires {CustomEvent<Failure>} loci-error - A search failed; the detail tells of what kind.
 * @fires {CustomEvent<Locus | null>} loci-open - An article (the detail says which) or the modal (null) is opened.
 * @fires {CustomEvent<null>} loci-close - An article or the modal is closed.
 *
 * @csspart trigger - The button of a modal.
 * @csspart modal - The dialog of a modal.
 * @csspart top - What stands above the results.
 * @csspart box - The box.
 * @csspart input - The input in it.
 * @csspart suggestions - The suggestions below it.
 * @csspart suggestion-option - One suggestion.
 * @csspart filters - What to search by and in which sources.
 * @csspart results - The results, whatever they are.
 * @csspart summary - The line of counts above the hits.
 * @csspart missing - The line that names words of the query that no article holds.
 * @csspart matrix - The source matrix.
 * @csspart hits - The list of hits.
 * @csspart hit - One hit.
 * @csspart origin - Source, author and date.
 * @csspart title - The title of a document.
 * @csspart text - The text of a passage.
 * @csspart term - A word of the query in it.
 * @csspart sentence - The sentence that answers by meaning.
 * @csspart matched - The label that says by what a passage was found.
 * @csspart position - The line that says where in its document a passage stands.
 * @csspart actions - What can be done with a hit.
 * @csspart similar - Similar passages.
 * @csspart citation - A citation.
 * @csspart none - What is shown where nothing is found.
 * @csspart error - A failure.
 * @csspart dialog - The dialog of an article.
 *
 * @cssprop --loci-accent - Links, what is chosen, and the focus.
 * @cssprop --loci-ink - Text.
 * @cssprop --loci-ink-soft - Text that matters less.
 * @cssprop --loci-paper - The background.
 * @cssprop --loci-surface - The background of what lies on it.
 * @cssprop --loci-line - Lines.
 * @cssprop --loci-mark - The mark of words of the query.
 * @cssprop --loci-font - The type of everything but passages.
 * @cssprop --loci-font-passage - The type of passages.
 * @cssprop --loci-radius - The radius of corners.
 */
export class LociSearch extends SearchSettings {
  static override styles = [tokens, base, failureStyles, searchStyles];

  readonly #search: SearchController;
  readonly #history: HistoryController;
  readonly #article: ArticleController;
  readonly #modal = new ModalController(this, {
    dialog: () => this.renderRoot?.querySelector('dialog') ?? null,
    trigger: () => (this.variant === 'modal' ? this.for : ''),
    onTrigger: () => this.open(),
    onOpen: () => this.#onModalOpened(),
    onClose: () => this.#onModalClosed(),
  });
  readonly #announcer = new Announcer(this);
  readonly #welcomePart = new LazyPart(this, () => import('./loci-welcome.js'));
  readonly #resultsPart = new LazyPart(this, () => this.#loadResults());
  readonly #articlePart = new LazyPart(this, () => import('./loci-article.js'));
  readonly #language = new LanguageController(this, () => this.#own.translate());
  readonly #own: SearchContext;
  #shown: SearchState | null = null;

  constructor() {
    super();
    this.#search = new SearchController(this, {
      client: () => this.#own.context.client,
      pageSize: () => this.pageSize,
      debounceMs: () => this.debounce,
    });
    this.#history = new HistoryController(this, {
      enabled: () => this.#keepsAddress,
      onNavigate: (state) => this.#restore(state),
    });
    this.#article = new ArticleController(this, {
      history: this.#history,
      urlState: () => this.#urlState,
      onShown: (locus) => this.#onArticleShown(locus),
      fallbackFocus: () => this.#box,
    });
    this.#own = new SearchContext(this, {
      language: this.#language,
      history: this.#history,
      keepsAddress: () => this.#keepsAddress,
      urlState: () => this.#urlState,
      open: (locus) => this.#article.open(locus),
    });
    new ShortcutController(this, {
      shortcut: () => this.shortcut,
      enabled: () => this.#article.locus === null,
      onPress: () => this.open(),
    });
    new OnlineController(this, () => {
      if (this.#search.state.status === 'failed') this.retry();
    });
  }

  /** Focuses the box. */
  override focus(options?: FocusOptions): void {
    this.#whenDrawn(() => this.#box?.focus(options));
  }

  /** Opens the modal; elsewhere focuses the box. What stands in the box is selected, so that typing replaces it. */
  open(): void {
    this.#whenDrawn(() => {
      this.#modal.open();
      this.#box?.select();
    });
  }

  /** Closes the modal; elsewhere empties the box. What is awaited is forgotten. */
  close(): void {
    if (this.variant === 'modal') this.#modal.close();
    else this.#choose({ query: '' });
  }

  /** Searches for a query as if it had been typed and entered; a modal is opened. */
  search(query: string): void {
    this.#whenDrawn(() => {
      if (this.variant === 'modal') this.open();
      this.#resultsPart.load();
      this.#choose({ query });
    });
  }

  /** Asks again what failed. */
  retry(): void {
    this.#search.retry();
  }

  /** The first words that are shown are those of the page's language. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#language.ready;
    super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    this.#own.follow(changed);
    if (this.hasUpdated && ['server', 'index', 'client'].some((name) => changed.has(name))) this.#search.restart();
  }

  override firstUpdated(): void {
    if (!this.#keepsAddress) return;
    const state = this.#history.read();
    if (state.query || state.open) this.#resultsPart.load();
    this.#restore(state);
    if (state.query || state.open) this.#modal.open();
  }

  override updated(changed: PropertyValues): void {
    const { state } = this.#search;
    if (changed.has('variant') && this.variant === 'page') this.#resultsPart.load();
    if (state.status === 'idle' && this.variant === 'page' && !this.#welcomePart.failure) this.#welcomePart.load();
    if (state !== this.#shown && this.#language.isLoaded) this.#onStateShown(state);
  }

  override render(): TemplateResult {
    if (this.variant !== 'modal') return this.#renderFrame(nothing);
    return renderModal({
      modal: this.#modal,
      messages: this.#own.context.messages,
      shortcut: this.shortcut,
      isOpenedElsewhere: this.for !== '',
      onNear: this.#resultsPart.load,
      renderFrame: (close) => this.#renderFrame(close),
    });
  }

  /** The box with what it found, wherever that stands. */
  #renderFrame(close: TemplateResult | typeof nothing): TemplateResult {
    const { state } = this.#search;
    const { locus } = this.#article;
    return html`<div class="frame" dir=${this.#language.direction ?? nothing} @focusin=${this.#resultsPart.load} @keydown=${this.#onKeyDown}
      @loci-parameters=${this.#onParameters}>
      <div class="top" part="top">
        <loci-box exportparts=${BOX_PARTS} .context=${this.#own.context} .query=${state.parameters.query}
          .busy=${state.status === 'loading'} .shortcut=${this.variant === 'modal' ? '' : this.shortcut} .noRecent=${this.noRecent}
          @loci-type=${this.#onType} @loci-enter=${this.#onEnter} @loci-leave=${() => this.#search.settle()}
          @loci-clear=${this.#clear}></loci-box>${close}
        ${locus ? this.#renderFailure(this.#articlePart) : nothing}
      </div>
      <div role="status" class="visually-hidden">${this.#announcer.text}</div>
      ${state.status === 'idle' ? this.#renderWelcome() : this.#renderResults(state)}
      ${locus && this.#language.isLoaded ? this.#renderArticle(locus, state) : nothing}
    </div>`;
  }

  #renderWelcome(): TemplateResult | typeof nothing {
    if (this.variant !== 'page') return nothing;
    if (this.#welcomePart.failure) return this.#renderFailure(this.#welcomePart);
    if (!this.#language.isLoaded) return nothing;
    return html`<loci-welcome part="welcome" .context=${this.#own.context}></loci-welcome>`;
  }

  #renderResults(state: SearchState): TemplateResult | typeof nothing {
    if (this.#resultsPart.failure) return this.#renderFailure(this.#resultsPart);
    if (!this.#language.isLoaded) return nothing;
    return html`<loci-results exportparts=${RESULTS_PARTS} .state=${state} .context=${this.#own.context} .explain=${this.#explain}
      @loci-retry=${this.retry} @loci-more=${() => this.#search.loadMore()}>${this.#handOn('none')}${this.#handOn('error')}</loci-results>`;
  }

  #renderFailure({ failure, load }: LazyPart): TemplateResult | typeof nothing {
    if (failure === null) return nothing;
    return html`<div role="alert">${renderFailure(failure, this.#own.context.messages, load)}</div>`;
  }

  /** What the page put into a slot, for the part that shows it; a slot without content would hide that part's own. */
  #handOn(name: string): TemplateResult | typeof nothing {
    if (!this.querySelector(`:scope > [slot=${name}]`)) return nothing;
    return html`<slot name=${name} slot=${name}></slot>`;
  }

  #renderArticle(locus: Locus, { hits }: SearchState): TemplateResult {
    return html`<loci-article exportparts=${ARTICLE_PARTS} .locus=${locus} .context=${this.#own.context} .found=${highlightsByPassage(hits)}
      @loci-close=${this.#onArticleClosed}></loci-article>`;
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

  get #keepsAddress(): boolean {
    return this.variant === 'page' || this.urlState;
  }

  /**
   * Loads what shows results: on a page of its own at once, else when the box is first used. Then the index is greeted
   * too, so that the connection stands, and an exported index lies open, before the first key.
   */
  #loadResults(): Promise<unknown> {
    // Where it fails, the first search does too, and tells of it.
    if (this.variant !== 'page') this.#own.context.client.stats().catch(() => undefined);
    return Promise.all([import('./loci-results.js'), this.#language.load()]);
  }

  /** Acts at once; where the page is faster than the element, once that is drawn and has read the address. */
  #whenDrawn(act: () => void): void {
    if (this.hasUpdated) act();
    else void this.updateComplete.then(act);
  }

  /** Searches for what the user chose; "back" undoes it. */
  #choose(change: Partial<SearchParameters>): void {
    this.#search.search(change);
    this.#history.push(this.#urlState);
  }

  /** Shows what an address stands for. */
  #restore({ open, ...parameters }: UrlState): void {
    this.#article.restore(open);
    if (!isSameSearch(parameters, this.#search.state.parameters)) this.#search.search(parameters);
    this.requestUpdate();
  }

  #onArticleShown(locus: Locus): void {
    this.#articlePart.load();
    this.#box?.remember();
    this.#emit('loci-open', locus);
  }

  #onModalOpened(): void {
    this.#resultsPart.load();
    this.#emit('loci-open', null);
  }

  #onModalClosed(): void {
    this.#search.cancel();
    if (this.#article.locus) this.#article.close();
    this.#emit('loci-close', null);
  }

  readonly #onArticleClosed = (): void => {
    this.#article.close();
    this.#emit('loci-close', null);
  };

  #onStateShown(state: SearchState): void {
    const before = this.#shown;
    this.#shown = state;
    const isStep = state.status !== before?.status;
    if (isStep || (state.more === 'failed' && before.more !== 'failed')) {
      const announcement = announcementOf(state, this.#own.context);
      if (announcement !== null) this.#announcer.announce(announcement);
    }
    if (isStep) {
      if (state.status === 'loading') this.#emit('loci-search', state.parameters);
      if (state.status === 'ready') this.#emit('loci-results', state.answer);
      if (state.status === 'failed') this.#emit('loci-error', state.failure);
    }
    // Typing writes over the present entry, and only when a search is sent, not at every key.
    if (before && isStep) this.#history.replace(this.#urlState);
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

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const input = this.#box?.input;
    if (!input || this.#article.locus) return;
    navigateHits(event, {
      input,
      hits: this.#results?.hits ?? [],
      onClear: this.variant === 'modal' ? () => this.close() : this.#clear,
    });
  };
}

defineElement('loci-search', LociSearch);

declare global {
  interface HTMLElementTagNameMap {
    'loci-search': LociSearch;
  }
}
