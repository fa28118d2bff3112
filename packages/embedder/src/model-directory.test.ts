/** What is read from a model's folder, and what is said of a folder that holds none. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isModelDirectory, readModelDirectory } from './model-directory.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loci-model-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const COMPLETE = {
  'config.json': {},
  'tokenizer.json': {},
  'tokenizer_config.json': {},
  'onnx/model.onnx': 'weights',
};

describe('readModelDirectory', () => {
  it('says which files are missing', async () => {
    await write({ 'config.json': {} });
    await expect(readModelDirectory(directory)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(
        /lacks tokenizer\.json; tokenizer_config\.json; one of onnx\/model_quantized\.onnx/,
      ),
    });
  });

  it('says that a folder does not exist', async () => {
    await expect(readModelDirectory(join(directory, 'none'))).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('cannot be read'),
    });
  });

  it('says which file is not JSON', async () => {
    await write({ ...COMPLETE, 'config.json': '{' });
    await expect(readModelDirectory(directory)).rejects.toMatchObject({
      message: expect.stringContaining('config.json of the model is not JSON'),
    });
  });

  it('pools by the mean and reads 512 tokens where nothing else is said', async () => {
    await write(COMPLETE);
    expect(await readModelDirectory(directory)).toMatchObject({ weightType: 'fp32', maxTokens: 512, pooling: 'mean' });
  });

  it('prefers 8-bit weights', async () => {
    await write({ ...COMPLETE, 'onnx/model_quantized.onnx': 'bytes' });
    expect(await readModelDirectory(directory)).toMatchObject({ weightType: 'q8' });
  });

  it('takes the least limit of tokens, and 1e30 for none', async () => {
    await write({
      ...COMPLETE,
      'config.json': { max_position_embeddings: 514 },
      'tokenizer_config.json': { model_max_length: 1e30 },
      'sentence_bert_config.json': { max_seq_length: 128 },
    });
    expect(await readModelDirectory(directory)).toMatchObject({ maxTokens: 128 });
  });

  it('pools by the first token where the model says so', async () => {
    await write({
      ...COMPLETE,
      '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
    });
    expect(await readModelDirectory(directory)).toMatchObject({ pooling: 'first' });
  });

  it('refuses another way of pooling', async () => {
    await write({ ...COMPLETE, '1_Pooling/config.json': { pooling_mode_max_tokens: true } });
    await expect(readModelDirectory(directory)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('pooling_mode_max_tokens'),
    });
  });

  it('has another fingerprint when any file that it reads has changed, and only then', async () => {
    await write(COMPLETE);
    const { fingerprint } = await readModelDirectory(directory);
    await write({ 'README.md': 'words' });
    expect((await readModelDirectory(directory)).fingerprint).toBe(fingerprint);
    await write({ 'onnx/model.onnx': 'weightz' });
    expect((await readModelDirectory(directory)).fingerprint).not.toBe(fingerprint);
  });
});

describe('isModelDirectory', () => {
  it('is true for a complete folder alone', async () => {
    expect(await isModelDirectory(join(directory, 'none'))).toBe(false);
    expect(await isModelDirectory(directory)).toBe(false);
    await write(COMPLETE);
    expect(await isModelDirectory(directory)).toBe(true);
  });
});
