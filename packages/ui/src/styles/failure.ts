/** A failure, wherever it is shown. */
import { css } from 'lit';

export const failureStyles = css`
  .failure {
    display: grid;
    justify-items: start;
    gap: 0.625rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_alarm);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .failure p:first-child {
    display: flex;
    gap: 0.625rem;
    align-items: baseline;
  }
  .failure svg {
    color: var(--_alarm);
    translate: 0 0.125rem;
  }
  .failure .detail {
    font-size: 0.9375rem;
  }
`;
