/** `<loci-box>`: the input with its label, its button to clear, its sign of life, and suggestions below it. */
import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ariaShortcuts, shortcutHint } from '../keyboard/shortcut.js';
import type { Suggestions } from '../state/suggestions.js';
import { base } from '../styles/base.js';
import { boxStyles } from '../styles/box.js';
import { tokens } from '../styles/tokens.js';
import { closeIcon, searchIcon } from '../views/icons.js';
import { defineElement, type LociContext } from './context.js';

/** The longest query that a server takes. */
const MAX_QUERY_LENGTH = 2000;

/** The text of the input has changed by a key; the detail is the text. */
export type TypeEvent = CustomEvent<string>;
const TYPE_EVENT = 'loci-type';
/** The query counts as finished: the user pressed Enter. The detail is the text. */
export type EnterEvent = CustomEvent<string>;
const ENTER_EVENT = 'loci-enter';
/** The box was left. */
const LEAVE_EVENT = 'loci-leave';
/** Asks to empty the box. */
const CLEAR_EVENT = 'loci-clear';

export class LociBox extends LitElement {
  static override properties: PropertyDeclarations = {
    query: { attribute: false },
    busy: { type: Boolean },
    shortcut: { attribute: false },
    noRecent: { attribute: false },
    context: { attribute: false },
  };
  static override styles = [tokens, base, boxStyles];

  declare query: string;
  /** Whether an answer is awaited. */
  declare busy: boolean;
  /** Shown as a hint in the empty box; '' where there is none. */
  declare shortcut: string;
  /** Whether searches are forgotten at once. */
  declare noRecent: boolean;
  declare context: LociContext;
  #suggestions: Suggestions | null = null;
  /** Whether the text of the input is on its way to a query. */
  #isTyping = false;
  #renderSuggestions: typeof import('../views/suggestions-view.js').renderSuggestions | null = null;

  constructor() {
    super();
    this.query = '';
    this.busy = false;
    this.shortcut = '';
    this.noRecent = false;
    this.addEventListener('focusout', () => this.#onFocusOut());
  }

  /** Keeps the present query among the recent ones. */
  remember(): void {
    const { query } = this;
    void this.#loadSuggestions().then(() => this.#suggestions?.recent.add(query));
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

  /** An emptied box has nothing that suggestions could go on from. */
  override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') && this.query === '') this.#suggestions?.close();
  }

  override updated(_changed: PropertyValues): void {
    const { input } = this;
    if (input && input.value !== this.query) input.value = this.query;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  override render(): TemplateResult {
    const { messages } = this.context;
    const hint = shortcutHint(this.shortcut, navigator.platform);
    const { isOpen = false, active = -1 } = this.#suggestions ?? {};
    return html`<form role="search" part="box" class=${this.busy ? 'busy' : ''} @submit=${this.#onSubmit}>
      <label class="visually-hidden" for="query">${messages.searchLabel}</label>
      ${searchIcon}
      <input id="query" part="input" type="search" enterkeyhint="search" autocomplete="off" autocapitalize="off"
        spellcheck="false" dir="auto" maxlength=${MAX_QUERY_LENGTH} placeholder=${messages.placeholder}
        aria-keyshortcuts=${ariaShortcuts(this.shortcut) ?? nothing}
        role="combobox" aria-autocomplete="list" aria-expanded=${isOpen} aria-controls=${isOpen ? 'suggestions' : nothing}
        aria-activedescendant=${active >= 0 ? `suggestion-${active}` : nothing}
        @input=${this.#onInput} @compositionend=${this.#onCompositionEnd} @keydown=${this.#onKeyDown}
        @focus=${this.#loadSuggestions} />
      ${
        this.query !== ''
          ? html`<button class="clear" type="button" aria-label=${messages.clear} @click=${() => this.#emit(CLEAR_EVENT, null)}>${closeIcon}</button>`
          : hint
            ? html`<kbd aria-hidden="true">${hint}</kbd>`
            : nothing
      }
    </form>
    ${this.query !== '' || isOpen ? html`<div class="room">${isOpen ? this.#renderList() : nothing}</div>` : nothing}`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const { messages } = this.context;
    if (!this.#suggestions || !this.#renderSuggestions) return nothing;
    return this.#renderSuggestions({ suggestions: this.#suggestions, messages, onTake: (text) => this.#enter(text) });
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #type(): void {
    const typed = this.input?.value ?? '';
    this.#isTyping = true;
    this.#suggestions?.type(typed);
    this.#emit(TYPE_EVENT, typed);
  }

  #enter(query: string): void {
    this.#suggestions?.close();
    this.#emit(ENTER_EVENT, query);
    this.#isTyping = false;
    void this.#loadSuggestions().then(() => this.#suggestions?.recent.add(query));
  }

  /** Where they cannot be loaded, the box is one without suggestions. */
  readonly #loadSuggestions = async (): Promise<void> => {
    if (this.#suggestions) return;
    const part = await import('../views/suggestions-view.js').catch(() => null);
    if (!part || this.#suggestions) return;
    adoptStyles(this.renderRoot as ShadowRoot, [...LociBox.elementStyles, part.suggestionStyles]);
    this.#renderSuggestions = part.renderSuggestions;
    this.#suggestions = new part.Suggestions(this, {
      client: () => this.context.client,
      remembers: () => !this.noRecent,
    });
    if (this.#isTyping && this.input?.value) this.#suggestions.type(this.input.value);
  };

  readonly #onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) this.#type();
  };

  readonly #onCompositionEnd = (): void => this.#type();

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const outcome = this.#suggestions?.press(event, this.input?.value ?? '') ?? 'none';
    if (outcome === 'none') return;
    event.preventDefault();
    event.stopPropagation();
    if (outcome !== 'handled') this.#enter(outcome.taken);
  };

  /** Not heard while the focus stays within the box. */
  readonly #onFocusOut = (): void => {
    this.#isTyping = false;
    this.#suggestions?.close();
    this.#emit(LEAVE_EVENT, null);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#enter(this.input?.value ?? '');
  };
}

defineElement('loci-box', LociBox);

declare global {
  interface HTMLElementTagNameMap {
    'loci-box': LociBox;
  }
}
