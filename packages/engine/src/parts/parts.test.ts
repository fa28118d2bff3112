/** An index that is cut into parts reads as the index itself does, byte by byte and answer by answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../document.js';
import { openIndex } from '../format/open-index.js';
import { createSearcher } from '../search/create-searcher.js';
import { createHashEmbedder, exportInMemory, makeDocument } from '../testing/index.js';
import { EXPORT_VERSION, parsePartsManifest, serializePartsManifest } from './parts-manifest.js';
import { createPartsReader } from './parts-reader.js';

const embedder = createHashEmbedder();

const exportAll = (documents: readonly SourceDocument[]) => exportInMemory(documents, { embedder });

const sentence = fc.constantFrom(
  'The harbour froze.',
  'Ships waited for the thaw.',
  'Zażółć gęślą jaźń.',
  'No one came.',
);
const sketches = fc.array(
  fc.record({
    passages: fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);
const documentsOf = (list: readonly { passages: readonly string[] }[]) =>
  list.map(({ passages }, i) => makeDocument({ id: `d${i}`, passages: [...passages] }));

describe('an index in parts', () => {
  it('gives the bytes of every range of every file', async () => {
    await fc.assert(
      fc.asyncProperty(sketches, fc.nat(), fc.nat(), async (list, a, b) => {
        const { manifest, storage, fetchPart } = await exportAll(documentsOf(list));
        const reader = createPartsReader(manifest, { fetchPart });
        for (const [name, bytes] of storage.files) {
          expect(await reader.read(name)).toEqual(bytes);
          const [start = 0, end = 0] = [a % (bytes.length + 1), b % (bytes.length + 1)].sort((x, y) => x - y);
          expect(await reader.read(name, start, end)).toEqual(bytes.subarray(start, end));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('holds each byte once where the last document is as long as several parts', async () => {
    const long = Array.from({ length: 40 }, (_, i) => `Report ${i}: ${'ships waited for the thaw. '.repeat(30)}`);
    for (const others of [0, 1, 2]) {
      const list = [...Array.from({ length: others }, () => ({ passages: ['No one came.'] })), { passages: long }];
      const { manifest, storage, fetchPart } = await exportAll(documentsOf(list));
      const reader = createPartsReader(manifest, { fetchPart });
      for (const [name, bytes] of storage.files) expect(await reader.read(name)).toEqual(bytes);
    }
  });

  it('answers as the index does', async () => {
    const documents = documentsOf([
      { passages: ['The harbour froze. Ships waited for the thaw.', 'No one came.'] },
      { passages: ['Ships came with the thaw.'] },
    ]);
    const { manifest, storage, fetchPart } = await exportAll(documents);
    const now = () => 0;
    const near = createSearcher(await openIndex(manifest.index, storage.reader), embedder, { now });
    const far = createSearcher(await openIndex(manifest.index, createPartsReader(manifest, { fetchPart })), embedder, {
      now,
    });
    for (const mode of ['lexical', 'hybrid', 'semantic'] as const) {
      const request = { query: 'ships thaw', mode, explain: true };
      expect(await far.search(request)).toEqual(await near.search(request));
    }
    expect(await far.document('d0')).toEqual(await near.document('d0'));
    const { hits } = await near.search({ query: 'harbour' });
    const passageId = hits[0]?.passage.id ?? '';
    expect(await far.passage(passageId)).toEqual(await near.passage(passageId));
    expect(await far.similar({ passageId })).toEqual(await near.similar({ passageId }));
  });

  it('needs no vectors, no ids and no other texts for a search by words', async () => {
    const documents = documentsOf(
      Array.from({ length: 400 }, (_, i) => ({
        passages: [`Report ${i}: ${'ships waited for the thaw. '.repeat(9)}`],
      })),
    );
    const { manifest, storage, stored, fetched, fetchPart } = await exportAll(documents);
    const searcher = createSearcher(await openIndex(manifest.index, createPartsReader(manifest, { fetchPart })), null);
    expect((await searcher.search({ query: '217', mode: 'lexical' })).total).toBe(1);
    const bytes = [...new Set(fetched)].reduce((sum, name) => sum + (stored.get(name)?.length ?? 0), 0);
    const all = [...storage.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThan(all / 4);
  });
});

describe('the reader of parts', () => {
  const sample = () => exportAll(documentsOf([{ passages: ['The harbour froze.'] }]));

  it('fetches a part once for all who wait for it', async () => {
    const { manifest, fetched, fetchPart } = await sample();
    const reader = createPartsReader(manifest, { fetchPart });
    await Promise.all([reader.read('texts.utf8'), reader.read('texts.utf8'), reader.read('documents.records')]);
    expect(fetched).toHaveLength(1);
  });

  it('tries again after a failure', async () => {
    const { manifest, fetchPart } = await sample();
    let fails = true;
    const reader = createPartsReader(manifest, {
      fetchPart: async (part) => {
        if (fails) throw new Error('offline');
        return fetchPart(part);
      },
    });
    await expect(reader.read('texts.utf8')).rejects.toThrow('offline');
    fails = false;
    expect((await reader.read('texts.utf8')).length).toBeGreaterThan(0);
  });

  it('refuses a part of another length, and a range that no file has', async () => {
    const { manifest, fetchPart } = await sample();
    const reader = createPartsReader(manifest, { fetchPart: async (part) => (await fetchPart(part)).slice(1) });
    await expect(reader.read('texts.utf8')).rejects.toMatchObject({ code: 'index-damaged' });
    await expect(reader.read('others')).rejects.toMatchObject({ code: 'index-damaged' });
    await expect(reader.read('texts.utf8', 0, 1e9)).rejects.toMatchObject({ code: 'index-damaged' });
  });
});

describe('the manifest of an export', () => {
  it('comes back as it was', async () => {
    const { manifest } = await exportAll(documentsOf([{ passages: ['The harbour froze.'] }]));
    expect(parsePartsManifest(serializePartsManifest(manifest))).toEqual(manifest);
  });

  it('is refused where it is of another version, no manifest, or contradicts itself', async () => {
    const { manifest } = await exportAll(documentsOf([{ passages: ['The harbour froze.'] }]));
    const altered = (change: object) => () => parsePartsManifest(serializePartsManifest({ ...manifest, ...change }));
    expect(altered({ formatVersion: EXPORT_VERSION + 1 })).toThrow(expect.objectContaining({ code: 'index-version' }));
    expect(() => parsePartsManifest('<h1>Not found</h1>')).toThrow(expect.objectContaining({ code: 'unreadable' }));
    expect(() => parsePartsManifest('{}')).toThrow(expect.objectContaining({ code: 'unreadable' }));
    expect(altered({ parts: manifest.parts.slice(1) })).toThrow(expect.objectContaining({ code: 'index-damaged' }));
    const files = { ...manifest.files, 'texts.utf8': { sizeBytes: 1, runs: [] } };
    expect(altered({ files })).toThrow('its entry for texts.utf8 is malformed');
  });
});
