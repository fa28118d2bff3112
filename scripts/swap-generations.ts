/**
 * Publishes one generation of an index after another under a server that is being asked all the while, and counts the
 * answers that failed and those that mix two generations:
 *
 *     npm run build && npx tsx scripts/swap-generations.ts [--generations 50] [--clients 16] [--documents 20]
 *
 * Both programs are the built command line, each in a process of its own. Every title and text bears the number of its
 * generation. An answer is mixed where it bears two numbers, where its `Loci-Generation` has borne another number or its
 * number another `Loci-Generation`, or where the same generation has answered the same question otherwise before.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MATTERS } from './robustness/matters.js';

const { values: options } = parseArgs({
  options: {
    generations: { type: 'string', default: '50' },
    clients: { type: 'string', default: '16' },
    documents: { type: 'string', default: '20' },
  },
});
const GENERATIONS = Number(options.generations);
const CLIENTS = Number(options.clients);
const DOCUMENTS = Number(options.documents);

const LOCI = fileURLToPath(new URL('../packages/cli/bin/loci.js', import.meta.url));
/** A server looks for a new generation each second; a busy machine may take longer. */
const PICKUP_TIMEOUT_MS = 60_000;
const PICKUP_POLL_MS = 20;
const MAX_SHOWN_FAULTS = 10;

/** `{n}` differs from turn to turn: most queries have to be embedded, and most texts read, while a generation may change. */
const QUESTIONS = [
  '/api/search?q=harbour+wall&mode=lexical&limit=50',
  '/api/search?q=harbour+wall&mode=lexical&limit=50&group=document&explain=true',
  '/api/search?q=who+pays+for+the+harbour+in+street+{n}&mode=hybrid&limit=50&includeWeaker=true',
  '/api/search?q=cost+of+the+defences+in+street+{n}&mode=semantic&limit=5&includeWeaker=true',
  '/api/matrix?q=harbour+wall',
  '/api/documents',
  '/api/documents/report-{n}.txt',
];

interface Tally {
  requests: number;
  notModified: number;
  slowestMs: number;
  readonly failed: string[];
  readonly mixed: string[];
  /** The number that the texts bear, by the id of the generation. */
  readonly numberOf: Map<string, number>;
  readonly idOf: Map<number, string>;
  /** By generation and question. */
  readonly answers: Map<string, string>;
}

const tally: Tally = {
  requests: 0,
  notModified: 0,
  slowestMs: 0,
  failed: [],
  mixed: [],
  numberOf: new Map(),
  idOf: new Map(),
  answers: new Map(),
};

const work = await mkdtemp(join(tmpdir(), 'loci-swap-'));
const sources = join(work, 'sources');
const index = join(work, 'index');
const children = new Set<ChildProcess>();
try {
  await mkdir(sources);
  await publish(0);
  const { origin, log } = await serve();
  const stop = new AbortController();
  const clients = Array.from({ length: CLIENTS }, (_, client) => ask(origin, client, stop.signal));
  const pickupsMs: number[] = [];
  for (let number = 1; number <= GENERATIONS; number++) {
    await publish(number);
    pickupsMs.push(await untilSeen(number));
  }
  stop.abort();
  await Promise.all(clients);
  report(pickupsMs, log);
} finally {
  for (const child of children) child.kill();
  await rm(work, { recursive: true, force: true });
}

/** Writes the texts of a generation, a document more or less than the one before, and has them indexed. */
async function publish(number: number): Promise<void> {
  const count = DOCUMENTS + (number % 3);
  for (let i = 0; i < DOCUMENTS + 3; i++) {
    const path = join(sources, `report-${i}.txt`);
    if (i < count) await writeFile(path, reportText(number, i));
    else await rm(path, { force: true });
  }
  const child = start(['index', sources, '--out', index, '--workers', '1', '--json']);
  const said: string[] = [];
  child.stdout?.resume();
  child.stderr?.on('data', (data) => said.push(String(data)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Indexing generation ${number} ended with exit code ${code}:\n${said.join('')}`);
}

function reportText(number: number, i: number): string {
  const matter = MATTERS[i % MATTERS.length];
  const mark = `Edition ${number}.`;
  return (
    `${mark} Report ${i} on ${matter}\n\n` +
    `${mark} The harbour wall and the ${matter} were what the council spoke of for ${i + 2} hours on that day.\n\n` +
    `${mark} Nobody knew who would pay for the sea defences, and ${matter} had never been so dear in street ${i}.\n`
  );
}

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [LOCI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.on('close', () => children.delete(child));
  return child;
}

/** Resolves when the server answers by words and by meaning. */
async function serve(): Promise<{ origin: string; log: readonly string[] }> {
  const child = spawn(process.execPath, [LOCI, 'serve', index, '--port', '0', '--verbose']);
  children.add(child);
  child.on('close', () => children.delete(child));
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.on('close', () => reject(new Error(`The server ended at once:\n${log.join('\n')}`)));
  });
  return { origin, log };
}

async function ask(origin: string, client: number, signal: AbortSignal): Promise<void> {
  const validators = new Map<string, string>();
  for (let turn = client; !signal.aborted; turn++) {
    const question = (QUESTIONS[turn % QUESTIONS.length] ?? '').replace('{n}', String(turn % DOCUMENTS));
    const validator = validators.get(question);
    // One client asks as a browser does that has an earlier answer.
    const headers: Record<string, string> = client === 0 && validator ? { 'if-none-match': validator } : {};
    const beganMs = performance.now();
    tally.requests++;
    try {
      const response = await fetch(origin + question, { headers });
      const text = await response.text();
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - beganMs);
      validators.set(question, response.headers.get('etag') ?? '');
      if (response.status === 304 && headers['if-none-match'] === response.headers.get('etag')) tally.notModified++;
      else if (response.status !== 200) tally.failed.push(`${question}: status ${response.status}, ${text}`);
      else check(question, response.headers.get('loci-generation') ?? '', text);
    } catch (error) {
      tally.failed.push(`${question}: ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : error}`);
    }
  }
}

function check(question: string, generation: string, text: string): void {
  const numbers = new Set(Array.from(text.matchAll(/Edition (\d+)\./g), (match) => Number(match[1])));
  const [number] = numbers;
  if (number === undefined || numbers.size > 1) {
    tally.mixed.push(`${question}: ${generation} bears the numbers ${[...numbers].join(', ') || 'none'}`);
    return;
  }
  const knownNumber = tally.numberOf.get(generation);
  const knownId = tally.idOf.get(number);
  if ((knownNumber ?? number) !== number || (knownId ?? generation) !== generation) {
    tally.mixed.push(`${question}: ${generation} bears ${number}, which was ${knownId}; before it bore ${knownNumber}`);
  }
  tally.numberOf.set(generation, number);
  tally.idOf.set(number, generation);
  const key = `${generation} ${question}`;
  const answer = text.replace(/"tookMs":[\d.e+-]+/, '"tookMs":0');
  const before = tally.answers.get(key);
  if (before !== undefined && before !== answer)
    tally.mixed.push(`${question}: ${generation} answered otherwise before`);
  tally.answers.set(key, answer);
}

/** Resolves with how long it took until an answer bore the number. */
async function untilSeen(number: number): Promise<number> {
  const beganMs = performance.now();
  while (!tally.idOf.has(number)) {
    if (performance.now() - beganMs > PICKUP_TIMEOUT_MS) {
      throw new Error(`No answer bore the number ${number} within ${PICKUP_TIMEOUT_MS} ms of its publication.`);
    }
    await sleep(PICKUP_POLL_MS);
  }
  return performance.now() - beganMs;
}

function report(pickupsMs: readonly number[], log: readonly string[]): void {
  const { requests, notModified, failed, mixed, answers, slowestMs } = tally;
  console.log(
    `${pickupsMs.length} generations published, all picked up, within ${Math.max(...pickupsMs).toFixed(0)} ms`,
  );
  console.log(
    `${requests} requests of ${CLIENTS} clients, ${notModified} of them answered with 304; slowest ${slowestMs.toFixed(0)} ms`,
  );
  console.log(`${answers.size} pairs of generation and question answered`);
  console.log(`${failed.length} failed answers, ${mixed.length} mixed answers`);
  for (const fault of [...failed, ...mixed].slice(0, MAX_SHOWN_FAULTS)) console.log(`  ${fault}`);
  const complaints = log.filter((line) => !line.includes('answers from now on'));
  for (const line of complaints.slice(0, MAX_SHOWN_FAULTS)) console.log(`  the server said: ${line}`);
  if (failed.length > 0 || mixed.length > 0 || complaints.length > 0) process.exitCode = 1;
}
