/**
 * Gives readers, splitter, codecs and query parser inputs that nobody would make on purpose:
 *
 *     npx tsx -C @loci/source scripts/robustness/fuzz.ts [--inputs 100000] [--limit 20] [--only <part of a name>] [--seed n]
 *
 * The inputs of readers are small files of each format with bytes turned, cut off, dropped, doubled and put in, and
 * random bytes. A fault is any error but a refusal by `LociError`, a range that leads out of its text, and an input that
 * takes more than `--limit` seconds. Each target runs in a process, which is ended where it hangs. Printed are for each
 * target the number of inputs, the slowest of them, and the seed and number by which it can be had again.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type FuzzTarget, listFuzzTargets } from './fuzz-targets.js';
import { chooseSeed } from './random.js';

interface Outcome {
  readonly inputs: number;
  readonly slowestMs: number;
  readonly fault: string | null;
}

const WATCH_MS = 250;
/** Says that this process is to run one target, for another that watches it. */
const PART = '--part';

/** Runs one target to its end or its first fault; `begin` is told of each input. */
export async function fuzz(
  { inputs, check }: FuzzTarget,
  count: number,
  seed: number,
  begin = (): void => undefined,
): Promise<Outcome> {
  let done = 0;
  let slowestMs = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    begin();
    const beganMs = performance.now();
    await check(input as never);
    slowestMs = Math.max(slowestMs, performance.now() - beganMs);
    done++;
  });
  const result = await fc.check(property, { numRuns: count, seed });
  return { inputs: done, slowestMs, fault: result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : null };
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      inputs: { type: 'string', default: '100000' },
      limit: { type: 'string', default: '20' },
      only: { type: 'string', default: '' },
      seed: { type: 'string' },
    },
  });
  const seed = chooseSeed(options.seed);
  const targets = (await listFuzzTargets()).filter(({ name }) => name.includes(options.only));
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  console.log(`seed ${seed}`);
  let inputs = 0;
  let faults = 0;
  for (const { name, share } of targets) {
    const count = Math.ceil((Number(options.inputs) * share) / shares);
    const outcome = await runApart(name, count, seed, 1000 * Number(options.limit));
    inputs += outcome.inputs;
    console.log(
      `${name.padEnd(28)} ${String(outcome.inputs).padStart(7)} inputs, slowest ${outcome.slowestMs.toFixed(0)} ms`,
    );
    if (outcome.fault === null) continue;
    faults++;
    console.log(`  ${outcome.fault}`);
  }
  console.log(`${inputs} inputs, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

/** What a process tells of its work: the number of the input that it begins, from 1, and at its end the outcome. */
type Message = { readonly begun: number } | { readonly outcome: Outcome };

async function runApart(name: string, count: number, seed: number, limitMs: number): Promise<Outcome> {
  const child = fork(fileURLToPath(import.meta.url), [PART, name, String(count), String(seed)]);
  let last = 0;
  let lastMs = performance.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      child.on('message', (message: Message) => {
        if ('outcome' in message) return resolve(message.outcome);
        [last, lastMs] = [message.begun, performance.now()];
      });
      child.once('exit', (code) => reject(new Error(`The process of ${name} ended with ${code} at input ${last}.`)));
      watch = setInterval(() => {
        const tookMs = performance.now() - lastMs;
        // Before the first input, the modules are loaded.
        if (last === 0 || tookMs <= limitMs) return;
        resolve({ inputs: last, slowestMs: tookMs, fault: `hangs at input ${last} of seed ${seed}` });
      }, WATCH_MS);
    });
  } finally {
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

async function runPart([name, count, seed]: readonly string[]): Promise<void> {
  const target = (await listFuzzTargets()).find((one) => one.name === name);
  if (!target) throw new RangeError(`There is no target ${name}.`);
  let begun = 0;
  const outcome = await fuzz(target, Number(count), Number(seed), () => void process.send?.({ begun: ++begun }));
  process.send?.({ outcome });
}

if (process.argv[2] === PART) await runPart(process.argv.slice(3));
else if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
