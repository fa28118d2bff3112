/**
 * Alters every byte of a small index, one at a time, and cuts off each of its files at many lengths; then looks what an
 * altered index answers:
 *
 *     npx tsx -C @loci/source scripts/robustness/flip-bytes.ts [--part index|behind|memory] [--step 1] [--seed n]
 *
 * `index`: as the command line opens it, with checksums: it is refused with a `LociError`, or the answers are those of
 * the intact index. `behind`: the files of the generation behind the checksums: it is refused or answers, whatever that
 * answer is, and does not crash. `memory`: what the directory remembers from run to run (inputs, documents, embeddings,
 * report, lock): the next run says clearly why it cannot begin, or makes the same index as from intact ones. `--step 7`
 * alters each seventh byte only. Each byte is altered twice: in one bit of chance, and in all.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LociError } from '@loci/engine';
import { makeSmallFolder } from './changing-folder.js';
import { type Answers, askIndex, askUnchecked, runIndex } from './index-runs.js';
import { chooseSeed, createRandom } from './random.js';

const PARTS = ['index', 'behind', 'memory'] as const;
type Part = (typeof PARTS)[number];

const { values: options } = parseArgs({
  options: { part: { type: 'string' }, step: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const STEP = Number(options.step);
const SEED = chooseSeed(options.seed);
const LENGTHS = 24;
/** No answer of such an index takes a hundredth of it. */
const HANG_MS = 20_000;
/** The lock is another file while a run goes on; here it is one that a run left behind. */
const STALE_LOCK = {
  pid: 2 ** 30,
  host: 'elsewhere',
  processStart: null,
  token: '00000000-0000-4000-8000-000000000000',
};

interface Tally {
  refused: number;
  same: number;
  other: number;
}

const random = createRandom(SEED);
const work = await mkdtemp(join(tmpdir(), 'loci-flip-'));
const faults: string[] = [];
try {
  console.log(`seed ${SEED}`);
  const sources = join(work, 'sources');
  const out = join(work, 'index');
  await makeSmallFolder(sources);
  await runIndex(sources, out);
  const intact = await askIndex(out);
  const parts: readonly Part[] = PARTS.filter((part) => options.part === undefined || options.part === part);
  for (const part of parts) {
    if (part === 'index') await alterAll(part, out, await listFiles(out, isOfIndex), () => askIndex(out), intact);
    if (part === 'behind') {
      await alterAll(part, out, await listFiles(out, isOfGeneration), () => askUnchecked(out), null);
    }
    if (part === 'memory') await alterMemory(sources, out, intact);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${faults.length} faults`);
for (const fault of faults.slice(0, 30)) console.log(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;

async function alterMemory(sources: string, out: string, intact: Answers | null): Promise<void> {
  const lock = join(out, 'lock.json');
  await writeFile(lock, JSON.stringify({ ...STALE_LOCK, host: hostname() }));
  const names = await listFiles(out, (name) => !isOfIndex(name));
  const kept = join(work, 'kept');
  await cp(out, kept, { recursive: true, preserveTimestamps: true });
  const use = async (): Promise<Answers | null> => {
    // Of a directory whose memory was trusted, nothing is made anew; of one that has to be, all.
    await runIndex(sources, out);
    const fresh = await askIndex(out);
    await runIndex(sources, out, true);
    const forced = await askIndex(out);
    return fresh?.answers === forced?.answers ? forced : null;
  };
  const restore = async (): Promise<void> => {
    await rm(out, { recursive: true });
    await cp(kept, out, { recursive: true, preserveTimestamps: true });
  };
  await alterAll('memory', out, names, use, intact, restore);
}

/** `expected` null where any answer will do. */
async function alterAll(
  part: Part,
  folder: string,
  names: readonly string[],
  use: () => Promise<Answers | null>,
  expected: Answers | null,
  restore?: () => Promise<void>,
): Promise<void> {
  for (const name of names) {
    const path = join(folder, name);
    const whole = await readFile(path);
    const tally: Tally = { refused: 0, same: 0, other: 0 };
    const attempt = async (what: string, bytes: Uint8Array): Promise<void> => {
      await writeFile(path, bytes);
      const outcome = await judge(use, expected);
      if (typeof outcome === 'string') faults.push(`${part}, ${name}, ${what}: ${outcome}`);
      else tally[outcome.kind]++;
      if (restore) await restore();
    };
    for (let at = random.below(STEP); at < whole.length; at += STEP) {
      for (const mask of [1 << random.below(8), 0xff]) {
        const altered = Uint8Array.from(whole);
        altered[at] = (altered[at] as number) ^ mask;
        await attempt(`byte ${at} xor ${mask}`, altered);
      }
    }
    for (const length of lengthsOf(whole.length)) await attempt(`cut at ${length}`, whole.subarray(0, length));
    await writeFile(path, whole);
    const { refused, same, other } = tally;
    console.log(
      `${part}: ${name}, ${whole.length} bytes: ${refused} refused, ${same} answered the same, ${other} otherwise`,
    );
  }
}

/** A fault as a text. */
async function judge(
  use: () => Promise<Answers | null>,
  expected: Answers | null,
): Promise<string | { kind: keyof Tally }> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${HANG_MS} ms`)), HANG_MS);
  });
  try {
    const answer = await Promise.race([use(), hang]);
    if (expected === null) return { kind: 'other' };
    if (answer?.answers === expected.answers) return { kind: 'same' };
    return answer === null ? 'the index is gone, or another than when it is made anew' : 'it answers otherwise';
  } catch (error) {
    return error instanceof LociError ? { kind: 'refused' } : `${error instanceof Error ? error.stack : error}`;
  } finally {
    clearTimeout(timer);
  }
}

function lengthsOf(sizeBytes: number): number[] {
  const lengths = [0, 1, sizeBytes - 1, ...Array.from({ length: LENGTHS }, () => random.below(sizeBytes))];
  return [...new Set(lengths)].filter((length) => length >= 0 && length < sizeBytes);
}

function isOfGeneration(name: string): boolean {
  return name.startsWith('generations');
}

function isOfIndex(name: string): boolean {
  return name === 'manifest.json' || isOfGeneration(name);
}

async function listFiles(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return names
    .map((name) => name.slice(folder.length + 1))
    .filter(isWanted)
    .sort();
}
