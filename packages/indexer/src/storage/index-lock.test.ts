import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../testing.fixture.js';
import { acquireIndexLock, readLockHolder } from './index-lock.js';

describe('acquireIndexLock', () => {
  it('keeps a second run out until it is released, and leaves nothing behind', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'out', 'lock.json');
      const lock = await acquireIndexLock(path);
      await expect(acquireIndexLock(path)).rejects.toMatchObject({
        code: 'index-locked',
        message: expect.stringContaining(`process ${process.pid}`),
      });
      await lock.confirm();
      await lock.release();
      expect(existsSync(path)).toBe(false);
      await (await acquireIndexLock(path)).release();
    });
  });

  it('lets one of many through', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'lock.json');
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => acquireIndexLock(path)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  it('takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const stale = { pid, host: hostname(), processStart: null, token: 'old' };
    await withFolder({ 'lock.json': JSON.stringify(stale) }, async (folder) => {
      await (await acquireIndexLock(join(folder, 'lock.json'))).release();
    });
  });

  it('takes over a lock whose pid another process has now', async () => {
    const stale = { pid: process.pid, host: hostname(), processStart: 'another boot 1', token: 'old' };
    await withFolder({ 'lock.json': JSON.stringify(stale) }, async (folder) => {
      await (await acquireIndexLock(join(folder, 'lock.json'))).release();
    });
  });

  it('takes over a lock that cannot be understood', async () => {
    await withFolder({ 'lock.json': '{"pid":' }, async (folder) => {
      await (await acquireIndexLock(join(folder, 'lock.json'))).release();
    });
  });

  it('respects the lock of another host', async () => {
    const foreign = { pid: 1, host: `not-${hostname()}`, processStart: null, token: 'theirs' };
    await withFolder({ 'lock.json': JSON.stringify(foreign) }, async (folder) => {
      await expect(acquireIndexLock(join(folder, 'lock.json'))).rejects.toMatchObject({ code: 'index-locked' });
    });
  });

  it('clears away what runs left that ended before they had it', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const gone = JSON.stringify({ pid, host: hostname(), processStart: null, token: 'gone' });
    const waiting = JSON.stringify({ pid: process.pid, host: hostname(), processStart: null, token: 'waiting' });
    const files = {
      'lock.json.gone': gone,
      'lock.json.waiting': waiting,
      [`lock.json.${pid}.0f`]: '',
      [`lock.json.${process.pid}.0f`]: '{"pid":',
    };
    await withFolder(files, async (folder) => {
      const lock = await acquireIndexLock(join(folder, 'lock.json'));
      expect((await readdir(folder)).sort()).toEqual(['lock.json', `lock.json.${process.pid}.0f`, 'lock.json.waiting']);
      await lock.release();
    });
  });

  it('tells who has it', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'lock.json');
      expect(await readLockHolder(path)).toBeNull();
      const lock = await acquireIndexLock(path);
      expect(await readLockHolder(path)).toEqual({ pid: process.pid, host: hostname() });
      await lock.release();
    });
  });

  it('is free again when the process that had it was killed', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'lock.json');
      const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      const content = { pid: holder.pid, host: hostname(), processStart: null, token: 'theirs' };
      await writeFile(path, JSON.stringify(content));
      await expect(acquireIndexLock(path)).rejects.toMatchObject({ message: expect.stringContaining(`${holder.pid}`) });
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      await (await acquireIndexLock(path)).release();
    });
  });

  it('says so, and removes nothing, where another run has taken it over', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'lock.json');
      const lock = await acquireIndexLock(path);
      const other = JSON.stringify({ pid: process.pid, host: hostname(), processStart: null, token: 'other' });
      await writeFile(path, other);
      await expect(lock.confirm()).rejects.toMatchObject({ code: 'index-locked' });
      await lock.release();
      expect(await readFile(path, 'utf8')).toBe(other);
    });
  });
});
