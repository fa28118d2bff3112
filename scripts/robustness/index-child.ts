/** One index run in a process of its own, which is told when to begin and may be told which call to die at. */
import { runIndex } from './index-runs.js';
import { type Fault, installWriteFaults, type Phase } from './write-faults.js';

export interface ChildTask {
  readonly sources: string;
  readonly out: string;
  /** The call that changes the directory, from 0, at which the process kills itself; by default none. */
  readonly at?: number;
  readonly fault?: Fault;
}

/** `ready` to take a task; `began`: the run begins now; `done`: it has come to its end. */
export type ChildMessage =
  | { readonly kind: 'ready' | 'began' }
  | { readonly kind: 'done'; readonly phases: readonly Phase[]; readonly tookMs: number };

const tell = (message: ChildMessage): void => void process.send?.(message);
const faults = await installWriteFaults();

process.once('message', async ({ sources, out, at, fault }: ChildTask) => {
  faults.arm(out, at, fault);
  tell({ kind: 'began' });
  const beganMs = performance.now();
  await runIndex(sources, out);
  tell({ kind: 'done', phases: faults.disarm(), tookMs: performance.now() - beganMs });
  process.disconnect();
});
tell({ kind: 'ready' });
