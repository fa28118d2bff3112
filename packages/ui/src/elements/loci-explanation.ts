/** `<loci-explanation>`: the figures behind a hit, in words that a reader understands. */
import type { Explanation, TermExplanation } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LatestRequest } from '../state/latest-request.js';
import { base } from '../styles/base.js';
import { explanationStyles } from '../styles/explanation.js';
import { failureStyles } from '../styles/failure.js';
import { tokens } from '../styles/tokens.js';
import { renderFailure } from '../views/failure-view.js';
import { defineElement, type LociContext } from './context.js';

export class LociExplanation extends LitElement {
  static override properties: PropertyDeclarations = {
    passageId: { attribute: false },
    explain: { attribute: false },
    context: { attribute: false },
  };
  static override styles = [tokens, base, failureStyles, explanationStyles];

  declare passageId: string;
  declare explain: (passageId: string, signal: AbortSignal) => Promise<Explanation | null>;
  declare context: LociContext;
  readonly #request = new LatestRequest<Explanation | null>(this);

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('passageId')) this.#ask();
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { state } = this.#request;
    return html`<section aria-label=${messages.why} aria-busy=${state.status === 'pending'} aria-live="polite">
      ${state.status === 'done' ? this.#renderExplanation(state.value) : nothing}
      ${state.status === 'failed' ? renderFailure(state.failure, messages, () => this.#ask()) : nothing}
    </section>`;
  }

  #renderExplanation(explanation: Explanation | null): TemplateResult {
    const { messages } = this.context;
    if (!explanation) return html`<p>${messages.whyGone}</p>`;
    const { lexical, semantic, fusion } = explanation;
    return html`
      <p class="summary">${explanation.summary}</p>
      <dl>
        ${lexical ? this.#renderLexical(lexical) : nothing}
        ${
          semantic
            ? html`<div>
                <dt>${messages.whySemantic(semantic.rank)}</dt>
                <dd>${messages.whySimilarity(semantic.similarity, semantic.nearest)}</dd>
                ${renderShare('meaning', semantic.normalized)}
              </div>`
            : nothing
        }
      </dl>
      <p class="soft">
        ${fusion.verbatim ? messages.whyVerbatim : nothing}
        ${lexical && semantic ? messages.whyFusion(fusion.lexicalWeight, fusion.semanticWeight) : nothing}
      </p>`;
  }

  #renderLexical({ rank, normalized, terms }: NonNullable<Explanation['lexical']>): TemplateResult {
    return html`<div>
      <dt>${this.context.messages.whyLexical(rank)}</dt>
      <dd><ul>${terms.map((term) => html`<li dir="auto">${this.#describeTerm(term)}</li>`)}</ul></dd>
      ${renderShare('words', normalized)}
    </div>`;
  }

  #describeTerm(term: TermExplanation): string {
    const { messages } = this.context;
    const sentence = this.#describeField(term);
    if (term.via === 'exact') return sentence;
    return `${sentence} (${term.via === 'prefix' ? messages.whyPrefix : messages.whyTypo})`;
  }

  #describeField(term: TermExplanation): string {
    const { messages } = this.context;
    switch (term.field) {
      case 'title':
        return messages.whyTitleTerm(term);
      case 'heading':
        return messages.whyHeadingTerm(term);
      case 'document':
        return messages.whyDocumentTerm(term);
      case 'text':
        return messages.whyTerm(term);
    }
  }

  #ask(): void {
    this.#request.start((signal) => this.explain(this.passageId, signal));
  }
}

/** How near a half of the search holds the passage to its best hit; for the eye, as the rank says it in words. */
function renderShare(kind: 'words' | 'meaning', share: number): TemplateResult {
  const width = Math.min(100, Math.max(2, share * 100));
  return html`<svg class="share ${kind}" width="100%" height="6" aria-hidden="true">
    <rect class="whole" width="100%" height="6" rx="3" />
    <rect class="part" width="${width}%" height="6" rx="3" />
  </svg>`;
}

defineElement('loci-explanation', LociExplanation);

declare global {
  interface HTMLElementTagNameMap {
    'loci-explanation': LociExplanation;
  }
}
