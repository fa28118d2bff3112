/** Lets one run at a time write an index; the lock of a process that is gone counts for nothing. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { LociError } from '@loci/engine';
import { guardWriting, toWriteError } from './write-error.js';

export interface IndexLock {
  /** Throws `LociError` `index-locked` where another run has taken the lock over. To be called before a change of lasting effect. */
  confirm(): Promise<void>;
  /** Throws `LociError` `write-failed`; the lock then holds until the process ends. */
  release(): Promise<void>;
}

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
}

interface LockContent extends LockHolder {
  /** Tells a process from a later one with the same pid; null where the system does not say. */
  readonly processStart: string | null;
  readonly token: string;
}

const MAX_ATTEMPTS = 5;

/**
 * Takes the lock, or throws `LociError` `index-locked` where a living process has it. A lock from another host cannot be
 * checked and is respected.
 */
export async function acquireIndexLock(path: string): Promise<IndexLock> {
  const own: LockContent = {
    pid: process.pid,
    host: hostname(),
    processStart: await processStart(process.pid),
    token: randomUUID(),
  };
  const candidate = `${path}.${own.pid}.${own.token}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(candidate, JSON.stringify(own), { flush: true });
    await take(path, candidate);
    await removeOldCandidates(path);
  } catch (error) {
    throw toWriteError(error, path);
  } finally {
    // What cannot be removed is a leftover that the next run clears away.
    await rm(candidate, { force: true }).catch(() => undefined);
  }
  return {
    async confirm() {
      const current = await readLock(path);
      if (current?.token !== own.token) throw lockedError(path, current);
    },
    async release() {
      const current = await readLock(path);
      if (current?.token === own.token) await guardWriting(path, () => rm(path, { force: true }));
    },
  };
}

/** A hard link is made whole or not at all, so that no one ever reads half a lock. */
async function take(path: string, candidate: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await link(candidate, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readLock(path);
    if (attempt === MAX_ATTEMPTS || (holder !== null && (await isHeld(holder)))) throw lockedError(path, holder);
    // Two runs may both find the lock stale, and one remove what the other has just made: `confirm` tells that one.
    await rm(path, { force: true });
  }
}

/** Removes candidates of runs that were cut off before they had the lock. */
async function removeOldCandidates(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  for (const name of names.filter((one) => one.startsWith(`${basename(path)}.`))) {
    const candidate = join(dirname(path), name);
    const owner = (await readLock(candidate)) ?? unwrittenBy(name);
    if (owner !== null && !(await isHeld(owner))) await rm(candidate, { force: true }).catch(() => undefined);
  }
}

/** Who made a candidate and was cut off, or is, before it was written: its name says the process, and no other host. */
function unwrittenBy(name: string): LockContent | null {
  const pid = /\.(\d+)\.[0-9a-f-]+$/.exec(name)?.[1];
  return pid === undefined ? null : { pid: Number(pid), host: hostname(), processStart: null, token: '' };
}

/** The process that writes the index; null where none does. */
export async function readLockHolder(path: string): Promise<LockHolder | null> {
  const holder = await readLock(path);
  return holder !== null && (await isHeld(holder)) ? { pid: holder.pid, host: holder.host } : null;
}

async function isHeld(holder: LockContent): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.processStart === null || holder.processStart === (await processStart(holder.pid));
}

/** Null where there is no lock, or one that cannot be understood. */
async function readLock(path: string): Promise<LockContent | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    const content = value as LockContent | null;
    return Number.isInteger(content?.pid) ? content : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** On Linux the boot and the clock tick in which a process began (`/proc/<pid>/stat`, field 22); elsewhere null. */
async function processStart(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command in brackets, may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

function lockedError(path: string, holder: LockContent | null): LociError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return new LociError(
    'index-locked',
    `The index is being written by ${who}. Wait until it is done; if no such process runs, remove ${path}.`,
    { subject: path },
  );
}
