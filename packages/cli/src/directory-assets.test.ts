/** A directory of files gives what is in it and nothing else. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDirectoryAssets } from './directory-assets.js';

let parent: string;
let root: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'loci-assets-'));
  root = join(parent, 'site');
  await mkdir(join(root, 'fonts'), { recursive: true });
  await mkdir(join(parent, 'site-secret'));
  const files = {
    'site/index.html': 'page',
    'site/fonts/text.woff2': 'font',
    'site/.hidden': 'secret',
    'secret.txt': 'secret',
    'site-secret/secret.txt': 'secret',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(parent, name), content);
  await symlink(join(parent, 'secret.txt'), join(root, 'link.txt'));
});

afterAll(() => rm(parent, { recursive: true }));

async function read(name: string): Promise<string | null> {
  const bytes = await (await createDirectoryAssets(root)).read(name);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

describe('createDirectoryAssets', () => {
  it('reads files of the directory and of those within', async () => {
    expect([await read('index.html'), await read('fonts/text.woff2')]).toEqual(['page', 'font']);
  });

  it.each([
    'nothing.js',
    'fonts',
    'fonts/',
    '',
    '.hidden',
    'link.txt',
    '../secret.txt',
    'fonts/../../secret.txt',
    '../site-secret/secret.txt',
    '..\\secret.txt',
    'index.html\0',
    'C:\\secret.txt',
    'fonts//text.woff2',
    'index.html/x',
    'a'.repeat(300),
  ])('has nothing under %j', async (name) => {
    expect(await read(name)).toBeNull();
  });

  it('never leaves its directory, whatever the name', async () => {
    const assets = await createDirectoryAssets(root);
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'site-secret', 'secret.txt', '/', '\\', '\0'), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const bytes = await assets.read(parts.join('/'));
        expect(new TextDecoder().decode(bytes ?? new Uint8Array())).not.toBe('secret');
      }),
    );
  });

  it.each(['fonts', 'nowhere'])('says what to do where the page is not built: %s', async (name) => {
    await expect(createDirectoryAssets(join(root, name))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('npm run build'),
    });
  });
});
