/** What is said when a model cannot be loaded. That a sound one loads is tested where there is one, in `minilm`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEmbedder } from './load-embedder.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loci-model-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A folder with every file, none of which is what it should be. */
async function writeNonsense(): Promise<void> {
  await mkdir(join(directory, 'onnx'));
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    await writeFile(join(directory, name), '{}');
  }
  await writeFile(join(directory, 'onnx', 'model.onnx'), 'no weights');
}

const source = () => ({ kind: 'directory', name: 'nonsense', directory }) as const;

describe('loading from a directory', () => {
  it('says that the files are no model', async () => {
    await writeNonsense();
    await expect(loadEmbedder(source())).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(`The model in ${directory} cannot be loaded: `),
    });
  });

  it('refuses files of another fingerprint before it loads them', async () => {
    await writeNonsense();
    await expect(loadEmbedder({ ...source(), fingerprint: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/has the fingerprint [0-9a-f]{64} where 0{64} was expected/),
    });
  });
});

describe('loading from the hub', () => {
  const hub = { kind: 'hub', id: 'acme/absent' } as const;
  let server: Server;
  let hubUrl = '';
  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hubUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('says so where the hub lacks the model', async () => {
    await expect(loadEmbedder(hub, { cacheDirectory: directory, hubUrl })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/Could not locate file: .*config\.json.* Check the id and the network/),
    });
  });

  it('says what was tried and what to do where there is no network', async () => {
    await new Promise((resolve) => server.close(resolve));
    const failure = await loadEmbedder(hub, { cacheDirectory: directory, hubUrl }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'model-unavailable' });
    const { message } = failure as Error;
    expect(message).toContain(`acme/absent is not in ${join(directory, 'acme', 'absent')} and cannot be downloaded`);
    expect(message).toContain(`from ${hubUrl}: fetch failed`);
    expect(message).toContain('name that folder instead');
  });

  it('asks for the weights last, so that what lacks the file on pooling never counts as complete', async () => {
    const asked: string[] = [];
    const files: Readonly<Record<string, unknown>> = {
      'config.json': { model_type: 'bert' },
      'tokenizer_config.json': { tokenizer_class: 'BertTokenizer' },
      'tokenizer.json': {
        ...{ normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, added_tokens: [] },
        model: { type: 'WordPiece', vocab: { '[UNK]': 0 }, unk_token: '[UNK]' },
      },
    };
    server.removeAllListeners('request').on('request', (request, response) => {
      const path = request.url?.replace('/acme/absent/resolve/main/', '') ?? '';
      asked.push(path);
      const file = files[path];
      const status = path === '1_Pooling/config.json' ? 503 : file === undefined ? 404 : 200;
      response.writeHead(status).end(file === undefined ? '' : JSON.stringify(file));
    });
    await expect(loadEmbedder(hub, { cacheDirectory: directory, hubUrl })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('1_Pooling/config.json answers 503'),
    });
    expect(asked).toContain('tokenizer.json');
    expect(asked.filter((path) => path.startsWith('onnx/'))).toEqual([]);
  });
});
