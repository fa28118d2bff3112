/** The source matrix above the hits: its script is loaded when it is first wanted, and it is shown together with them. */
import type { ReactiveControllerHost } from 'lit';
import type { Failure } from '../client/failure.js';
import { LatestRequest, loadPart } from './latest-request.js';
import type { SearchState } from './search-state.js';

export class MatrixPart {
  /** While nothing is shown yet, hits wait for the matrix above them, which would else push them down. */
  isAwaited = false;
  readonly #host: ReactiveControllerHost;
  readonly #script: LatestRequest<void>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#script = new LatestRequest(host);
  }

  /** Why its script is not there; null where it is, or may yet come. */
  get failure(): Failure | null {
    const { state } = this.#script;
    return state.status === 'failed' ? state.failure : null;
  }

  /** To be told what is shown before each update. */
  follow({ parameters, answer }: SearchState, isFirst: boolean): void {
    const { matrix } = parameters;
    if (matrix && this.#script.state.status === 'initial') void this.load();
    if (!matrix || this.failure) this.isAwaited = false;
    else if (isFirst || answer === null) this.isAwaited = true;
  }

  readonly load = (): Promise<void> => this.#script.start(() => loadPart(() => import('../elements/loci-matrix.js')));

  /** To be called when the matrix is shown, or tells of a failure of its own. */
  readonly settle = (): void => {
    this.isAwaited = false;
    this.#host.requestUpdate();
  };
}
