/** The input with its label, its button to clear, and its sign of life. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { closeIcon, searchIcon } from './icons.js';

/** The longest query that a server takes. */
const MAX_QUERY_LENGTH = 2000;

export interface BoxView {
  readonly messages: Messages;
  readonly hasQuery: boolean;
  readonly isBusy: boolean;
  /** Shown as a hint, for example `Ctrl K`; null where there is no shortcut. */
  readonly shortcut: string | null;
  readonly onInput: (event: Event) => void;
  readonly onCompositionEnd: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onClear: () => void;
}

export function renderBox(view: BoxView): TemplateResult {
  const { messages, hasQuery, shortcut } = view;
  return html`<form role="search" part="box" class=${view.isBusy ? 'busy' : ''} @submit=${view.onSubmit}>
    <label class="visually-hidden" for="query">${messages.searchLabel}</label>
    ${searchIcon}
    <input id="query" part="input" type="search" enterkeyhint="search" autocomplete="off" autocapitalize="off"
      spellcheck="false" dir="auto" maxlength=${MAX_QUERY_LENGTH} placeholder=${messages.placeholder}
      aria-keyshortcuts=${shortcut ? 'Control+K Meta+K' : nothing}
      @input=${view.onInput} @compositionend=${view.onCompositionEnd} />
    ${
      hasQuery
        ? html`<button class="clear" type="button" aria-label=${messages.clear} @click=${view.onClear}>${closeIcon}</button>`
        : shortcut
          ? html`<kbd aria-hidden="true">${shortcut}</kbd>`
          : nothing
    }
  </form>`;
}
