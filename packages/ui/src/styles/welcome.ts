/** The empty box. */
import { css } from 'lit';

export const welcomeStyles = css`
  :host {
    padding-block: 2rem;
  }
  section + section {
    margin-block-start: 2.5rem;
  }
  loci-paste {
    margin-block: 1.5rem 2.5rem;
  }
  .space {
    min-block-size: 24rem;
  }
  h2 {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--_ink-soft);
    margin-block-end: 0.5rem;
  }
  .examples ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    min-block-size: 2.375rem;
  }
  .examples p {
    margin-block-start: 0.75rem;
    font-size: 0.9375rem;
  }
  .example {
    display: block;
    padding: 0.3125rem 0.9375rem;
    border: 1px solid var(--_line);
    border-radius: 1.25rem;
    background: var(--_surface);
    color: var(--_ink);
    text-decoration: none;
    font-family: var(--_font-passage);
    font-size: 1.0625rem;
  }
  .example:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .example:focus-visible {
    border-radius: 1.25rem;
  }
  .documents {
    margin-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .documents li {
    padding-block: 0.875rem;
    border-block-end: 1px solid var(--_line);
  }
  .documents + p {
    margin-block-start: 0.75rem;
  }
  h3 {
    font-family: var(--_font-passage);
    font-size: 1.1875rem;
    font-weight: 500;
    line-height: 1.35;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1rem;
    font-size: 0.875rem;
  }
`;
