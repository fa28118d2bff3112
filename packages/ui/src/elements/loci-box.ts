/** `<loci-box>`: the input with its label, its button to clear, and its sign of life. */
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { shortcutHint } from '../keyboard/shortcut.js';
import { base } from '../styles/base.js';
import { boxStyles } from '../styles/box.js';
import { tokens } from '../styles/tokens.js';
import { closeIcon, searchIcon } from '../views/icons.js';
import { defineElement, type LociContext } from './context.js';

/** The longest query that a server takes. */
const MAX_QUERY_LENGTH = 2000;

/** The text of the input has changed by a key; the detail is the text. */
export type TypeEvent = CustomEvent<string>;
export const TYPE_EVENT = 'loci-type';
/** The query counts as finished: the user pressed Enter. The detail is the text. */
export type EnterEvent = CustomEvent<string>;
export const ENTER_EVENT = 'loci-enter';
/** Asks to empty the box. */
export const CLEAR_EVENT = 'loci-clear';

export class LociBox extends LitElement {
  static override properties: PropertyDeclarations = {
    query: { attribute: false },
    busy: { type: Boolean },
    shortcut: { attribute: false },
    context: { attribute: false },
  };
  static override styles = [tokens, base, boxStyles];

  declare query: string;
  /** Whether an answer is awaited. */
  declare busy: boolean;
  /** Shown as a hint in the empty box; '' where there is none. */
  declare shortcut: string;
  declare context: LociContext;

  constructor() {
    super();
    this.query = '';
    this.busy = false;
    this.shortcut = '';
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** Focuses the input with its text selected, so that typing replaces it. */
  select(): void {
    this.focus();
    this.input?.select();
  }

  get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override updated(_changed: PropertyValues): void {
    const { input } = this;
    if (input && input.value !== this.query) input.value = this.query;
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const hint = shortcutHint(this.shortcut, navigator.platform);
    return html`<form role="search" part="box" class=${this.busy ? 'busy' : ''} @submit=${this.#onSubmit}>
      <label class="visually-hidden" for="query">${messages.searchLabel}</label>
      ${searchIcon}
      <input id="query" part="input" type="search" enterkeyhint="search" autocomplete="off" autocapitalize="off"
        spellcheck="false" dir="auto" maxlength=${MAX_QUERY_LENGTH} placeholder=${messages.placeholder}
        aria-keyshortcuts=${hint ? 'Control+K Meta+K' : nothing}
        @input=${this.#onInput} @compositionend=${this.#onCompositionEnd} />
      ${
        this.query !== ''
          ? html`<button class="clear" type="button" aria-label=${messages.clear} @click=${() => this.#emit(CLEAR_EVENT, null)}>${closeIcon}</button>`
          : hint
            ? html`<kbd aria-hidden="true">${hint}</kbd>`
            : nothing
      }
    </form>`;
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) this.#emit(TYPE_EVENT, this.input?.value);
  };

  readonly #onCompositionEnd = (): void => this.#emit(TYPE_EVENT, this.input?.value);

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#emit(ENTER_EVENT, this.input?.value);
  };
}

defineElement('loci-box', LociBox);

declare global {
  interface HTMLElementTagNameMap {
    'loci-box': LociBox;
  }
}
