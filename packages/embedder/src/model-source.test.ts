/** What the text of `--model` names. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveModel } from './model-source.js';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loci-model-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('resolveModel', () => {
  it('takes a directory where there is one', async () => {
    expect(await resolveModel(directory)).toEqual({ kind: 'directory', name: basename(directory), directory });
  });

  it.each(['Xenova/bge-small-en-v1.5', 'bert-base-uncased'])('takes %s for a model of the hub', async (id) => {
    expect(await resolveModel(id)).toEqual({ kind: 'hub', id });
  });

  it.each(['./no-such-folder', '/no/such/folder', 'a/b/c', '', 'two words', '../up'])(
    'refuses %j, which is neither',
    async (text) => {
      await expect(resolveModel(text)).rejects.toMatchObject({
        code: 'model-unavailable',
        message: expect.stringContaining('there is no folder'),
      });
    },
  );
});
