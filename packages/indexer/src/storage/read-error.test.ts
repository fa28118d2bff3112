/** Why a file of an index cannot be read. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LociError } from '@loci/engine';
import { expect, it } from 'vitest';
import { withFolder } from '../testing.fixture.js';
import { readManifest } from './open-index-directory.js';
import { toReadError } from './read-error.js';

it('says which file the system refuses, why, and what to do', () => {
  const refused = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' });
  expect(toReadError(refused, 'index/manifest.json')).toMatchObject({
    code: 'unreadable',
    subject: 'index/manifest.json',
    cause: refused,
    message:
      'index/manifest.json cannot be read: permission is denied. Change its permissions, or run as the user who made the index.',
  });
  expect(toReadError(Object.assign(new Error('odd'), { code: 'EODD' }), 'a')).toMatchObject({
    message: 'a cannot be read: odd.',
  });
});

it('leaves alone what is no failure of the file system', () => {
  const known = new LociError('not-found', 'There is none.');
  for (const error of [known, new Error('a bug'), 'text', null]) expect(toReadError(error, 'a')).toBe(error);
});

it('is what an index with a folder in place of its manifest is met with', async () => {
  await withFolder({ 'manifest.json': '' }, async (folder) => {
    await rm(join(folder, 'manifest.json'));
    await mkdir(join(folder, 'manifest.json'));
    await expect(readManifest(folder)).rejects.toMatchObject({
      code: 'unreadable',
      message: `${join(folder, 'manifest.json')} cannot be read: it is a folder. Build the index again with "loci index".`,
    });
  });
});
