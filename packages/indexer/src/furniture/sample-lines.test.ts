import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { prepareDocument } from '../prepare-document.js';
import type { ReadDocument } from '../readers/read-documents.js';
import { countWords, readAll } from '../testing.fixture.js';
import { SAMPLE_LINES } from './sample-lines.fixture.js';

const seeds = new URL('../../../../seeds/', import.meta.url);

async function readSeeds(): Promise<ReadonlyMap<string, ReadDocument>> {
  const { documents } = await readAll([seeds.pathname]);
  return new Map(documents.map((document) => [document.id, document]));
}

describe('the five sample articles', async () => {
  const documents = await readSeeds();

  it('are all the documents of the folder', () => {
    expect([...documents.keys()]).toEqual(Object.keys(SAMPLE_LINES));
  });

  it.each(Object.entries(SAMPLE_LINES))('%s: every line is judged as a person did', async (id, verdicts) => {
    const raw = documents.get(id) as ReadDocument;
    const document = prepareDocument(raw, { model: { maxTokens: 256 }, countTokens: countWords, language: null });
    const lines = (await readFile(new URL(id, seeds), 'utf8')).split('\n');
    expect(verdicts.map(([line]) => line)).toEqual(lines.flatMap((line, index) => (line.trim() ? [index + 1] : [])));

    const judged = verdicts.map(([line, , beginning]) => {
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      const end = start + (lines[line - 1] as string).trimEnd().length;
      expect(raw.text.startsWith(beginning, start)).toBe(true);
      const omission = document.omissions.find((range) => range.start <= start && end <= range.end);
      // A long paragraph may be parted; then each of its sentences is in one of the parts.
      const sentences = document.passages
        .flatMap((passage) => passage.sentences)
        .filter((sentence) => sentence.start < end && sentence.end > start);
      const inPassages = sentences[0]?.start === start || sentences.some((sentence) => sentence.start < start);
      const reachesEnd = sentences.some((sentence) => sentence.end >= end);
      return [line, omission?.reason ?? (inPassages && reachesEnd ? 'article' : 'nowhere'), beginning];
    });
    expect(judged).toEqual(verdicts);
  });
});
