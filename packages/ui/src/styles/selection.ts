/** The button and the panel beside a selection. */
import { css } from 'lit';

export const selectionStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    color: var(--_ink);
    box-shadow: 0 0.5rem 2rem -0.5rem #0006;
  }
  [popover]:not(:popover-open) {
    display: none;
  }
  .away {
    visibility: hidden;
  }
  [part='button'] {
    min-block-size: 2.25rem;
    padding-inline: 0.875rem;
    font-size: 0.875rem;
  }
  [part='panel'] {
    inline-size: min(30rem, 100vw - 1rem);
    max-block-size: min(32rem, 70dvh);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  [part='panel']:focus {
    outline: none;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.5rem;
    padding-inline: 1.25rem 0.5rem;
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    font-size: 0.9375rem;
  }
  .bar .quiet {
    min-block-size: 2rem;
  }
  loci-similar {
    min-block-size: 8rem;
    --_passage-size: 1rem;
  }
  loci-similar::part(similar-panel) {
    border: 0;
    border-radius: 0;
    background: none;
  }
  @media (pointer: coarse) {
    [part='button'] {
      min-block-size: 2.75rem;
    }
  }
`;
