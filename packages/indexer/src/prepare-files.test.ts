import { existsSync } from 'node:fs';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SourceDocument } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createContentHashes } from './content-hashes.js';
import { openDocumentCache } from './document-cache.js';
import { type PrepareSettings, prepareFiles } from './prepare-files.js';
import { findFiles } from './readers/find-files.js';
import { DEFAULT_READ_LIMITS } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';
import { countWords, withFolder } from './testing.fixture.js';

interface Outcome {
  readonly documents: SourceDocument[];
  readonly failed: Complaint[];
  readonly warnings: Complaint[];
  readonly skipped: string[];
  readonly withoutDocument: Complaint[];
  readonly finished: string[];
  /** How often tokens were counted: 0 where nothing was split. */
  readonly counted: number;
}

async function prepareAll(
  cacheFolder: string,
  paths: readonly string[],
  parts: Partial<PrepareSettings> = {},
): Promise<Outcome> {
  let counted = 0;
  const outcome: Omit<Outcome, 'counted'> = {
    documents: [],
    failed: [],
    warnings: [],
    skipped: [],
    withoutDocument: [],
    finished: [],
  };
  const settings: PrepareSettings = {
    limits: DEFAULT_READ_LIMITS,
    exclude: [],
    model: { maxTokens: 64 },
    countTokens(text) {
      counted += 1;
      return countWords(text);
    },
    language: null,
    fingerprint: 'these settings',
    idPaths: new Map(),
    hashes: createContentHashes([]),
    cache: openDocumentCache(cacheFolder),
    ...parts,
  };
  const documents = prepareFiles(await findFiles(paths, { passOver: [cacheFolder] }), settings, {
    fail: (complaint) => outcome.failed.push(complaint),
    warn: (complaint) => outcome.warnings.push(complaint),
    skip: (path) => outcome.skipped.push(path),
    withoutDocument: (complaint) => outcome.withoutDocument.push(complaint),
    prepared: () => undefined,
    finish: (file) => outcome.finished.push(file.path),
  });
  for await (const document of documents) outcome.documents.push(document);
  return { ...outcome, counted };
}

const told = ({ counted: _counted, ...outcome }: Outcome) => outcome;

async function cachedFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('prepareFiles', () => {
  it('names both documents where an id comes twice, and keeps the first', async () => {
    const line = JSON.stringify({ _id: 'x', text: 'one' });
    await withFolder({ 'a.jsonl': `${line}\n${line}\n`, 'b.jsonl': line }, async (folder) => {
      const { documents, failed, finished } = await prepareAll(join(folder, 'cache'), [folder]);
      expect(documents).toHaveLength(1);
      expect(failed.map((complaint) => complaint.subject)).toEqual(['a.jsonl:2', 'b.jsonl:1']);
      expect(failed[1]?.message).toMatch(/a\.jsonl:1 .*--map id=<field>/);
      expect(finished).toEqual(['a.jsonl', 'b.jsonl']);
    });
  });

  it('tells of some of many ids that come twice, and counts the others', async () => {
    const lines = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, text: 'one' })).join('\n');
    await withFolder({ 'a.jsonl': lines, 'b.jsonl': lines }, async (folder) => {
      const { documents, failed } = await prepareAll(join(folder, 'cache'), [folder]);
      expect(documents).toHaveLength(30);
      expect(failed).toHaveLength(21);
      expect(failed.at(-1)?.message).toContain('10 more');
    });
  });

  it('tells files of one name apart by their folders, and takes a path that is given twice once', async () => {
    await withFolder({ 'one/a.txt': 'a', 'two/a.txt': 'b' }, async (folder) => {
      const paths = ['one', 'two', 'one'].map((name) => join(folder, name));
      const { documents, failed } = await prepareAll(join(folder, 'cache'), paths);
      expect(documents.map((document) => document.text)).toEqual(['a']);
      expect(failed).toHaveLength(1);
      expect(failed[0]?.message).toContain(join(folder, 'one', 'a.txt'));
      expect(failed[0]?.message).toContain(join(folder, 'two', 'a.txt'));
      expect(failed[0]?.message).toContain('Index the folder');
    });
  });
});

describe('files that have not changed', () => {
  const files = {
    'a.txt': 'First text, about nothing.',
    'b.jsonl': '{"_id":"1","text":"One.","date":"soon"}\n{"_id":"2","text":"Two\u2028lines."}\n',
    'c.png': 'x',
    'd.tar.gz': gzipSync(new Uint8Array(0)),
    'e.json': '{"strict": true}',
  };

  it('are told of again as they were, but not read', async () => {
    await withFolder(files, async (folder) => {
      const cache = join(folder, 'cache');
      const first = await prepareAll(cache, [folder]);
      expect(first).toMatchObject({
        failed: [],
        warnings: [{ subject: 'b.jsonl:1' }],
        skipped: ['c.png', 'd.tar.gz'],
        withoutDocument: [{ subject: 'e.json' }],
      });
      expect(first.documents.map(({ id }) => id)).toEqual(['a.txt', '1', '2']);
      const second = await prepareAll(cache, [folder]);
      expect(second.counted).toBe(0);
      expect(told(second)).toEqual(told(first));
    });
  });

  it('are read anew under other settings, at another path, and where their folder tells something else', async () => {
    await withFolder({ 'one/a.txt': 'Some text.' }, async (folder) => {
      const cache = join(folder, 'cache');
      const paths = [join(folder, 'one')];
      await prepareAll(cache, paths);
      expect((await prepareAll(cache, paths, { fingerprint: 'others' })).counted).toBeGreaterThan(0);
      expect((await prepareAll(cache, [folder])).counted).toBeGreaterThan(0);
      const sources = JSON.stringify([{ file: 'a.txt', title: 'Told' }]);
      await writeFile(join(folder, 'one', 'sources.json'), sources);
      const { documents } = await prepareAll(cache, paths);
      expect(documents).toMatchObject([{ title: 'Told' }]);
      expect(documents[0]).not.toHaveProperty('dateDerived');
    });
  });

  it('are read anew where what was kept of them is damaged in any byte', async () => {
    await withFolder({ 'in/a.txt': 'Some text.' }, async (folder) => {
      const cache = join(folder, 'cache');
      const first = await prepareAll(cache, [join(folder, 'in')]);
      const [path = ''] = await cachedFiles(cache);
      const bytes = await readFile(path);
      for (let at = 0; at < bytes.length; at += 7) {
        await writeFile(path, bytes.with(at, (bytes[at] as number) ^ 1));
        const mended = await prepareAll(cache, [join(folder, 'in')]);
        expect(mended.counted).toBeGreaterThan(0);
        expect(mended.documents).toEqual(first.documents);
      }
    });
  });

  it('are read anew where a part of them failed', async () => {
    await withFolder({ 'in/b.jsonl': '{"_id":"1","text":"One."}\n{' }, async (folder) => {
      const cache = join(folder, 'cache');
      expect((await prepareAll(cache, [join(folder, 'in')])).failed).toHaveLength(1);
      expect(await cachedFiles(cache)).toEqual([]);
    });
  });

  it('are forgotten when a run did not need them', async () => {
    await withFolder({ 'in/a.txt': 'A.', 'in/b.txt': 'B.' }, async (folder) => {
      const cache = openDocumentCache(join(folder, 'cache'));
      await prepareAll(join(folder, 'cache'), [join(folder, 'in')]);
      await prepareAll(join(folder, 'cache'), [join(folder, 'in', 'a.txt')], { cache });
      await cache.prune();
      expect(await cachedFiles(join(folder, 'cache'))).toHaveLength(1);
    });
  });
});

describe('the time of a file', () => {
  const day = new Date('2024-05-22T10:00:00Z');

  async function datesOf(files: Readonly<Record<string, string>>): Promise<unknown[]> {
    return await withFolder(files, async (folder) => {
      for (const name of Object.keys(files)) await utimes(join(folder, name), day, day);
      const { documents } = await prepareAll(join(folder, 'cache'), [folder]);
      return documents.map(({ id, date, dateDerived }) => [id, date, dateDerived ?? false]);
    });
  }

  it('is the date of a document that tells none and is alone in its file', async () => {
    expect(await datesOf({ 'a.txt': 'Text.', 'b.md': '---\ndate: 2020\n---\nText.' })).toEqual([
      ['a.txt', '2024-05-22', true],
      ['b.md', '2020', false],
    ]);
    expect(await datesOf({ 'c.jsonl': '{"_id":"1","text":"One."}' })).toEqual([['1', null, false]]);
  });

  it('tells nothing in a checkout of Git, nor of files that sources.json lists', async () => {
    expect(await datesOf({ '.git/HEAD': 'ref: x', 'sub/a.txt': 'Text.' })).toEqual([['sub/a.txt', null, false]]);
    expect(await datesOf({ 'a.txt': 'Text.', 'sources.json': '[{"file":"a.txt","date":null}]' })).toEqual([
      ['a.txt', null, false],
    ]);
  });
});
