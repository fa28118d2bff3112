import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type QuantizedEmbedding, quantizeVector } from '@loci/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../testing.fixture.js';
import { openEmbeddingCache } from './embedding-cache.js';
import { decodeRecord, embeddingKey, encodeRecord } from './embedding-record.js';

const vector = (seed: number) => quantizeVector(Float32Array.of(Math.sin(seed), Math.cos(seed), 0));
const embedding = (seed: number): QuantizedEmbedding => ({
  passage: vector(seed),
  segments: [vector(seed + 1), vector(seed + 2)],
  wordSigns: Uint8Array.of(seed, seed + 1),
});
const keyOf = (text: string) => embeddingKey('model', { segments: [text], context: '', language: null });

describe('embeddingKey', () => {
  it('differs with the model, the language, the context and the way the text is parted', () => {
    const task = { segments: ['a b'], context: '', language: null };
    const keys = [
      embeddingKey('model', task),
      embeddingKey('other', task),
      embeddingKey('model', { ...task, language: 'en' }),
      embeddingKey('model', { ...task, context: 'c' }),
      embeddingKey('model', { ...task, segments: ['a', 'b'] }),
      embeddingKey('model', { ...task, segments: ['b'], context: 'a' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a record', () => {
  it('decodes to what was encoded', () => {
    const anyVector = fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyVector, fc.array(anyVector), fc.uint8Array(), (passage, segments, wordSigns) => {
        const original = {
          passage: quantizeVector(Float32Array.from(passage)),
          segments: segments.map((values) => quantizeVector(Float32Array.from(values))),
          wordSigns,
        };
        expect(decodeRecord(encodeRecord(keyOf('x'), original))).toEqual(original);
      }),
    );
  });

  it('is refused with any byte altered, and at any shorter length', () => {
    const record = encodeRecord(keyOf('x'), embedding(1));
    // The first four bytes are the length, which the reader of the file has used up.
    for (let at = 4; at < record.length; at++) {
      const altered = Uint8Array.from(record);
      altered[at] = (altered[at] as number) ^ 1;
      expect(decodeRecord(altered)).toBeNull();
    }
    for (let length = 0; length < record.length; length++) expect(decodeRecord(record.subarray(0, length))).toBeNull();
  });
});

describe('the embedding cache', { timeout: 60_000 }, () => {
  it('keeps what was put between openings', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'cache', 'embeddings.bin');
      const first = await openEmbeddingCache(path);
      await first.put([
        [keyOf('a'), embedding(1)],
        [keyOf('b'), embedding(2)],
      ]);
      await first.close();
      const second = await openEmbeddingCache(path);
      expect(await second.get(keyOf('b'))).toEqual(embedding(2));
      expect(await second.get(keyOf('a'))).toEqual(embedding(1));
      expect(await second.get(keyOf('c'))).toBeNull();
      await second.close();
    });
  });

  it('loses only the torn end of a file that was cut off, at whatever byte', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'embeddings.bin');
      const cache = await openEmbeddingCache(path);
      await cache.put([[keyOf('a'), embedding(1)]]);
      const { size: firstEnd } = await stat(path);
      await cache.put([[keyOf('b'), embedding(2)]]);
      await cache.close();
      const whole = await readFile(path);
      for (let length = firstEnd; length < whole.length; length++) {
        await writeFile(path, whole);
        await truncate(path, length);
        const reopened = await openEmbeddingCache(path);
        expect(await reopened.get(keyOf('a'))).toEqual(embedding(1));
        expect(await reopened.get(keyOf('b'))).toBeNull();
        await reopened.put([[keyOf('c'), embedding(3)]]);
        expect(await reopened.get(keyOf('c'))).toEqual(embedding(3));
        await reopened.close();
      }
    });
  });

  it('begins anew where the file is something else', async () => {
    await withFolder({ 'embeddings.bin': 'nothing of the kind' }, async (folder) => {
      const cache = await openEmbeddingCache(join(folder, 'embeddings.bin'));
      expect(await cache.get(keyOf('a'))).toBeNull();
      await cache.put([[keyOf('a'), embedding(1)]]);
      expect(await cache.get(keyOf('a'))).toEqual(embedding(1));
      await cache.close();
    });
  });

  it('drops what a run did not use once that is more than half of it', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'embeddings.bin');
      const first = await openEmbeddingCache(path);
      await first.put(['a', 'b', 'c', 'd', 'e'].map((text, index) => [keyOf(text), embedding(index)] as const));
      await first.close();
      const { size: full } = await stat(path);

      const second = await openEmbeddingCache(path);
      for (const text of ['a', 'b', 'c']) await second.get(keyOf(text));
      await second.prune();
      await second.close();
      expect((await stat(path)).size).toBe(full);

      const third = await openEmbeddingCache(path);
      for (const text of ['e', 'b']) await third.get(keyOf(text));
      await third.prune();
      expect(await third.get(keyOf('a'))).toBeNull();
      expect(await third.get(keyOf('e'))).toEqual(embedding(4));
      await third.put([[keyOf('f'), embedding(5)]]);
      await third.close();
      expect((await stat(path)).size).toBeLessThan(full);

      const fourth = await openEmbeddingCache(path);
      expect(await fourth.get(keyOf('b'))).toEqual(embedding(1));
      expect(await fourth.get(keyOf('f'))).toEqual(embedding(5));
      await fourth.close();
    });
  });
});
