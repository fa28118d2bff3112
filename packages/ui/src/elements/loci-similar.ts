/** `<loci-similar>`: where else a passage is said, copied, reworded or as the same idea. */
import type { Highlight, SimilarAnswer, SimilarHit, TextRange } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { LociClient } from '../client/client.js';
import type { Messages } from '../messages/messages.js';
import { LatestRequest } from '../state/latest-request.js';
import { OwnContext } from '../state/own-context.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { similarStyles } from '../styles/similar.js';
import { titleStyles } from '../styles/title.js';
import { tokens } from '../styles/tokens.js';
import { comparedSegments } from '../text/compared-segments.js';
import { chooseExcerpt } from '../text/excerpt.js';
import { jumpLink } from '../text/jump-link.js';
import { renderComparedText } from '../views/compared-text.js';
import { renderFailure } from '../views/failure-view.js';
import { renderOrigin } from '../views/origin.js';
import { renderPassageBlock } from '../views/passage-text.js';
import { renderPlace } from '../views/place.js';
import { defineElement, type LociContext, openOnClick } from './context.js';

/** Enough to see whether a passage went round, few enough to stay below the hit they belong to. */
const LIMIT = 5;
/** A text of several parts has hits for each of them. */
const TEXT_LIMIT = 20;
const EXCERPT_LENGTH = 360;
/** How much of a part is quoted above its hits. */
const PART_LENGTH = 90;

/**
 * Where else a passage or a text is said: copied, reworded, or as the same idea.
 *
 * @slot - The text to compare with, where neither `passage` nor `text` is given; it is shown as it stands.
 *
 * @fires {CustomEvent<Locus>} loci-select - A reader follows a link to a passage; `preventDefault()` leaves it to the page.
 *
 * @csspart similar-panel - The frame.
 * @csspart similar-hit - One similar passage.
 * @csspart similar-part - What was found for one part of a longer text.
 * @csspart relation - The label that says how near it is.
 * @csspart origin - Source, author and date.
 * @csspart title - The title of a document.
 * @csspart text - The text of a passage.
 * @csspart shared - Wording that both have.
 * @csspart changed - Wording that took the place of other wording.
 */
export class LociSimilar extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { type: String },
    index: { type: String },
    passageId: { type: String, attribute: 'passage' },
    text: { type: String },
    limit: { type: Number },
    scope: { type: String },
    theme: { type: String, reflect: true },
    messages: { attribute: false },
    client: { attribute: false },
    context: { attribute: false },
    showsExample: { state: true },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, titleStyles, similarStyles];

  /** Where the server is, absolute or relative to the page; '' (the default) is the page's own folder. */
  declare server: string;
  /** The folder of an exported index, absolute or relative to the page: it is then searched without a server. */
  declare index: string;
  /** The id of the passage to compare with; null where `text` is given. */
  declare passageId: string | null;
  /** A text to compare with, where it is not an indexed passage; without either it is what the element contains. */
  declare text: string | null;
  /** Passages to show, 1 to 100; 0 (the default) stands for 5 like a passage and 20 like a text. */
  declare limit: number;
  /** `others` (default) leaves out the passage's own document, `all` does not. */
  declare scope: 'others' | 'all';
  /** `light`, `dark`, `auto` (as the reader's system), or '' (default): as the page. */
  declare theme: '' | 'light' | 'dark' | 'auto';
  /** Replaces single messages, or with a whole table the language. */
  declare messages: Partial<Messages>;
  /** Asked in place of a server. */
  declare client: LociClient | null;
  /** @internal Handed down by an element around it; made from the attributes where there is none. */
  declare context: LociContext | undefined;
  /** Whether the example's own words stand beside those that took their place. */
  declare private showsExample: boolean;
  readonly #request = new LatestRequest<SimilarAnswer>(this);
  #own: OwnContext | null = null;
  /** What was last asked for, so that nothing else that changes asks again. */
  #asked = '';
  /** What the element contains. */
  #content = '';

  constructor() {
    super();
    this.server = '';
    this.index = '';
    this.passageId = null;
    this.text = null;
    this.limit = 0;
    this.scope = 'others';
    this.theme = '';
    this.messages = {};
    this.client = null;
    this.showsExample = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#onContent();
  }

  /** Not when it is connected: where its script comes after it, what it was handed is known from the first update on. */
  override willUpdate(changed: PropertyValues): void {
    if (changed.has('client')) this.#asked = '';
    if (this.context === undefined) this.#own ??= new OwnContext(this);
    if (this.#own) this.context = this.#own.context ?? undefined;
    if (!this.context) return;
    const { server, index, limit, scope, passageId } = this;
    const wanted = JSON.stringify([server, index, limit, scope, passageId, this.#example]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#ask(this.context.client);
  }

  override render(): TemplateResult {
    const { context } = this;
    return html`<slot @slotchange=${this.#onContent}></slot>${context ? this.#renderPanel(context) : nothing}`;
  }

  #renderPanel(context: LociContext): TemplateResult {
    const { messages } = context;
    const { state } = this.#request;
    return html`<section part="similar-panel" dir=${this.#own?.direction ?? nothing} aria-label=${messages.similar} aria-busy=${state.status === 'pending'}>
      <div role="status" class="visually-hidden">${this.#announcement(context)}</div>
      ${state.status === 'done' ? this.#renderAnswer(state.value, context) : nothing}
      ${state.status === 'failed' ? renderFailure(state.failure, messages, () => this.#ask(context.client)) : nothing}
      ${state.status === 'pending' ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
    </section>`;
  }

  #renderAnswer(answer: SimilarAnswer, context: LociContext): TemplateResult {
    const { hits, parts } = answer;
    if (hits.length === 0) return html`<p class="soft">${context.messages.similarNone}</p>`;
    return html`${this.#renderLegend(hits, context)}
      ${parts.length > 1 ? parts.map((part) => this.#renderPart(part, answer, context)) : this.#renderHits(hits, answer, context)}`;
  }

  #renderLegend(hits: readonly SimilarHit[], { messages }: LociContext): TemplateResult | typeof nothing {
    const kinds = new Set(hits.flatMap(({ alignment }) => alignment.map(({ kind }) => kind)));
    if (kinds.size === 0) return nothing;
    return html`<p class="legend soft">
      <span class="shared">${messages.legendShared}</span>
      ${
        kinds.has('changed')
          ? html`<ins>${messages.legendChanged}</ins>
            <button class="quiet" type="button" aria-pressed=${this.showsExample} @click=${this.#onToggleExample}>
              ${messages.showExampleWords}
            </button>`
          : nothing
      }
    </p>`;
  }

  #renderPart(part: TextRange, answer: SimilarAnswer, context: LociContext): TemplateResult {
    const { messages } = context;
    const hits = answer.hits.filter((hit) => hit.part?.start === part.start);
    const text = this.#example.slice(part.start, part.end).trim();
    const quoted = text.length > PART_LENGTH ? `${text.slice(0, PART_LENGTH).replace(/\s\S*$/u, '')} …` : text;
    return html`<section class="part" part="similar-part">
      <h4 dir="auto">${messages.partHeading(quoted)}</h4>
      ${hits.length > 0 ? this.#renderHits(hits, answer, context) : html`<p class="soft">${messages.partNone}</p>`}
    </section>`;
  }

  #renderHits(hits: readonly SimilarHit[], answer: SimilarAnswer, context: LociContext): TemplateResult {
    return html`<ol role="list">
      ${hits.map((hit) => html`<li part="similar-hit">${this.#renderHit(hit, answer, context)}</li>`)}
    </ol>`;
  }

  #renderHit(hit: SimilarHit, answer: SimilarAnswer, context: LociContext): TemplateResult {
    const { messages } = context;
    const { passage, document, relation } = hit;
    const locus = { documentId: document.id, passageId: passage.id };
    const original = context.links === 'original' ? jumpLink(document, passage) : null;
    const open = original === null ? context.open : null;
    const within = chooseExcerpt(passage.text, sharedWording(hit), EXCERPT_LENGTH);
    const example = this.#exampleOf(hit, answer);
    const text = renderComparedText(comparedSegments(passage.text, example, hit.alignment, within), this.showsExample);
    const content = html`${within.start > 0 ? '… ' : nothing}${text}${within.end < passage.text.length ? ' …' : nothing}`;
    return html`<div class="head">
        <span class="labelled">
          <button class="relation" part="relation" type="button" data-relation=${relation} aria-describedby="hint-${hit.rank}"
            >${messages.relations[relation]}</button>
          <span class="hint" role="tooltip" id="hint-${hit.rank}">${messages.relationHints[relation]}</span>
        </span>
        ${renderOrigin(document, context)}
      </div>
      <h4 part="title"><a dir="auto" lang=${document.language ?? nothing} href=${original ?? context.hrefOf(locus)}
        @click=${(event: MouseEvent) => openOnClick(event, this, { open }, locus)}>${document.title}</a></h4>
      ${renderPassageBlock(passage, document.language, content)}
      <p class="soft position">${renderPlace(passage, document, context)}</p>`;
  }

  /** The text that a hit's alignment counts from. */
  #exampleOf({ part }: SimilarHit, { passage, parts }: SimilarAnswer): string {
    if (passage) return passage.text;
    const { start, end } = part ?? parts[0] ?? { start: 0 };
    return this.#example.slice(start, end);
  }

  #announcement({ messages }: LociContext): string {
    const { state } = this.#request;
    if (state.status === 'pending') return messages.loading;
    if (state.status !== 'done') return '';
    const count = state.value.hits.length;
    return count === 0 ? messages.similarNone : messages.announceFound(messages.passages(count));
  }

  /** The text to compare with, where no passage is named. */
  get #example(): string {
    return this.text ?? this.#content;
  }

  #ask(client: LociClient): void {
    const { passageId, scope } = this;
    const text = this.#example;
    if (passageId === null && text.trim() === '') return;
    const example = passageId === null ? { text } : { passageId };
    const limit = this.limit || (passageId === null ? TEXT_LIMIT : LIMIT);
    this.#request.start((signal) =>
      client.similar({ ...example, limit, ...(scope === 'all' ? { scope } : {}) }, signal),
    );
  }

  readonly #onContent = (): void => {
    const content = (this.textContent ?? '').trim();
    if (content === this.#content) return;
    this.#content = content;
    this.requestUpdate();
  };

  readonly #onToggleExample = (): void => {
    this.showsExample = !this.showsExample;
  };
}

/** The wording that the example and the found passage have in common, as marks for the choice of an excerpt. */
function sharedWording(hit: SimilarHit): Highlight[] {
  return hit.alignment
    .filter((stretch) => stretch.kind === 'same')
    .map(({ found }) => ({ ...found, kind: 'sentence' as const }));
}

defineElement('loci-similar', LociSimilar);

declare global {
  interface HTMLElementTagNameMap {
    'loci-similar': LociSimilar;
  }
}
