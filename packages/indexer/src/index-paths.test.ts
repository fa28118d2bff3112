import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexSink, SourceDocument } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import type { DocumentWriter } from './build-generation.js';
import { createInProcessModel, type EmbeddingModel } from './embed/embedding-model.js';
import { type IndexPathsOptions, type IndexTools, indexPathsWith } from './index-paths.js';
import type { IndexProgress } from './index-report.js';
import { openIndexDirectory, readManifest } from './storage/open-index-directory.js';
import { createFakeEmbedder, createManifest, type FakeEmbedder, withFolder } from './testing.fixture.js';

/** Writes documents and vectors as JSON, so that equal input gives equal bytes and anything else does not. */
async function createFakeWriter(sink: IndexSink, { identity: model }: EmbeddingModel): Promise<DocumentWriter> {
  const file = await sink.create('documents.bin');
  const counts = { documents: 0, passages: 0, sentences: 0, terms: 0 };
  return {
    async add(document, embeddings) {
      counts.documents += 1;
      counts.passages += document.passages.length;
      const vectors = embeddings.map(({ passage }) => [...passage.values]);
      await file.append(Buffer.from(`${JSON.stringify({ document, vectors })}\n`));
    },
    async finish() {
      const digest = await file.close();
      return createManifest({ 'documents.bin': digest }, { model, counts });
    },
  };
}

interface Bench {
  readonly tools: IndexTools;
  readonly embedder: FakeEmbedder;
  loads: number;
}

function createBench(fingerprint = 'fake'): Bench {
  const embedder = createFakeEmbedder(fingerprint);
  const bench: Bench = {
    embedder,
    loads: 0,
    tools: {
      openModel: async () => {
        bench.loads += 1;
        return createInProcessModel(embedder);
      },
      createWriter: createFakeWriter,
      now: () => Date.UTC(2025, 4, 22, 10),
    },
  };
  return bench;
}

const MODEL = { kind: 'directory', name: 'fake', directory: '/none' } as const;
const BODY =
  'The talks went on for three days in the capital, and at their end neither side had given up anything at all.';

function optionsFor(folder: string, more: Partial<IndexPathsOptions> = {}): IndexPathsOptions {
  return { paths: [join(folder, 'in')], out: join(folder, 'out'), model: MODEL, ...more };
}

async function readIndexed(out: string): Promise<SourceDocument[]> {
  const { reader } = await openIndexDirectory(out);
  const lines = Buffer.from(await reader.read('documents.bin'))
    .toString()
    .trim()
    .split('\n');
  await reader.close();
  return lines.map((line) => JSON.parse(line).document);
}

/** Every file below a directory with its content. */
async function snapshot(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (path) => [path.slice(directory.length), (await readFile(path)).toString('hex')]),
  );
  return Object.fromEntries(contents);
}

describe('indexPaths', () => {
  it('indexes a folder and reports what it did', async () => {
    const files = {
      'in/a.txt': `${BODY}\n\nSaul Loeb / AFP / Getty\n\n${BODY} Twice.`,
      'in/b.md': '# B\n\nText of b.',
      'in/c.png': 'x',
    };
    await withFolder(files, async (folder) => {
      const bench = createBench();
      const progress: IndexProgress[] = [];
      const report = await indexPathsWith(
        bench.tools,
        optionsFor(folder, { onProgress: (event) => progress.push(event) }),
      );
      expect(report).toMatchObject({
        unchanged: false,
        documents: 2,
        passages: 3,
        embedded: 3,
        fromCache: 0,
        added: 2,
        changed: 0,
        removed: 0,
        failed: [],
        skipped: ['c.png'],
        counts: { failed: 0, warnings: 0, skipped: 1, withoutDocument: 0 },
        finishedAt: '2025-05-22T10:00:00.000Z',
        omissionCounts: { 'photo-credit': 1 },
        omitted: [{ documentId: 'a.txt', reason: 'photo-credit', text: 'Saul Loeb / AFP / Getty' }],
      });
      const documents = await readIndexed(join(folder, 'out'));
      expect(documents.map(({ id, title, titleDerived }) => [id, title, titleDerived])).toEqual([
        ['a.txt', 'The talks went on for three days in the capital, and at their end neither side…', true],
        ['b.md', 'B', true],
      ]);
      expect(progress[0]).toMatchObject({ phase: 'model', done: 0 });
      expect(progress.at(-1)).toEqual({ phase: 'writing', done: 3, total: 3, totalIsEstimate: false, embedded: 3 });
      expect(existsSync(join(folder, 'out', 'lock.json'))).toBe(false);
    });
  });

  it('does not even load the model where nothing has changed', async () => {
    await withFolder({ 'in/a.txt': BODY, 'in/bad.txt': Uint8Array.of(0) }, async (folder) => {
      const bench = createBench();
      const first = await indexPathsWith(bench.tools, optionsFor(folder));
      const before = await snapshot(join(folder, 'out'));
      await utimes(join(folder, 'in', 'a.txt'), 1, 1);
      const second = await indexPathsWith(bench.tools, optionsFor(folder));
      expect(bench.loads).toBe(1);
      expect(second).toEqual({ ...first, unchanged: true, added: 0, embedded: 0, fromCache: 0 });
      expect(second.failed).toHaveLength(1);
      expect(await snapshot(join(folder, 'out'))).toEqual(before);
    });
  });

  it('embeds only what is new, and drops what is gone', async () => {
    await withFolder({ 'in/a.txt': BODY, 'in/b.txt': `${BODY} B.`, 'in/c.txt': `${BODY} C.` }, async (folder) => {
      const bench = createBench();
      await indexPathsWith(bench.tools, optionsFor(folder));
      await rm(join(folder, 'in', 'a.txt'));
      await writeFile(join(folder, 'in', 'b.txt'), `${BODY} Changed.`);
      const report = await indexPathsWith(bench.tools, optionsFor(folder));
      expect(report).toMatchObject({ unchanged: false, documents: 2, embedded: 1, fromCache: 1 });
      expect(report).toMatchObject({ added: 0, changed: 1, removed: 1 });
      expect((await readIndexed(join(folder, 'out'))).map(({ id }) => id)).toEqual(['b.txt', 'c.txt']);
    });
  });

  it('keeps the ids of documents and passages where a file was renamed, and drops them when another file has the name', async () => {
    await withFolder({ 'in/a.txt': BODY, 'in/b.txt': `${BODY} B.` }, async (folder) => {
      const bench = createBench();
      const out = join(folder, 'out');
      await indexPathsWith(bench.tools, optionsFor(folder));
      const [before] = await readIndexed(out);
      await mkdir(join(folder, 'in', 'moved'));
      await rename(join(folder, 'in', 'a.txt'), join(folder, 'in', 'moved', 'c.txt'));
      const report = await indexPathsWith(bench.tools, optionsFor(folder));
      expect(report).toMatchObject({ added: 0, changed: 1, removed: 0, embedded: 0 });
      const after = (await readIndexed(out)).find(({ file }) => file === 'moved/c.txt');
      expect(after).toMatchObject({ id: 'a.txt', passages: before?.passages });

      await writeFile(join(folder, 'in', 'moved', 'c.txt'), `${BODY} Changed.`);
      await indexPathsWith(bench.tools, optionsFor(folder, { force: true }));
      expect((await readIndexed(out)).map(({ id }) => id)).toEqual(['b.txt', 'a.txt']);

      await writeFile(join(folder, 'in', 'a.txt'), `${BODY} New.`);
      await indexPathsWith(bench.tools, optionsFor(folder));
      expect((await readIndexed(out)).map(({ id }) => id)).toEqual(['a.txt', 'b.txt', 'moved/c.txt']);
    });
  });

  it('leaves the index as it was where a file fails and that counts as an error', async () => {
    await withFolder({ 'in/a.txt': BODY, 'in/package.json': '{"name": "site"}' }, async (folder) => {
      const bench = createBench();
      const strict = optionsFor(folder, { strict: true });
      const { generation } = await indexPathsWith(bench.tools, strict);
      await writeFile(join(folder, 'in', 'bad.txt'), Uint8Array.of(0));
      await writeFile(join(folder, 'in', 'c.txt'), BODY);
      const expected = { code: 'unreadable', subject: 'bad.txt' };
      await expect(indexPathsWith(bench.tools, strict)).rejects.toMatchObject(expected);
      expect((await readManifest(join(folder, 'out'))).generation).toBe(generation);
      expect((await indexPathsWith(bench.tools, optionsFor(folder))).documents).toBe(2);
      await expect(indexPathsWith(bench.tools, strict)).rejects.toMatchObject(expected);
    });
  });

  it('does the work again where its report or its state is gone', async () => {
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      const bench = createBench();
      await indexPathsWith(bench.tools, optionsFor(folder));
      const before = await snapshot(join(folder, 'out'));
      for (const name of ['report.json', 'cache/inputs.json']) {
        await rm(join(folder, 'out', name));
        await indexPathsWith(bench.tools, optionsFor(folder));
        expect(Object.keys(await snapshot(join(folder, 'out')))).toEqual(Object.keys(before));
      }
    });
  });

  it('gives the same bytes for the same input', async () => {
    await withFolder({ 'in/a.txt': BODY, 'in/b.txt': `${BODY} B.` }, async (folder) => {
      for (const out of ['one', 'two']) {
        await indexPathsWith(createBench().tools, optionsFor(folder, { out: join(folder, out) }));
      }
      const one = await readManifest(join(folder, 'one'));
      const two = await readManifest(join(folder, 'two'));
      expect(one).toEqual(two);
    });
  });

  it('writes nothing where it was forced to look and found nothing new', async () => {
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      const bench = createBench();
      await indexPathsWith(bench.tools, optionsFor(folder));
      const report = await indexPathsWith(bench.tools, optionsFor(folder, { force: true }));
      expect(bench.loads).toBe(2);
      expect(report).toMatchObject({ unchanged: true, embedded: 0, fromCache: 1 });
    });
  });

  it('builds anew with another model, and where the index was damaged', async () => {
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      await indexPathsWith(createBench().tools, optionsFor(folder));
      const model = { ...MODEL, name: 'other' };
      const other = await indexPathsWith(createBench('other').tools, optionsFor(folder, { model }));
      expect(other).toMatchObject({ unchanged: false, embedded: 1 });
      await writeFile(join(folder, 'out', 'generations', other.generation, 'documents.bin'), 'damaged');
      const mended = await indexPathsWith(createBench('other').tools, optionsFor(folder, { model }));
      expect(mended).toMatchObject({ unchanged: false, fromCache: 1 });
      expect(await readIndexed(join(folder, 'out'))).toHaveLength(1);
    });
  });

  it('leaves the old index as it was where a run fails, and goes on from there', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `${BODY} Number ${i}.`).join('\n\n');
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      const bench = createBench();
      const { generation } = await indexPathsWith(bench.tools, optionsFor(folder));
      await writeFile(join(folder, 'in', 'b.txt'), many);
      const failing: IndexTools = {
        ...bench.tools,
        openModel: async () => {
          const model = createInProcessModel(bench.embedder);
          let batches = 0;
          const embedBatch: typeof model.embedBatch = (tasks) =>
            ++batches > 1 ? Promise.reject(new Error('power cut')) : model.embedBatch(tasks);
          return { ...model, embedBatch };
        },
      };
      await expect(indexPathsWith(failing, optionsFor(folder))).rejects.toThrow('power cut');
      const { manifest, reader } = await openIndexDirectory(join(folder, 'out'));
      await reader.close();
      expect(manifest.generation).toBe(generation);
      expect(await readdir(join(folder, 'out', 'generations'))).toEqual([generation]);
      expect(await indexPathsWith(bench.tools, optionsFor(folder))).toMatchObject({ fromCache: 17, embedded: 24 });
    });
  });

  it('stops between two documents where it is asked to', async () => {
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      const signal = AbortSignal.abort();
      await expect(indexPathsWith(createBench().tools, optionsFor(folder, { signal }))).rejects.toThrow(/abort/i);
      expect(existsSync(join(folder, 'out', 'lock.json'))).toBe(false);
    });
  });
});

describe('what indexPaths refuses', () => {
  it('a path that does not exist, without making a directory', async () => {
    await withFolder({}, async (folder) => {
      await expect(indexPathsWith(createBench().tools, optionsFor(folder))).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(existsSync(join(folder, 'out'))).toBe(false);
    });
  });

  it.each([
    ['a folder without documents', { 'in/picture.png': 'x' }, 'not-found', /no documents/],
    ['a folder of data in JSON', { 'in/rates.json': '{"rate": 3}' }, 'not-found', /no documents.*\n.*--map text=/],
    ['a folder with hidden files alone', { 'in/.hidden.txt': 'x' }, 'not-found', /no documents/],
    [
      'a folder of nothing but unreadable files',
      { 'in/a.txt': Uint8Array.of(0), 'in/b.txt': '' },
      'unreadable',
      /a\.txt.*\n.*b\.txt/,
    ],
  ])('%s', async (_name, files, code, message) => {
    await withFolder(files, async (folder) => {
      const error = await indexPathsWith(createBench().tools, optionsFor(folder)).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
      await expect(openIndexDirectory(join(folder, 'out'))).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('to write among other files', async () => {
    await withFolder({ 'in/a.txt': BODY }, async (folder) => {
      const options = optionsFor(folder, { out: join(folder, 'in') });
      await expect(indexPathsWith(createBench().tools, options)).rejects.toMatchObject({ code: 'bad-request' });
    });
  });
});
