/** `<loci-explanation>`: the figures behind a hit, in words that a reader understands. */
import type { Explanation, Hit } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LatestRequest } from '../state/latest-request.js';
import { base } from '../styles/base.js';
import { explanationStyles } from '../styles/explanation.js';
import { failureStyles } from '../styles/failure.js';
import { tokens } from '../styles/tokens.js';
import { type WordPart, wordParts } from '../text/term-parts.js';
import { renderFailure } from '../views/failure-view.js';
import { defineElement, type LociContext } from './context.js';

/** Less than this share of a score did not bring a hit where it stands, and is not worth a sentence. */
const LEAST_SHARE = 0.01;

export class LociExplanation extends LitElement {
  static override properties: PropertyDeclarations = {
    hit: { attribute: false },
    explain: { attribute: false },
    context: { attribute: false },
  };
  static override styles = [tokens, base, failureStyles, explanationStyles];

  declare hit: Hit;
  declare explain: (passageId: string, signal: AbortSignal) => Promise<Explanation | null>;
  declare context: LociContext;
  readonly #request = new LatestRequest<Explanation | null>(this);

  override willUpdate(changed: PropertyValues): void {
    // The same passage is another hit in the answer to another query.
    if (changed.has('hit')) this.#ask();
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
    const { lexical, semantic, fusion, reranking } = explanation;
    const reason = fusion.verbatim ? 'verbatim' : lexical || semantic ? this.hit.matched : 'conditions';
    const counts = (part: number) => part >= LEAST_SHARE * fusion.score && part > 0;
    return html`
      <p class="summary">${messages.whySummary[reason]}</p>
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
        ${
          reranking
            ? html`<div>
                <dt>${messages.whyReranked(reranking.rank, reranking.passages)}</dt>
                <dd>${messages.whyRelevance(reranking.relevance, reranking.model)}</dd>
              </div>`
            : nothing
        }
      </dl>
      <p class="soft">
        ${lexical && semantic ? messages.whyFusion(fusion.lexicalWeight, fusion.semanticWeight) : nothing}
        ${counts(fusion.neighbours) ? messages.whyNeighbours : nothing}
        ${counts(fusion.nearWords) ? messages.whyNearWords : nothing}
      </p>`;
  }

  #renderLexical(lexical: NonNullable<Explanation['lexical']>): TemplateResult {
    const { messages, format } = this.context;
    const { words, related } = wordParts(lexical);
    const renderPart = (kind: 'own' | 'related', text: TemplateResult | string, share: number) =>
      html`<li class=${kind}>
        <span>${text}</span>${renderShare('words', share)}<span class="figure">${format.percent(share)}</span>
      </li>`;
    return html`<div>
      <dt>${messages.whyLexical(lexical.rank)}</dt>
      <dd><ul>
        ${words.map((part) => renderPart('own', this.#describeWord(part), part.share))}
        ${related > 0 ? renderPart('related', messages.whyRelated, related) : nothing}
      </ul></dd>
    </div>`;
  }

  /** The word, how it was found where that is not plain to see, and where. */
  #describeWord({ word, fields }: WordPart): TemplateResult {
    const { messages } = this.context;
    const found = new Set(fields.map((field) => messages.whyFoundAs(field)));
    // Each has a comma of its own.
    const places = fields.map((field) => messages.whyFields[field.field](field));
    return html`<b><bdi>${word}</bdi></b>${[...found].join('')}: ${places.join(' · ')}`;
  }

  #ask(): void {
    this.#request.start((signal) => this.explain(this.hit.passage.id, signal));
  }
}

/** For the eye alone: what it shows is said in figures beside it. */
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
