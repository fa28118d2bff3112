/** A passage's text with its marks, and the line that says where it comes from. */
import { css } from 'lit';

export const passageStyles = css`
  .text {
    font-family: var(--_font-passage);
    font-size: var(--_passage-size, 1.0625rem);
    line-height: 1.6;
    unicode-bidi: isolate;
  }
  /* What is stacked on a letter, however high, stays with its own text. */
  .text,
  .origin {
    overflow: clip;
    overflow-clip-margin: 0.375rem;
  }
  .text[data-kind='list'] {
    white-space: pre-line;
  }
  blockquote.text {
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_line);
  }
  mark {
    color: inherit;
    background: var(--_mark);
    border-radius: 0.2em;
    padding: 0.05em 0.1em;
    margin-inline: -0.1em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .sentence {
    background: color-mix(in oklab, var(--_accent) 5%, transparent);
    text-decoration: underline 2px var(--_accent-line);
    text-decoration-skip-ink: none;
    text-underline-offset: 0.25em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .sentence[data-label]::before {
    content: attr(data-label) ': ';
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5rem;
    color: var(--_ink-soft);
    font-size: 0.875rem;
  }
  .origin > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 0.5rem;
  }
  .origin .source {
    color: var(--_ink);
    font-weight: 600;
  }
  .position {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.375rem;
  }
  .position > * + *::before {
    content: '·';
    margin-inline-end: 0.375rem;
  }
  .headings bdi + bdi::before {
    content: '›';
    margin-inline: 0.375rem;
  }
  @media (forced-colors: active) {
    mark {
      color: MarkText;
      background: Mark;
      forced-color-adjust: none;
    }
    .sentence {
      background: none;
      text-decoration-color: LinkText;
    }
  }
`;
