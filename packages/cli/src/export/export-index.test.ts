/** An exported folder holds the index, byte for byte, and nothing of an earlier export. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findModel } from '@loci/embedder';
import { createPartsReader, parsePartsManifest, partPath } from '@loci/engine';
import { createHashEmbedder } from '@loci/engine/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeIndex } from '../testing/write-index.js';
import { exportIndex } from './export-index.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const writePassages = (...passages: string[]) => writeIndex(folder, [{ id: 'd', passages }]);

const exportWords = (directory: string, out: string) => exportIndex({ directory, out, model: null, release: '0.0.0' });

async function readExport(out: string) {
  const manifest = parsePartsManifest(await readFile(join(out, 'loci-export.json'), 'utf8'));
  const reader = createPartsReader(manifest, {
    async fetchPart(part) {
      const bytes = await readFile(join(out, partPath(part)));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(part.sha256);
      return gunzipSync(bytes);
    },
  });
  return { manifest, reader };
}

const listFiles = async (out: string) =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('exporting an index', () => {
  it('writes every file of it in parts, with the scripts and what to paste', async () => {
    const { directory, files } = await writePassages('The harbour froze.', 'Ships waited.');
    const out = join(folder, 'out');
    const report = await exportWords(directory, out);
    const { manifest, reader } = await readExport(out);
    for (const [name, bytes] of files) expect(Buffer.from(await reader.read(name)).equals(bytes)).toBe(true);
    expect(report).toMatchObject({ generation: manifest.generation, documents: 1, passages: 2 });
    const names = await listFiles(out);
    expect(names).toHaveLength(report.files);
    for (const name of ['loci.js', 'loci-worker.js', 'index.html', 'README.txt']) expect(names).toContain(name);
    expect(names.filter((name) => name.endsWith('.map') || name.endsWith('.tmp'))).toEqual([]);
  });

  it('gives the same bytes each time', async () => {
    const { directory } = await writePassages('The harbour froze.');
    await exportWords(directory, join(folder, 'one'));
    await exportWords(directory, join(folder, 'two'));
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => readFile(join(folder, name, 'loci-export.json'))),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('takes the place of an earlier export, of which nothing is left', async () => {
    const out = join(folder, 'out');
    await exportWords((await writePassages('The harbour froze.')).directory, out);
    const before = (await readExport(out)).manifest;
    await exportWords((await writePassages('Ships waited for the thaw.')).directory, out);
    const after = (await readExport(out)).manifest;
    expect(after.generation).not.toBe(before.generation);
    const named = new Set(after.parts.map((part) => partPath(part).split('/').at(-1)));
    expect((await listFiles(out)).filter((name) => name.endsWith('.bin') && !named.has(name))).toEqual([]);
  });

  it('keeps what it wrote, however the path of the folder is written', async () => {
    const { directory } = await writePassages('The harbour froze.');
    const out = join(folder, 'out');
    for (const written of [`${out}/`, `./${relative('.', out)}`, join(out, '..', '.', 'out//')]) {
      const report = await exportWords(directory, written);
      expect(await listFiles(out), written).toHaveLength(report.files);
    }
  });

  it('says what a model of one graph means for the order', async () => {
    const model = join(folder, 'model');
    await mkdir(join(model, 'onnx'), { recursive: true });
    for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx']) {
      await writeFile(join(model, name), '{}');
    }
    const source = { kind: 'directory', name: 'one graph', directory: model } as const;
    const { fingerprint } = await findModel(source);
    const { directory } = await writeIndex(
      folder,
      [{ id: 'd', passages: ['The harbour froze.'] }],
      createHashEmbedder(24, fingerprint),
    );
    const out = join(folder, 'out');
    await exportIndex({ directory, out, model: source, release: '0.0.0' });
    expect((await readExport(out)).manifest.model).toMatchObject({ graph: 'model', weightType: 'fp32' });
    expect(await readFile(join(out, 'README.txt'), 'utf8')).toContain('may change places');
    await exportWords(directory, out);
    expect(await readFile(join(out, 'README.txt'), 'utf8')).not.toContain('may change places');
  });

  it('refuses a folder that holds something else, and leaves it as it is', async () => {
    const { directory } = await writePassages('The harbour froze.');
    const out = join(folder, 'site');
    await mkdir(out);
    await writeFile(join(out, 'index.html'), 'my page');
    await expect(exportWords(directory, out)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('holds files that are not an export, for example index.html'),
    });
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('my page');
  });

  it('refuses a folder that is not an index', async () => {
    await expect(exportWords(folder, join(folder, 'out'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
