/**
 * Lets index runs meet a full disk and failing writes, and looks whether each says so and leaves the old index as it was:
 *
 *     npx tsx -C @loci/source scripts/robustness/full-disk.ts [--disks 40] [--writes 200] [--texts 25] [--seed n]
 *
 * `--writes` runs have one of their calls to the file system fail with ENOSPC, EDQUOT or EIO, where it writes after half
 * of the bytes. `--disks` runs write to a file system in memory that has less room than they need, which takes the right
 * to mount one; elsewhere they are left out, and said to be. After each:
 * the run ended with `write-failed`, or with the new index in place; the old or the new generation opens, its checksums
 * hold and it answers as before; once there is room the next run leaves, byte for byte, what a run without a fault
 * leaves, and nothing besides.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LociError } from '@loci/engine';
import { createChangingFolder } from './changing-folder.js';
import { askIndex, compareListings, listDirectory, PAGE_BYTES, runIndex, sizeOf } from './index-runs.js';
import { chooseSeed, createRandom } from './random.js';
import { type Fault, installWriteFaults } from './write-faults.js';

const { values: options } = parseArgs({
  options: {
    disks: { type: 'string', default: '40' },
    writes: { type: 'string', default: '200' },
    texts: { type: 'string', default: '25' },
    seed: { type: 'string' },
  },
});
const SEED = chooseSeed(options.seed);
const CODES: readonly Fault[] = ['ENOSPC', 'EDQUOT', 'EIO'];
/** The room that a file system in memory is made with, and has again when the fault is over. */
const AMPLE = '64m';

const random = createRandom(SEED);
const work = await mkdtemp(join(tmpdir(), 'loci-disk-'));
const [sources, old, whole, out, disk] = ['sources', 'old', 'whole', 'out', 'disk'].map((name) => join(work, name)) as [
  string,
  string,
  string,
  string,
  string,
];
const writeFaults = await installWriteFaults();
const faults: string[] = [];

try {
  console.log(`seed ${SEED}`);
  const folder = await createChangingFolder(sources, Number(options.texts), random);
  await runIndex(sources, old);
  await folder.change();
  await cp(old, whole, { recursive: true });
  writeFaults.arm(whole);
  await runIndex(sources, whole);
  const calls = writeFaults.disarm();
  const expected = { before: await askIndex(old), after: await askIndex(whole), listing: await listDirectory(whole) };
  await failWrites(calls, expected);
  await fillDisks(expected);
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${faults.length} faults`);
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;

interface Expected {
  readonly before: Awaited<ReturnType<typeof askIndex>>;
  readonly after: Awaited<ReturnType<typeof askIndex>>;
  readonly listing: ReadonlyMap<string, string>;
}

async function failWrites(calls: readonly string[], expected: Expected): Promise<void> {
  const outcomes = new Map<string, number>();
  for (let i = 0; i < Number(options.writes); i++) {
    await rm(out, { recursive: true, force: true });
    await cp(old, out, { recursive: true });
    const at = random.below(calls.length);
    const code = random.pick(CODES);
    const outcome = await runAndCheck(`${code} at call ${at}, ${calls[at]}`, out, expected, () =>
      writeFaults.arm(out, at, code),
    );
    const key = `${calls[at]}: ${outcome}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  }
  console.log(`${options.writes} runs with a failing call, of ${calls.length} calls`);
  print(outcomes);
}

async function fillDisks(expected: Expected): Promise<void> {
  const outcomes = new Map<string, number>();
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${AMPLE}`, 'loci-full-disk', disk], { stdio: 'ignore' });
  } catch {
    console.log('No file system can be mounted here: disks of little room are left out.');
    return;
  }
  try {
    const resize = (size: string) => execFileSync('mount', ['-o', `remount,size=${size}`, disk]);
    const place = join(disk, 'index');
    await cp(old, place, { recursive: true });
    const oldPages = Math.ceil((await sizeOf(place)) / PAGE_BYTES);
    await rm(place, { recursive: true });
    // While both generations are there a run needs about twice the room.
    const wholePages = 2 * oldPages;
    for (let i = 0; i < Number(options.disks); i++) {
      await cp(old, place, { recursive: true });
      const pages = oldPages + Math.floor((i / Number(options.disks)) * (wholePages - oldPages));
      const outcome = await runAndCheck(
        `a disk of ${pages} pages`,
        place,
        expected,
        () => resize(String(pages * PAGE_BYTES)),
        () => resize(AMPLE),
      );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await rm(place, { recursive: true, force: true });
    }
  } finally {
    execFileSync('umount', [disk]);
  }
  console.log(`${options.disks} runs on disks of too little room`);
  print(outcomes);
}

/** Tells how the run ended. */
async function runAndCheck(
  name: string,
  place: string,
  expected: Expected,
  begin: () => unknown,
  end: () => unknown = () => undefined,
): Promise<string> {
  begin();
  const outcome = await runIndex(sources, place).then(
    () => 'completed',
    (error: unknown) => (error instanceof LociError ? error.code : `${error}`),
  );
  writeFaults.disarm();
  try {
    if (outcome !== 'write-failed' && outcome !== 'completed') faults.push(`${name}: it ended with ${outcome}`);
    const found = await askIndex(place);
    const same = [expected.before, expected.after].find((index) => index?.generation === found?.generation);
    if (same?.answers !== found?.answers)
      faults.push(`${name}: generation ${found?.generation} is neither the old nor the new one`);
    if (outcome === 'completed' && found?.generation !== expected.after?.generation)
      faults.push(`${name}: completed, but the index is the old one`);
    end();
    // Whoever cannot remove the lock is told to, and holds it while he lives.
    await rm(join(place, 'lock.json'), { force: true });
    await runIndex(sources, place);
    const differences = compareListings(await listDirectory(place), expected.listing);
    if (differences.length > 0)
      faults.push(`${name}, ${outcome}: after the next run ${differences.slice(0, 3).join(', ')}`);
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.stack : error}`);
  }
  return outcome === 'completed' ? 'the run completed' : `it said ${outcome}`;
}

function print(outcomes: ReadonlyMap<string, number>): void {
  for (const [outcome, times] of outcomes) console.log(`  ${String(times).padStart(4)} ${outcome}`);
}
