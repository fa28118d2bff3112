/** Starts index runs in processes of their own and kills them: at a moment, or at one of their calls to the file system. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ChildMessage, ChildTask } from './index-child.js';
import type { Phase } from './write-faults.js';

export type Outcome =
  | { readonly isKilled: true }
  | { readonly isKilled: false; readonly phases: readonly Phase[]; readonly tookMs: number };

export interface RunStarter {
  /** Kills the process `afterMs` after its run began; without it, it lives to its end or kills itself. */
  run(task: ChildTask, afterMs?: number): Promise<Outcome>;
  close(): void;
}

const CHILD = fileURLToPath(new URL('index-child.ts', import.meta.url));
/** Loaded for formats that the runs do not read, or for a model; they stay where they are. */
const LEFT_OUT = ['pdfjs-dist', 'tinypool', '@huggingface/transformers'];

/**
 * Bundles what a run needs into `folder`, so that a process begins in a moment. The next one loads its modules while the
 * last one runs.
 */
export async function createRunStarter(folder: string): Promise<RunStarter> {
  await build({
    entryPoints: [CHILD],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@loci/source'],
    external: LEFT_OUT,
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const start = (): ChildProcess =>
    fork(join(folder, 'index-child.mjs'), [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let next = startReady(start());

  return {
    async run(task, afterMs) {
      const child = await next;
      next = startReady(start());
      const closed = new Promise<NodeJS.Signals | number | null>((resolve) =>
        child.on('close', (code, signal) => resolve(signal ?? code)),
      );
      const began = awaitMessage(child, 'began');
      const done = awaitMessage(child, 'done');
      child.send(task);
      await began;
      if (afterMs !== undefined) {
        await Promise.race([sleep(afterMs), done]);
        child.kill('SIGKILL');
      }
      const end = await closed;
      if (end === 'SIGKILL' && afterMs === undefined) return { isKilled: true };
      const message = await Promise.race([done, Promise.resolve(null)]);
      if (message?.kind === 'done') return { isKilled: false, phases: message.phases, tookMs: message.tookMs };
      if (end === 'SIGKILL') return { isKilled: true };
      throw new Error(`The index run ended by itself, with ${end}; what it said stands above.`);
    },
    close() {
      void next.then((child) => child.kill('SIGKILL'));
    },
  };
}

async function startReady(child: ChildProcess): Promise<ChildProcess> {
  await awaitMessage(child, 'ready');
  return child;
}

function awaitMessage(child: ChildProcess, kind: ChildMessage['kind']): Promise<ChildMessage> {
  return new Promise((resolve) => {
    child.on('message', (message: ChildMessage) => {
      if (message.kind === kind) resolve(message);
    });
  });
}

/** How far a run had come that was killed, by what it left in the directory. */
export function findPhase(directory: string, before: string | null, manifestPath = join(directory, 'manifest.json')) {
  const manifest = existsSync(manifestPath) ? readFileSync(manifestPath, 'utf8') : null;
  if (manifest !== before)
    return existsSync(join(directory, 'lock.json')) ? 'after the switch' : 'after the lock was let go';
  if (!existsSync(join(directory, 'lock.json'))) return 'before it had the lock';
  const generations = join(directory, 'generations');
  const names = existsSync(generations) ? readdirSync(generations) : [];
  const folder = names.find((name) => name.startsWith('.tmp-'));
  const live = manifest === null ? null : (JSON.parse(manifest) as { generation: string }).generation;
  if (existsSync(`${manifestPath}.tmp`) || names.some((name) => name !== live && name !== folder))
    return 'at the switch';
  if (folder === undefined) return 'before it wrote anything';
  // The first files are open from the start; more of them come when all is read and embedded.
  const isFinishing = readdirSync(join(generations, folder)).length > FILES_FROM_THE_START;
  return isFinishing ? 'while it finished the generation' : 'while it read, embedded and wrote';
}

const FILES_FROM_THE_START = 4;
