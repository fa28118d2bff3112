import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../testing.fixture.js';
import { type FindOptions, findFiles } from './find-files.js';

describe('findFiles', () => {
  it('says what to check where there is nothing, and which addresses there are', async () => {
    const messageOf = (path: string) => findFiles([path]).catch((error: Error) => error.message);
    expect(await messageOf('/none/a.txt')).toMatch(/no file or folder \/none\/a\.txt\. Check the path/);
    expect(await messageOf('ftp://news.example/a')).toContain('Of addresses, Loci reads those of http and https.');
  });

  it('goes through folders in order of name and passes over hidden ones and node_modules', async () => {
    const files = { 'b.txt': 'b', 'a/z.txt': 'z', 'a/B.txt': 'B', '.git/x.txt': 'x', 'node_modules/m.txt': 'm' };
    await withFolder(files, async (folder) => {
      expect((await findFiles([folder])).map((file) => file.path)).toEqual(['a/B.txt', 'a/z.txt', 'b.txt']);
    });
  });

  it('follows a symbolic link, but not round in a circle nor twice to one folder', async () => {
    await withFolder({ 'a/one.txt': '1' }, async (folder) => {
      await mkdir(join(folder, 'b'));
      await symlink(folder, join(folder, 'b', 'up'));
      await symlink(join(folder, 'a', 'one.txt'), join(folder, 'link.txt'));
      await symlink(join(folder, 'nowhere'), join(folder, 'gone.txt'));
      expect((await findFiles([folder])).map((file) => file.path)).toEqual(['a/one.txt', 'link.txt']);
    });
  });

  it('passes over the folder that is written to', async () => {
    await withFolder({ 'a.txt': 'a', 'index/b.txt': 'b' }, async (folder) => {
      expect((await findFiles([folder], { passOver: [join(folder, 'index')] })).map((file) => file.path)).toEqual([
        'a.txt',
      ]);
    });
  });

  it('passes over the export of an index that lies in the site', async () => {
    const files = {
      'a.html': 'a',
      'search/loci-export.json': '{}',
      'search/index.html': '',
      'search/chunks/b.txt': 'b',
    };
    await withFolder(files, async (folder) => {
      expect((await findFiles([folder])).map((file) => file.path)).toEqual(['a.html']);
    });
  });

  it('names a path that does not exist', async () => {
    await expect(findFiles(['/no/such/path'])).rejects.toMatchObject({ code: 'not-found', subject: '/no/such/path' });
  });

  it('says which path the system refuses', async () => {
    const path = 'a'.repeat(5000);
    await expect(findFiles([path])).rejects.toMatchObject({
      code: 'unreadable',
      subject: path,
      message: expect.stringMatching(/^a+ cannot be read: ENAMETOOLONG/),
    });
  });

  it('asks for a path where none is given', async () => {
    await expect(findFiles([])).rejects.toMatchObject({ code: 'bad-request' });
  });
});

async function findIn(folder: string, path: string, options: FindOptions = {}): Promise<string[]> {
  return (await findFiles([join(folder, path)], options)).map((file) => file.path);
}

describe('patterns', () => {
  const files = { 'a/1.md': '', 'a/1.txt': '', 'a/b/2.md': '', 'a/b/.hidden.md': '', 'c/3.md': '', 'a[1].md': '' };

  it('match files below the folder that stands before the first sign', async () => {
    await withFolder(files, async (folder) => {
      expect(await findIn(folder, 'a/*.md')).toEqual(['1.md']);
      expect(await findIn(folder, 'a/**/*.md')).toEqual(['1.md', 'b/2.md']);
      expect(await findIn(folder, '{a,c}/**/*.md')).toEqual(['a/1.md', 'a/b/2.md', 'c/3.md']);
    });
  });

  it('take a folder that they match whole', async () => {
    await withFolder(files, async (folder) => {
      expect(await findIn(folder, 'a/?')).toEqual(['b/2.md']);
    });
  });

  it('are not looked for where a file of that very name exists', async () => {
    await withFolder(files, async (folder) => {
      expect(await findFiles([join(folder, 'a[1].md')])).toMatchObject([{ path: 'a[1].md', named: true }]);
    });
  });

  it('are relative to the folder that the process is in', async () => {
    const [first] = await findFiles(['packages/indexer/pack*.json']);
    expect(first).toMatchObject({ path: 'package.json', named: false });
  });

  it.each(['a/*.pdf', 'nowhere/*.md'])('that match nothing are told: %s', async (pattern) => {
    await withFolder(files, async (folder) => {
      await expect(findIn(folder, pattern)).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('No file matches'),
      });
    });
  });
});

describe('what is left out', () => {
  const files = {
    '.lociignore': '# drafts\n*.tmp\n/drafts/\n!keep.tmp\n',
    'a.md': '',
    'a.tmp': '',
    'keep.tmp': '',
    'drafts/x.md': '',
    'sub/drafts/y.md': '',
    'sub/.lociignore': '!a.tmp\nz.md',
    'sub/a.tmp': '',
    'sub/z.md': '',
    'z.md': '',
  };

  it('is what ignore files name, the deepest of them first', async () => {
    await withFolder(files, async (folder) => {
      expect(await findIn(folder, '.')).toEqual(['a.md', 'keep.tmp', 'sub/a.tmp', 'sub/drafts/y.md', 'z.md']);
    });
  });

  it('is what the options name before any ignore file', async () => {
    await withFolder(files, async (folder) => {
      expect(await findIn(folder, '.', { exclude: ['drafts/', 'z.md', '!sub/z.md', 'keep.*'] })).toEqual([
        'a.md',
        'sub/a.tmp',
        'sub/z.md',
      ]);
    });
  });

  it('holds for what a pattern matches, but not for a file that is named itself', async () => {
    await withFolder(files, async (folder) => {
      await expect(findIn(folder, '*.tmp')).resolves.toEqual(['keep.tmp']);
      expect(await findIn(folder, 'a.tmp', { exclude: ['*'] })).toEqual(['a.tmp']);
    });
  });

  it('is told of a folder that cannot be read', async () => {
    // Taking its rights away would stop no superuser; a folder where its rules should stand fails for everyone.
    await withFolder({ 'a.md': '', 'b/c.md': '', 'b/.lociignore/d.md': '' }, async (folder) => {
      const failed: unknown[] = [];
      expect(await findIn(folder, '.', { fail: (complaint) => failed.push(complaint) })).toEqual(['a.md']);
      expect(failed).toMatchObject([{ subject: 'b' }]);
    });
  });
});
