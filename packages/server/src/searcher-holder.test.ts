/** The holder swaps generations without disturbing the tasks under way. */
import { LociError } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createDeferred } from './deferred.js';
import { createSearcherHolder } from './searcher-holder.js';
import { createFakeSearcher, type FakeSearcher } from './testing/fake-searcher.js';

/** An index whose generations a test switches by hand. */
function createFakeIndex() {
  const opened: FakeSearcher[] = [];
  const logged: string[] = [];
  const index = {
    generation: 'g1',
    broken: null as Error | null,
    timeMs: 0,
    opened,
    logged,
    options: {
      pollIntervalMs: null,
      now: () => index.timeMs,
      log: (level: string, message: string) => void logged.push(`${level}: ${message}`),
      latestGeneration: async () => index.generation,
      open: async () => {
        if (index.broken) throw index.broken;
        const searcher = createFakeSearcher({ generation: index.generation });
        opened.push(searcher);
        return searcher;
      },
    },
  };
  return index;
}

/** For a machine that does much else beside. */
const PATIENCE_MS = 30_000;

const damaged = new LociError('index-damaged', 'vectors.bin is shorter than its manifest says');

describe('createSearcherHolder', () => {
  it('rejects where the first generation cannot be opened', async () => {
    const index = createFakeIndex();
    index.broken = damaged;
    await expect(createSearcherHolder(index.options)).rejects.toBe(damaged);
  });

  it('keeps an old generation open until its last task is done', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    const gate = createDeferred();
    const first = holder.use(async (searcher) => {
      await gate.promise;
      return searcher.stats().generation;
    });
    index.generation = 'g2';
    await holder.refresh();
    expect(await holder.use((searcher) => searcher.stats().generation)).toBe('g2');
    expect(index.opened.map((searcher) => searcher.closed())).toEqual([false, false]);
    gate.resolve();
    expect(await first).toBe('g1');
    expect(index.opened.map((searcher) => searcher.closed())).toEqual([true, false]);
    await holder.close();
    expect(index.opened.map((searcher) => searcher.closed())).toEqual([true, true]);
  });

  it('closes an old generation that nobody uses at once, also after a task that failed', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    const fault = new Error('failed');
    await expect(holder.use(() => Promise.reject(fault))).rejects.toBe(fault);
    await expect(
      holder.use(() => {
        throw fault;
      }),
    ).rejects.toBe(fault);
    index.generation = 'g2';
    await holder.refresh();
    expect(index.opened.map((searcher) => searcher.closed())).toEqual([true, false]);
    await holder.close();
  });

  it('does not open an unchanged generation again', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    await Promise.all([holder.refresh(), holder.refresh()]);
    await holder.refresh();
    expect(index.opened).toHaveLength(1);
    await holder.close();
  });

  it('keeps the old generation where the new one is broken, tells so once, and tries again later', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    index.generation = 'g2';
    index.broken = damaged;
    await holder.refresh();
    await holder.refresh();
    expect(holder.status()).toEqual({ generation: 'g1', failure: { generation: 'g2', code: 'index-damaged' } });
    expect(index.logged).toEqual(['error: Generation g2 cannot be opened; g1 goes on answering']);
    expect(await holder.use((searcher) => searcher.stats().generation)).toBe('g1');

    index.broken = null;
    await holder.refresh();
    expect(holder.status().generation).toBe('g1');
    index.timeMs = 30_000;
    await holder.refresh();
    expect(holder.status()).toEqual({ generation: 'g2', failure: null });
    await holder.close();
  });

  it('takes a further generation at once after a broken one', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    index.generation = 'g2';
    index.broken = new Error('not an error of Loci');
    await holder.refresh();
    expect(holder.status().failure).toEqual({ generation: 'g2', code: 'unknown' });
    index.generation = 'g3';
    index.broken = null;
    await holder.refresh();
    expect(holder.status()).toEqual({ generation: 'g3', failure: null });
    await holder.close();
  });

  it('survives a manifest that cannot be read', async () => {
    const index = createFakeIndex();
    let readable = true;
    const latestGeneration = async () => {
      if (!readable) throw new LociError('not-found', 'There is no index');
      return index.generation;
    };
    const holder = await createSearcherHolder({ ...index.options, latestGeneration });
    readable = false;
    await holder.refresh();
    expect(holder.status()).toEqual({ generation: 'g1', failure: { generation: null, code: 'not-found' } });
    readable = true;
    await holder.refresh();
    expect(holder.status().failure).toBeNull();
    await holder.close();
  });

  it('finishes what is under way before it is closed, and takes nothing more', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder(index.options);
    const gate = createDeferred();
    const order: string[] = [];
    const task = holder.use(() => gate.promise).then(() => order.push('task'));
    const closed = holder.close().then(() => order.push('closed'));
    await expect(holder.use(() => 1)).rejects.toMatchObject({ code: 'index-locked' });
    gate.resolve();
    await Promise.all([task, closed]);
    expect(order).toEqual(['task', 'closed']);
    expect(index.opened[0]?.closed()).toBe(true);
  });

  it('looks for a new generation by itself', async () => {
    const index = createFakeIndex();
    const holder = await createSearcherHolder({ ...index.options, pollIntervalMs: 1 });
    index.generation = 'g2';
    await expect.poll(() => holder.status().generation, { timeout: PATIENCE_MS }).toBe('g2');
    await holder.close();
  });
});
