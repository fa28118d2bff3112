/** The box for a text of one's own. */
import { css } from 'lit';

export const pasteStyles = css`
  form {
    display: grid;
    gap: 0.5rem;
    margin-block: 1rem;
    max-inline-size: 48rem;
  }
  label {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: 1.0625rem / 1.55 var(--_font-passage);
    resize: vertical;
  }
  textarea:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 0;
    border-radius: var(--_radius);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    font-size: 0.875rem;
  }
`;
