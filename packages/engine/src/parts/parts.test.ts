/** An index that is cut into parts reads as the index itself does, byte by byte and answer by answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../document.js';
import { openIndex } from '../format/open-index.js';
import { createSearcher } from '../search/create-searcher.js';
import type { FileDigest } from '../storage.js';
import { buildMemoryIndex, createHashEmbedder, makeDocument } from '../testing/index.js';
import { packParts } from './pack-parts.js';
import { EXPORT_VERSION, type PartsManifest, parsePartsManifest, serializePartsManifest } from './parts-manifest.js';
import { createPartsReader } from './parts-reader.js';
import { planParts } from './plan-parts.js';

const embedder = createHashEmbedder();

/** Parts in memory, uncompressed, under names that count up. */
async function exportInMemory(documents: readonly SourceDocument[]) {
  const { manifest, storage } = await buildMemoryIndex(documents, { embedder });
  const stored = new Map<string, Uint8Array>();
  const packed = await packParts(await planParts(manifest, storage.reader), storage.reader, {
    compress: async (bytes) => bytes,
    digest: async () => stored.size.toString(16).padStart(64, '0'),
    store: async ({ sha256 }, bytes) => void stored.set(sha256, bytes),
  });
  const exported: PartsManifest = {
    format: 'loci-export',
    formatVersion: EXPORT_VERSION,
    generation: manifest.generation,
    release: '0.0.0',
    index: manifest,
    model: null,
    ...packed,
  };
  const fetched: string[] = [];
  const fetchPart = async ({ sha256 }: FileDigest): Promise<Uint8Array> => {
    fetched.push(sha256);
    return stored.get(sha256) as Uint8Array;
  };
  return { exported, storage, stored, fetched, fetchPart };
}

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
        const { exported, storage, fetchPart } = await exportInMemory(documentsOf(list));
        const reader = createPartsReader(exported, { fetchPart });
        for (const [name, bytes] of storage.files) {
          expect(await reader.read(name)).toEqual(bytes);
          const [start = 0, end = 0] = [a % (bytes.length + 1), b % (bytes.length + 1)].sort((x, y) => x - y);
          expect(await reader.read(name, start, end)).toEqual(bytes.subarray(start, end));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('answers as the index does', async () => {
    const documents = documentsOf([
      { passages: ['The harbour froze. Ships waited for the thaw.', 'No one came.'] },
      { passages: ['Ships came with the thaw.'] },
    ]);
    const { exported, storage, fetchPart } = await exportInMemory(documents);
    const now = () => 0;
    const near = createSearcher(await openIndex(exported.index, storage.reader), embedder, { now });
    const far = createSearcher(await openIndex(exported.index, createPartsReader(exported, { fetchPart })), embedder, {
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
    const { exported, storage, stored, fetched, fetchPart } = await exportInMemory(documents);
    const searcher = createSearcher(await openIndex(exported.index, createPartsReader(exported, { fetchPart })), null);
    expect((await searcher.search({ query: '217', mode: 'lexical' })).total).toBe(1);
    const bytes = [...new Set(fetched)].reduce((sum, name) => sum + (stored.get(name)?.length ?? 0), 0);
    const all = [...storage.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThan(all / 4);
  });
});

describe('the reader of parts', () => {
  const sample = () => exportInMemory(documentsOf([{ passages: ['The harbour froze.'] }]));

  it('fetches a part once for all who wait for it', async () => {
    const { exported, fetched, fetchPart } = await sample();
    const reader = createPartsReader(exported, { fetchPart });
    await Promise.all([reader.read('texts.utf8'), reader.read('texts.utf8'), reader.read('documents.records')]);
    expect(fetched).toHaveLength(1);
  });

  it('tries again after a failure', async () => {
    const { exported, fetchPart } = await sample();
    let fails = true;
    const reader = createPartsReader(exported, {
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
    const { exported, fetchPart } = await sample();
    const reader = createPartsReader(exported, { fetchPart: async (part) => (await fetchPart(part)).slice(1) });
    await expect(reader.read('texts.utf8')).rejects.toMatchObject({ code: 'index-damaged' });
    await expect(reader.read('others')).rejects.toMatchObject({ code: 'index-damaged' });
    await expect(reader.read('texts.utf8', 0, 1e9)).rejects.toMatchObject({ code: 'index-damaged' });
  });
});

describe('the manifest of an export', () => {
  it('comes back as it was', async () => {
    const { exported } = await exportInMemory(documentsOf([{ passages: ['The harbour froze.'] }]));
    expect(parsePartsManifest(serializePartsManifest(exported))).toEqual(exported);
  });

  it('is refused where it is of another version, no manifest, or contradicts itself', async () => {
    const { exported } = await exportInMemory(documentsOf([{ passages: ['The harbour froze.'] }]));
    const altered = (change: object) => () => parsePartsManifest(serializePartsManifest({ ...exported, ...change }));
    expect(altered({ formatVersion: EXPORT_VERSION + 1 })).toThrow(expect.objectContaining({ code: 'index-version' }));
    expect(() => parsePartsManifest('<h1>Not found</h1>')).toThrow(expect.objectContaining({ code: 'unreadable' }));
    expect(() => parsePartsManifest('{}')).toThrow(expect.objectContaining({ code: 'unreadable' }));
    expect(altered({ parts: exported.parts.slice(1) })).toThrow(expect.objectContaining({ code: 'index-damaged' }));
    const files = { ...exported.files, 'texts.utf8': { sizeBytes: 1, runs: [] } };
    expect(altered({ files })).toThrow('its entry for texts.utf8 is malformed');
  });
});
