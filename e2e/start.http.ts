/** `npm start` in a checkout that is built: where it listens, what it says last, and how it stops. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { findFreePort } from './running-loci.js';

const root = fileURLToPath(new URL('..', import.meta.url));
let program: ChildProcess | undefined;

afterEach(() => program?.kill('SIGKILL'));

function start(port: string): { output: () => string; exited: Promise<number | null> } {
  const child = spawn(process.execPath, [join('scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  return { output: () => output, exited };
}

it('serves the page and the API, says where, and stops on Ctrl+C', async () => {
  const port = await findFreePort();
  const { output, exited } = start(String(port));
  await expect
    .poll(() => output().trimEnd().split('\n').at(-1), { timeout: 60_000 })
    .toContain(`http://localhost:${port}`);
  const page = await fetch(`http://localhost:${port}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  expect((await fetch(`http://localhost:${port}/api/search?q=peace`)).status).toBe(200);
  program?.kill('SIGINT');
  expect(await exited).toBe(0);
});

it('refuses a port that is taken before it does anything else', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { output, exited } = start(String(port));
  expect(await exited).toBe(1);
  expect(output().trim()).toMatch(new RegExp(`^Port ${port} is taken`));
  server.close();
});
