/** `loci eval` says why there is nothing to measure, and where it cannot write, before it ranks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../main.js';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { writeIndex } from '../testing/write-index.js';

let folder = '';
let index = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci-eval-'));
  index = (await writeIndex(folder, [{ id: 'a.txt', passages: ['The harbour was open.'] }])).directory;
  await writeFile(join(folder, 'queries.jsonl'), '{"_id":"1","text":"harbour"}\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function evaluate(qrels: string, ...more: string[]) {
  const file = join(folder, 'qrels.tsv');
  await writeFile(file, `query-id\tcorpus-id\tscore\n${qrels}`);
  const terminal = createFakeTerminal();
  const args = ['eval', index, '--mode', 'lexical', '--queries', join(folder, 'queries.jsonl'), '--qrels', file];
  const exitCode = await main([...args, ...more], { terminal, env: {} });
  return { exitCode, out: terminal.written(), err: terminal.warned().replaceAll(folder, '') };
}

describe('loci eval', () => {
  it('measures, and has nothing to add where a judged document is found', async () => {
    expect(await evaluate('1\ta.txt\t1\n')).toMatchObject({
      exitCode: 0,
      err: '',
      out: expect.stringContaining('1.0'),
    });
  });

  it('says that the judgments speak of other documents than the index holds', async () => {
    const { err } = await evaluate('1\ta\t1\n');
    expect(err).toBe('loci: no document that /qrels.tsv judges is in the index; loci dump prints its ids\n');
  });

  it('says that no query is judged', async () => {
    expect((await evaluate('2\ta.txt\t1\n')).err).toContain('no query of /queries.jsonl has a relevant document');
  });

  it('says why the rankings cannot be written', async () => {
    const nowhere = await evaluate('1\ta.txt\t1\n', '--run-out', join(folder, 'none', 'run.txt'));
    expect(nowhere).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining('its folder does not exist') });
    const directory = await evaluate('1\ta.txt\t1\n', '--run-out', folder);
    expect(directory.err).toContain('it is a folder; name a file');
  });
});
