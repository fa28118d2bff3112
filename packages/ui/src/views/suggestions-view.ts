/** The suggestions as a list box in one line below the box: nothing that was found is covered or moved by it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Suggestions } from '../state/suggestions.js';

// All that the box loads for suggestions comes in one piece.
export { Suggestions } from '../state/suggestions.js';
export { suggestionStyles } from '../styles/suggestions.js';

export interface SuggestionsView {
  readonly suggestions: Suggestions;
  readonly messages: Messages;
  readonly onTake: (text: string) => void;
}

export function renderSuggestions({ suggestions, messages, onTake }: SuggestionsView): TemplateResult {
  const { groups, active } = suggestions;
  let index = 0;
  // Pressing a suggestion must not take the focus out of the box.
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="line" @mousedown=${keepFocus}>
    <div id="suggestions" role="listbox" part="suggestions" aria-label=${messages.suggestionsLabel}>
      ${groups.map(
        ({ kind, texts }) => html`<div role="group" aria-label=${messages.suggestionKinds[kind]}>
          <span class="kind" aria-hidden="true">${messages.suggestionKinds[kind]}</span>
          ${texts.map((text) => renderOption(text, index, index++ === active, onTake))}
        </div>`,
      )}
    </div>
    ${
      groups.some(({ kind }) => kind === 'recent')
        ? html`<button class="quiet" type="button" @click=${() => suggestions.clearRecent()}>${messages.clearRecent}</button>`
        : nothing
    }
  </div>`;
}

function renderOption(text: string, index: number, isActive: boolean, onTake: (text: string) => void): TemplateResult {
  return html`<div id="suggestion-${index}" role="option" part="suggestion-option" dir="auto" aria-selected=${isActive}
    @click=${() => onTake(text)}>${text}</div>`;
}
