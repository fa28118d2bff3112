/**
 * Kills index runs (SIGKILL) and looks whether an index is there after each that answers, and whether the next run
 * completes it as if nothing had been:
 *
 *     npx tsx -C @loci/source scripts/robustness/kill-runs.ts [--kills 200] [--aimed 100] [--cli 0] [--texts 40] [--seed n]
 *
 * `--kills` are at random moments; `--aimed` at random calls to the file system that change the index directory, every
 * second one of those at the switch from one generation to the next, and of all these every third when half of the
 * bytes are written. Embedded is by a hash of the words, which takes no time; with `--cli` so many runs of the built
 * command line and its model are killed as well. A folder of texts is added to, changed, renamed in and deleted from
 * before each kill; every fifth begins without an index. After each kill: the old or the new generation opens, its
 * checksums hold, and it answers as an index of that generation does which was made without a break; the next run
 * completes; manifest, generation and remembered state are then, byte for byte, those of a directory that had the same
 * runs without a break; and nothing is left over. A killed process leaves what it wrote to the operating system: what a
 * loss of power does beyond that is not shown by this.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createChangingFolder } from './changing-folder.js';
import { askIndex, compareListings, listDirectory, runIndex } from './index-runs.js';
import { killCommandLine } from './killed-command-line.js';
import { createRunStarter, findPhase } from './killed-run.js';
import { chooseSeed, createRandom } from './random.js';
import { installWriteFaults, type Phase } from './write-faults.js';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    aimed: { type: 'string', default: '100' },
    cli: { type: 'string', default: '0' },
    texts: { type: 'string', default: '40' },
    seed: { type: 'string' },
  },
});
const BY_TIME = Number(options.kills);
const AIMED = Number(options.aimed);
const SEED = chooseSeed(options.seed);
/** A run without an index takes longer, and is another case: there is no old one. */
const ANEW_EVERY = 5;
const TORN_EVERY = 3;
/** In a process of its own a run takes longer than here, where its code is warm; the machine's load changes slowly. */
const TIMED_EVERY = 10;
const TOLD_EVERY = 20;

const random = createRandom(SEED);
const work = await mkdtemp(join(tmpdir(), 'loci-kill-'));
const paths = { sources: join(work, 'sources'), killed: join(work, 'killed'), whole: join(work, 'whole') };
const starter = await createRunStarter(join(work, 'program'));
const writeFaults = await installWriteFaults();
const phases = new Map<string, number>();
const faults: string[] = [];
const kept = { old: 0, new: 0, none: 0 };
let tooLate = 0;
let durationMs = 0;

try {
  console.log(`seed ${SEED}`);
  const folder = await createChangingFolder(paths.sources, Number(options.texts), random);
  await runIndex(paths.sources, paths.killed);
  await runIndex(paths.sources, paths.whole);
  for (let kill = 0; kill < BY_TIME + AIMED; kill++) {
    const known = faults.length;
    await killOnce(kill, folder);
    for (const fault of faults.slice(known)) console.log(`  ${fault}`);
    if ((kill + 1) % TOLD_EVERY === 0) console.log(`${kill + 1} killed, ${faults.length} faults`);
  }
  report();
  if (Number(options.cli) > 0) {
    for (const fault of await killCommandLine(Number(options.cli), work, random)) {
      console.log(`  ${fault}`);
      faults.push(fault);
    }
  }
} finally {
  starter.close();
  await rm(work, { recursive: true, force: true });
}
if (faults.length > 0) process.exitCode = 1;

async function killOnce(kill: number, folder: Awaited<ReturnType<typeof createChangingFolder>>): Promise<void> {
  const isAimed = kill >= BY_TIME;
  for (;;) {
    if (kill % ANEW_EVERY === 0) {
      for (const path of [paths.killed, paths.whole]) await rm(path, { recursive: true, force: true });
    } else await folder.change();
    const manifestBefore = await readManifestText(paths.killed);
    const before = await askIndex(paths.killed);
    const calls = await runWhole(kill);
    const after = await askIndex(paths.whole);
    const task = { sources: paths.sources, out: paths.killed };
    const killed = isAimed
      ? await starter.run({ ...task, ...aim(kill, calls) })
      : await starter.run(task, random.next() * durationMs);
    const phase = findPhase(paths.killed, manifestBefore);
    await check(`kill ${kill}, ${phase}`, before, after);
    if (killed.isKilled) {
      phases.set(phase, (phases.get(phase) ?? 0) + 1);
      return;
    }
    tooLate++;
  }
}

/** The same run without a break: its calls, and now and then its duration, say where the other may be killed. */
async function runWhole(kill: number): Promise<readonly Phase[]> {
  if (kill % TIMED_EVERY !== 0) {
    writeFaults.arm(paths.whole);
    await runIndex(paths.sources, paths.whole);
    return writeFaults.disarm();
  }
  const whole = await starter.run({ sources: paths.sources, out: paths.whole });
  if (whole.isKilled) throw new Error('The run without a break was killed by someone else.');
  durationMs = whole.tookMs;
  return whole.phases;
}

/** Every second one of the calls that lead from one generation to the next. */
function aim(kill: number, calls: readonly string[]): { at: number; fault: 'kill' | 'kill-torn' } {
  const atSwitch = calls.flatMap((phase, at) => (phase === 'at the switch' ? [at] : []));
  const at = kill % 2 === 0 && atSwitch.length > 0 ? random.pick(atSwitch) : random.below(calls.length);
  return { at, fault: kill % TORN_EVERY === 0 ? 'kill-torn' : 'kill' };
}

async function check(
  name: string,
  before: Awaited<ReturnType<typeof askIndex>>,
  after: Awaited<ReturnType<typeof askIndex>>,
): Promise<void> {
  try {
    const found = await askIndex(paths.killed);
    const expected = [before, after].find((index) => index?.generation === found?.generation);
    if (expected === undefined)
      faults.push(`${name}: generation ${found?.generation} is neither the old nor the new one`);
    else if (expected?.answers !== found?.answers) faults.push(`${name}: ${found?.generation} answers otherwise`);
    if (found === null) kept.none++;
    else if (found.generation === after?.generation) kept.new++;
    else kept.old++;
    await runIndex(paths.sources, paths.killed);
    const differences = compareListings(await listDirectory(paths.killed), await listDirectory(paths.whole));
    if (differences.length > 0) faults.push(`${name}: after the next run ${differences.slice(0, 3).join(', ')}`);
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.stack : error}`);
  }
}

async function readManifestText(directory: string): Promise<string | null> {
  const path = join(directory, 'manifest.json');
  return existsSync(path) ? await readFile(path, 'utf8') : null;
}

function report(): void {
  const count = BY_TIME + AIMED;
  console.log(
    `${count} runs killed, ${BY_TIME} at random moments and ${AIMED} at calls; a run takes ${durationMs.toFixed(0)} ms`,
  );
  console.log(`${tooLate} more ended before their moment came, and are checked but not counted`);
  for (const [phase, times] of [...phases].sort(([, a], [, b]) => b - a))
    console.log(`  ${String(times).padStart(4)} ${phase}`);
  console.log(
    `found afterwards: the old index ${kept.old} times, the new one ${kept.new}, none where none had been ${kept.none}`,
  );
  console.log(`${faults.length} faults`);
}
