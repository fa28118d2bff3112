/** Kills runs of the built command line, with its model and its threads, at random moments. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openIndexDirectory } from '@loci/indexer';
import { createChangingFolder } from './changing-folder.js';
import { compareListings, listDirectory } from './index-runs.js';
import { findPhase } from './killed-run.js';
import type { Random } from './random.js';

const LOCI = fileURLToPath(new URL('../../packages/cli/bin/loci.js', import.meta.url));
/** So few that most of a run is not spent on embedding. */
const TEXTS = 12;

/** What was wrong; each run is completed by another one, and compared with one that was not killed. */
export async function killCommandLine(kills: number, work: string, random: Random): Promise<string[]> {
  const faults: string[] = [];
  const [sources, killed, whole] = ['cli-sources', 'cli-killed', 'cli-whole'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const folder = await createChangingFolder(sources, TEXTS, random);
  const phases: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    if (kill > 0) await folder.change();
    const beganMs = performance.now();
    await index(sources, whole);
    const durationMs = performance.now() - beganMs;
    const before = await openIndexDirectory(killed).catch(() => null);
    await before?.reader.close();
    const afterMs = random.next() * durationMs;
    await index(sources, killed, afterMs);
    phases.push(findPhase(killed, before === null ? null : `${JSON.stringify(before.manifest, null, 2)}\n`));
    const name = `command line, killed after ${afterMs.toFixed(0)} of ${durationMs.toFixed(0)} ms`;
    const after = await openIndexDirectory(killed).catch((error: unknown) => error);
    if (after instanceof Error && before !== null) faults.push(`${name}: ${after.message}`);
    if (!(after instanceof Error)) await (after as { reader: { close(): Promise<void> } }).reader.close();
    await index(sources, killed);
    const differences = compareListings(await listDirectory(killed), await listDirectory(whole));
    if (differences.length > 0) faults.push(`${name}: after the next run ${differences.slice(0, 3).join(', ')}`);
  }
  console.log(`${kills} runs of the command line killed: ${phases.join('; ')}`);
  console.log(`${faults.length} faults`);
  for (const path of [sources, killed, whole]) await rm(path, { recursive: true, force: true });
  return faults;
}

async function index(sources: string, out: string, killAfterMs?: number): Promise<void> {
  const child = spawn(process.execPath, [LOCI, 'index', sources, '--out', out, '--workers', '1', '--json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  if (killAfterMs === undefined) {
    const code = await closed;
    if (code !== 0) throw new Error(`The command line ended with exit code ${code}.`);
    return;
  }
  await Promise.race([sleep(killAfterMs), closed]);
  child.kill('SIGKILL');
  await closed;
}
