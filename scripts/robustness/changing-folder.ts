/** A folder of many small texts that grows, changes and shrinks from one run to the next. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MATTERS } from './matters.js';
import type { Random } from './random.js';

const PLACES = ['harbour', 'market', 'tower', 'bridge', 'mill', 'square', 'station', 'garden', 'quay', 'theatre'];
/** Of the texts, what a step adds, changes, renames and deletes; each at least once. */
const SHARES = { added: 0.08, changed: 0.08, renamed: 0.03, deleted: 0.06 };

export interface ChangingFolder {
  /** Adds, changes, renames and deletes some of the texts. */
  change(): Promise<void>;
  /** How many texts there are. */
  count(): number;
}

export async function createChangingFolder(folder: string, count: number, random: Random): Promise<ChangingFolder> {
  const names: string[] = [];
  let made = 0;
  await mkdir(folder, { recursive: true });

  async function add(): Promise<void> {
    const number = made++;
    // Records in between: one file of many documents, of which some may change and the rest not.
    const name = number % 10 === 9 ? `records-${number}.jsonl` : `report-${number}.txt`;
    names.push(name);
    await writeFile(join(folder, name), contentOf(name, random));
  }
  async function repeat(share: number, action: () => Promise<void>): Promise<void> {
    const times = Math.max(1, Math.round(names.length * share));
    for (let i = 0; i < times; i++) await action();
  }
  const takeOut = (): string => names.splice(random.below(names.length), 1)[0] as string;

  for (let i = 0; i < count; i++) await add();
  return {
    count: () => names.length,
    async change() {
      await repeat(SHARES.deleted, () => rm(join(folder, takeOut())));
      await repeat(SHARES.renamed, async () => {
        const name = takeOut();
        const renamed = name.replace('-', '-moved-');
        await rename(join(folder, name), join(folder, renamed));
        names.push(renamed);
      });
      await repeat(SHARES.changed, async () => {
        const path = join(folder, random.pick(names));
        const added = path.endsWith('.jsonl') ? record(path, made++, random) : `\n${paragraph(random)}\n`;
        await writeFile(path, (await readFile(path, 'utf8')) + added);
      });
      await repeat(SHARES.added, add);
    },
  };
}

/** Three short texts of different kinds, whose index is small enough to alter every byte of it. */
export async function makeSmallFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const texts = {
    'harbour.md':
      '---\ntitle: The harbour wall\nauthor: A. Mason\ndate: 2025-05-22\nsource: The Sample Courier\n---\n\n## Cost\n\n' +
      'The town will pay for the harbour wall and the ships. It asked the region for guarantees first.\n\n' +
      'Nobody knew who pays for bread, said the mill near the fish market on the same day.\n',
    'mill.txt':
      'The mill\n\nThe mill near fish and ships stood for a hundred years before anybody paid for its wheel.\n',
    'records.jsonl': `${JSON.stringify({ _id: 'b1', title: 'Bread', text: 'Who pays for bread pays for the harbour, the old saying goes in 😀 towns.', date: '2024' })}\n`,
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
}

function contentOf(name: string, random: Random): string {
  if (name.endsWith('.jsonl')) return Array.from({ length: 8 }, (_, i) => record(name, i, random)).join('');
  return `The ${random.pick(PLACES)} and the ${random.pick(MATTERS)}\n\n${paragraph(random)}\n\n${paragraph(random)}\n`;
}

function record(name: string, number: number, random: Random): string {
  return `${JSON.stringify({ _id: `${name} ${number}`, title: `The ${random.pick(PLACES)}`, text: paragraph(random) })}\n`;
}

/** Sentences of chance, so that hardly any two passages are the same. */
function paragraph(random: Random): string {
  const sentence = () =>
    `The ${random.pick(PLACES)} near the ${random.pick(PLACES)} cost ${random.below(100_000)} in ${random.pick(MATTERS)}, ` +
    `and ${random.pick(MATTERS)} went to house ${random.below(10_000)}.`;
  return Array.from({ length: 4 }, sentence).join(' ');
}
