/** The line that says where a passage comes from: its source, else its file; author and date, as far as they are known. */
import type { DocumentMetadata } from '@loci/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { LociContext } from '../elements/context.js';

type Origin = Pick<DocumentMetadata, 'source' | 'date' | 'dateDerived'> &
  Partial<Pick<DocumentMetadata, 'author' | 'file'>>;

export function renderOrigin(
  { source, file, author, date, dateDerived }: Origin,
  { messages, format }: LociContext,
): TemplateResult {
  return html`<p class="origin" part="origin">
    ${source !== null ? html`<bdi class="source" part="source">${source}</bdi>` : html`<bdi class="file">${file ?? messages.noSource}</bdi>`}
    ${author ? html`<span part="author"><bdi>${author}</bdi></span>` : nothing}
    ${date ? html`<span part="date"><time datetime=${date}>${dateDerived ? messages.fileDate(format.date(date)) : format.date(date)}</time></span>` : nothing}
  </p>`;
}
