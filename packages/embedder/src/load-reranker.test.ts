/** What is said when there is no reranker. That a sound one loads is tested where one can be written, in `minilm`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadReranker } from './load-reranker.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loci-reranker-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const load = () => loadReranker({ kind: 'directory', name: 'none', directory });

it('says what a folder lacks', async () => {
  await expect(load()).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining('holds no complete model: it lacks config.json'),
  });
});

it('says that the model is of a kind that does not classify', async () => {
  await mkdir(join(directory, 'onnx'));
  for (const name of ['tokenizer.json', 'tokenizer_config.json']) await writeFile(join(directory, name), '{}');
  await writeFile(join(directory, 'config.json'), '{"model_type":"whisper"}');
  await writeFile(join(directory, 'onnx', 'model.onnx'), 'no weights');
  await expect(load()).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining(`The model in ${directory} cannot be loaded: `),
  });
});
