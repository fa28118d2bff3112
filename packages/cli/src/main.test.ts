/** The command line as a function: help, wrong usage, and what each command refuses before it loads anything. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from './main.js';
import { readVersion } from './read-version.js';
import { createFakeTerminal } from './testing/fake-terminal.js';

const COMMANDS = ['index', 'serve', 'search', 'similar', 'dump', 'eval', 'stats', 'status', 'export'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci cli '));
  await writeFile(join(folder, 'queries.jsonl'), '{"_id":"1","text":"army"}\n');
  await writeFile(join(folder, 'qrels.tsv'), 'query-id\tcorpus-id\tscore\n1\ta\t1\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createFakeTerminal();
  const exitCode = await main(args, { terminal, env: {} });
  return { exitCode, out: terminal.written(), err: terminal.warned() };
}

describe('loci', () => {
  it('lists its commands', async () => {
    const { exitCode, out } = await run('--help');
    expect(exitCode).toBe(0);
    for (const name of COMMANDS) expect(out).toContain(`  ${name} `);
  });

  it.each(COMMANDS)('tells what %s takes', async (name) => {
    const { exitCode, out } = await run(name, '--help');
    expect([exitCode, out]).toEqual([0, expect.stringContaining(`Usage: loci ${name}`)]);
  });

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, out: `${readVersion()}\n`, err: '' });
  });

  it.each([
    [[], 'Usage: loci'],
    [['find'], "loci: unknown command 'find'"],
    [['search'], "loci: missing required argument 'dir'"],
    [['search', 'x', 'query', '--limitt', '5'], "loci: unknown option '--limitt'"],
    [['search', 'x', '-query'], 'a query that begins with "-" goes last, after --.'],
    [['search', 'x', ' ', ''], 'loci: The query is empty; give words, a "phrase in quotes", or a plain question'],
    [['search', 'x', 'query', '--limit', '0'], 'A whole number from 1 to 100 was expected.'],
    [['search', 'x', 'query', '--limit', '1e1'], 'A whole number from 1 to 100 was expected.'],
    [['search', 'x', 'query', '--mode', 'fuzzy'], 'Allowed choices are hybrid, lexical, semantic.'],
    [['search', 'x', 'query', '--group', 'author'], 'Allowed choices are none, document, source.'],
    [
      ['search', 'x', 'query', '--matrix', '--group', 'source'],
      "option '--matrix' cannot be used with option '--group",
    ],
    [['search', 'x', 'query', '--matrix', '--order', 'size'], 'Allowed choices are date, strength.'],
    [['index', 'x'], "loci: required option '--out <dir>' not specified"],
    [['index', '--out', 'x'], "loci: missing required argument 'path'"],
    [['index', 'x', '--out', 'y', '--language', '?'], 'A language tag such as en or pt-BR was expected.'],
    [['index', 'x', '--out', 'y', '--map', 'text'], 'The field map "text" is not understood'],
    [['index', 'x', '--out', 'y', '--workers', '0'], 'A whole number from 1 to 256 was expected.'],
    [['serve', 'x', '--port', '65536'], 'A whole number from 0 to 65535 was expected.'],
    [['serve', 'x', '--cors', 'https://a.example/path'], 'An origin such as https://news.example was expected'],
    [['eval', 'x', '--queries', 'q'], "loci: required option '--qrels <file>' not specified"],
    [
      ['eval', 'x', '--queries', 'q', '--qrels', 'r', '--depth', '10'],
      'A whole number from 100 to 10000 was expected.',
    ],
    [['similar', 'x'], 'loci: Nothing to compare is given; give either a passage id, or --text, or --text-file'],
    [['similar', 'x', 'id', '--text', 'y'], 'loci: More than one thing to compare is given'],
  ])('takes %j for wrong usage', async (args, message) => {
    const { exitCode, out, err } = await run(...args);
    expect([exitCode, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it.each([
    ['search', 'nowhere', 'query'],
    ['search', 'nowhere', 'query', '--mode', 'lexical'],
    ['similar', 'nowhere', 'id'],
    ['stats', 'nowhere'],
    ['status', 'nowhere'],
    ['dump', 'nowhere'],
    ['export', 'nowhere', '--out', 'x'],
  ])('says that there is no index: %s', async (...args) => {
    const { exitCode, out, err } = await run(...args.map((arg) => (arg === 'nowhere' ? join(folder, arg) : arg)));
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toMatch(/^loci: There is no index .*nowhere.* "loci index .*\n$/);
  });

  it('says which file cannot be read', async () => {
    const index = join(folder, 'nowhere');
    const queries = join(folder, 'queries.jsonl');
    const missing = await run('eval', index, '--queries', join(folder, 'q'), '--qrels', join(folder, 'qrels.tsv'));
    expect(missing).toMatchObject({ exitCode: 1, err: `loci: ${join(folder, 'q')} does not exist; check the path\n` });
    const swapped = await run('eval', index, '--queries', queries, '--qrels', queries);
    expect(swapped).toMatchObject({ exitCode: 1, err: expect.stringContaining(`${queries}:1 is not a judgment`) });
    const directory = await run('similar', index, '--text-file', folder);
    expect(directory).toMatchObject({ exitCode: 1, err: `loci: ${folder} is a folder; a file was expected\n` });
  });

  it('shows where an error happened only where asked to', async () => {
    const index = join(folder, 'nowhere');
    expect((await run('stats', index)).err).not.toContain('    at ');
    expect((await run('stats', index, '--verbose')).err).toContain('    at ');
    const terminal = createFakeTerminal();
    await main(['stats', index], { terminal, env: { LOCI_DEBUG: '1' } });
    expect(terminal.warned()).toContain('    at ');
  });
});
