/** The build: the same bytes each time, nothing done twice, nothing left half done. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildMinilm } from './build.js';
import { MINILM_EXACT_SHA256, MINILM_FINGERPRINT } from './fingerprint.js';

let parent = '';
let directory = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'loci-minilm-'));
  directory = join(parent, 'model');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const weights = () => join(directory, 'onnx', 'model_quantized.onnx');

/** A build takes a second, on a busy machine several. */
const TIMEOUT_MS = 60_000;

describe('buildMinilm', { timeout: TIMEOUT_MS }, () => {
  it('writes the files of transformers.js with the fingerprints of this release', async () => {
    const report = await buildMinilm({ directory });
    expect(report).toMatchObject({ built: true, directory, fingerprint: MINILM_FINGERPRINT });
    expect((await readdir(directory, { recursive: true })).sort()).toEqual([
      '1_Pooling',
      join('1_Pooling', 'config.json'),
      'config.json',
      'fingerprint.json',
      'onnx',
      join('onnx', 'exact_quantized.onnx'),
      join('onnx', 'model_quantized.onnx'),
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(await readdir(parent)).toEqual(['model']);
    // The exact graph takes its weights from the other.
    const exact = await readFile(join(directory, 'onnx', 'exact_quantized.onnx'));
    expect(createHash('sha256').update(exact).digest('hex')).toBe(MINILM_EXACT_SHA256);
    expect(exact.length).toBeLessThan((await stat(weights())).size / 50);
  });

  it('leaves a directory alone that is up to date', async () => {
    await buildMinilm({ directory });
    const { mtimeMs } = await stat(weights());
    expect(await buildMinilm({ directory })).toMatchObject({ built: false, fingerprint: MINILM_FINGERPRINT });
    expect((await stat(weights())).mtimeMs).toBe(mtimeMs);
  });

  it('replaces a directory that is truncated or not a model', async () => {
    const { sizeBytes } = await buildMinilm({ directory });
    await truncate(weights(), 100);
    expect(await buildMinilm({ directory })).toMatchObject({ built: true, sizeBytes });

    await rm(directory, { recursive: true });
    await mkdir(directory);
    await writeFile(join(directory, 'notes.txt'), 'something else');
    expect(await buildMinilm({ directory })).toMatchObject({ built: true });
    expect(await readdir(directory)).not.toContain('notes.txt');
  });

  it('replaces a directory that was built with another graph of either kind', async () => {
    await buildMinilm({ directory });
    const record = join(directory, 'fingerprint.json');
    for (const pinned of [MINILM_FINGERPRINT, MINILM_EXACT_SHA256]) {
      await writeFile(record, (await readFile(record, 'utf8')).replace(pinned, '0'.repeat(64)));
      expect(await buildMinilm({ directory })).toMatchObject({ built: true });
    }
  });

  it('comes out whole where two builds run at once', async () => {
    await Promise.all([buildMinilm({ directory }), buildMinilm({ directory })]);
    expect(await buildMinilm({ directory })).toMatchObject({ built: false });
    expect(await readdir(parent)).toEqual(['model']);
  });
});
