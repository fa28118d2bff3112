/** A tile of the source matrix: how much of a passage is there by words, above, and by meaning, below. */
import { css } from 'lit';

export const tileStyles = css`
  :host {
    --_words: light-dark(#a06a00, #f0c04a);
    --_meaning: var(--_accent);
    --_step: 0.25rem;
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
  [data-words='1']::before,
  [data-meaning='1']::after {
    block-size: var(--_step);
    --_shade: 62%;
  }
  [data-words='2']::before,
  [data-meaning='2']::after {
    block-size: calc(2 * var(--_step));
    --_shade: 74%;
  }
  [data-words='3']::before,
  [data-meaning='3']::after {
    block-size: calc(3 * var(--_step));
    --_shade: 87%;
  }
  [data-words='4']::before,
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
  .key .tile {
    inline-size: 1rem;
    block-size: 1.25rem;
    --_step: 0.125rem;
  }
  .silent .tile {
    block-size: 0.375rem;
    background-color: color-mix(in oklab, var(--_line) 80%, transparent);
  }
  .silent .tile + .tile {
    margin-inline-start: -0.5rem;
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
