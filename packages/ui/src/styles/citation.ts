/** A citation to be copied. */
import { css } from 'lit';

export const citationStyles = css`
  section {
    display: grid;
    gap: 0.75rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375rem;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.75rem;
    cursor: pointer;
  }
  input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_paper);
    color: var(--_ink);
    font: 0.875rem/1.5 ui-monospace, 'Liberation Mono', monospace;
    resize: vertical;
    /* The reference stands below the quotation: as high as both, where the browser can. */
    field-sizing: content;
    max-block-size: 24rem;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    min-block-size: 2.5rem;
  }
  @media (max-width: 30rem) {
    textarea {
      font-size: 1rem;
    }
  }
`;
