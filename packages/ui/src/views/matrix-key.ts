/** The key to the tiles of the source matrix. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

export function renderMatrixKey(messages: Messages): TemplateResult {
  return html`<span class="visually-hidden">${messages.legend}:</span>
    <span class="key"><i class="tile lit" data-words="3" data-meaning="0"></i>${messages.matched.words}</span>
    <span class="key"><i class="tile lit" data-words="0" data-meaning="3"></i>${messages.matched.meaning}</span>
    <span class="soft">${messages.matrixScale}</span>`;
}
