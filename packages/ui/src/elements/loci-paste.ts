/** `<loci-paste>`: finds passages like a text that the reader brings, however long. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LazyPart } from '../state/lazy-part.js';
import { base } from '../styles/base.js';
import { failureStyles } from '../styles/failure.js';
import { pasteStyles } from '../styles/paste.js';
import { tokens } from '../styles/tokens.js';
import { renderFailure } from '../views/failure-view.js';
import { defineElement, type LociContext } from './context.js';

/** The longest text that a server compares, in UTF-16 code units. */
const MAX_TEXT_LENGTH = 100_000;

export class LociPaste extends LitElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    opened: { state: true },
    text: { state: true },
  };
  static override styles = [tokens, base, failureStyles, pasteStyles];

  declare context: LociContext;
  declare private opened: boolean;
  /** What is compared at present; null before the first time. */
  declare private text: string | null;
  readonly #similar = new LazyPart(this, () => import('./loci-similar.js'));

  constructor() {
    super();
    this.opened = false;
    this.text = null;
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    return html`<button class="solid" type="button" aria-expanded=${this.opened} @click=${this.#onToggle}>
        ${messages.pasteToggle}
      </button>
      ${this.opened ? this.#renderForm() : nothing}`;
  }

  #renderForm(): TemplateResult {
    const { messages } = this.context;
    return html`<form part="paste" @submit=${this.#onSubmit}>
        <label for="text">${messages.pasteLabel}</label>
        <textarea id="text" part="paste-text" rows="6" required dir="auto" maxlength=${MAX_TEXT_LENGTH}
          aria-describedby="hint" @keydown=${this.#onKeyDown}></textarea>
        <div class="foot">
          <p id="hint" class="soft">${messages.pasteHint}</p>
          <button class="solid" type="submit">${messages.pasteSubmit}</button>
        </div>
      </form>
      ${this.text === null ? nothing : this.#renderSimilar(this.text)}`;
  }

  #renderSimilar(text: string): TemplateResult {
    const { messages } = this.context;
    const { failure, load } = this.#similar;
    if (failure) return renderFailure(failure, messages, load);
    return html`<h3 class="visually-hidden">${messages.similar}</h3>
      <loci-similar part="similar" exportparts="origin, source, date, title, relation, text, similar-hit, similar-part"
        .text=${text} .context=${this.context}></loci-similar>`;
  }

  readonly #onToggle = async (): Promise<void> => {
    this.opened = !this.opened;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const text = this.renderRoot.querySelector('textarea')?.value.trim();
    if (!text) return;
    this.#similar.load();
    this.text = text;
  };

  /** Enter makes a new line; with Ctrl or Command it sends, as elsewhere where texts are written. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };
}

defineElement('loci-paste', LociPaste);

declare global {
  interface HTMLElementTagNameMap {
    'loci-paste': LociPaste;
  }
}
