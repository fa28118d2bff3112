/** What all parts share: box model, focus, buttons, links, and text for screen readers alone. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--_font);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  /*
   * A page may write what stands around in capitals, centred or on one line: passages are read as they were written.
   * The button of a modal may be the page's own, and stays as the page has it.
   */
  :host(:where(:not([variant='modal']))),
  .frame {
    font-size: 1rem;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    cursor: auto;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2,
  h3,
  h4 {
    overflow: clip;
    overflow-clip-margin: 0.375rem;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    flex: none;
  }
  /* Signs grow with the text that they stand beside. */
  svg[width='16'] {
    inline-size: 1rem;
    block-size: 1rem;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 1.75rem;
    padding-inline: 0.5rem;
    border-radius: 0.375rem;
    color: var(--_ink-soft);
    font-size: 0.875rem;
  }
  .quiet:hover,
  .quiet[aria-expanded='true'] {
    color: var(--_accent);
    background: var(--_accent-wash);
  }
  .solid {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 1.125rem;
    border: 1px solid var(--_line-strong);
    border-radius: 99rem;
    background: var(--_surface);
    font-weight: 550;
    font-size: 0.9375rem;
  }
  .solid:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .soft {
    color: var(--_ink-soft);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .solid,
    .quiet {
      border: 1px solid ButtonBorder;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
