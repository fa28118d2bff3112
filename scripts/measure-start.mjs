/**
 * Measures `npm start` on a fresh clone with empty caches, and again with nothing changed.
 *
 * Run as `node scripts/measure-start.mjs`. It needs Git and a connection, and takes as long as a first start does.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POLL_INTERVAL_MS = 20;
const SEARCH = '/api/search?q=security+guarantees';

const root = fileURLToPath(new URL('..', import.meta.url));
// With a space in its name: such paths have to work too.
const folder = mkdtempSync(join(tmpdir(), 'loci start '));
const clone = join(folder, 'loci');
const env = {
  ...process.env,
  npm_config_cache: join(folder, 'npm-cache'),
  PNPM_HOME: join(folder, 'pnpm-home'),
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
};

try {
  execFileSync('git', ['clone', '--quiet', root, clone]);
  for (const name of ['first', 'second', 'third']) {
    const { listensMs, answersMs, stopsMs } = await measureStart();
    console.log(
      `${name} start: listens after ${inSeconds(listensMs)}, first search answered after ${inSeconds(answersMs)}, ` +
        `stops ${inSeconds(stopsMs)} after Ctrl+C`,
    );
  }
  for (const part of ['node_modules', '.loci', '.']) {
    const [sizeKilobytes] = execFileSync('du', ['-sk', part], { cwd: clone, encoding: 'utf8' }).split('\t');
    console.log(`${part}: ${Math.round(Number(sizeKilobytes) / 1024)} MB on disk`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<{ listensMs: number, answersMs: number, stopsMs: number }>} Each from its own beginning. */
async function measureStart() {
  const port = await freePort();
  const startMs = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const exited = once(npm, 'exit');
  await waitFor(`http://localhost:${port}/healthz`, npm);
  const listensMs = performance.now() - startMs;
  await waitFor(`http://localhost:${port}${SEARCH}`, npm);
  const answersMs = performance.now() - startMs;
  const stopMs = performance.now();
  // As a terminal does it: to the whole group at once.
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  await exited;
  return { listensMs, answersMs, stopsMs: performance.now() - stopMs };
}

/** @param {string} url @param {import('node:child_process').ChildProcess} program */
async function waitFor(url, program) {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) {
      return;
    }
    if (program.exitCode !== null) {
      throw new Error(`npm start ended with exit code ${program.exitCode} before ${url} answered`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** @param {number} elapsedMs */
function inSeconds(elapsedMs) {
  return `${(elapsedMs / 1000).toFixed(2)} s`;
}
