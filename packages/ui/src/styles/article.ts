/** The article in its dialog: a sheet at the inline end on a wide screen, the whole screen on a phone. */
import { css } from 'lit';

export const articleStyles = css`
  dialog {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(100%, 48rem);
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_ink);
    background: var(--_paper);
    box-shadow: 0 0 4rem #0004;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 4rem;
  }
  dialog[open] {
    animation: slide-in 200ms ease-out;
  }
  dialog::backdrop {
    background: light-dark(#1b222559, #0009);
  }
  /* From the side on which it stands. */
  dialog:dir(rtl) {
    --_from: -1.5rem;
  }
  @keyframes slide-in {
    from {
      opacity: 0;
      translate: var(--_from, 1.5rem) 0;
    }
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.625rem clamp(0.75rem, 4vw, 2.5rem);
    background: var(--_paper);
    border-block-end: 1px solid var(--_line);
  }
  .bar .quiet {
    margin-inline-start: -0.5rem;
    min-block-size: 2.25rem;
  }
  .sheet {
    padding: 2rem clamp(1.25rem, 6vw, 4rem) 6rem;
  }
  article,
  header {
    display: grid;
    gap: 1.125rem;
  }
  header {
    gap: 0.5rem;
    margin-block-end: 1rem;
  }
  h2 {
    font-family: var(--_font-passage);
    font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.125rem);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    margin-block-start: 1rem;
    font-size: 1.125rem;
  }
  .original {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    font-size: 0.9375rem;
  }
  .text {
    font-size: 1.125rem;
    line-height: 1.65;
  }
  .also-found {
    margin-inline-start: -1.25rem;
    padding-inline-start: calc(1.25rem - 2px);
    border-inline-start: 2px solid var(--_accent-line);
  }
  .found {
    position: relative;
    margin-inline: -1.25rem;
    padding: 1rem 1.25rem 0.5rem;
    border-radius: var(--_radius);
    background: var(--_accent-wash);
  }
  .found:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  .found .strip {
    position: absolute;
    inset-block: 1rem;
    inset-inline-start: 0.375rem;
    block-size: calc(100% - 2rem);
  }
  .strip .whole {
    fill: color-mix(in oklab, var(--_ink) 12%, transparent);
  }
  .strip .place {
    fill: var(--_accent);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-block: 0.5rem;
    font-size: 0.875rem;
  }
  .found .soft,
  .found .quiet {
    color: color-mix(in oklab, var(--_ink) 85%, var(--_paper));
  }
  loci-similar {
    margin-block: 0.25rem 0.5rem;
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  details {
    padding-inline: 0.875rem;
    border-inline-start: 2px dotted var(--_line-strong);
    color: var(--_ink-soft);
    font-size: 0.875rem;
  }
  summary {
    cursor: pointer;
    min-block-size: 1.5rem;
  }
  details p {
    margin-block: 0.5rem;
  }
  .waiting {
    display: grid;
    gap: 1rem;
  }
  .waiting i {
    block-size: 1rem;
    border-radius: 0.25rem;
    background: var(--_line);
  }
  .waiting i:first-child {
    block-size: 2.25rem;
    inline-size: 75%;
  }
  @media (forced-colors: active) {
    .found {
      border: 2px solid Highlight;
    }
    .strip .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .strip .place {
      fill: Highlight;
    }
  }
`;
