/** The frame of the search: where the box and the results stand. */
import { css } from 'lit';

export const searchStyles = css`
  :host {
    container-type: inline-size;
  }
  .top {
    background: var(--_paper);
  }
  :host([variant='page']) .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding-block: 0.75rem 0.25rem;
  }
  loci-results {
    padding-block: 0.5rem 4rem;
  }
  @media (max-height: 30rem) {
    :host([variant='page']) .top {
      position: static;
    }
  }
`;
