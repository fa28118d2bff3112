/** Words first, meaning when it is there: over an index in parts in memory, with a model that comes when it is told. */
import { LociError } from '@loci/engine';
import { createHashEmbedder, exportInMemory, makeDocument } from '@loci/engine/testing';
import { describe, expect, test } from 'vitest';
import { createExportedSearcher } from './exported-searcher.js';
import type { Readiness } from './readiness.js';

const embedder = createHashEmbedder();

function exported(withModel: boolean) {
  const documents = [makeDocument({ id: 'd', passages: ['The harbour froze.', 'Ships waited for the thaw.'] })];
  const model = withModel ? ({ pooling: 'mean', weightType: 'q8', graph: 'model', files: [] } as const) : null;
  return exportInMemory(documents, { embedder, model });
}

async function searcherWith(loadEmbedder: () => Promise<typeof embedder>, withModel = true) {
  const told: Readiness[] = [];
  const delayed: (() => void)[] = [];
  const searcher = await createExportedSearcher({
    ...(await exported(withModel)),
    loadEmbedder,
    onReadiness: (readiness) => told.push(readiness),
    later: (run) => delayed.push(run),
    now: () => 0,
  });
  return { searcher, told, delayed };
}

const query = 'harbour';

describe('searching an exported index', () => {
  test('answers by words, says so, and loads meaning only after that', async () => {
    let loads = 0;
    const { searcher, told, delayed } = await searcherWith(async () => {
      loads++;
      return embedder;
    });
    expect(await searcher.search({ query })).toMatchObject({ mode: 'lexical', total: 1 });
    expect([loads, told]).toEqual([0, []]);
    for (const run of delayed) run();
    await searcher.loadMeaning();
    expect(loads).toBe(1);
    expect(told.at(0)).toMatchObject({ state: 'loading', loadedBytes: 0 });
    const { totalBytes } = told[0] as { totalBytes: number };
    expect(told.at(-2)).toEqual({ state: 'loading', loadedBytes: totalBytes, totalBytes });
    expect(told.at(-1)).toEqual({ state: 'ready' });
    expect(await searcher.search({ query })).toMatchObject({ mode: 'hybrid' });
  });

  test('waits for meaning where nothing else can answer', async () => {
    const { searcher } = await searcherWith(async () => embedder);
    expect(await searcher.search({ query, mode: 'semantic' })).toMatchObject({ mode: 'semantic' });
    const { searcher: another } = await searcherWith(async () => embedder);
    expect((await another.similar({ text: 'The harbour froze.' })).total).toBeGreaterThan(0);
  });

  test('finds passages similar to a passage without the model', async () => {
    const { searcher } = await searcherWith(async () => Promise.reject(new Error('not to be loaded')));
    const { hits } = await searcher.search({ query });
    await expect(searcher.similar({ passageId: hits[0]?.passage.id ?? '', scope: 'all' })).resolves.toBeDefined();
  });

  test('stays at words where the browser cannot run the model, and says why', async () => {
    const { searcher, told, delayed } = await searcherWith(async () => {
      throw new LociError('model-unavailable', 'This browser lacks WebAssembly.');
    });
    await searcher.search({ query });
    for (const run of delayed) run();
    await expect(searcher.loadMeaning()).rejects.toThrow('lacks WebAssembly');
    expect(told.at(-1)).toEqual({ state: 'unavailable', detail: 'This browser lacks WebAssembly.' });
    expect(await searcher.search({ query })).toMatchObject({ mode: 'lexical', total: 1 });
    await expect(searcher.search({ query, mode: 'semantic' })).rejects.toThrow('lacks WebAssembly');
  });

  test('tries again to load what the network did not bring', async () => {
    let fails = true;
    const { searcher } = await searcherWith(async () => {
      if (fails) throw new LociError('unreachable', 'No network.');
      return embedder;
    });
    await expect(searcher.loadMeaning()).rejects.toThrow('No network');
    fails = false;
    await expect(searcher.loadMeaning()).resolves.toBeUndefined();
  });

  test('never loads a model that the export has not', async () => {
    const { searcher, told, delayed } = await searcherWith(async () => embedder, false);
    await searcher.search({ query });
    for (const run of delayed) run();
    expect(told).toEqual([]);
  });
});
