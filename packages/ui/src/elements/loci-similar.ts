/** `<loci-similar>`: where else a passage is said, copied, reworded or as the same idea. */
import type { Highlight, SimilarAnswer, SimilarHit, TextRange } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LatestRequest } from '../state/latest-request.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { similarStyles } from '../styles/similar.js';
import { tokens } from '../styles/tokens.js';
import { comparedSegments } from '../text/compared-segments.js';
import { chooseExcerpt } from '../text/excerpt.js';
import { renderComparedText } from '../views/compared-text.js';
import { renderFailure } from '../views/failure-view.js';
import { renderOrigin } from '../views/origin.js';
import { renderPassageBlock } from '../views/passage-text.js';
import { defineElement, type LociContext, openOnClick } from './context.js';

/** Enough to see whether a passage went round, few enough to stay below the hit they belong to. */
const LIMIT = 5;
/** A text of several parts has hits for each of them. */
const TEXT_LIMIT = 20;
const EXCERPT_LENGTH = 360;
/** How much of a part is quoted above its hits. */
const PART_LENGTH = 90;

export class LociSimilar extends LitElement {
  static override properties: PropertyDeclarations = {
    passageId: { type: String, attribute: 'passage-id' },
    text: { type: String },
    context: { attribute: false },
    showsExample: { state: true },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, similarStyles];

  /** The passage to compare with; null where `text` is given. */
  declare passageId: string | null;
  /** A text to compare with, where it is not an indexed passage. */
  declare text: string | null;
  declare context: LociContext;
  /** Whether the example's own words stand beside those that took their place. */
  declare private showsExample: boolean;
  readonly #request = new LatestRequest<SimilarAnswer>(this);

  constructor() {
    super();
    this.passageId = null;
    this.text = null;
    this.showsExample = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('passageId') || changed.has('text')) this.#ask();
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { state } = this.#request;
    return html`<section part="similar-panel" aria-label=${messages.similar} aria-busy=${state.status === 'pending'}>
      <div role="status" class="visually-hidden">${this.#announcement()}</div>
      ${state.status === 'done' ? this.#renderAnswer(state.value) : nothing}
      ${state.status === 'failed' ? renderFailure(state.failure, messages, () => this.#ask()) : nothing}
      ${state.status === 'pending' ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
    </section>`;
  }

  #renderAnswer(answer: SimilarAnswer): TemplateResult {
    const { hits, parts } = answer;
    if (hits.length === 0) return html`<p class="soft">${this.context.messages.similarNone}</p>`;
    return html`${this.#renderLegend(hits)}
      ${parts.length > 1 ? parts.map((part) => this.#renderPart(part, answer)) : this.#renderHits(hits, answer)}`;
  }

  #renderLegend(hits: readonly SimilarHit[]): TemplateResult | typeof nothing {
    const { messages } = this.context;
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

  #renderPart(part: TextRange, answer: SimilarAnswer): TemplateResult {
    const { messages } = this.context;
    const hits = answer.hits.filter((hit) => hit.part?.start === part.start);
    const text = (this.text ?? '').slice(part.start, part.end).trim();
    const quoted = text.length > PART_LENGTH ? `${text.slice(0, PART_LENGTH).replace(/\s\S*$/u, '')} …` : text;
    return html`<section class="part" part="similar-part">
      <h4 dir="auto">${messages.partHeading(quoted)}</h4>
      ${hits.length > 0 ? this.#renderHits(hits, answer) : html`<p class="soft">${messages.partNone}</p>`}
    </section>`;
  }

  #renderHits(hits: readonly SimilarHit[], answer: SimilarAnswer): TemplateResult {
    return html`<ol role="list">
      ${hits.map((hit) => html`<li part="similar-hit">${this.#renderHit(hit, answer)}</li>`)}
    </ol>`;
  }

  #renderHit(hit: SimilarHit, answer: SimilarAnswer): TemplateResult {
    const { context } = this;
    const { messages } = context;
    const { passage, document, relation } = hit;
    const locus = { documentId: document.id, passageId: passage.id };
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
      <h4 part="title"><a dir="auto" lang=${document.language ?? nothing} href=${context.hrefOf(locus)}
        @click=${(event: MouseEvent) => openOnClick(event, this, context, locus)}>${document.title}</a></h4>
      ${renderPassageBlock(passage, document.language, content)}
      <p class="soft place">${messages.position(passage.ordinal + 1, document.passageCount)}</p>`;
  }

  /** The text that a hit's alignment counts from. */
  #exampleOf({ part }: SimilarHit, { passage, parts }: SimilarAnswer): string {
    if (passage) return passage.text;
    const { start, end } = part ?? parts[0] ?? { start: 0 };
    return (this.text ?? '').slice(start, end);
  }

  #announcement(): string {
    const { state } = this.#request;
    const { messages } = this.context;
    if (state.status === 'pending') return messages.loading;
    if (state.status !== 'done') return '';
    const count = state.value.hits.length;
    return count === 0 ? messages.similarNone : messages.announceFound(messages.passages(count));
  }

  #ask(): void {
    const { passageId, text } = this;
    if (passageId === null && text === null) return;
    const example = passageId === null ? { text: text ?? '' } : { passageId };
    const limit = passageId === null ? TEXT_LIMIT : LIMIT;
    this.#request.start((signal) => this.context.client.similar({ ...example, limit }, signal));
  }

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
