/** Titles that lead to their documents: they look like links once they are pointed at. */
import { css } from 'lit';

export const titleStyles = css`
  h3 a,
  h4 a,
  .name a {
    color: var(--_ink);
    text-decoration-color: transparent;
    unicode-bidi: isolate;
  }
  h3 a:hover,
  h3 a:focus-visible,
  h4 a:hover,
  h4 a:focus-visible,
  .name a:hover,
  .name a:focus-visible {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
`;
