/** The main job without the model: the sample folder in, an index that the engine opens and searches out. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHashEmbedder } from '@loci/embedder/testing';
import { createSearcher, type LociError, openIndex } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createInProcessModel } from './embed/embedding-model.js';
import { type IndexTools, indexPathsWith } from './index-paths.js';
import { createCalibratedWriter } from './index-tools.js';
import { openIndexDirectory } from './storage/open-index-directory.js';
import { withFolder } from './testing.fixture.js';

const SEEDS = fileURLToPath(new URL('../../../seeds/', import.meta.url));
const MODEL = { kind: 'directory', name: 'word-hashes', directory: '/none' } as const;
const tools: IndexTools = {
  openModel: async () => createInProcessModel(createHashEmbedder()),
  createWriter: createCalibratedWriter,
};
const indexSeeds = (out: string, force = false) => indexPathsWith(tools, { paths: [SEEDS], out, model: MODEL, force });

describe('an index of the sample articles', { timeout: 60_000 }, () => {
  it('holds every article, byte for byte as it stands in its file', async () => {
    await withFolder({}, async (folder) => {
      const report = await indexSeeds(join(folder, 'index'));
      expect(report).toMatchObject({ documents: 5, failed: [], warnings: [], skipped: [], unchanged: false });
      const { manifest, reader } = await openIndexDirectory(join(folder, 'index'));
      expect(manifest.counts).toMatchObject({ documents: 5, passages: report.passages });
      const index = await openIndex(manifest, reader);
      for (let document = 0; document < 5; document++) {
        const { file } = await index.documentView(document);
        expect(await index.documentText(document)).toBe(await readFile(join(SEEDS, file ?? ''), 'utf8'));
      }
      await index.close();
    });
  });

  it('finds all five articles for "security guarantees", by their words', async () => {
    await withFolder({}, async (folder) => {
      await indexSeeds(join(folder, 'index'));
      const { manifest, reader } = await openIndexDirectory(join(folder, 'index'));
      const searcher = createSearcher(await openIndex(manifest, reader), createHashEmbedder());
      const answer = await searcher.search({ query: 'security guarantees', mode: 'lexical', group: 'document' });
      expect(answer.hits.map((hit) => hit.document.id).sort()).toEqual([
        '000_bd81bda40fa6a506.txt',
        '001_d2036ec9883e01fd.txt',
        '002_0fa5bf4fd58476e8.txt',
        '003_637d394678a401de.txt',
        '004_a71464dd6dcb3b52.txt',
      ]);
      await searcher.close();
    });
  });

  it('is the same bytes each time, and is not written again', async () => {
    await withFolder({}, async (folder) => {
      const first = await indexSeeds(join(folder, 'one'));
      expect((await indexSeeds(join(folder, 'two'))).generation).toBe(first.generation);
      expect(await indexSeeds(join(folder, 'one'))).toMatchObject({ unchanged: true, generation: first.generation });
      expect(await indexSeeds(join(folder, 'one'), true)).toMatchObject({ unchanged: true, embedded: 0 });
    });
  });

  it('is refused with any of its files altered', async () => {
    await withFolder({}, async (folder) => {
      await indexSeeds(join(folder, 'index'));
      const { manifest, reader } = await openIndexDirectory(join(folder, 'index'));
      await reader.close();
      for (const name of Object.keys(manifest.files)) {
        const path = join(folder, 'index', 'generations', manifest.generation, name);
        const original = await readFile(path);
        await writeFile(path, original.subarray(0, Math.max(0, original.length - 1)));
        const error = (await openIndexDirectory(join(folder, 'index')).catch((cause: unknown) => cause)) as LociError;
        if (original.length > 0) expect(error).toMatchObject({ code: 'index-damaged', subject: name });
        await writeFile(path, original);
      }
      await (await openIndexDirectory(join(folder, 'index'))).reader.close();
    });
  });
});
