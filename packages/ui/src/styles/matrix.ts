/** The source matrix: a frame that scrolls, its rows, and the line in which a tile's passage begins. */
import { css } from 'lit';

export const matrixStyles = css`
  :host {
    margin-block: 0.75rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    padding: 0.75rem 1rem;
    border-block-end: 1px solid var(--_line);
  }
  h3 {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.25rem;
    font-size: 0.8125rem;
  }
  .key {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  select {
    min-block-size: 1.75rem;
    padding-inline: 0.375rem;
    border: 1px solid var(--_line-strong);
    border-radius: 0.375rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .scroll {
    max-block-size: min(34rem, 70vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 1rem;
  }
  .grid[aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 200ms 250ms;
  }
  .row {
    display: grid;
    gap: 0.25rem;
    padding: 0.625rem 1rem 0.75rem;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5.125rem;
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    min-inline-size: 0;
  }
  .name a {
    min-inline-size: 0;
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
  }
  .origin {
    font-size: 0.8125rem;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    row-gap: 0.25rem;
  }
  .tiles > span {
    display: flex;
  }
  .silent .name a {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .silence {
    padding-inline: 0.125rem;
    font-size: 0.8125rem;
    font-style: italic;
  }
  .silent .tiles {
    align-items: center;
    gap: 0 0.5rem;
  }
  .undated {
    padding-block: 0.5rem;
    background: color-mix(in oklab, var(--_ink) 3%, transparent);
    font-size: 0.8125rem;
    font-weight: 600;
    contain-intrinsic-block-size: auto 2.25rem;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.5rem 1rem;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875rem;
  }
  .failure {
    padding: 1rem;
  }
  /* Three lines whatever stands in them, so that nothing below moves. */
  .preview {
    block-size: calc(4.5em + 1rem + 1px);
    padding: 0.5rem 1rem 0;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-soft);
    font-size: 0.875rem;
    line-height: 1.5;
    overflow: hidden;
  }
  .preview span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .preview bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--_ink);
    font-family: var(--_font-passage);
    overflow: hidden;
  }
  .bone {
    display: grid;
    gap: 0.75rem;
    padding: 0.875rem 1rem;
  }
  .bone i {
    display: block;
    block-size: 0.875rem;
    border-radius: 0.25rem;
    background: color-mix(in oklab, var(--_line) 65%, var(--_paper));
  }
  .bone i:first-child {
    inline-size: 45%;
  }
  @container (inline-size < 30rem) {
    .head,
    .row,
    .more,
    .preview {
      padding-inline: 0.75rem;
    }
  }
`;
