/** The source matrix above the hits: its script is loaded when it is first wanted, and it is shown together with them. */
import type { ReactiveControllerHost } from 'lit';
import { LazyPart } from './lazy-part.js';
import type { SearchState } from './search-state.js';

export class MatrixPart {
  /** While nothing is shown yet, hits wait for the matrix above them, which would else push them down. */
  isAwaited = false;
  readonly script: LazyPart;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.script = new LazyPart(host, () => import('../elements/loci-matrix.js'));
  }

  /** To be told what is shown before each update. */
  follow({ parameters, answer }: SearchState, isFirst: boolean): void {
    const { matrix } = parameters;
    const isFailed = this.script.failure !== null;
    if (matrix && !isFailed) this.script.load();
    if (!matrix || isFailed) this.isAwaited = false;
    else if (isFirst || answer === null) this.isAwaited = true;
  }

  /** To be called when the matrix is shown, or tells of a failure of its own. */
  readonly settle = (): void => {
    this.isAwaited = false;
    this.#host.requestUpdate();
  };
}
