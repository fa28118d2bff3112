/** The line of suggestions. */
import { css } from 'lit';

export const suggestionStyles = css`
  .line {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    block-size: 100%;
    padding-inline-start: 0.5rem;
    font-size: 0.9375rem;
  }
  [role='listbox'] {
    flex: 1;
    display: flex;
    gap: 1rem;
    padding-block: 0.25rem;
    overflow-x: auto;
    scrollbar-width: none;
    mask-image: linear-gradient(to right, #000 calc(100% - 2rem), #0000);
  }
  [role='listbox']:dir(rtl) {
    mask-image: linear-gradient(to left, #000 calc(100% - 2rem), #0000);
  }
  [role='group'] {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 0.125rem;
  }
  [role='group']:last-child {
    padding-inline-end: 2rem;
  }
  .kind {
    padding-inline: 0.375rem;
    color: var(--_ink-soft);
    font-size: 0.75rem;
  }
  [role='option'] {
    max-inline-size: 20rem;
    padding: 0.125rem 0.5rem;
    border-radius: 0.375rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--_accent-wash);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .line .quiet {
    flex: none;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
