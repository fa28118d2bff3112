/** An index run takes addresses of the web among its paths, and knows a second time what is as it was. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentView, openIndex } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createInProcessModel } from '../embed/embedding-model.js';
import { indexPathsWith } from '../index-paths.js';
import type { IndexProgress } from '../index-report.js';
import { createCalibratedWriter } from '../index-tools.js';
import { readIndexStatus } from '../read-status.js';
import { openIndexDirectory } from '../storage/open-index-directory.js';
import { createFakeEmbedder, withFolder } from '../testing.fixture.js';
import { type FakeWeb, withWeb } from './testing.fixture.js';

const MODEL = { kind: 'directory', name: 'fake', directory: '/none' } as const;
const BODY = 'The talks went on for three days in the capital, and at their end neither side had given up anything.';
const plain = (body: string) => ({ headers: { 'content-type': 'text/plain' }, body });

function createRun(web: FakeWeb, folder: string) {
  const progress: IndexProgress[] = [];
  const tools = {
    openModel: async () => createInProcessModel(createFakeEmbedder()),
    createWriter: createCalibratedWriter,
    loadWeb: web.loadWeb,
  };
  const out = join(folder, 'out');
  return {
    out,
    progress,
    index: (paths: readonly string[], offline = false) =>
      indexPathsWith(tools, { paths, out, model: MODEL, web: { offline }, onProgress: (one) => progress.push(one) }),
  };
}

async function documentsOf(out: string): Promise<DocumentView[]> {
  const { manifest, reader } = await openIndexDirectory(out);
  const index = await openIndex(manifest, reader);
  const documents: DocumentView[] = [];
  for (let i = 0; i < manifest.counts.documents; i++) documents.push(await index.documentView(i));
  await index.close();
  return documents;
}

describe('an index run over the web', { timeout: 30_000 }, () => {
  it('indexes pages beside files, each with its address', async () => {
    await withWeb({ '/talks': plain(BODY) }, async (web) => {
      await withFolder({ 'in/note.txt': `${BODY} A note.` }, async (folder) => {
        const run = createRun(web, folder);
        const report = await run.index([`${web.origin}/talks`, join(folder, 'in')]);
        expect(report).toMatchObject({ documents: 2, added: 2, counts: { failed: 0 } });
        expect((await documentsOf(run.out)).map(({ url }) => url)).toEqual([null, `${web.origin}/talks`]);
        expect(run.progress[0]).toMatchObject({ phase: 'fetching', done: 0, total: 1 });
      });
    });
  });

  it('writes nothing where nothing has changed, embeds what has, and drops what is gone', async () => {
    const routes = { '/a': plain(BODY), '/b': plain(`${BODY} Again.`) };
    await withWeb(routes, async (web) => {
      await withFolder({}, async (folder) => {
        const { index } = createRun(web, folder);
        const addresses = [`${web.origin}/a`, `${web.origin}/b`];
        const first = await index(addresses);
        web.pass(86_400_000);
        expect(await index(addresses)).toMatchObject({ unchanged: true, generation: first.generation });
        expect(await index(addresses, true)).toMatchObject({ unchanged: true });
        // As long as before, and of the same time for all that the host tells.
        web.routes['/b'] = plain(`${BODY} Other.`);
        expect(await index(addresses)).toMatchObject({ unchanged: false, changed: 1, added: 0, removed: 0 });
        web.routes['/b'] = { status: 410 };
        expect(await index(addresses)).toMatchObject({ documents: 1, removed: 1, counts: { failed: 1 } });
      });
    });
  });

  it('keeps a page that cannot be had for now', async () => {
    await withWeb({ '/a': plain(BODY) }, async (web) => {
      await withFolder({}, async (folder) => {
        const { index } = createRun(web, folder);
        await index([`${web.origin}/a`]);
        web.routes['/a'] = { status: 503 };
        const report = await index([`${web.origin}/a`]);
        expect(report).toMatchObject({ documents: 1, counts: { failed: 0, warnings: 1 } });
      });
    });
  });

  it('forgets an address without an answer once it is asked for no longer', async () => {
    await withWeb({ '/a': plain(BODY) }, async (web) => {
      await withFolder({}, async (folder) => {
        const { index, out } = createRun(web, folder);
        const addresses = [`${web.origin}/a`, `${web.origin}/none`];
        expect(await index(addresses)).toMatchObject({ documents: 1, counts: { failed: 1 } });
        expect(await index(addresses)).toMatchObject({ unchanged: true, counts: { failed: 1 } });
        expect(await index([`${web.origin}/a`])).toMatchObject({ unchanged: true, counts: { failed: 0 }, failed: [] });
        expect((await readIndexStatus(out)).report?.counts.failed).toBe(0);
      });
    });
  });

  it('says what became of the addresses where they lead to nothing, before it loads a model', async () => {
    const map = '<urlset><url><loc>http://elsewhere.example/a</loc></url></urlset>';
    await withWeb({ '/map.xml': map, '/empty.xml': '<urlset></urlset>' }, async (web) => {
      await withFolder({}, async (folder) => {
        const { index, progress } = createRun(web, folder);
        await expect(index([`${web.origin}/map.xml`])).rejects.toMatchObject({
          code: 'unreadable',
          message: expect.stringContaining('elsewhere.example'),
        });
        await expect(index([`${web.origin}/empty.xml`])).rejects.toMatchObject({ code: 'not-found' });
        expect(progress.map(({ phase }) => phase)).not.toContain('model');
      });
    });
  });

  it('can be tried again where nothing came of it', async () => {
    await withWeb({}, async (web) => {
      await withFolder({}, async (folder) => {
        const { index, out } = createRun(web, folder);
        await expect(index([`${web.origin}/a`])).rejects.toMatchObject({ code: 'unreadable' });
        expect(await readdir(out)).not.toContain('lock.json');
        web.routes['/a'] = plain(BODY);
        expect(await index([`${web.origin}/a`])).toMatchObject({ documents: 1 });
      });
    });
  });
});
