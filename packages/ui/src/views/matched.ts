/** The small label that says by what a passage was found: told apart by word and shape, not by colour alone. */
import type { Matched } from '@loci/engine';
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

export function renderMatched(matched: Matched, messages: Messages): TemplateResult {
  return html`<span class="matched" part="matched" data-matched=${matched} title=${messages.matchedHint[matched]}>
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect class="by-words" x="1" y="2" width="12" height="5" rx="1.5" />
      <path class="by-meaning" d="M1 11.5c2-2 4-2 6 0s4 2 6 0" fill="none" stroke-width="1.75" stroke-linecap="round" />
    </svg>
    ${messages.matched[matched]}
  </span>`;
}
