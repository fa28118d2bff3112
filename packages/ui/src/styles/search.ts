/** The frame of the search: where the box and the results stand, and the button and dialog of a modal. */
import { css } from 'lit';

export const searchStyles = css`
  .frame {
    container-type: inline-size;
  }
  /* Only where hits scroll away below: elsewhere the page shows through. */
  :host([variant='page']) .top,
  dialog .top {
    background: var(--_paper);
  }
  :host([variant='page']) .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding-block: 0.75rem 0.25rem;
    /* Filters and marks reach a little further out than the box. */
    box-shadow: 0 0 0 0.25rem var(--_paper);
  }
  loci-results {
    padding-block: 0.5rem 4rem;
  }
  :host(:where(:not([variant='modal'], [variant='page']))) {
    --_box-size: 3rem;
    --_hit-gap: 1.125rem;
    --_passage-size: 1rem;
  }
  :host(:not([variant='modal'], [variant='page'])) loci-results {
    padding-block-end: 0;
  }
  :host([variant='modal']) {
    display: inline-block;
  }
  :host([variant='modal'][hidden]) {
    display: none;
  }
  .trigger {
    display: inline-flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.5rem;
    padding-inline: 0.875rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  .trigger:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  kbd {
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 0.375rem;
    font: inherit;
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
  dialog {
    inline-size: min(100% - 2rem, 52rem);
    max-inline-size: none;
    max-block-size: calc(100dvh - 12vh);
    margin: 7vh auto auto;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 0.25rem);
    color: var(--_ink);
    background: var(--_paper);
    box-shadow: 0 1.5rem 4rem -1rem #0006;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 5rem 1rem;
  }
  dialog::backdrop {
    background: light-dark(#1b222566, #000a);
  }
  dialog .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem;
    padding: 0.75rem;
  }
  dialog loci-box {
    flex: 1;
    min-inline-size: 0;
  }
  dialog loci-results {
    padding: 0 1.25rem 1rem;
  }
  [role='alert'] {
    flex: 1 0 100%;
  }
  .close {
    min-block-size: 3.5rem;
    padding-inline: 0.75rem;
  }
  @media (max-width: 40rem) {
    dialog {
      inline-size: 100%;
      block-size: 100%;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }
  @media (max-height: 30rem) {
    :host([variant='page']) .top {
      position: static;
    }
  }
`;
