/** Renders a passage's text with its marks: text nodes and elements only, whatever the text holds. */
import type { Highlight, PassageView, TextRange } from '@loci/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { type Segment, segmentText } from '../text/segments.js';

export interface PassageTextOptions {
  /** Said before the answering sentence by a screen reader, where colour and underline cannot be seen. */
  readonly sentenceLabel: string;
  /** The part to show, the whole text by default. */
  readonly within?: TextRange;
}

export function renderMarkedText(
  text: string,
  highlights: readonly Highlight[],
  { sentenceLabel, within }: PassageTextOptions,
): (TemplateResult | TemplateResult[])[] {
  return segmentText(text, highlights, within).map(({ sentence, segments }) =>
    sentence
      ? html`<span class="sentence" part="sentence" data-label=${sentenceLabel}>${segments.map(renderSegment)}</span>`
      : segments.map(renderSegment),
  );
}

function renderSegment({ text, term }: Segment): TemplateResult {
  return term ? html`<mark part="term">${text}</mark>` : html`${text}`;
}

/** The element that fits a passage's kind: a block quotation is one for screen readers too. */
export function renderPassageBlock(
  passage: Pick<PassageView, 'kind'>,
  language: string | null,
  content: unknown,
): TemplateResult {
  const lang = language ?? nothing;
  return passage.kind === 'quotation'
    ? html`<blockquote class="text" part="text" dir="auto" lang=${lang}>${content}</blockquote>`
    : html`<p class="text" part="text" data-kind=${passage.kind} dir="auto" lang=${lang}>${content}</p>`;
}
