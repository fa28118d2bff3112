/** The built program over the seeds, as a user runs it: indexed by the command line, served on a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const POLL_INTERVAL_MS = 50;

/** A server that runs in a process of its own. */
export interface RunningLoci {
  /** Without a slash at the end. */
  readonly url: string;
  /** The index directory that it serves. */
  readonly index: string;
  /** Stops the server as Ctrl+C does, removes the index, and resolves to the server's exit code. */
  stop(): Promise<number | null>;
}

/** What a command printed, and how it ended. */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `loci` with the given arguments, at the root of the workspace, to its end. */
export async function runLoci(...args: string[]): Promise<CommandResult> {
  const child = spawnLoci(args);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

/**
 * Indexes the seeds into a temporary folder and serves them, with further options of `loci serve`. Rejects with the
 * program's output where that fails.
 */
export async function startLoci(...options: string[]): Promise<RunningLoci> {
  const folder = mkdtempSync(join(tmpdir(), 'loci e2e '));
  const index = join(folder, 'index');
  const indexed = await runLoci('index', 'seeds', '--out', index);
  if (indexed.exitCode !== 0) {
    throw new Error(`loci index ended with exit code ${indexed.exitCode}:\n${indexed.stdout}${indexed.stderr}`);
  }
  const port = await findFreePort();
  const server = spawnLoci(['serve', index, '--port', String(port), ...options]);
  const closed = once(server, 'close') as Promise<[number | null]>;
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = `http://localhost:${port}`;
  while ((await fetch(`${url}/readyz`).catch(() => null))?.ok !== true) {
    if (server.exitCode !== null) {
      throw new Error(`loci serve ended with exit code ${server.exitCode}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
  return {
    url,
    index,
    async stop() {
      server.kill('SIGINT');
      const [exitCode] = await closed;
      rmSync(folder, { recursive: true, force: true });
      return exitCode;
    },
  };
}

function spawnLoci(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join('packages', 'cli', 'bin', 'loci.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A port at which nothing listens now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('The system gave no port.');
  }
  return address.port;
}
