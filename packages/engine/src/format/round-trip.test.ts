/** What is written to an index is what is read from it; also what an earlier release wrote, and what was damaged since. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../analysis/index.js';
import { LociError } from '../errors.js';
import { createSearcher } from '../search/create-searcher.js';
import { createEmbeddingQuantizer } from '../semantic/quantize-embedding.js';
import { WORD_SIGN_BYTES } from '../semantic/word-signs.js';
import {
  buildMemoryIndex,
  createHashEmbedder,
  createMemoryStorage,
  type MemoryStorage,
  makeDocument,
  type SketchedDocument,
} from '../testing/index.js';
import { createIndexWriter } from './index-writer.js';
import { type Manifest, parseManifest, serializeManifest } from './manifest.js';
import { type OpenIndex, openIndex } from './open-index.js';

const embedder = createHashEmbedder(16);

const passage = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.lorem());
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const corpus = fc
  .array(
    fc.record({
      passages: fc.array(fc.oneof(passage, fc.record({ heading: known(fc.string({ minLength: 1 })), text: passage }))),
      source: known(fc.string({ minLength: 1 })),
      author: known(fc.string({ minLength: 1 })),
      date: fc.constantFrom(null, '2025', '2025-05-22'),
      language: fc.constantFrom(null, 'en', 'de', 'tlh'),
    }),
    { maxLength: 5 },
  )
  .map((sketches) => sketches.map((each, i): SketchedDocument => ({ id: `d${i}`, ...each })));

/** A lone surrogate cannot be written in UTF-8; U+FFFD stands for it. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

describe('an index', { timeout: 60_000 }, () => {
  it('holds every document, passage, sentence and vector as it was added', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (sketches) => {
        const documents = sketches.map(makeDocument);
        const { manifest, storage } = await buildMemoryIndex(documents, { embedder });
        const index = await openIndex(parseManifest(serializeManifest(manifest)), storage.reader);
        const words = await index.words();
        const quantize = createEmbeddingQuantizer();
        let ordinal = 0;
        for (const [d, { text, passages, omissions, ...metadata }] of documents.entries()) {
          expect(await index.findDocument(metadata.id)).toBe(d);
          expect(await index.documentView(d)).toEqual({ ...metadata, passageCount: passages.length });
          expect(await index.documentText(d)).toBe(wellFormed(text));
          expect((await index.record(d)).omissions).toEqual(omissions);
          expect(await index.records(d, documents.length)).toHaveLength(documents.length - d);
          expect((await index.records(d, d + 1))[0]).toEqual(await index.record(d));
          for (const [i, { sentences, ...own }] of passages.entries()) {
            const expected = { ...own, documentId: metadata.id, ordinal: i };
            const slice = wellFormed(text.slice(own.start, own.end));
            expect(await index.passageView(ordinal)).toEqual({ ...expected, text: slice });
            expect(await index.findPassage(own.id)).toBe(ordinal);
            expect(await index.sentenceRanges(ordinal)).toEqual(
              sentences.map(({ start, end }) => ({ start: start - own.start, end: end - own.start })),
            );
            const embedding = await embedder.embedPassage(
              sentences.map(({ start, end }) => text.slice(start, end)),
              own.heading ?? '',
            );
            const [first, end] = [words?.first[ordinal] ?? 0, words?.first[ordinal + 1] ?? 0];
            expect(words?.signs.slice(first * WORD_SIGN_BYTES, end * WORD_SIGN_BYTES)).toEqual(
              quantize(embedding, metadata.language ?? guessLanguage(text)).wordSigns,
            );
            ordinal++;
          }
        }
        expect(manifest.counts.passages).toBe(ordinal);
        expect((await index.passageVectors()).scales.length).toBe(ordinal);
        expect((await index.sentenceVectors()).scales.length).toBe(manifest.counts.sentences);
        expect(await index.findDocument('none')).toBeNull();
        expect(await index.findPassage('none')).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('is the same, byte for byte, when it is built again', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (sketches) => {
        const build = () => buildMemoryIndex(sketches.map(makeDocument), { embedder, calibrate: true });
        const [first, second] = [await build(), await build()];
        expect(second.manifest).toEqual(first.manifest);
        expect(second.storage.files).toEqual(first.storage.files);
      }),
      { numRuns: 10 },
    );
  });

  it('gets another generation when any text changes', async () => {
    const build = async (text: string) =>
      (await buildMemoryIndex([makeDocument({ id: 'd', passages: [text] })], { embedder })).manifest.generation;
    expect(await build('one')).not.toBe(await build('two'));
  });

  it('takes no document whose embeddings do not fit its passages', async () => {
    const writer = await createIndexWriter(createMemoryStorage().sink, { model: embedder.model });
    const document = makeDocument({ id: 'd', passages: ['One. Two.'] });
    const vector = { values: new Int8Array(16), scale: 0 };
    await expect(writer.add(document, [])).rejects.toThrow('0 embeddings for 1 passages');
    await expect(
      writer.add(document, [{ passage: vector, segments: [vector], wordSigns: new Uint8Array() }]),
    ).rejects.toThrow('1 vectors for 2 sentences');
  });
});

/** An index as `scripts/make-format-fixture.ts` wrote it under that version. */
function readFixture(version: string): { manifest: Manifest; storage: MemoryStorage } {
  const folder = new URL(`./fixtures/${version}/`, import.meta.url);
  const storage = createMemoryStorage();
  for (const name of readdirSync(folder)) storage.files.set(name, new Uint8Array(readFileSync(new URL(name, folder))));
  const manifest = parseManifest(readFileSync(new URL('manifest.json', folder), 'utf8'));
  return { manifest, storage };
}

describe('an index of format version 1', () => {
  it('opens, and answers as it did', async () => {
    const { manifest, storage } = readFixture('v1');
    const searcher = createSearcher(await openIndex(manifest, storage.reader), embedder);
    expect(searcher.stats()).toMatchObject({ documents: 4, passages: 5, sentences: 7, formatVersion: 1 });

    const byWords = await searcher.search({ query: 'guarantees', mode: 'lexical' });
    expect(byWords.hits.map(({ passage }) => [passage.documentId, passage.ordinal, passage.heading])).toEqual([
      ['harbour.txt', 1, 'Cost'],
      ['harbour.txt', 0, 'Cost'],
    ]);
    const hybrid = await searcher.search({ query: 'the old wall fell into the sea' });
    expect(hybrid.hits[0]).toMatchObject({
      passage: { text: expect.stringContaining('😀 watched the old wall fall') },
      document: { title: 'The harbour wall', date: '2025-05-22', source: 'The Sample Courier' },
      duplicates: [{ documentId: 'reprint.txt' }],
    });
    const german = await searcher.search({ query: 'Haus', mode: 'lexical', filter: { from: '2024', to: '2024' } });
    expect(german.hits.map(({ document }) => document.id)).toEqual(['mauer.txt']);
    expect((await searcher.suggest('harb', 5)).suggestions[0]).toEqual({ text: 'The harbour wall', kind: 'title' });
    expect(await searcher.document('empty.txt')).toMatchObject({ text: '', passages: [], titleDerived: true });
  });

  it('is refused by another model', async () => {
    const { manifest, storage } = readFixture('v1');
    const index = await openIndex(manifest, storage.reader);
    expect(() => createSearcher(index, createHashEmbedder(8))).toThrow(
      expect.objectContaining({ code: 'model-mismatch' }),
    );
  });
});

describe('a damaged index', { timeout: 120_000 }, () => {
  /** Everything that reads: either it answers, or it says that the index is damaged. */
  async function useAll({ manifest, storage }: ReturnType<typeof readFixture>): Promise<void> {
    let index: OpenIndex;
    try {
      index = await openIndex(manifest, storage.reader);
    } catch (error) {
      return expectDamaged(error);
    }
    const searcher = createSearcher(index, embedder);
    const uses = [
      () => searcher.search({ query: 'guarantees harbuor "old wall" negotiat*', explain: true, includeWeaker: true }),
      () => searcher.search({ query: 'the tow', typing: true, group: 'source' }),
      () => searcher.suggest('har', 5),
      () => searcher.documents(0, 10),
      () => searcher.document('harbour.txt'),
      async () => searcher.stats(),
    ];
    for (const use of uses) await use().catch(expectDamaged);
  }

  function expectDamaged(error: unknown): void {
    if (error instanceof LociError && ['index-damaged', 'not-found'].includes(error.code)) return;
    throw error;
  }

  it('is refused or answers, whatever byte of whatever file is altered behind the checksums', async () => {
    const names = [...readFixture('v1').storage.files.keys()].filter((name) => name !== 'manifest.json');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, at, flip) => {
          const fixture = readFixture('v1');
          const bytes = fixture.storage.files.get(name) as Uint8Array;
          const position = at % bytes.length;
          bytes[position] = (bytes[position] as number) ^ flip;
          await useAll(fixture);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused or answers, wherever a file is cut off', async () => {
    for (const [name, bytes] of readFixture('v1').storage.files) {
      for (const length of [0, 1, 7, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const fixture = readFixture('v1');
        fixture.storage.files.set(name, bytes.slice(0, length));
        await useAll(fixture);
      }
      const fixture = readFixture('v1');
      fixture.storage.files.delete(name);
      await useAll(fixture);
    }
  });
});
