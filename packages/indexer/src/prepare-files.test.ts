import { join } from 'node:path';
import type { SourceDocument } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { prepareFiles } from './prepare-files.js';
import { findFiles } from './readers/find-files.js';
import { DEFAULT_READ_LIMITS } from './readers/read-limits.js';
import type { Complaint } from './readers/reader.js';
import { countWords, withFolder } from './testing.fixture.js';

async function prepareAll(paths: readonly string[]) {
  const outcome = { documents: [] as SourceDocument[], failed: [] as Complaint[], finished: [] as string[] };
  const settings = {
    limits: DEFAULT_READ_LIMITS,
    exclude: [],
    model: { maxTokens: 64 },
    countTokens: countWords,
    language: null,
  };
  const documents = prepareFiles(await findFiles(paths), settings, {
    fail: (complaint) => outcome.failed.push(complaint),
    warn: () => undefined,
    skip: () => undefined,
    prepared: () => undefined,
    finish: (file) => outcome.finished.push(file.path),
  });
  for await (const document of documents) outcome.documents.push(document);
  return outcome;
}

describe('prepareFiles', () => {
  it('names both documents where an id comes twice, and keeps the first', async () => {
    const line = JSON.stringify({ _id: 'x', text: 'one' });
    await withFolder({ 'a.jsonl': `${line}\n${line}\n`, 'b.jsonl': line }, async (folder) => {
      const { documents, failed, finished } = await prepareAll([folder]);
      expect(documents).toHaveLength(1);
      expect(failed.map((complaint) => complaint.subject)).toEqual(['a.jsonl:2', 'b.jsonl:1']);
      expect(failed[1]?.message).toContain('a.jsonl:1');
      expect(finished).toEqual(['a.jsonl', 'b.jsonl']);
    });
  });

  it('tells files of one name apart by their folders, and takes a path that is given twice once', async () => {
    await withFolder({ 'one/a.txt': 'a', 'two/a.txt': 'b' }, async (folder) => {
      const paths = ['one', 'two', 'one'].map((name) => join(folder, name));
      const { documents, failed } = await prepareAll(paths);
      expect(documents.map((document) => document.text)).toEqual(['a']);
      expect(failed).toHaveLength(1);
      expect(failed[0]?.message).toContain(join(folder, 'one', 'a.txt'));
      expect(failed[0]?.message).toContain(join(folder, 'two', 'a.txt'));
    });
  });
});
