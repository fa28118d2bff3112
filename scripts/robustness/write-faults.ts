/** Makes the n-th call that changes an index directory fail: the disk is full, or the process is killed. */
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { relative, sep } from 'node:path';

/**
 * `kill`: the process ends before the call; `kill-torn`: half of what was to be written is written, then it ends. A
 * code such as `ENOSPC`: the call fails with it, where it writes after half of the bytes.
 */
export type Fault = 'kill' | 'kill-torn' | 'ENOSPC' | 'EIO' | 'EDQUOT';

export type Phase =
  | 'taking the lock'
  | 'keeping documents and embeddings'
  | 'writing the generation'
  | 'at the switch'
  | 'after the switch';

export interface WriteFaults {
  /** From now on calls are counted, and the call with this number, from 0, fails; by default none. */
  arm(directory: string, at?: number, fault?: Fault): void;
  /** Counts no more; tells the phase of each call that was counted, in order. */
  disarm(): Phase[];
}

interface Armed {
  readonly directory: string;
  readonly at: number;
  readonly fault: Fault | null;
  readonly phases: Phase[];
  hasSwitched: boolean;
}

type Writer = (...values: readonly unknown[]) => Promise<unknown>;

const PATH_CALLS = ['mkdir', 'rename', 'rm', 'link', 'writeFile', 'truncate', 'unlink'] as const;
const HANDLE_CALLS = ['write', 'writeFile', 'sync', 'truncate'] as const;

/** To be called once in a process, before an index run. */
export async function installWriteFaults(): Promise<WriteFaults> {
  let armed: Armed | null = null;
  const paths = new WeakMap<object, string>();

  /** Counts a call, and lets it fail where its turn has come. `tear` does half of what it would do. */
  async function pass(call: string, path: string, target: string, tear: () => Promise<unknown>): Promise<void> {
    const run = armed;
    if (run === null) return;
    const name = relative(run.directory, path);
    if (name.startsWith('..')) return;
    const phase = phaseOf(call, name, run.hasSwitched);
    if (call === 'rename' && relative(run.directory, target) === 'manifest.json') run.hasSwitched = true;
    run.phases.push(phase);
    if (run.fault === null || run.phases.length - 1 !== run.at) return;
    if (run.fault !== 'kill') await tear();
    if (run.fault.startsWith('kill')) process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error(`${run.fault}: ${call} was made to fail`), { code: run.fault, syscall: call });
  }

  const calls = fs as unknown as Record<string, Writer>;
  for (const name of PATH_CALLS) {
    const original = calls[name] as Writer;
    calls[name] = async (...values) => {
      const [path, target] = values;
      await pass(name, String(path), String(target), async () => undefined);
      return await original(...values);
    };
  }
  const open = fs.open;
  calls['open'] = async (path, flags = 'r', mode) => {
    if (flags !== 'r') await pass('open', String(path), '', async () => undefined);
    const handle = await open(path as string, flags as string, mode as number | undefined);
    paths.set(handle, String(path));
    return handle;
  };
  await patchHandles(open);
  syncBuiltinESMExports();

  /** Handles are opened in many places, so that their class is changed, which only a handle leads to. */
  async function patchHandles(openFile: typeof fs.open): Promise<void> {
    const sample = await openFile(process.execPath, 'r');
    const shared = Object.getPrototypeOf(sample) as Record<string, Writer>;
    await sample.close();
    for (const name of HANDLE_CALLS) {
      const original = shared[name] as Writer;
      shared[name] = async function (this: FileHandle, ...values) {
        const path = paths.get(this);
        const tear = async () => {
          const [bytes, , , position] = values;
          if (!(bytes instanceof Uint8Array)) return;
          const half = bytes.subarray(0, bytes.length >> 1);
          await original.call(this, half, ...(name === 'write' ? [0, half.length, position] : []));
        };
        if (path !== undefined) await pass(name, path, '', tear);
        return await original.apply(this, [...values]);
      };
    }
  }

  return {
    arm(directory, at = -1, fault) {
      armed = { directory, at, fault: fault ?? null, phases: [], hasSwitched: false };
    },
    disarm() {
      const phases = armed?.phases ?? [];
      armed = null;
      return phases;
    },
  };
}

function phaseOf(call: string, name: string, hasSwitched: boolean): Phase {
  if (hasSwitched) return 'after the switch';
  const [folder = '', part = ''] = name.split(sep);
  if (folder.startsWith('lock.json')) return 'taking the lock';
  if (folder === 'cache') return 'keeping documents and embeddings';
  const isWhole = folder.startsWith('manifest.json') || call === 'rename';
  if (isWhole || (folder === 'generations' && !part.startsWith('.tmp-'))) return 'at the switch';
  return 'writing the generation';
}
