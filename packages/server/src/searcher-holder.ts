/** Holds the searcher of the newest generation of an index, and swaps it while requests are under way. */
import { LociError, type Searcher } from '@loci/engine';
import { createDeferred, type Deferred } from './deferred.js';
import { type Log, silentLog } from './log.js';
import type { SearcherSource, SourceStatus } from './searcher-source.js';

/** How soon a new generation is picked up; one look reads a manifest of a few kilobytes. */
const POLL_INTERVAL_MS = 1_000;
/** A refused generation is tried again, in case its files were still being copied; opening checks every file. */
const RETRY_INTERVAL_MS = 30_000;

export interface SearcherHolderOptions {
  /** Opens the newest generation. The holder closes what it returns. */
  readonly open: () => Promise<Searcher>;
  /** The id of the newest generation, cheaply. */
  readonly latestGeneration: () => Promise<string>;
  /** How long to wait between two looks, default 1000; null for none but by `refresh`. */
  readonly pollIntervalMs?: number | null;
  readonly log?: Log;
  /** Milliseconds of a clock that only goes forward; default `performance.now`. */
  readonly now?: () => number;
}

export interface SearcherHolder extends SearcherSource {
  /** Looks for a new generation now. Never rejects: a failure is logged and told by `status`. */
  refresh(): Promise<void>;
  /** Refuses new tasks, and resolves when those under way have settled and their searchers are closed. */
  close(): Promise<void>;
}

/** A searcher with the tasks that still need it. */
interface Held {
  readonly searcher: Searcher;
  readonly generation: string;
  tasks: number;
  retired: boolean;
  readonly closed: Deferred;
}

/** Rejects where the first generation cannot be opened: a server without an index has nothing to say. */
export async function createSearcherHolder(options: SearcherHolderOptions): Promise<SearcherHolder> {
  const { open, latestGeneration, log = silentLog, now = () => performance.now() } = options;
  const pollIntervalMs = options.pollIntervalMs === undefined ? POLL_INTERVAL_MS : options.pollIntervalMs;
  let current = hold(await open());
  const held = new Set([current]);
  let failure: SourceStatus['failure'] = null;
  let failedAtMs = 0;
  let closing = false;
  let refreshing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function dispose(entry: Held): Promise<void> {
    try {
      await entry.searcher.close();
    } catch (error) {
      log('warn', `Generation ${entry.generation} could not be closed`, error);
    }
    held.delete(entry);
    entry.closed.resolve();
  }

  function retire(entry: Held): void {
    entry.retired = true;
    if (entry.tasks === 0) void dispose(entry);
  }

  async function look(): Promise<void> {
    let generation: string | null = null;
    try {
      generation = await latestGeneration();
      if (generation === current.generation) {
        failure = null;
        return;
      }
      if (failure?.generation === generation && now() - failedAtMs < RETRY_INTERVAL_MS) return;
      const next = hold(await open());
      if (closing) {
        await next.searcher.close();
        return;
      }
      const previous = current;
      held.add(next);
      current = next;
      failure = null;
      retire(previous);
      log('info', `Generation ${next.generation} answers from now on`);
    } catch (error) {
      const known = failure !== null && failure.generation === generation;
      failure = { generation, code: error instanceof LociError ? error.code : 'unknown' };
      failedAtMs = now();
      const name = generation === null ? 'The index' : `Generation ${generation}`;
      if (!known) log('error', `${name} cannot be opened; ${current.generation} goes on answering`, error);
    }
  }

  function refresh(): Promise<void> {
    refreshing ??= look().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  function schedule(): void {
    if (closing || pollIntervalMs === null) return;
    timer = setTimeout(() => void refresh().then(schedule), pollIntervalMs);
    timer.unref();
  }
  schedule();

  return {
    refresh,
    status: () => ({ generation: current.generation, failure }),
    async use(task) {
      if (closing) throw new LociError('index-locked', 'The server is stopping and takes no further request');
      const entry = current;
      entry.tasks += 1;
      try {
        return await task(entry.searcher);
      } finally {
        entry.tasks -= 1;
        if (entry.retired && entry.tasks === 0) void dispose(entry);
      }
    },
    async close() {
      if (!closing) {
        closing = true;
        if (timer !== null) clearTimeout(timer);
        await refreshing;
        retire(current);
      }
      await Promise.all([...held].map((entry) => entry.closed.promise));
    },
  };
}

function hold(searcher: Searcher): Held {
  return { searcher, generation: searcher.stats().generation, tasks: 0, retired: false, closed: createDeferred() };
}
