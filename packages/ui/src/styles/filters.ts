/** The filters: a column beside the results where there is room, else rows above them. */
import { css } from 'lit';

export const filterStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.5rem;
    font-size: 0.9375rem;
  }
  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    color: var(--_ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    padding: 0.1875rem;
    border: 1px solid var(--_line);
    border-radius: 0.625rem;
    background: color-mix(in oklab, var(--_ink) 4%, transparent);
  }
  .segments label {
    position: relative;
    flex: 1;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: block;
    padding: 0.25rem 0.75rem;
    border: 1px solid transparent;
    border-radius: 0.4375rem;
    color: var(--_ink-soft);
    text-align: center;
    overflow-wrap: normal;
  }
  .segments input:checked + span {
    background: var(--_surface);
    border-color: var(--_line);
    color: var(--_accent);
    font-weight: 600;
  }
  .segments input:not(:checked):hover + span {
    color: var(--_ink);
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2rem;
    padding-inline: 0.625rem;
    border: 1px solid var(--_line);
    border-radius: 99rem;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_accent-line);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-wash);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .unnamed .name {
    color: var(--_ink-soft);
  }
  .placeholder .name {
    inline-size: 6rem;
    block-size: 0.75rem;
    border-radius: 0.25rem;
    background: var(--_line);
  }
  .name {
    text-align: match-parent;
  }
  .count {
    color: var(--_ink-soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  /* Where room is short, one row for the choices and one for the sources, which scroll sideways. */
  @container (inline-size < 56rem) {
    :host {
      gap: 0.625rem 0.75rem;
    }
    legend {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .sources {
      flex: 1 1 100%;
    }
    .choices {
      flex-wrap: nowrap;
      margin: -0.25rem;
      padding: 0.25rem;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .choices .choice,
    .choices .quiet {
      flex: none;
      max-inline-size: 15rem;
    }
    .choices .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @container (inline-size >= 56rem) {
    :host {
      display: grid;
      gap: 1.75rem;
      align-items: start;
    }
    .segments {
      display: flex;
    }
    .segments span {
      padding-inline: 0.25rem;
    }
    .choices {
      display: grid;
      gap: 0;
      margin-inline: -0.5rem;
    }
    .choice,
    .choice:has(:checked) {
      display: flex;
      padding-inline: 0.5rem;
      border: 0;
      border-radius: 0.5rem;
      background: none;
    }
    .choice:hover {
      background: var(--_accent-wash);
    }
    .choice:not(.placeholder) .name {
      flex: 1;
    }
    .group {
      margin-inline: -0.5rem;
    }
  }
  @media (forced-colors: active) {
    .segments input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
