/** `<loci-filters>`: by what to search, in which sources, and whether to group. */
import type { FacetCount, GroupBy, SearchMode } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SearchParameters } from '../state/url-state.js';
import { base } from '../styles/base.js';
import { filterStyles } from '../styles/filters.js';
import { tokens } from '../styles/tokens.js';
import { defineElement, type LociContext } from './context.js';

/** The user chose how to search: the detail holds what changed. */
export type ParametersEvent = CustomEvent<Partial<SearchParameters>>;
export const PARAMETERS_EVENT = 'loci-parameters';

const MODES: readonly SearchMode[] = ['hybrid', 'lexical', 'semantic'];
/** Sources shown before the rest is asked for. Chosen ones are always shown. */
const VISIBLE_SOURCES = 8;
/** Stands in the filter for documents without a source. */
const NO_SOURCE = '';

const PLACEHOLDERS = [1, 2, 3].map(
  () => html`<span class="choice placeholder" aria-hidden="true"><span class="name"></span></span>`,
);

export class LociFilters extends LitElement {
  static override properties: PropertyDeclarations = {
    parameters: { attribute: false },
    sources: { attribute: false },
    context: { attribute: false },
    waiting: { type: Boolean },
    showsAll: { state: true },
  };
  static override styles = [tokens, base, filterStyles];

  declare parameters: SearchParameters;
  /** How many hits each source has, without the filter by source; null for hits without a source. */
  declare sources: readonly FacetCount[];
  declare context: LociContext;
  /** Keeps room for sources that are not known yet. */
  declare waiting: boolean;
  declare private showsAll: boolean;

  constructor() {
    super();
    this.sources = [];
    this.waiting = false;
    this.showsAll = false;
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { mode, group } = this.parameters;
    return html`
      <fieldset class="modes" part="modes">
        <legend>${messages.modeLabel}</legend>
        <div class="segments">
          ${MODES.map(
            (value) => html`<label>
              <input type="radio" name="mode" .value=${value} .checked=${value === mode} @change=${() => this.#change({ mode: value })} />
              <span>${messages.modes[value]}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      <label class="choice group" part="group">
        <input type="checkbox" .checked=${group === 'document'} @change=${this.#onGroup} />
        <span class="name">${messages.groupByDocument}</span>
      </label>
      ${this.#renderSources()}`;
  }

  #renderSources(): TemplateResult | typeof nothing {
    const { messages, format } = this.context;
    const chosen = this.parameters.filter.sources ?? [];
    const counts = withChosen(this.sources, chosen);
    const visible = this.showsAll
      ? counts
      : counts.filter(({ value }, index) => index < VISIBLE_SOURCES || chosen.includes(value ?? NO_SOURCE));
    if (counts.length === 0 && !this.waiting) return nothing;
    // Where no document names its source there is nothing to choose.
    if (counts.length === 1 && counts[0]?.value === null && chosen.length === 0) return nothing;
    const hiddenCount = counts.length - visible.length;
    return html`<fieldset class="sources" part="sources">
      <legend>${messages.sourcesLabel}</legend>
      <div class="choices">
        ${visible.map(({ value, count }) => {
          const source = value ?? NO_SOURCE;
          return html`<label class=${value === null ? 'choice unnamed' : 'choice'}>
            <input type="checkbox" .checked=${chosen.includes(source)} @change=${() => this.#toggleSource(source)} />
            <bdi class="name">${value ?? messages.noSource}</bdi><span class="count">${format.number(count)}</span>
          </label>`;
        })}
        ${counts.length === 0 ? PLACEHOLDERS : nothing}
        ${
          hiddenCount > 0
            ? html`<button class="quiet" type="button" @click=${this.#onShowAll}>${messages.moreSources(hiddenCount)}</button>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #toggleSource(source: string): void {
    const { filter } = this.parameters;
    const { sources = [], ...rest } = filter;
    const next = sources.includes(source) ? sources.filter((other) => other !== source) : [...sources, source];
    this.#change({ filter: next.length > 0 ? { ...rest, sources: next } : rest });
  }

  readonly #onGroup = (event: Event): void => {
    const group: GroupBy = (event.target as HTMLInputElement).checked ? 'document' : 'none';
    this.#change({ group });
  };

  readonly #onShowAll = (): void => {
    this.showsAll = true;
  };

  #change(change: Partial<SearchParameters>): void {
    const event: ParametersEvent = new CustomEvent(PARAMETERS_EVENT, { detail: change, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }
}

/** A chosen source without hits still has to be there, to be unchosen. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const known = new Set(counts.map(({ value }) => value ?? NO_SOURCE));
  const missing = chosen.filter((source) => !known.has(source));
  return [...counts, ...missing.map((source) => ({ value: source === NO_SOURCE ? null : source, count: 0 }))];
}

defineElement('loci-filters', LociFilters);

declare global {
  interface HTMLElementTagNameMap {
    'loci-filters': LociFilters;
  }
}
