import { EventEmitter } from 'node:events';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withFolder } from './testing.fixture.js';
import { watchPaths } from './watch-paths.js';

interface Watched {
  readonly folder: string;
  /** Resolves at the next call. */
  readonly nextCall: () => Promise<void>;
  readonly calls: () => number;
}

function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

async function watching(
  run: (watched: Watched) => Promise<void>,
  answer: () => Promise<boolean> = async () => true,
): Promise<void> {
  await withFolder({ 'in/a.txt': 'a', 'in/out/x.txt': 'x' }, async (folder) => {
    const stop = new AbortController();
    const ready = createGate();
    let next = createGate();
    let calls = 0;
    const watched = watchPaths({
      paths: [join(folder, 'in')],
      out: join(folder, 'in', 'out'),
      signal: stop.signal,
      settleMs: 50,
      onReady: () => ready.open(),
      async onChange() {
        calls += 1;
        next.open();
        next = createGate();
        return await answer();
      },
    });
    // It is awaited at the end; until then a failure must not count as unhandled.
    watched.catch(() => undefined);
    await ready.opened;
    await run({ folder: join(folder, 'in'), nextCall: () => next.opened, calls: () => calls });
    stop.abort();
    await watched;
  });
}

describe('watchPaths', () => {
  it('tells of new and changed files, also in new folders, several at once', async () => {
    await watching(async ({ folder, nextCall, calls }) => {
      const first = nextCall();
      await appendFile(join(folder, 'a.txt'), 'more');
      await writeFile(join(folder, 'b.txt'), 'b');
      await first;
      expect(calls()).toBe(1);
      const second = nextCall();
      await mkdir(join(folder, 'new'));
      await writeFile(join(folder, 'new', 'c.txt'), 'c');
      await second;
    });
  });

  it('passes over the index and hidden files, but not the ignore file', async () => {
    await watching(async ({ folder, nextCall, calls }) => {
      await writeFile(join(folder, 'out', 'y.txt'), 'y');
      await writeFile(join(folder, '.hidden'), 'x');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(calls()).toBe(0);
      const call = nextCall();
      await writeFile(join(folder, '.lociignore'), '*.tmp');
      await call;
    });
  });

  it('calls again where it was asked to', async () => {
    const answers = [false, true];
    await watching(
      async ({ folder, nextCall }) => {
        const first = nextCall();
        await writeFile(join(folder, 'b.txt'), 'b');
        await first;
        await nextCall();
      },
      async () => answers.shift() ?? true,
    );
  });

  it('tells once where the system cannot follow everything, and goes on', async () => {
    const watcher = Object.assign(new EventEmitter(), { close: async () => undefined });
    vi.doMock('chokidar', () => ({ watch: () => watcher }));
    const stop = new AbortController();
    const reasons: string[] = [];
    try {
      const watched = watchPaths({
        paths: ['in'],
        out: 'out',
        signal: stop.signal,
        onBlind: (reason) => void reasons.push(reason),
        onChange: async () => true,
      });
      await vi.waitUntil(() => watcher.listenerCount('error') > 0);
      for (const folder of ['a', 'b']) watcher.emit('error', new Error(`ENOSPC: no more watchers, watch ${folder}`));
      stop.abort();
      await watched;
    } finally {
      vi.doUnmock('chokidar');
    }
    expect(reasons).toEqual(['ENOSPC: no more watchers, watch a']);
  });

  it('ends with the error of a call', async () => {
    const failed = watching(
      async ({ folder, nextCall }) => {
        const call = nextCall();
        await writeFile(join(folder, 'b.txt'), 'b');
        await call;
        await new Promise((resolve) => setTimeout(resolve));
      },
      async () => {
        throw new Error('broken');
      },
    );
    await expect(failed).rejects.toThrow('broken');
  });
});
