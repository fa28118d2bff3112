import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createContentHashes, isAsFound } from './content-hashes.js';
import type { FileState } from './input-state.js';
import { type FoundFile, findFiles } from './readers/find-files.js';
import { withFolder } from './testing.fixture.js';

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function withFile(content: string, run: (file: FoundFile, path: string) => Promise<void>): Promise<void> {
  await withFolder({ 'a.txt': content }, async (folder) => {
    const [file] = await findFiles([folder]);
    await run(file as FoundFile, join(folder, 'a.txt'));
  });
}

const stateOf = ({ path, named, sizeBytes, modifiedMs }: FoundFile, parts: Partial<FileState> = {}): FileState => ({
  path,
  named,
  sizeBytes,
  modifiedMs,
  sha256: EMPTY_SHA256,
  ...parts,
});

describe('createContentHashes', () => {
  it('takes the hash of a file that was not touched from its state', async () => {
    await withFile('', async (file) => {
      const hashes = createContentHashes([stateOf(file, { sha256: 'known' })]);
      expect((await hashes.describe(file)).sha256).toBe('known');
    });
  });

  it('reads a file that was touched, and one that changed while the index was made', async () => {
    await withFile('', async (file) => {
      for (const parts of [{ modifiedMs: 1, sha256: 'known' }, { sha256: '' }, { sizeBytes: 1, sha256: 'known' }]) {
        const hashes = createContentHashes([stateOf(file, parts)]);
        expect((await hashes.describe(file)).sha256).toBe(EMPTY_SHA256);
      }
    });
  });

  it('keeps the time of content that has not changed', async () => {
    await withFile('', async (file) => {
      const timeFor = async (parts: Partial<FileState>) =>
        (await createContentHashes([stateOf(file, parts)]).describe(file)).contentMs;
      expect(await timeFor({ modifiedMs: 5 })).toBe(5);
      expect(await timeFor({ modifiedMs: 5, contentMs: 3 })).toBe(3);
      expect(await timeFor({ modifiedMs: 5, sha256: 'other' })).toBe(file.modifiedMs);
    });
  });

  it('gives no hash for what cannot be read', async () => {
    await withFile('x', async (file, path) => {
      await rm(path);
      expect((await createContentHashes([]).describe(file)).sha256).toBe('');
    });
  });
});

describe('isAsFound', () => {
  it('sees another size and another time', async () => {
    await withFile('one', async (file, path) => {
      expect(await isAsFound(file)).toBe(true);
      await utimes(path, 1, 1);
      expect(await isAsFound(file)).toBe(false);
      await writeFile(path, 'longer');
      expect(await isAsFound(file)).toBe(false);
    });
  });
});
