import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../../testing.fixture.js';
import { createThreadExtractor } from './extract-in-thread.js';

const REQUEST = { bytes: Uint8Array.of(1, 2, 3), subject: 'a.pdf', maxPages: 1, maxLength: 1, maxMs: 60_000 };
const MAX_MEMORY_MB = 64;

/** Runs a thread whose program does `body` with what it is sent. */
async function run(body: string, parts: Partial<typeof REQUEST> = {}) {
  const program = `import { parentPort } from 'node:worker_threads';
    parentPort.once('message', (request) => { ${body} });`;
  return withFolder({ 'thread.mjs': program }, (folder) => {
    const url = pathToFileURL(join(folder, 'thread.mjs'));
    return createThreadExtractor({ program: url, maxMemoryMb: MAX_MEMORY_MB })({
      ...REQUEST,
      bytes: REQUEST.bytes.slice(),
      ...parts,
    });
  });
}

describe('createThreadExtractor', { timeout: 60_000 }, () => {
  it('hands the request over and the answer back', async () => {
    const answer = await run(
      'parentPort.postMessage({ extracted: { text: [...request.bytes].join() + request.subject } });',
    );
    expect(answer.text).toBe('1,2,3a.pdf');
  });

  it('hands over no more than the bytes of the file', async () => {
    const whole = Uint8Array.of(9, 1, 2, 9);
    const body = 'parentPort.postMessage({ extracted: { text: String(request.bytes.buffer.byteLength) } });';
    const program = `import { parentPort } from 'node:worker_threads'; parentPort.once('message', (request) => { ${body} });`;
    await withFolder({ 'thread.mjs': program }, async (folder) => {
      const extract = createThreadExtractor({
        program: pathToFileURL(join(folder, 'thread.mjs')),
        maxMemoryMb: MAX_MEMORY_MB,
      });
      expect((await extract({ ...REQUEST, bytes: whole.subarray(1, 3) })).text).toBe('2');
      expect([...whole]).toEqual([9, 1, 2, 9]);
    });
  });

  it('keeps a thread for the next file, but not one that failed', async () => {
    const program = `import { parentPort, threadId } from 'node:worker_threads';
      parentPort.on('message', ({ subject }) => {
        if (subject === 'bad') throw new Error(subject);
        parentPort.postMessage({ extracted: { text: String(threadId) } });
      });`;
    await withFolder({ 'thread.mjs': program }, async (folder) => {
      const extract = createThreadExtractor({
        program: pathToFileURL(join(folder, 'thread.mjs')),
        maxMemoryMb: MAX_MEMORY_MB,
      });
      const threadFor = async (subject: string) =>
        (await extract({ ...REQUEST, bytes: Uint8Array.of(1), subject })).text;
      const first = await threadFor('a.pdf');
      expect(await threadFor('b.pdf')).toBe(first);
      await expect(threadFor('bad')).rejects.toMatchObject({ code: 'unreadable' });
      expect(await threadFor('c.pdf')).not.toBe(first);
      const [one, other] = await Promise.all([threadFor('d.pdf'), threadFor('e.pdf')]);
      expect(one).not.toBe(other);
    });
  });

  it('ends a thread that takes too long, and says so', async () => {
    const endless = run('for (;;);', { maxMs: 300 });
    await expect(endless).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('longer than 0.3 s'),
    });
  });

  it('refuses a file that needs too much memory', async () => {
    const hungry = run('const all = []; for (;;) all.push(new Array(1e5).fill(request.subject + all.length));');
    await expect(hungry).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('64 MiB') });
  });

  it('refuses a file that makes the thread fail or end', async () => {
    await expect(run("throw new Error('bad stream');")).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('bad stream'),
    });
    await expect(run('process.exit(3);')).rejects.toMatchObject({ code: 'unreadable', subject: 'a.pdf' });
  });

  it('passes on a refusal as such, and a defect as an error that stops the run', async () => {
    const refused = run("parentPort.postMessage({ refusal: 'a.pdf is encrypted' });");
    await expect(refused).rejects.toMatchObject({ code: 'unreadable', message: 'a.pdf is encrypted' });
    const defect = run("parentPort.postMessage({ defect: 'no such function' });");
    await expect(defect).rejects.toThrow(/a\.pdf: no such function/);
    await expect(defect).rejects.not.toHaveProperty('code');
  });
});
