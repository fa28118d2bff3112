/** The source matrix: a frame that scrolls, rows of tiles, and the line in which a tile's passage begins. */
import { css } from 'lit';

export const matrixStyles = css`
  :host {
    --_words: light-dark(#a06a00, #f0c04a);
    --_meaning: var(--_accent);
    --_step: 0.25rem;
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
  .key .tile {
    inline-size: 1rem;
    block-size: 1.25rem;
    --_step: 0.125rem;
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
    color: var(--_ink);
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.35;
    text-decoration-color: transparent;
    unicode-bidi: isolate;
  }
  .name a:hover,
  .name a:focus-visible {
    color: var(--_accent);
    text-decoration-color: currentColor;
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
  /* The narrowest target that a finger hits, with no gap between. */
  .tile {
    position: relative;
    display: block;
    inline-size: 1.5rem;
    block-size: 2.125rem;
    padding-inline: 0.0625rem;
    border-radius: 0.1875rem;
    background: color-mix(in oklab, var(--_line) 45%, transparent) content-box;
  }
  .lit::before,
  .lit::after,
  .tile.lit {
    border-radius: 0.1875rem;
  }
  .lit::before,
  .lit::after {
    content: '';
    position: absolute;
    inset-inline: 0.0625rem;
  }
  .lit::before {
    inset-block-end: calc(50% + 0.5px);
    block-size: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    background: color-mix(in oklab, var(--_words) var(--_shade, 100%), var(--_surface));
  }
  .lit::after {
    inset-block-start: calc(50% + 0.5px);
    block-size: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    --_dye: color-mix(in oklab, var(--_meaning) var(--_shade, 100%), var(--_surface));
    background: repeating-linear-gradient(135deg, var(--_dye) 0 3px, transparent 3px 4.5px);
    box-shadow: inset 0 0 0 1px var(--_dye);
  }
  .lit[data-words='0'][data-meaning='0']::before {
    block-size: 2px;
    background: var(--_ink-soft);
  }
  .lit[data-words='0']:not([data-meaning='0'])::before,
  .lit[data-meaning='0']:not([data-words='0'])::after {
    block-size: 1px;
    background: var(--_line-strong);
    box-shadow: none;
  }
  [data-words='1']::before {
    block-size: var(--_step);
    --_shade: 62%;
  }
  [data-words='2']::before {
    block-size: calc(2 * var(--_step));
    --_shade: 74%;
  }
  [data-words='3']::before {
    block-size: calc(3 * var(--_step));
    --_shade: 87%;
  }
  [data-words='4']::before {
    block-size: calc(4 * var(--_step));
  }
  [data-meaning='1']::after {
    block-size: var(--_step);
    --_shade: 62%;
  }
  [data-meaning='2']::after {
    block-size: calc(2 * var(--_step));
    --_shade: 74%;
  }
  [data-meaning='3']::after {
    block-size: calc(3 * var(--_step));
    --_shade: 87%;
  }
  [data-meaning='4']::after {
    block-size: calc(4 * var(--_step));
  }
  a.tile:hover,
  a.tile:focus-visible {
    background: var(--_accent-wash);
    box-shadow: inset 0 0 0 1px var(--_accent-line);
  }
  a.tile:focus-visible {
    outline-offset: 0;
    z-index: 1;
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
  .silent .tile {
    block-size: 0.375rem;
    background-color: color-mix(in oklab, var(--_line) 80%, transparent);
  }
  .silent .tile + .tile {
    margin-inline-start: -0.5rem;
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
  @media (forced-colors: active) {
    .lit::before,
    .lit[data-words='0']:not([data-meaning='0'])::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .lit::after {
      --_dye: CanvasText;
      forced-color-adjust: none;
    }
    .tile:not(.lit) {
      outline: 1px solid GrayText;
      outline-offset: -2px;
    }
    a.tile:hover {
      outline: 1px solid Highlight;
    }
  }
`;
