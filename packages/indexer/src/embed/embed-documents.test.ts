import type { Passage, QuantizedEmbedding, SourceDocument } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createFakeEmbedder } from '../testing.fixture.js';
import { type EmbeddedDocument, embedDocuments } from './embed-documents.js';
import type { EmbeddingCache } from './embedding-cache.js';
import { createInProcessModel, type EmbeddingModel } from './embedding-model.js';

/** A document whose passages are the given words, one sentence each. */
function documentOf(id: string, words: readonly string[]): SourceDocument {
  const text = words.join(' ');
  let at = 0;
  const passages = words.map((word, index): Passage => {
    const range = { start: at, end: at + word.length };
    at = range.end + 1;
    return { id: `${id}${index}`, kind: 'paragraph', heading: null, sentences: [range], ...range };
  });
  const unknown = { source: null, author: null, date: null, url: null, language: null, file: null };
  return { id, title: `Title ${id}`, titleDerived: false, ...unknown, text, passages, omissions: [] };
}

function createMemoryCache(): EmbeddingCache & { readonly entries: Map<string, QuantizedEmbedding> } {
  const entries = new Map<string, QuantizedEmbedding>();
  return {
    entries,
    get: async (key) => entries.get(key) ?? null,
    put: async (added) => {
      for (const [key, embedding] of added) entries.set(key, embedding);
    },
    prune: async () => undefined,
    close: async () => undefined,
  };
}

async function run(documents: readonly SourceDocument[], model: EmbeddingModel, cache = createMemoryCache()) {
  let embedded = 0;
  let fromCache = 0;
  const advance = (count: number, isFromCache: boolean) => {
    if (isFromCache) fromCache += count;
    else embedded += count;
  };
  async function* stream() {
    yield* documents;
  }
  const results: EmbeddedDocument[] = [];
  for await (const result of embedDocuments(stream(), model, cache, { advance })) results.push(result);
  return { results, embedded, fromCache };
}

const wordsOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${'x'.repeat(i % 7)}${i}`);

describe('embedDocuments', () => {
  const documents = [
    documentOf('a', wordsOf('a', 700)),
    documentOf('b', []),
    documentOf('c', wordsOf('c', 3)),
    documentOf('d', wordsOf('d', 1300)),
  ];

  it('gives every passage its own embedding, in order, however the work is parted', async () => {
    const embedder = createFakeEmbedder();
    const one = createInProcessModel(embedder);
    const { results, embedded } = await run(documents, { ...one, concurrency: 3 });
    expect(results.map(({ document }) => document.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(embedded).toBe(2003);
    for (const { document, embeddings } of results) {
      const expected = await one.embedBatch(
        document.passages.map(({ start, end }) => ({
          segments: [document.text.slice(start, end)],
          context: document.title,
          language: document.language,
        })),
      );
      expect(embeddings).toEqual(expected);
    }
  });

  it('embeds nothing that is in the cache', async () => {
    const cache = createMemoryCache();
    await run(documents.slice(0, 3), createInProcessModel(createFakeEmbedder()), cache);
    const again = createFakeEmbedder();
    const changed = [...documents.slice(0, 2), documentOf('c', [...wordsOf('c', 3), 'new'])];
    expect(await run(changed, createInProcessModel(again), cache)).toMatchObject({ embedded: 1, fromCache: 703 });
    expect(again.embedded).toEqual(['new']);
  });

  it('keeps what was embedded before a failure', async () => {
    const cache = createMemoryCache();
    const model = createInProcessModel(createFakeEmbedder());
    let batches = 0;
    const failing: EmbeddingModel = {
      ...model,
      embedBatch: (tasks) => {
        batches += 1;
        return batches > 5 ? Promise.reject(new Error('out of order')) : model.embedBatch(tasks);
      },
    };
    await expect(run(documents, failing, cache)).rejects.toThrow('out of order');
    expect(cache.entries.size).toBe(80);
  });

  it('tells the model the language of a document, guessed where it does not say', async () => {
    const told: (string | null)[] = [];
    const model = createInProcessModel(createFakeEmbedder());
    const listening: EmbeddingModel = {
      ...model,
      embedBatch: (tasks) => {
        told.push(...tasks.map(({ language }) => language));
        return model.embedBatch(tasks);
      },
    };
    const german = documentOf('g', ['Die', 'Mauer', 'ist', 'von', 'der', 'See', 'zerstört', 'worden.']);
    await run([german], listening);
    expect(new Set(told)).toEqual(new Set(['de']));
    told.length = 0;
    await run([{ ...german, language: 'nl' }], listening);
    expect(new Set(told)).toEqual(new Set(['nl']));
  });

  it('yields nothing where there is nothing', async () => {
    expect(await run([], createInProcessModel(createFakeEmbedder()))).toMatchObject({ results: [], embedded: 0 });
  });
});
