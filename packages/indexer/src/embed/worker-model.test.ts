import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFakeEmbedder, withFolder } from '../testing.fixture.js';
import type { EmbeddingTask } from './embedding-model.js';
import { openWorkerModel } from './worker-model.js';

const SOURCE = { kind: 'directory', name: 'fake', directory: '/none' } as const;
/** A thread that answers with the number of segments and with its own thread's id. */
const WORKER = `
import { threadId } from 'node:worker_threads';
export async function embedBatch({ source, tasks }) {
  if (tasks[0].segments[0] === 'bad') throw new Error('cannot embed for ' + source.name);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const vector = (value) => ({ values: Int8Array.of(value), scale: 1 });
  return tasks.map(({ segments }) => ({ passage: vector(threadId), segments: segments.map((text) => vector(text.length)) }));
}`;
const task = (...segments: string[]): EmbeddingTask => ({ segments, context: '', language: null });

describe('openWorkerModel', () => {
  it('spreads batches over its threads, and counts tokens itself', async () => {
    await withFolder({ 'worker.mjs': WORKER }, async (folder) => {
      const load = async () => createFakeEmbedder();
      const model = await openWorkerModel(SOURCE, { workers: 2, workerPath: join(folder, 'worker.mjs'), load });
      expect(model.concurrency).toBe(2);
      expect(model.countTokens('two words')).toBe(2);
      const batches = await Promise.all(
        ['a', 'bb', 'ccc', 'dddd'].map((text) => model.embedBatch([task(text), task()])),
      );
      expect(batches.map((batch) => batch[0]?.segments[0]?.values[0])).toEqual([1, 2, 3, 4]);
      expect(new Set(batches.map((batch) => batch[0]?.passage.values[0])).size).toBe(2);
      await expect(model.embedBatch([task('bad')])).rejects.toThrow('cannot embed for fake');
      await model.close();
    });
  });

  it('works in the calling thread where one worker is asked for', async () => {
    const embedder = createFakeEmbedder();
    const model = await openWorkerModel(SOURCE, { workers: 1, load: async () => embedder });
    await model.embedBatch([task('here')]);
    expect(embedder.embedded).toEqual(['here']);
    await model.close();
  });
});
