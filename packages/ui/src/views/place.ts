/** The line that says where in its document a passage stands: chapter, page, time and paragraph, as far as they are known. */
import type { DocumentView, PassageView } from '@loci/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { LociContext } from '../elements/context.js';
import { playingTime } from '../text/playing-time.js';

export function renderPlace(
  { heading, ordinal, place = {} }: Pick<PassageView, 'heading' | 'ordinal' | 'place'>,
  { passageCount }: Pick<DocumentView, 'passageCount'>,
  { messages }: Pick<LociContext, 'messages'>,
): TemplateResult {
  const { page, timeMs } = place;
  const headings = place.headings ?? (heading === null ? [] : [heading]);
  return html`${headings.length > 0 ? html`<span class="headings" part="headings">${headings.map((text) => html`<bdi>${text}</bdi> `)}</span>` : nothing}
    ${page === undefined ? nothing : html`<span part="page">${messages.citationPage(page)}</span>`}
    ${timeMs === undefined ? nothing : html`<span part="time">${playingTime(timeMs)}</span>`}
    <span>${messages.position(ordinal + 1, passageCount)}</span>`;
}
