import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { serializeManifest } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { readIndexStatus } from './read-status.js';
import { acquireIndexLock } from './storage/index-lock.js';
import { createManifest, withFolder } from './testing.fixture.js';

const manifest = createManifest({});
const report = {
  generation: manifest.generation,
  finishedAt: '2025-05-22',
  counts: {},
  failed: [],
  withoutDocument: [],
};

describe('readIndexStatus', () => {
  it('tells what is live and what the run that made it reported', async () => {
    const files = { 'manifest.json': serializeManifest(manifest), 'report.json': JSON.stringify(report) };
    await withFolder(files, async (folder) => {
      expect(await readIndexStatus(folder)).toEqual({ manifest, report, writer: null });
    });
  });

  it.each([
    ['of another generation', JSON.stringify({ ...report, generation: 'fedcba9876543210' })],
    ['cut off', JSON.stringify(report).slice(0, 30)],
    ['of a release that told less', JSON.stringify({ ...report, withoutDocument: undefined })],
    ['something else', '[]'],
  ])('tells no report that is %s', async (_what, content) => {
    const files = { 'manifest.json': serializeManifest(manifest), 'report.json': content };
    await withFolder(files, async (folder) => {
      expect((await readIndexStatus(folder)).report).toBeNull();
    });
  });

  it('tells of a first run while it goes on, and that there is nothing where none does', async () => {
    await withFolder({}, async (folder) => {
      await expect(readIndexStatus(folder)).rejects.toMatchObject({ code: 'not-found' });
      const lock = await acquireIndexLock(join(folder, 'lock.json'));
      const writer = { pid: process.pid, host: hostname() };
      expect(await readIndexStatus(folder)).toEqual({ manifest: null, report: null, writer });
      await lock.release();
    });
  });

  it('refuses a manifest that is damaged', async () => {
    await withFolder({}, async (folder) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'manifest.json'), '{');
      await expect(readIndexStatus(folder)).rejects.toMatchObject({ code: 'index-damaged' });
    });
  });
});
