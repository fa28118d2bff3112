/** Texts of passages, one by one and many at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMemoryIndex, createHashEmbedder, makeDocument } from '../testing/index.js';
import { openIndex } from './open-index.js';

const PASSAGES = 60;

const documents = Array.from({ length: 6 }, (_, d) => {
  const passages = Array.from({ length: PASSAGES / 6 }, (_unused, p) => `Passage ${p} of ${d}: ${'ä😀'.repeat(p)}.`);
  return makeDocument({ id: `d${d}`, passages });
});

describe('passageTexts', async () => {
  const { manifest, storage } = await buildMemoryIndex(documents, { embedder: createHashEmbedder() });

  it.each([false, true])('gives what passageText gives, for any passages (remote: %s)', async (remote) => {
    const index = await openIndex(manifest, { ...storage.reader, remote });
    await fc.assert(
      fc.asyncProperty(fc.subarray(Array.from({ length: PASSAGES }, (_, passage) => passage)), async (chosen) => {
        expect(await index.passageTexts(chosen)).toEqual(await Promise.all(chosen.map(index.passageText)));
      }),
    );
  });

  it('reads passages that lie near each other at once, and nothing of those that are far', async () => {
    const read: [start: number, end: number][] = [];
    const index = await openIndex(manifest, {
      ...storage.reader,
      read(name, start = 0, end = 0) {
        if (name === 'texts.utf8') read.push([start, end]);
        return storage.reader.read(name, start, end === 0 ? undefined : end);
      },
    });
    await index.passageTexts([0, 1, 5, 40, 42]);
    expect(read).toHaveLength(2);
    const [[, firstEnd] = [0, 0], [secondStart] = [0, 0]] = read;
    expect(secondStart).toBeGreaterThan(firstEnd);
  });
});
