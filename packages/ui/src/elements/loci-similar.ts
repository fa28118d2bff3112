/** `<loci-similar>`: where else a passage is said, copied, reworded or as the same idea. */
import type { Highlight, SimilarAnswer, SimilarHit } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LatestRequest } from '../state/latest-request.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { similarStyles } from '../styles/similar.js';
import { tokens } from '../styles/tokens.js';
import { chooseExcerpt } from '../text/excerpt.js';
import { renderFailure } from '../views/failure-view.js';
import { renderOrigin } from '../views/origin.js';
import { renderMarkedText, renderPassageBlock } from '../views/passage-text.js';
import { defineElement, type LociContext, openOnClick } from './context.js';

/** Enough to see whether a passage went round, few enough to stay below the hit they belong to. */
const LIMIT = 5;
const EXCERPT_LENGTH = 360;

export class LociSimilar extends LitElement {
  static override properties: PropertyDeclarations = {
    passageId: { type: String, attribute: 'passage-id' },
    text: { type: String },
    context: { attribute: false },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, similarStyles];

  /** The passage to compare with; null where `text` is given. */
  declare passageId: string | null;
  /** A text to compare with, where it is not an indexed passage. */
  declare text: string | null;
  declare context: LociContext;
  readonly #request = new LatestRequest<SimilarAnswer>(this);

  constructor() {
    super();
    this.passageId = null;
    this.text = null;
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

  #renderAnswer({ hits }: SimilarAnswer): TemplateResult {
    const { messages } = this.context;
    if (hits.length === 0) return html`<p class="soft">${messages.similarNone}</p>`;
    const showsWording = hits.some((hit) => hit.alignment.length > 0);
    return html`
      ${showsWording ? html`<p class="legend soft"><span class="shared">${messages.legendShared}</span></p>` : nothing}
      <ol role="list">
        ${hits.map((hit) => html`<li part="similar-hit">${this.#renderHit(hit)}</li>`)}
      </ol>`;
  }

  #renderHit(hit: SimilarHit): TemplateResult {
    const { context } = this;
    const { messages } = context;
    const { passage, document, relation } = hit;
    const locus = { documentId: document.id, passageId: passage.id };
    const highlights = sharedWording(hit);
    const within = chooseExcerpt(passage.text, highlights, EXCERPT_LENGTH);
    const text = renderMarkedText(passage.text, highlights, { sentenceLabel: '', within });
    const content = html`${within.start > 0 ? '… ' : nothing}${text}${within.end < passage.text.length ? ' …' : nothing}`;
    return html`<div class="head">
        <span class="relation" part="relation" data-relation=${relation} title=${messages.relationHints[relation]}
          >${messages.relations[relation]}</span>
        ${renderOrigin(document, context)}
      </div>
      <h4 part="title"><a dir="auto" lang=${document.language ?? nothing} href=${context.hrefOf(locus)}
        @click=${(event: MouseEvent) => openOnClick(event, this, context, locus)}>${document.title}</a></h4>
      ${renderPassageBlock(passage, document.language, content)}
      <p class="soft place">${messages.position(passage.ordinal + 1, document.passageCount)}</p>`;
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
    this.#request.start((signal) => this.context.client.similar({ ...example, limit: LIMIT }, signal));
  }
}

/** The wording that the example and the found passage have in common, as marks. */
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
