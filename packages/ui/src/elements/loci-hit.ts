/** `<loci-hit>`: one found passage, with where it comes from, why it is there, and what can be done with it. */
import type { Explanation, Hit } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { moveInRow } from '../keyboard/row-move.js';
import { LatestRequest } from '../state/latest-request.js';
import { loadPart } from '../state/lazy-part.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { hitStyles } from '../styles/hit.js';
import { passageStyles } from '../styles/passage.js';
import { titleStyles } from '../styles/title.js';
import { tokens } from '../styles/tokens.js';
import { duplicateSummary } from '../text/duplicate-summary.js';
import { chooseExcerpt } from '../text/excerpt.js';
import { jumpLink } from '../text/jump-link.js';
import { renderFailure } from '../views/failure-view.js';
import { renderMatched } from '../views/matched.js';
import { renderOrigin } from '../views/origin.js';
import { renderMarkedText, renderPassageBlock } from '../views/passage-text.js';
import { renderPlace } from '../views/place.js';
import { renderPlaceStrip } from '../views/place-strip.js';
import { citeIcon, outsideIcon, similarIcon, whyIcon } from '../views/result-icons.js';
import { defineElement, type LociContext, openOnClick } from './context.js';

/** The panels that unfold under a passage, each loaded when it is first asked for. */
type Panel = 'similar' | 'explanation' | 'citation';

const PANEL_MODULES: Readonly<Record<Panel, () => Promise<unknown>>> = {
  similar: () => import('./loci-similar.js'),
  explanation: () => import('./loci-explanation.js'),
  citation: () => import('./loci-citation.js'),
};

export class LociHit extends LitElement {
  static override properties: PropertyDeclarations = {
    hit: { attribute: false },
    context: { attribute: false },
    explain: { attribute: false },
    compact: { type: Boolean, reflect: true },
    panel: { state: true },
    whole: { state: true },
    action: { state: true },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, titleStyles, hitStyles];

  declare hit: Hit;
  declare context: LociContext;
  /** Fetches the figures behind the hit; without it there is no "Why?". */
  declare explain: ((passageId: string, signal: AbortSignal) => Promise<Explanation | null>) | null;
  /** Leaves out what a group's first hit has already said. */
  declare compact: boolean;
  declare private panel: Panel | null;
  declare private whole: boolean;
  /** The one action that Tab leads to, by its place in the row. */
  declare private action: number;
  readonly #module = new LatestRequest<void>(this);

  constructor() {
    super();
    this.explain = null;
    this.compact = false;
    this.panel = null;
    this.whole = false;
    this.action = 0;
  }

  /** Focuses the link to the passage. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus(options);
  }

  /** Shows similar passages, or hides them where they are shown. */
  toggleSimilar(): void {
    this.#toggle('similar');
  }

  /** Folds an open panel away and focuses its button; false where none is open. */
  closePanel(): boolean {
    if (!this.panel) return false;
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-panel='${this.panel}']`);
    this.panel = null;
    button?.focus();
    return true;
  }

  override render(): TemplateResult {
    const { hit, context, compact } = this;
    const { messages } = context;
    const { passage, document } = hit;
    return html`<article part="hit" aria-labelledby="title" data-matched=${hit.matched} @keydown=${this.#onKeyDown}>
      <div class="found">
      ${renderPlaceStrip(passage.ordinal, document.passageCount)}
      <div class="head">
        ${compact ? nothing : renderOrigin(document, context)}
        ${renderMatched(hit.matched, messages)}
      </div>
      ${compact ? this.#renderCompactTitle() : this.#renderTitle()}
      ${context.renderHit ? html`<div part="custom">${context.renderHit(hit)}</div>` : this.#renderText()}
      <div class="foot">
        <p class="position soft" part="position">${compact ? nothing : renderPlace(passage, document, context)}</p>
        ${this.#renderActions()}
      </div>
      </div>
      ${hit.duplicates.length > 0 ? this.#renderDuplicates() : nothing}
      ${this.panel ? this.#renderPanel(this.panel) : nothing}
    </article>`;
  }

  #renderTitle(): TemplateResult {
    const { document } = this.hit;
    return html`<h3 id="title" part="title">${this.#renderLink(document.title)}</h3>`;
  }

  #renderCompactTitle(): TemplateResult {
    const { passage, document } = this.hit;
    const position = this.context.messages.position(passage.ordinal + 1, document.passageCount);
    return html`<h4 id="title" class="soft">${this.#renderLink(position)}</h4>`;
  }

  /** Where the title leads to out of this page, if the page wants that. */
  get #original(): string | null {
    return this.context.links === 'original' ? jumpLink(this.hit.document, this.hit.passage) : null;
  }

  #renderLink(content: unknown): TemplateResult {
    const { passage, document } = this.hit;
    const locus = { documentId: document.id, passageId: passage.id };
    return html`<a class="open" part="link" dir="auto" lang=${document.language ?? nothing}
      href=${this.#original ?? this.context.hrefOf(locus)} @click=${this.#onOpen}>${content}</a>`;
  }

  #renderText(): TemplateResult {
    const { passage, document, highlights } = this.hit;
    const { messages } = this.context;
    const excerpt = chooseExcerpt(passage.text, highlights);
    const isCut = excerpt.start > 0 || excerpt.end < passage.text.length;
    const within = this.whole ? { start: 0, end: passage.text.length } : excerpt;
    const text = renderMarkedText(passage.text, highlights, { sentenceLabel: messages.legendSentence, within });
    const content = html`${within.start > 0 ? '… ' : nothing}${text}${within.end < passage.text.length ? ' …' : nothing}`;
    return html`${renderPassageBlock(passage, document.language, content)}
      ${
        isCut
          ? html`<button class="quiet expand" type="button" aria-expanded=${this.whole} @click=${this.#onToggleWhole}>
              ${this.whole ? messages.showLess : messages.showWhole}
            </button>`
          : nothing
      }`;
  }

  /** A toolbar: one stop for Tab however many actions there are, and the arrows lead from one to the next. */
  #renderActions(): TemplateResult {
    const { hit, context } = this;
    const { messages } = context;
    const original = this.#original === null ? jumpLink(hit.document, hit.passage) : null;
    return html`<div class="actions" part="actions" role="toolbar" aria-label=${messages.actions} @focusin=${this.#onActionFocus}>
      ${this.#renderToggle('similar', messages.similar, similarIcon)}
      ${this.explain ? this.#renderToggle('explanation', messages.why, whyIcon) : nothing}
      ${this.#renderToggle('citation', messages.cite, citeIcon)}
      ${
        original === null
          ? nothing
          : html`<a class="quiet" part="original" href=${original} target="_blank" rel="noopener noreferrer" tabindex="-1"
              aria-describedby="title">${outsideIcon}${messages.original}</a>`
      }
    </div>`;
  }

  #renderToggle(panel: Panel, label: string, icon: TemplateResult): TemplateResult {
    return html`<button class="quiet" type="button" data-panel=${panel} aria-expanded=${this.panel === panel}
      tabindex="-1" aria-describedby="title" @click=${() => this.#toggle(panel)}>${icon}${label}</button>`;
  }

  /** A disclosure: what a reader sees is one hit, the others are one key away. */
  #renderDuplicates(): TemplateResult {
    const { context } = this;
    const { duplicates } = this.hit;
    const { places, sources, earliest } = duplicateSummary(this.hit);
    return html`<details class="duplicates" part="duplicates">
      <summary>${context.messages.duplicates(places, sources, earliest)}</summary>
      <ul role="list">
        ${duplicates.map(
          (duplicate) => html`<li>
            ${renderOrigin(duplicate, context)}
            <a dir="auto" href=${context.hrefOf(duplicate)} @click=${(event: MouseEvent) => openOnClick(event, this, context, duplicate)}
              >${duplicate.title}</a>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  #renderPanel(panel: Panel): TemplateResult {
    const { state } = this.#module;
    const { hit, context } = this;
    if (state.status === 'failed') {
      return renderFailure(state.failure, context.messages, () =>
        this.#module.start(() => loadPart(PANEL_MODULES[panel])),
      );
    }
    if (panel === 'citation') {
      return html`<loci-citation exportparts="citation, citation-text" .passage=${hit.passage} .document=${hit.document}
        .context=${context}></loci-citation>`;
    }
    return panel === 'similar'
      ? html`<loci-similar part="similar" exportparts="origin, source, date, title, relation, text, similar-hit"
          .passageId=${hit.passage.id} .context=${context}></loci-similar>`
      : html`<loci-explanation part="explanation" .hit=${hit} .explain=${this.explain} .context=${context}></loci-explanation>`;
  }

  #toggle(panel: Panel): void {
    this.panel = this.panel === panel ? null : panel;
    if (this.panel) this.#module.start(() => loadPart(PANEL_MODULES[panel]));
  }

  get #actions(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.actions > *')];
  }

  override updated(): void {
    const actions = this.#actions;
    const reached = Math.min(this.action, actions.length - 1);
    for (const [index, action] of actions.entries()) action.tabIndex = index === reached ? 0 : -1;
  }

  readonly #onActionFocus = (event: Event): void => {
    this.action = this.#actions.indexOf(event.target as HTMLElement);
  };

  /** From the link to the passage the arrow leads on to the actions, and back. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const link = this.renderRoot.querySelector<HTMLElement>('.open');
    if (link) moveInRow(event, [link, ...this.#actions]);
  };

  readonly #onToggleWhole = (): void => {
    this.whole = !this.whole;
  };

  readonly #onOpen = (event: MouseEvent): void => {
    const { passage, document } = this.hit;
    const open = this.#original === null ? this.context.open : null;
    openOnClick(event, this, { open }, { documentId: document.id, passageId: passage.id });
  };
}

defineElement('loci-hit', LociHit);

declare global {
  interface HTMLElementTagNameMap {
    'loci-hit': LociHit;
  }
}
