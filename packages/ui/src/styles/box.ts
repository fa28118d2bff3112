/** The input and what stands in it. */
import { css } from 'lit';

export const boxStyles = css`
  .room {
    block-size: 2.5rem;
  }
  form {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: var(--_box-size, 3.5rem);
    padding-inline: 1.125rem 0.625rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  form:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  form > svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    color: var(--_ink-soft);
  }
  form:focus-within > svg {
    color: var(--_accent);
  }
  form::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    inline-size: 30%;
    block-size: 2px;
    background: var(--_accent);
    opacity: 0;
  }
  form.busy::after {
    animation:
      appear 0ms 200ms forwards,
      pass 1.1s ease-in-out infinite;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
    to {
      opacity: 1;
    }
  }
  @keyframes pass {
    from {
      inset-inline-start: -30%;
    }
    to {
      inset-inline-start: 100%;
    }
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: var(--_box-size, 3.5rem);
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.1875rem;
    text-overflow: ellipsis;
    appearance: none;
  }
  input:focus-visible {
    outline: 0;
  }
  /* Nothing was typed that would have a direction of its own. */
  input:placeholder-shown {
    direction: inherit;
  }
  input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 0.5rem;
    color: var(--_ink-soft);
  }
  .clear:hover {
    color: var(--_accent);
    background: var(--_accent-wash);
  }
  kbd {
    margin-inline-end: 0.5rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 0.375rem;
    color: var(--_ink-soft);
    font: inherit;
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  @media (hover: none), (max-width: 30rem) {
    kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    form.busy::after {
      background: Highlight;
    }
  }
`;
