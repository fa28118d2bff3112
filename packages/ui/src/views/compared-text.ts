/** Renders a found text against its example: shared words marked, other words with the example's own at hand. */
import { html, type TemplateResult } from 'lit';
import type { ComparedSegment } from '../text/compared-segments.js';

/** The example's words are there for all to switch on; deletions and insertions are what screen readers call them. */
export function renderComparedText(segments: readonly ComparedSegment[], showsExample: boolean): TemplateResult[] {
  return segments.map((segment) => {
    if (segment.kind !== 'changed') {
      return segment.kind === 'same'
        ? html`<span class="shared" part="shared">${segment.text}</span>`
        : html`${segment.text}`;
    }
    const { text, other } = segment;
    const dropped = showsExample && other !== '' ? html`<del part="example-words">${other}</del> ` : '';
    return html`${dropped}${text === '' ? '' : html`<ins part="changed">${text}</ins>`}`;
  });
}
