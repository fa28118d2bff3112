/** The explanation of a hit. */
import { css } from 'lit';

export const explanationStyles = css`
  section {
    display: grid;
    gap: 0.875rem;
    min-block-size: 7rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375rem;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
  }
  dl > div {
    flex: 1 1 14rem;
    min-inline-size: 0;
    display: grid;
    grid-template-rows: auto auto 1fr;
    gap: 0.375rem;
  }
  /* The words have more to say than the meaning. */
  dl > div:has(ul) {
    flex: 2 1 18rem;
  }
  dt {
    font-weight: 600;
  }
  dd,
  p.soft {
    font-size: 0.875rem;
  }
  dd {
    grid-row: 3;
    color: var(--_ink-soft);
  }
  .share {
    grid-row: 2;
  }
  .share .whole {
    fill: var(--_line);
  }
  .share.words .part {
    fill: light-dark(color-mix(in oklab, var(--_mark), #7a5c00 30%), color-mix(in oklab, var(--_mark), #fff 25%));
  }
  .share.meaning .part {
    fill: var(--_accent);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4rem 2.75rem;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.1875rem;
  }
  li .share {
    grid-row: auto;
  }
  b {
    color: var(--_ink);
    font-weight: 600;
  }
  .related {
    font-style: italic;
  }
  .figure {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
    font-style: normal;
    text-align: end;
  }
  /* Beside the figure alone there is room for words. */
  @container (inline-size < 30rem) {
    li {
      grid-template-columns: minmax(0, 1fr) 2.75rem;
    }
    li .share {
      grid-area: 2 / 1 / auto / -1;
    }
  }
  :dir(rtl) .share {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .share .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .share .part {
      fill: Highlight !important;
    }
  }
`;
