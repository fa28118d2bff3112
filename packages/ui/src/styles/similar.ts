/** Similar passages. */
import { css } from 'lit';

export const similarStyles = css`
  section {
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 4%, var(--_surface));
  }
  ol {
    display: grid;
    gap: 1.25rem;
  }
  li {
    display: grid;
    gap: 0.25rem;
  }
  li + li {
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
  }
  .relation {
    display: inline-block;
    padding-inline: 0.5rem;
    border: 1px solid var(--_accent-line);
    border-radius: 99rem;
    color: var(--_accent);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.4rem;
    white-space: nowrap;
  }
  .relation[data-relation='verbatim'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .relation[data-relation='same idea'] {
    border-style: dashed;
  }
  h4 {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .text {
    font-size: 1rem;
    line-height: 1.55;
  }
  .position,
  .legend {
    font-size: 0.875rem;
  }
  .legend {
    margin-block-end: 0.75rem;
  }
  .shared {
    background: color-mix(in oklab, var(--_accent) 16%, transparent);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  ins {
    text-decoration: underline dotted 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  del {
    color: var(--_alarm);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .legend .shared {
    padding-inline: 0.375rem;
    border-radius: 0.25rem;
  }
  .legend > :not(button) {
    color: var(--_ink);
  }
  .quiet[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_accent-wash);
  }
  .part + .part {
    margin-block-start: 1.5rem;
  }
  .part {
    padding: 0;
    border: 0;
    background: none;
  }
  .part > h4 {
    margin-block-end: 0.75rem;
    padding-block-end: 0.375rem;
    border-block-end: 1px solid var(--_line);
    color: var(--_ink-soft);
    font-family: var(--_font-passage);
    font-style: italic;
    font-weight: 500;
  }
  .labelled {
    position: relative;
  }
  .hint {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-start: 0;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(18rem, 70vw);
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--_line-strong);
    border-radius: 0.375rem;
    background: var(--_surface);
    font-size: 0.8125rem;
    visibility: hidden;
  }
  .relation:is(:hover, :focus-visible) + .hint {
    visibility: visible;
  }
  .waiting {
    display: grid;
    gap: 0.625rem;
  }
  .waiting i {
    block-size: 0.875rem;
    border-radius: 0.25rem;
    background: var(--_accent-wash);
  }
  .waiting i:last-child {
    inline-size: 60%;
  }
  @media (forced-colors: active) {
    .shared {
      text-decoration: underline;
    }
    .relation[data-relation='verbatim'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
