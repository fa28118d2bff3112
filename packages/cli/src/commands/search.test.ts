/** `loci search` over an index of a few sentences, by words, as a first-time user types it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer } from '@loci/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../main.js';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { writeIndex } from '../testing/write-index.js';

const HARBOUR = [
  { id: 'a', source: 'Example Review', passages: ['Ships left the frozen harbour.'] },
  { id: 'b', source: 'Example News', passages: ['The harbour was open.'] },
];

let folder = '';
let index = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci-search-'));
  index = (await writeIndex(folder, HARBOUR)).directory;
});
afterAll(() => rm(folder, { recursive: true }));

async function search(...args: string[]) {
  const terminal = createFakeTerminal({ width: 200 });
  const exitCode = await main(['search', index, '--mode', 'lexical', ...args], { terminal, env: {} });
  return { exitCode, out: terminal.written(), err: terminal.warned() };
}

const idsOf = ({ out }: { readonly out: string }) =>
  (JSON.parse(out) as SearchAnswer).hits.map(({ document }) => document.id);

describe('loci search', () => {
  it('takes words without quotes as one query, with options among them, and what begins with "-" after --', async () => {
    const answer = await search('frozen', '--json', 'harbour');
    expect((JSON.parse(answer.out) as SearchAnswer).query).toBe('frozen harbour');
    expect(idsOf(await search('--json', '--', '-frozen', 'harbour'))).toEqual(['b']);
  });

  it('explains in its help how to write what the grammar of queries knows', async () => {
    const { out } = await search('--help');
    for (const part of ['"two words"', 'guarantee*', '-word', 'source:', 'author:', 'title:', 'after:', 'before:'])
      expect(out).toContain(part);
  });

  it('draws the matrix where its order is given, and never else', async () => {
    const rowsOf = async (...args: string[]) => (await search('harbour', ...args)).out.split('2 of 2 documents answer');
    expect(await rowsOf('--order', 'strength')).toHaveLength(2);
    expect((await rowsOf('--order', 'strength'))[0]).toBe((await rowsOf('--matrix', '--order', 'strength'))[0]);
    expect((await search('harbour')).out).toContain('1 to 2 of 2 passages');
  });

  it('says that no document is of a source, and which sources there are', async () => {
    const unknown = await search('harbour', '--source', 'Example Revue', '--source', 'Example News');
    expect(unknown.out).toContain('1 to 1 of 1 passage');
    expect(unknown.err).toBe(
      'loci: No document is of the source "Example Revue"; the index has Example News, Example Review\n',
    );
    expect((await search('harbour', '--source', '')).err).toContain('Every document has a source; the index has');
    expect((await search('harbour', '--source', 'Example News')).err).toBe('');
  });
});
