import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT_VERSION, type Manifest } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createManifest, withFolder } from '../testing.fixture.js';
import { createGenerationSink } from './generation-sink.js';
import { openIndexDirectory } from './open-index-directory.js';
import {
  checkOutputDirectory,
  createTemporaryFolder,
  publishGeneration,
  removeLeftovers,
} from './publish-generation.js';

const TEXT = Buffer.from('the text of all documents');

/** Writes and publishes a generation of two files. */
async function publish(directory: string, text: Uint8Array = TEXT): Promise<Manifest> {
  const folder = await createTemporaryFolder(directory);
  const sink = await createGenerationSink(folder);
  const texts = await sink.create('texts.bin');
  for (const byte of text) await texts.append(Uint8Array.of(byte));
  const empty = await sink.create('empty.bin');
  const manifest = createManifest({ 'empty.bin': await empty.close(), 'texts.bin': await texts.close() });
  await publishGeneration(directory, folder, manifest);
  return manifest;
}

/** Sorts after any name of 16 hex digits. */
const UNKNOWN = 'g000000000000002';

describe('a published generation', () => {
  it('is read back, whole and by ranges', async () => {
    await withFolder({}, async (directory) => {
      const manifest = await publish(directory);
      const opened = await openIndexDirectory(directory);
      expect(opened.manifest).toEqual(manifest);
      expect(Buffer.from(await opened.reader.read('texts.bin'))).toEqual(TEXT);
      expect(Buffer.from(await opened.reader.read('texts.bin', 4, 8)).toString()).toBe('text');
      expect(await opened.reader.read('texts.bin', 3, 3)).toHaveLength(0);
      expect(await opened.reader.read('empty.bin')).toHaveLength(0);
      await expect(opened.reader.read('texts.bin', 0, TEXT.length + 1)).rejects.toMatchObject({
        code: 'index-damaged',
      });
      await expect(opened.reader.read('other.bin')).rejects.toMatchObject({ code: 'index-damaged' });
      await opened.reader.close();
    });
  });

  it('takes the place of the one before, which an open reader reads on', async () => {
    await withFolder({}, async (directory) => {
      await publish(directory);
      const before = await openIndexDirectory(directory);
      const { generation } = await publish(directory, Buffer.from('new'));
      expect(generation).not.toBe(before.manifest.generation);
      expect(await readdir(join(directory, 'generations'))).toEqual([generation]);
      expect(Buffer.from(await before.reader.read('texts.bin'))).toEqual(TEXT);
      await before.reader.close();
      const after = await openIndexDirectory(directory);
      expect(Buffer.from(await after.reader.read('texts.bin')).toString()).toBe('new');
      await after.reader.close();
    });
  });

  it('mends the files of the same generation', async () => {
    await withFolder({}, async (directory) => {
      const { generation } = await publish(directory);
      await writeFile(join(directory, 'generations', generation, 'texts.bin'), 'damaged');
      await publish(directory);
      await (await openIndexDirectory(directory)).reader.close();
    });
  });
});

describe('openIndexDirectory', () => {
  it('says that a folder is missing, or is no index', async () => {
    await withFolder({ 'a.txt': 'a' }, async (folder) => {
      const missing = join(folder, 'none');
      await expect(openIndexDirectory(missing)).rejects.toMatchObject({ code: 'not-found', subject: missing });
      await expect(openIndexDirectory(folder)).rejects.toThrow(/is not an index/);
    });
  });

  it('refuses an index of another format version', async () => {
    await withFolder({}, async (directory) => {
      const manifest = await publish(directory);
      const other = { ...manifest, formatVersion: FORMAT_VERSION + 1 };
      await writeFile(join(directory, 'manifest.json'), JSON.stringify(other));
      await expect(openIndexDirectory(directory)).rejects.toMatchObject({ code: 'index-version' });
    });
  });

  it('refuses a file that is missing, and names it', async () => {
    await withFolder({}, async (directory) => {
      const { generation } = await publish(directory);
      await rm(join(directory, 'generations', generation, 'texts.bin'));
      await expect(openIndexDirectory(directory)).rejects.toMatchObject({
        code: 'index-damaged',
        subject: 'texts.bin',
      });
    });
  });

  it('refuses a file with any byte altered, and a file cut off anywhere', async () => {
    await withFolder({}, async (directory) => {
      const { generation } = await publish(directory);
      const path = join(directory, 'generations', generation, 'texts.bin');
      const damaged = { code: 'index-damaged', subject: 'texts.bin' };
      for (let at = 0; at < TEXT.length; at++) {
        const altered = Uint8Array.from(TEXT);
        altered[at] = (altered[at] as number) ^ 1;
        await writeFile(path, altered);
        await expect(openIndexDirectory(directory)).rejects.toMatchObject(damaged);
        await writeFile(path, TEXT.subarray(0, at));
        await expect(openIndexDirectory(directory)).rejects.toMatchObject(damaged);
      }
    });
  });

  it('refuses a manifest cut off anywhere', async () => {
    await withFolder({}, async (directory) => {
      await publish(directory);
      const path = join(directory, 'manifest.json');
      const manifest = await readFile(path);
      // The last byte is a line feed, without which it is still whole.
      for (let length = 0; length < manifest.length - 1; length += 7) {
        await writeFile(path, manifest.subarray(0, length));
        await expect(openIndexDirectory(directory)).rejects.toMatchObject({ code: 'index-damaged' });
      }
    });
  });
});

describe('removeLeftovers', () => {
  it('removes what is not live, but no whole generation while the manifest cannot be read', async () => {
    await withFolder({}, async (directory) => {
      const { generation } = await publish(directory);
      const generations = join(directory, 'generations');
      await mkdir(join(generations, UNKNOWN));
      await mkdir(join(generations, '.tmp-123'));
      const manifest = await readFile(join(directory, 'manifest.json'));
      await writeFile(join(directory, 'manifest.json'), '{');
      await removeLeftovers(directory);
      expect(await readdir(generations)).toEqual([generation, UNKNOWN]);
      await writeFile(join(directory, 'manifest.json'), manifest);
      await removeLeftovers(directory);
      expect(await readdir(generations)).toEqual([generation]);
    });
  });

  it('is content with a directory that does not exist', async () => {
    await withFolder({}, async (folder) => {
      await removeLeftovers(join(folder, 'none'));
      expect(existsSync(join(folder, 'none'))).toBe(false);
    });
  });
});

describe('checkOutputDirectory', () => {
  it('accepts a new folder, an empty one and an index, and refuses a folder of other things', async () => {
    await withFolder({ 'articles/a.txt': 'a', 'site/manifest.json': '{}' }, async (folder) => {
      await checkOutputDirectory(join(folder, 'none'));
      await mkdir(join(folder, 'empty'));
      await checkOutputDirectory(join(folder, 'empty'));
      await publish(join(folder, 'index'));
      await checkOutputDirectory(join(folder, 'index'));
      // A run that was killed as its very first file was written.
      await mkdir(join(folder, 'begun'));
      await writeFile(join(folder, 'begun', 'lock.json.5e6df63d'), '{');
      await checkOutputDirectory(join(folder, 'begun'));
      for (const other of ['articles', 'site']) {
        await expect(checkOutputDirectory(join(folder, other))).rejects.toMatchObject({ code: 'bad-request' });
      }
    });
  });
});

describe('createGenerationSink', () => {
  it('says that the disk refuses to be written', async () => {
    await withFolder({ file: 'in the way' }, async (folder) => {
      await expect(createGenerationSink(join(folder, 'file', 'generation'))).rejects.toMatchObject({
        code: 'write-failed',
      });
    });
  });

  it('has files as large as what was appended, in order', async () => {
    await withFolder({}, async (folder) => {
      const sink = await createGenerationSink(folder);
      const file = await sink.create('big.bin');
      const reused = new Uint8Array(1000);
      for (let i = 0; i < 600; i++) await file.append(reused.fill(i % 251));
      expect((await file.close()).sizeBytes).toBe(600_000);
      const handle = await open(join(folder, 'big.bin'));
      const written = await handle.readFile();
      await handle.close();
      expect(written.every((byte, at) => byte === Math.floor(at / 1000) % 251)).toBe(true);
    });
  });
});
