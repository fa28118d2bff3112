/** `<loci-results>`: filters and ranked hits, or nothing, a failure, or the room that hits will take. */
import type { Explanation, Hit, SearchAnswer } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MatrixPart } from '../state/matrix-part.js';
import { ReadinessController } from '../state/readiness-controller.js';
import { lacksMeaning, type SearchState } from '../state/search-state.js';
import type { SearchParameters } from '../state/url-state.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { resultsStyles } from '../styles/results.js';
import { tokens } from '../styles/tokens.js';
import { namedQuery } from '../text/named-query.js';
import { countsOf } from '../views/counts.js';
import { renderFailure } from '../views/failure-view.js';
import { readinessText } from '../views/readiness-text.js';
import { matrixIcon } from '../views/result-icons.js';
import { defineElement, isPlainClick, type LociContext } from './context.js';
import { PARAMETERS_EVENT, type ParametersEvent } from './loci-filters.js';
import type { LociHit } from './loci-hit.js';
import './loci-filters.js';
import './loci-hit.js';

/** Asks to repeat a search that failed. */
const RETRY_EVENT = 'loci-retry';
/** Asks for the next page of hits. */
const MORE_EVENT = 'loci-more';

const HIT_PARTS =
  'hit, origin, source, author, date, title, link, text, term, sentence, matched, position, headings, page, time, strip, actions, original, similar, explanation, citation, citation-text, duplicates, error';

export class LociResults extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    context: { attribute: false },
    explain: { attribute: false },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, resultsStyles];

  declare state: SearchState;
  declare context: LociContext;
  declare explain: (passageId: string, signal: AbortSignal) => Promise<Explanation | null>;
  readonly #matrix = new MatrixPart(this);
  readonly #readiness = new ReadinessController(this, () => this.context?.client);
  #focusesWeaker = false;
  /** The place of the first hit of the page that was asked for: there the reader goes on. */
  #nextHit: number | null = null;
  /** The query that was asked again once meaning was there: a second time it would be answered no otherwise. */
  #repeated: string | null = null;

  /** The hits that can be seen, in order: those of a folded group cannot. */
  get hits(): LociHit[] {
    return [...this.renderRoot.querySelectorAll('loci-hit')].filter((hit) => hit.checkVisibility());
  }

  override willUpdate(): void {
    this.#matrix.follow(this.state, !this.hasUpdated);
  }

  override updated(): void {
    this.#repeatWithMeaning();
    void this.#focusNextHit();
    const heading = this.renderRoot.querySelector<HTMLElement>('#weaker');
    if (!this.#focusesWeaker || this.state.status === 'loading') return;
    this.#focusesWeaker = false;
    heading?.focus();
  }

  async #focusNextHit(): Promise<void> {
    const { status, hits } = this.state;
    // Another search has taken the place of the page.
    if (status === 'loading') this.#nextHit = null;
    if (this.#nextHit === null || hits.length <= this.#nextHit) return;
    const hit = this.renderRoot.querySelectorAll<LociHit>('.hits > li > loci-hit')[this.#nextHit];
    this.#nextHit = null;
    await hit?.updateComplete;
    hit?.focus();
  }

  #repeatWithMeaning(): void {
    const { query } = this.state.parameters;
    // A list that is read is not changed unasked.
    if (this.state.hits.length > 0 || this.#repeated === query || !this.#couldHaveMeaning) return;
    this.#repeated = query;
    this.#emit(RETRY_EVENT);
  }

  override render(): TemplateResult {
    const { state, context } = this;
    const isLoading = state.status === 'loading';
    return html`
      <loci-filters part="filters" exportparts="modes, sources, group: group-toggle" ?waiting=${isLoading}
        .parameters=${state.parameters} .sources=${state.sources} .context=${context}></loci-filters>
      <section part="results" aria-labelledby="heading" aria-busy=${isLoading}>
        <h2 id="heading" class="visually-hidden">${context.messages.resultsHeading}</h2>
        ${this.#renderOutcome()}
      </section>`;
  }

  #renderOutcome(): TemplateResult {
    const { status, failure, answer, hits } = this.state;
    const { messages } = this.context;
    if (status === 'failed' && failure) {
      return html`<slot name="error"><h3 class="state-title">${messages.failureHeading}</h3>
        ${renderFailure(failure, messages, () => this.#emit(RETRY_EVENT))}</slot>`;
    }
    if (!answer) return renderSkeleton();
    return hits.length === 0 ? this.#renderNone(answer) : this.#renderHits(answer);
  }

  #renderHits(answer: SearchAnswer): TemplateResult {
    return html`
      ${this.#matrix.isAwaited ? renderSkeleton() : html`${this.#renderSummary(answer)}${this.#renderSuggestion(answer)}${this.#renderMissing(answer)}`}
      ${this.#renderMatrix()}
      ${this.#matrix.isAwaited ? nothing : this.#renderLists(answer)}`;
  }

  #renderLists(answer: SearchAnswer): TemplateResult {
    return html`
      ${this.#renderList(this.state.hits.filter((hit) => !hit.weaker))}
      ${this.#renderWeaker(this.state.hits.filter((hit) => hit.weaker))}
      ${this.#renderEnd(answer)}`;
  }

  #renderList(hits: readonly Hit[]): TemplateResult | typeof nothing {
    if (hits.length === 0) return nothing;
    return html`<ol role="list" class="hits" part="hits">
      ${repeat(
        hits,
        (hit) => hit.passage.id,
        (hit) => html`<li>${this.#renderHit(hit, false)}${this.#renderGroup(hit)}</li>`,
      )}
    </ol>`;
  }

  /** Apart from what fits, so that nobody takes one for the other. */
  #renderWeaker(hits: readonly Hit[]): TemplateResult | typeof nothing {
    if (hits.length === 0) return nothing;
    const { messages } = this.context;
    return html`<div class="weaker" part="weaker">
      <h3 id="weaker" tabindex="-1"><span>${messages.weakerHeading}</span></h3>
      <p class="soft">${messages.weakerHint}</p>
      ${this.#renderList(hits)}
    </div>`;
  }

  #renderSummary(answer: SearchAnswer): TemplateResult {
    const { context } = this;
    const { messages } = context;
    const highlights = answer.hits.flatMap((hit) => hit.highlights);
    const hasKind = (wanted: 'term' | 'sentence') => highlights.some(({ kind }) => kind === wanted);
    return html`<div class="summary" part="summary">
      <p><strong>${countsOf(answer, context)}</strong> <span class="soft">${messages.took(answer.tookMs)}</span>
        ${this.#renderReadiness()}</p>
      ${this.#renderMatrixToggle()}
      <p class="legend soft">
        <span class="visually-hidden">${messages.legend}:</span>
        ${hasKind('term') ? html`<mark>${messages.legendTerm}</mark>` : nothing}
        ${hasKind('sentence') ? html`<span class="sentence">${messages.legendSentence}</span>` : nothing}
      </p>
    </div>`;
  }

  get #couldHaveMeaning(): boolean {
    return this.#readiness.readiness?.state === 'ready' && lacksMeaning(this.state);
  }

  /** How far the search by meaning is, and once it is there, the way to what it adds to hits by words alone. */
  #renderReadiness(): TemplateResult | typeof nothing {
    const { messages } = this.context;
    if (this.state.hits.length > 0 && this.#couldHaveMeaning) {
      return html`<button class="quiet" part="readiness" type="button"
        @click=${() => this.#emit(RETRY_EVENT)}>${messages.searchBoth}</button>`;
    }
    const { readiness } = this.#readiness;
    const text = readiness === null ? '' : readinessText(readiness, messages);
    return text === '' ? nothing : html`<span class="soft" part="readiness">${text}</span>`;
  }

  #renderMatrixToggle(): TemplateResult {
    const { matrix } = this.state.parameters;
    return html`<button class="quiet matrix-toggle" part="matrix-toggle" type="button" aria-expanded=${matrix}
      @click=${() => this.#search({ matrix: !matrix })}>${matrixIcon}${this.context.messages.matrixToggle}</button>`;
  }

  #renderMatrix(): TemplateResult | typeof nothing {
    const { parameters, request } = this.state;
    if (!parameters.matrix || request === null) return nothing;
    const { failure, load } = this.#matrix.script;
    if (failure) return renderFailure(failure, this.context.messages, load);
    return html`<loci-matrix exportparts="matrix, matrix-row, tile, preview, origin, source, date, error"
      ?hidden=${this.#matrix.isAwaited} .request=${request} .context=${this.context}
      @loci-settled=${this.#matrix.settle}></loci-matrix>`;
  }

  #renderHit(hit: Hit, compact: boolean): TemplateResult {
    return html`<loci-hit exportparts=${HIT_PARTS} ?compact=${compact} .hit=${hit} .context=${this.context}
      .explain=${this.explain}></loci-hit>`;
  }

  #renderGroup({ group }: Hit): TemplateResult | typeof nothing {
    if (!group || group.more.length === 0) return nothing;
    return html`<details class="group" part="group">
      <summary>${this.context.messages.moreInGroup(group.total - 1)}</summary>
      <ol role="list">${group.more.map((hit) => html`<li>${this.#renderHit(hit, true)}</li>`)}</ol>
    </details>`;
  }

  #renderEnd(answer: SearchAnswer): TemplateResult {
    const { messages } = this.context;
    const { more, failure } = this.state;
    if (more === 'none') {
      return html`<div class="end soft" part="end">
        ${answer.omitted > 0 ? this.#renderOmitted(answer.omitted) : html`<p>${messages.endOfList}</p>`}
        ${this.state.parameters.includeWeaker ? this.#renderWayOut(messages.hideWeaker, { includeWeaker: false }) : nothing}
      </div>`;
    }
    return html`<div class="end" part="end">
      ${more === 'failed' && failure ? html`<p>${messages.failures[failure.kind]}</p>` : nothing}
      <button class="solid" type="button" aria-busy=${more === 'loading'} @click=${this.#onMore}>
        ${more === 'failed' ? messages.retry : messages.loadMore}
      </button>
    </div>`;
  }

  #renderNone(answer: SearchAnswer): TemplateResult {
    const { messages } = this.context;
    const { filter, mode } = this.state.parameters;
    const isFiltered = (filter.sources?.length ?? 0) > 0;
    return html`<slot name="none"><div class="none" part="none">
      <h3 class="state-title" dir="auto">${messages.noneHeading(namedQuery(answer.query))}</h3>
      <p>${messages.noneAdvice(answer.mode, isFiltered, answer.parsed.phrases.length > 0)}</p>
      ${this.#renderReadiness()}
      ${this.#renderSuggestion(answer)}
      ${this.#renderMissing(answer)}
      ${isFiltered ? this.#renderWayOut(messages.clearFilters, { filter: {} }) : nothing}
      ${mode !== 'hybrid' && !isFiltered ? this.#renderWayOut(messages.searchBoth, { mode: 'hybrid' }) : nothing}
      ${answer.omitted > 0 ? html`<div class="omitted soft">${this.#renderOmitted(answer.omitted)}</div>` : nothing}
    </div></slot>`;
  }

  #renderOmitted(count: number): TemplateResult {
    const { messages } = this.context;
    return html`<p>${messages.omitted(count)}</p>
      <button class="solid" type="button" @click=${this.#onShowWeaker}>${messages.showWeaker}</button>`;
  }

  #renderWayOut(label: string, change: Partial<SearchParameters>): TemplateResult {
    return html`<button class="solid" type="button" @click=${() => this.#search(change)}>${label}</button>`;
  }

  #renderSuggestion({ didYouMean }: SearchAnswer): TemplateResult | typeof nothing {
    if (didYouMean === null) return nothing;
    const [before, after] = this.context.messages.didYouMean.split('{query}');
    const onClick = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.#search({ query: didYouMean });
    };
    return html`<p class="suggestion" part="suggestion">
      ${before}<a dir="auto" href=${this.context.hrefOfQuery(didYouMean)} @click=${onClick}>${didYouMean}</a>${after}
    </p>`;
  }

  /** So that nobody takes what is near in meaning to a name for what speaks of it. */
  #renderMissing({ missing }: SearchAnswer): TemplateResult | typeof nothing {
    if (!missing?.length) return nothing;
    return html`<p class="missing soft" part="missing">${this.context.messages.missing(missing)}</p>`;
  }

  readonly #onMore = (): void => {
    this.#nextHit = this.state.hits.length;
    this.#emit(MORE_EVENT);
  };

  /** The list keeps its place, and the focus goes to where the further passages begin. */
  readonly #onShowWeaker = (): void => {
    this.#focusesWeaker = true;
    this.#search({ includeWeaker: true });
  };

  #search(change: Partial<SearchParameters>): void {
    const event: ParametersEvent = new CustomEvent(PARAMETERS_EVENT, { detail: change, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }

  #emit(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** Stands where hits will be and is about as high as they are, so that nothing jumps when they come. */
function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    <div class="summary"><i></i></div>
    ${[1, 2, 3].map(() => html`<div class="bone"><i></i><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}

defineElement('loci-results', LociResults);

declare global {
  interface HTMLElementTagNameMap {
    'loci-results': LociResults;
  }
}
