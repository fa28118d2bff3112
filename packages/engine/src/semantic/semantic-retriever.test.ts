/** The retriever by meaning, against brute force over all vectors. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { dequantizeVector } from './quantize.js';
import { createSemanticRetriever } from './semantic-retriever.js';

const DIMENSIONS = 16;
const embedder = createHashEmbedder(DIMENSIONS);
const word = fc.constantFrom('peace', 'deal', 'army', 'wall', 'harbour', 'town');
const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')}.`);
const passage = fc.array(sentence, { maxLength: 3 }).map((sentences) => sentences.join(' '));

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

describe('createSemanticRetriever', () => {
  it('gives each passage its own similarity, or the blend with that of its nearest sentence where that is more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 5 }),
        sentence,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (passages, asked, share) => {
          const index = await openMemoryIndex([makeDocument({ id: 'd', passages })], { embedder });
          const query = await embedder.embedQuery(asked);
          const found = await createSemanticRetriever(index).score(query, share);
          const [whole, parts, { first }] = await Promise.all([
            index.passageVectors(),
            index.sentenceVectors(),
            index.sentences(),
          ]);
          const similarityOf = ({ rows, scales }: typeof whole, row: number) => {
            const values = rows.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
            return cosine(dequantizeVector({ values, scale: scales[row] as number }), query);
          };
          for (let p = 0; p < passages.length; p++) {
            const alone = similarityOf(whole, p);
            const ofSentences = Array.from({ length: (first[p + 1] as number) - (first[p] as number) }, (_, i) =>
              similarityOf(parts, (first[p] as number) + i),
            );
            const best = Math.max(...ofSentences);
            const blend = ofSentences.length === 0 ? alone : alone * (1 - share) + best * share;
            expect(found.scores[p]).toBeCloseTo(Math.max(alone, blend), 2);
            const nearest = found.nearestSentence(p);
            if (ofSentences.length === 0) expect(nearest).toBeNull();
            else expect(ofSentences[nearest ?? -1]).toBeCloseTo(best, 2);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers queries that overlap each for itself', async () => {
    const passages = ['peace deal.', 'harbour wall.'];
    const index = await openMemoryIndex([makeDocument({ id: 'd', passages })], { embedder });
    const retriever = createSemanticRetriever(index);
    const queries = await Promise.all(passages.map(embedder.embedQuery));
    const [first, second] = await Promise.all(queries.map((query) => retriever.score(query, 0.5)));
    expect(first?.scores[0]).toBeGreaterThan(first?.scores[1] ?? 1);
    expect(second?.scores[1]).toBeGreaterThan(second?.scores[0] ?? 1);
  });

  it('reads the vectors once, though an index does not hold those of sentences', async () => {
    const index = await openMemoryIndex([makeDocument({ id: 'd', passages: ['peace.'] })], { embedder });
    let reads = 0;
    const retriever = createSemanticRetriever({
      ...index,
      sentenceVectors: () => {
        reads++;
        return index.sentenceVectors();
      },
    });
    const query = await embedder.embedQuery('peace');
    await Promise.all([retriever.warmUp(), retriever.score(query, 0.5), retriever.score(query, 0.5)]);
    expect(reads).toBe(1);
  });

  it('tries again after the vectors could not be read', async () => {
    const index = await openMemoryIndex([makeDocument({ id: 'd', passages: ['peace.'] })], { embedder });
    let failing = true;
    const retriever = createSemanticRetriever({
      ...index,
      passageVectors: () => (failing ? Promise.reject(new Error('unreadable')) : index.passageVectors()),
    });
    await expect(retriever.warmUp()).rejects.toThrow('unreadable');
    failing = false;
    await expect(retriever.warmUp()).resolves.toBeUndefined();
  });
});
