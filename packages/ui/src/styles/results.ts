/** Filters and results, and the states between. */
import { css } from 'lit';

export const resultsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  section {
    min-inline-size: 0;
  }
  section[aria-busy='true'] .hits {
    opacity: 0.6;
    transition: opacity 200ms 250ms;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    min-block-size: 1.5rem;
    font-size: 0.9375rem;
  }
  .summary .soft {
    font-size: 0.8125rem;
  }
  .summary strong {
    font-weight: 600;
  }
  .matrix-toggle {
    margin-inline-end: auto;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .legend mark {
    padding-inline: 0.3em;
    color: var(--_ink);
  }
  .legend .sentence {
    padding-inline: 0.25em;
    color: var(--_ink);
  }
  .suggestion {
    margin-block-start: 0.75rem;
    font-size: 1.0625rem;
  }
  .missing {
    margin-block-start: 0.5rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .hits > li {
    border-block-end: 1px solid var(--_line);
  }
  .group {
    margin-block-end: 1rem;
    padding-inline-start: 1.5rem;
    font-size: 0.875rem;
  }
  summary {
    padding-block: 0.25rem;
    color: var(--_accent);
    cursor: pointer;
  }
  .group li + li {
    border-block-start: 1px solid var(--_line);
  }
  .weaker {
    padding-block-start: 2rem;
  }
  .weaker h3 {
    display: flex;
    align-items: center;
    gap: 1rem;
    color: var(--_ink-soft);
    font-size: 0.9375rem;
    font-weight: 600;
    scroll-margin-block: 9rem;
  }
  .weaker h3::after {
    content: '';
    flex: 1;
    border-block-start: 2px solid var(--_line);
  }
  .weaker > .soft {
    font-size: 0.875rem;
  }
  .omitted {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }
  .end {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    padding-block: 1.75rem;
    font-size: 0.9375rem;
  }
  .state-title {
    margin-block-end: 0.5rem;
    font-family: var(--_font-passage);
    font-size: 1.5rem;
    font-weight: 500;
    line-height: 1.25;
    text-wrap: balance;
  }
  .none {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    max-inline-size: 40rem;
  }
  .none .state-title {
    margin: 0;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .skeleton {
    animation: appear 0ms 150ms both;
  }
  .skeleton i {
    display: block;
    block-size: 0.875rem;
    border-radius: 0.25rem;
    background: color-mix(in oklab, var(--_line) 65%, var(--_paper));
  }
  .skeleton .summary i {
    inline-size: 12rem;
  }
  .bone {
    display: grid;
    gap: 0.875rem;
    padding-block: 1.625rem;
    padding-inline-start: 1.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .bone i:first-child {
    inline-size: 9rem;
    block-size: 0.75rem;
  }
  .bone i:nth-child(2) {
    inline-size: 55%;
    block-size: 1.125rem;
  }
  .bone i:last-child {
    inline-size: 70%;
  }
  @container (inline-size >= 56rem) {
    :host {
      grid-template-columns: 14.5rem minmax(0, 1fr);
      column-gap: 3rem;
      padding-block-start: 1.25rem;
    }
    loci-filters {
      position: sticky;
      inset-block-start: 6.5rem;
      align-self: start;
      max-block-size: calc(100vh - 7.5rem);
      overflow-y: auto;
      padding: 0.25rem;
      margin: -0.25rem;
    }
  }
  loci-hit {
    scroll-margin-block: 6.5rem 1rem;
  }
`;
