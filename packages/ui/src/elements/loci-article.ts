/** `<loci-article>`: a whole article in a dialog, opened at the passage that was found. */
import type { DocumentAnswer, Highlight, PassageView } from '@loci/engine';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { backdropListeners } from '../state/backdrop.js';
import { LatestRequest } from '../state/latest-request.js';
import type { Locus } from '../state/url-state.js';
import { articleStyles } from '../styles/article.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { passageStyles } from '../styles/passage.js';
import { tokens } from '../styles/tokens.js';
import { type ArticleBlock, articleBlocks } from '../text/article-blocks.js';
import { safeUrl } from '../text/safe-url.js';
import { renderFailure } from '../views/failure-view.js';
import { closeIcon } from '../views/icons.js';
import { renderOrigin } from '../views/origin.js';
import { renderMarkedText, renderPassageBlock } from '../views/passage-text.js';
import { renderPlaceStrip } from '../views/place-strip.js';
import { outsideIcon, similarIcon } from '../views/result-icons.js';
import { defineElement, type LociContext } from './context.js';
import './loci-similar.js';

const CLOSE_EVENT = 'loci-close';

export class LociArticle extends LitElement {
  static override properties: PropertyDeclarations = {
    locus: { attribute: false },
    context: { attribute: false },
    found: { attribute: false },
    similarTo: { state: true },
  };
  static override styles = [tokens, base, passageStyles, failureStyles, articleStyles];

  declare locus: Locus;
  declare context: LociContext;
  /** Marks of the passages that are among the results, by passage id. */
  declare found: ReadonlyMap<string, readonly Highlight[]>;
  declare private similarTo: string | null;
  readonly #request = new LatestRequest<DocumentAnswer>(this);
  readonly #backdrop = backdropListeners(() => this.#dialog?.close());
  /** The passage that the reader was brought to, so that later updates leave the place where it is. */
  #arrivedAt: Locus | null = null;

  constructor() {
    super();
    this.found = new Map();
    this.similarTo = null;
  }

  /** A dialog that was taken out of the page still says that it is open where it is put back, but is modal no longer. */
  override connectedCallback(): void {
    super.connectedCallback();
    const dialog = this.#dialog;
    if (!dialog?.open) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  }

  override willUpdate(changed: PropertyValues): void {
    const previous = changed.get('locus') as Locus | undefined;
    if (changed.has('locus') && previous?.documentId !== this.locus.documentId) this.#ask();
    if (changed.has('locus')) this.similarTo = null;
  }

  override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  override updated(): void {
    if (this.#request.state.status !== 'done' || this.#arrivedAt === this.locus) return;
    this.#arrivedAt = this.locus;
    const target = this.renderRoot.querySelector<HTMLElement>('.found');
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const { state } = this.#request;
    const isPending = state.status === 'pending';
    return html`<dialog part="dialog" aria-labelledby="title" @cancel=${this.#onCancel} @close=${this.#onClose} @pointerdown=${this.#backdrop.onPointerDown} @click=${this.#backdrop.onClick}>
      <div class="bar">
        <button class="quiet" part="close" type="button" @click=${() => this.#dialog?.close()}>
          ${closeIcon}${messages.back}
        </button>
      </div>
      <div class="sheet" aria-busy=${isPending}>
        ${isPending ? html`<h2 id="title" class="visually-hidden">${messages.loadingDocument}</h2><div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>` : nothing}
        ${
          state.status === 'failed'
            ? html`<h2 id="title">${messages.failureHeading}</h2>${renderFailure(state.failure, messages, () => this.#ask())}`
            : nothing
        }
        ${state.status === 'done' ? this.#renderDocument(state.value) : nothing}
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #renderDocument(document: DocumentAnswer): TemplateResult {
    const { messages } = this.context;
    const original = safeUrl(document.url);
    return html`<article lang=${document.language ?? nothing}>
      <header>
        ${renderOrigin(document, this.context)}
        <h2 id="title" part="article-title" dir="auto">${document.title}</h2>
        ${
          original
            ? html`<p><a class="original" href=${original} target="_blank" rel="noopener noreferrer">${messages.original}${outsideIcon}</a></p>`
            : nothing
        }
      </header>
      ${articleBlocks(document).map((block) => this.#renderBlock(block, document))}
    </article>`;
  }

  #renderBlock(block: ArticleBlock, document: DocumentAnswer): TemplateResult {
    const { messages } = this.context;
    if (block.kind === 'passage') return this.#renderPassage(block.passage, document);
    if (block.kind === 'other') return html`<h3 dir="auto">${block.text}</h3>`;
    const reasons = [...new Set(block.omitted.map(({ reason }) => messages.omissionReasons[reason]))];
    return html`<details part="left-out">
      <summary>${messages.leftOut(this.context.format.list(reasons))}</summary>
      ${block.omitted.map(({ text }) => html`<p dir="auto">${text}</p>`)}
    </details>`;
  }

  #renderPassage(passage: PassageView, document: DocumentAnswer): TemplateResult {
    const { messages } = this.context;
    const isFound = passage.id === this.locus.passageId;
    const text = renderMarkedText(passage.text, this.found.get(passage.id) ?? [], {
      sentenceLabel: messages.legendSentence,
    });
    const content = renderPassageBlock(passage, null, text);
    if (!isFound) {
      const isAlsoFound = this.found.has(passage.id);
      return html`<div class=${isAlsoFound ? 'passage also-found' : 'passage'} title=${isAlsoFound ? messages.alsoFound : nothing}>${content}</div>`;
    }
    const showsSimilar = this.similarTo === passage.id;
    return html`<section class="passage found" part="found-passage" tabindex="-1" aria-label=${messages.foundPassage}>
      ${renderPlaceStrip(passage.ordinal, document.passages.length)}
      ${content}
      <div class="foot">
        <span class="soft">${messages.position(passage.ordinal + 1, document.passages.length)}</span>
        <button class="quiet" type="button" aria-expanded=${showsSimilar}
          @click=${() => {
            this.similarTo = showsSimilar ? null : passage.id;
          }}>${similarIcon}${messages.similar}</button>
      </div>
      ${showsSimilar ? html`<loci-similar .passageId=${passage.id} .context=${this.context}></loci-similar>` : nothing}
    </section>`;
  }

  #ask(): void {
    const { documentId } = this.locus;
    this.#request.start((signal) => this.context.client.document(documentId, signal));
  }

  /** Escape first folds the similar passages away, then closes. */
  readonly #onCancel = (event: Event): void => {
    if (this.similarTo === null) return;
    event.preventDefault();
    this.similarTo = null;
    this.renderRoot.querySelector<HTMLElement>('.found')?.focus();
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new CustomEvent(CLOSE_EVENT));
  };
}

defineElement('loci-article', LociArticle);

declare global {
  interface HTMLElementTagNameMap {
    'loci-article': LociArticle;
  }
}
