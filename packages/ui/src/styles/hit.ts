/** One hit. */
import { css } from 'lit';

export const hitStyles = css`
  article,
  .found {
    position: relative;
    display: grid;
    gap: 0.375rem;
  }
  article {
    padding-block: var(--_hit-gap, 1.5rem);
    padding-inline-start: 1.5rem;
  }
  :host([compact]) article {
    padding-block: 0.875rem;
  }
  .strip {
    position: absolute;
    inset-block: 0.25rem;
    inset-inline-start: -1.375rem;
    block-size: calc(100% - 0.5rem);
  }
  .strip .whole {
    fill: var(--_line);
  }
  .strip .place {
    fill: var(--_accent);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  .matched {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--_ink-soft);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .matched svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .matched .by-words {
    fill: var(--_mark);
  }
  .matched .by-meaning {
    stroke: var(--_accent);
  }
  .matched[data-matched='meaning'] .by-words,
  .matched[data-matched='words'] .by-meaning {
    visibility: hidden;
  }
  .matched[data-matched='meaning'] .by-meaning {
    translate: 0 -4px;
  }
  .matched[data-matched='words'] .by-words {
    translate: 0 2.5px;
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.35;
    letter-spacing: -0.005em;
  }
  .text {
    margin-block-start: 0.25rem;
    max-inline-size: 42rem;
  }
  h4 {
    font-size: 0.875rem;
    font-weight: 500;
  }
  .expand {
    justify-self: start;
    margin-inline-start: -0.5rem;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    margin-block-start: 0.25rem;
    font-size: 0.875rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-inline: -0.5rem;
  }
  .duplicates {
    font-size: 0.875rem;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--_ink-soft);
    cursor: pointer;
  }
  summary:hover {
    color: var(--_accent);
  }
  .duplicates ul {
    display: grid;
    gap: 0.375rem;
    padding-block: 0.375rem 0.25rem;
    padding-inline-start: 1rem;
  }
  .duplicates li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75rem;
  }
  a.quiet {
    text-decoration: none;
  }
  loci-similar,
  loci-citation,
  loci-explanation,
  .failure {
    margin-block-start: 0.5rem;
  }
  @media (forced-colors: active) {
    .strip .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .strip .place,
    .matched .by-words {
      fill: Highlight;
    }
  }
`;
