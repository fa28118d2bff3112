/** Follows files and folders, and says when something in them has changed and come to rest. */
import { basename, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { IGNORE_FILE } from './readers/ignore-rules.js';

export interface WatchOptions {
  /** Files, folders and patterns as an index run takes them. */
  readonly paths: readonly string[];
  /** The index directory, whose own changes count for nothing. */
  readonly out: string;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /** How long nothing may have changed before `onChange` is called. Default 1000; at least 0. */
  readonly settleMs?: number;
  /** How long changes that never come to rest may put it off. Default 30000; not below `settleMs`. */
  readonly maxWaitMs?: number;
  /** Called once after `start`, when changes are seen. */
  readonly onReady?: () => void;
  /** Called once where the system cannot follow all of it, as where it bounds the number of folders; `reason` is its own. */
  readonly onBlind?: (reason: string) => void;
  /** One call at a time; what changes meanwhile leads to another. False asks for another without a change. */
  readonly onChange: () => Promise<boolean>;
}

/** Resolves when the signal is given and the last call has ended. Rejects with what `onChange` rejects with. */
export async function watchPaths(options: WatchOptions): Promise<void> {
  const { settleMs = 1_000, maxWaitMs = 30_000, signal, onChange } = options;
  const { watch } = await import('chokidar');
  const watcher = watch(options.paths.map(baseOf), {
    ignoreInitial: true,
    ignored: createIgnored(options),
    // A folder that may not be read is reported by the run that cannot read it.
    ignorePermissionErrors: true,
  });
  let isBlind = false;
  let timer: NodeJS.Timeout | undefined;
  let firstMs: number | null = null;
  let running: Promise<void> | null = null;
  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    fail = reject;
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

  function note(): void {
    const now = performance.now();
    firstMs ??= now;
    clearTimeout(timer);
    if (running === null && !signal.aborted) timer = setTimeout(start, Math.min(settleMs, firstMs + maxWaitMs - now));
  }
  function start(): void {
    firstMs = null;
    running = onChange()
      .then((isDone) => {
        running = null;
        // What has changed meanwhile was noted and waits.
        if (!isDone || firstMs !== null) note();
      })
      .catch(fail);
  }

  watcher.on('all', note);
  watcher.on('error', (error) => {
    if (!isBlind) options.onBlind?.(error instanceof Error ? error.message : String(error));
    isBlind = true;
  });
  watcher.on('ready', () => options.onReady?.());
  try {
    await ended;
    await running;
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

/** Of a pattern the folder before its first sign; what is written as a path is itself. */
function baseOf(path: string): string {
  const { base, isGlob } = picomatch.scan(sep === '/' ? path : path.replaceAll(sep, '/'));
  return resolve(isGlob ? base : path);
}

function createIgnored({ paths, out }: WatchOptions): (path: string) => boolean {
  const bases = new Set(paths.map(baseOf));
  const index = resolve(out);
  return (path) => {
    if (bases.has(path)) return false;
    const name = basename(path);
    const isHidden = name.startsWith('.') && name !== IGNORE_FILE;
    return isHidden || name === 'node_modules' || path === index || path.startsWith(index + sep);
  };
}
