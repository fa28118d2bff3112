/**
 * Indexes a small folder with files of every format through the command line, with the real model:
 *
 *     npx tsx scripts/mixed-folder.ts [--keep <dir>]      (after `npm run build`)
 *
 * Prints what `loci index` says, a line for each file with what came of it, some searches as they look in a terminal and
 * what `loci status` tells. Ends with code 1 where a good file gave no passage, a broken one was not named, or a passage
 * holds words of menus and the like. `--keep` leaves the files in `<dir>/files` and the index in `<dir>/index`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DocumentAnswer } from '@loci/engine';
import type { IndexReport } from '@loci/indexer';
import { describePlace, type MixedFile, NEVER_FOUND, writeMixedFolder } from '@loci/indexer/testing';

const LOCI = fileURLToPath(new URL('../packages/cli/bin/loci.js', import.meta.url));
const MAX_OUTPUT_BYTES = 2 ** 26;
const COLUMNS = [26, 20, 5, 5, 34, 11] as const;
const SEARCHES = [
  ['why people divide work among each other', '--limit', '3'],
  ['"to live deliberately"', '--group', 'document'],
  ['who repairs the ferry', '--limit', '2'],
  ['all men are created equal', '--limit', '1'],
  ['Семья', '--mode', 'lexical', '--limit', '1'],
] as const;

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'loci-mixed-')));
const [input, index] = [join(folder, 'files'), join(folder, 'index')];
try {
  const files = await writeMixedFolder(input);
  await show('index', input, '--out', index, '--force');
  const documents = (await loci('dump', index))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DocumentAnswer);
  const status = JSON.parse(await loci('status', index, '--json')) as { readonly report: IndexReport };
  printTable(files, documents, status.report);
  for (const search of SEARCHES) await show('search', index, ...search);
  await show('status', index);
  const faults = findFaults(files, documents, status.report);
  console.log(faults.length === 0 ? 'No fault was found.' : `Faults:\n${faults.join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
}

/** What a command of the built program prints. Code 1, for files that cannot be read, is expected here. */
function loci(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [LOCI, ...args], { maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`loci ${args.join(' ')}: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

async function show(...args: readonly string[]): Promise<void> {
  console.log(`$ loci ${args.map((arg) => (/\s|"/.test(arg) ? `'${arg}'` : arg)).join(' ')}\n${await loci(...args)}`);
}

function printTable(files: readonly MixedFile[], documents: readonly DocumentAnswer[], report: IndexReport): void {
  print(['file', 'format', 'docs', 'pass.', 'title', 'date', 'place of the last passage']);
  for (const file of files) {
    const own = documentsOf(file, documents);
    const passages = own.flatMap((document) => document.passages);
    const last = passages.at(-1);
    const complaint = complaintsOf(file, report)[0];
    const facts =
      own[0] && last
        ? [own[0].title, own[0].dateDerived ? `(${own[0].date})` : (own[0].date ?? ''), describePlace(last)]
        : [complaint ?? file.outcome];
    print([file.path, file.format, String(own.length), String(passages.length), ...facts]);
  }
  console.log('Dates in brackets are those of the file.\n');
}

function print(cells: readonly string[]): void {
  const padded = cells.map((cell, at) => {
    const width = cells.length > at + 1 ? (COLUMNS[at] ?? 0) : cell.length;
    return cell.slice(0, width).padEnd(width);
  });
  console.log(padded.join('  '));
}

function documentsOf({ path }: MixedFile, documents: readonly DocumentAnswer[]): DocumentAnswer[] {
  return documents.filter(({ file }) => file === path || file?.startsWith(`${path}/`));
}

function complaintsOf({ path }: MixedFile, { failed }: IndexReport): string[] {
  return failed
    .filter(({ subject }) => subject === path || subject.startsWith(`${path}:`))
    .map(({ message }) => message);
}

function findFaults(
  files: readonly MixedFile[],
  documents: readonly DocumentAnswer[],
  report: IndexReport,
): readonly string[] {
  const ofFiles = files.flatMap((file) => {
    const hasPassages = documentsOf(file, documents).some(({ passages }) => passages.length > 0);
    const isNamed = complaintsOf(file, report).length > 0;
    const { path, outcome } = file;
    return [
      ...(hasPassages === (outcome === 'good' || outcome === 'part')
        ? []
        : [`${path} has ${hasPassages ? '' : 'no '}passages`]),
      ...(isNamed === (outcome === 'broken' || outcome === 'part')
        ? []
        : [`${path} is ${isNamed ? '' : 'not '}complained about`]),
    ];
  });
  const ofPassages = documents.flatMap(({ file, passages }) =>
    passages.flatMap(({ text }) =>
      NEVER_FOUND.filter((words) => text.includes(words)).map((words) => `${file} has "${words}"`),
    ),
  );
  return [...ofFiles, ...ofPassages];
}
