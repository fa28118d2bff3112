/** What every embedder must do, as cases for any test runner: `it.each(embedderCases)('$title', ({ check }) => …)`. */
import assert from 'node:assert/strict';
import type { Embedder } from '@loci/engine';
import { cosine } from '../unit-vector.js';

export interface EmbedderCase {
  /** The behaviour, as a title. */
  readonly title: string;
  /** Rejects with an `AssertionError` where the embedder behaves otherwise. */
  readonly check: (embedder: Embedder) => Promise<void>;
}

const SENTENCES = ['The old harbour froze over in January.', 'Ships waited for the thaw.'] as const;
const STRANGER = 'A recipe for lentil soup with cumin.';
const LENGTH_TOLERANCE = 1e-4;

export const embedderCases: readonly EmbedderCase[] = [
  {
    title: 'names its model, with a SHA-256 as fingerprint',
    check: async ({ model }) => {
      assert.notEqual(model.name, '');
      assert.match(model.fingerprint, /^[0-9a-f]{64}$/);
      assert.ok(Number.isInteger(model.dimensions) && model.dimensions > 0);
      assert.ok(Number.isInteger(model.maxTokens) && model.maxTokens > 0);
    },
  },
  {
    title: 'gives a passage and each of its segments a vector of unit length',
    check: async (embedder) => {
      const { passage, segments } = await embedder.embedPassage(SENTENCES, '');
      assert.equal(segments.length, SENTENCES.length);
      for (const vector of [passage, ...segments]) assertUnit(embedder, vector);
    },
  },
  {
    title: 'gives each word a vector of unit length, the words of a query as those of a passage',
    check: async (embedder) => {
      const { words } = await embedder.embedPassage(SENTENCES, STRANGER);
      for (const { text, vector } of words) {
        assert.notEqual(text, '');
        assertUnit(embedder, vector);
      }
      const [one, two] = await Promise.all(SENTENCES.map((sentence) => embedder.embedPassage([sentence], '')));
      assert.deepEqual(
        words.map(({ text }) => text),
        [...(one?.words ?? []), ...(two?.words ?? [])].map(({ text }) => text),
      );
    },
  },
  {
    title: 'puts the vectors of segments in the order of the segments',
    check: async (embedder) => {
      const { segments } = await embedder.embedPassage([SENTENCES[0], STRANGER], '');
      const query = await embedder.embedQuery(STRANGER);
      assert.ok(cosine(query, at(segments, 1)) > cosine(query, at(segments, 0)));
    },
  },
  {
    title: 'gives a text the same vector each time, whatever is embedded beside it',
    check: async (embedder) => {
      const alone = await embedder.embedQuery(SENTENCES[0]);
      const [beside] = await Promise.all([
        embedder.embedQuery(SENTENCES[0]),
        embedder.embedPassage([STRANGER, 'x '.repeat(50)], 'A title'),
        embedder.embedQuery(`${SENTENCES[1]} ${STRANGER}`),
      ]);
      assert.deepEqual(beside, alone);
    },
  },
  {
    title: 'gives a query and a passage of the same text the same vector',
    check: async (embedder) => {
      const { passage } = await embedder.embedPassage([SENTENCES[0]], '');
      assert.deepEqual(passage, await embedder.embedQuery(SENTENCES[0]));
    },
  },
  {
    title: 'places a text nearer to one that shares its words than to a stranger',
    check: async (embedder) => {
      const query = await embedder.embedQuery('the frozen harbour in January');
      const near = await embedder.embedQuery(SENTENCES[0]);
      const far = await embedder.embedQuery(STRANGER);
      assert.ok(cosine(query, near) > cosine(query, far));
    },
  },
  {
    title: 'reads the context as part of the passage, without a vector of its own',
    check: async (embedder) => {
      const without = await embedder.embedPassage(SENTENCES, '');
      const within = await embedder.embedPassage(SENTENCES, STRANGER);
      const context = await embedder.embedQuery(STRANGER);
      assert.equal(within.segments.length, SENTENCES.length);
      assert.ok(cosine(within.passage, context) > cosine(without.passage, context));
    },
  },
  {
    title: 'gives a vector of unit length to texts without words',
    check: async (embedder) => {
      for (const text of ['', ' \n', '\u200b']) assertUnit(embedder, await embedder.embedQuery(text));
      for (const segments of [[], [''], ['', SENTENCES[0], ' ']]) {
        const embedding = await embedder.embedPassage(segments, '');
        assert.equal(embedding.segments.length, segments.length);
        for (const vector of [embedding.passage, ...embedding.segments]) assertUnit(embedder, vector);
      }
    },
  },
  {
    title: 'gives a segment without words the vector of its passage',
    check: async (embedder) => {
      const { passage, segments } = await embedder.embedPassage([SENTENCES[0], ''], '');
      assert.deepEqual(at(segments, 1), passage);
    },
  },
  {
    title: 'cuts nothing off a text that is longer than the model reads',
    check: async (embedder) => {
      const { maxTokens } = embedder.model;
      const long = 'ships '.repeat(maxTokens);
      const plain = await embedder.embedQuery(long);
      const ending = await embedder.embedQuery(long + STRANGER);
      const stranger = await embedder.embedQuery(STRANGER);
      assert.ok(cosine(ending, stranger) > cosine(plain, stranger));
      const many = Array.from({ length: maxTokens }, (_, i) => (i === maxTokens - 1 ? STRANGER : SENTENCES[1]));
      const { passage, segments } = await embedder.embedPassage([...many, long], 'A title');
      assert.equal(segments.length, maxTokens + 1);
      for (const vector of [passage, ...segments]) assertUnit(embedder, vector);
      assert.ok(cosine(at(segments, maxTokens - 1), stranger) > cosine(at(segments, 0), stranger));
    },
  },
  {
    title: 'reads the words of a passage even where its context is longer than the model reads',
    check: async (embedder) => {
      const context = 'ships '.repeat(embedder.model.maxTokens * 2);
      const first = await embedder.embedPassage([SENTENCES[0]], context);
      const second = await embedder.embedPassage([STRANGER], context);
      assertUnit(embedder, first.passage);
      assert.notDeepEqual(first.passage, second.passage);
    },
  },
  {
    title: 'counts tokens without special ones',
    check: async (embedder) => {
      assert.equal(embedder.countTokens(''), 0);
      const [first, second] = SENTENCES.map((sentence) => embedder.countTokens(sentence));
      assert.ok(first !== undefined && second !== undefined && first > 0);
      assert.equal(embedder.countTokens(SENTENCES.join(' ')), first + second);
    },
  },
];

function assertUnit({ model }: Embedder, vector: Float32Array): void {
  assert.equal(vector.length, model.dimensions);
  const length = Math.hypot(...vector);
  assert.ok(Math.abs(length - 1) < LENGTH_TOLERANCE, `a vector has the length ${length}`);
}

function at(vectors: readonly Float32Array[], index: number): Float32Array {
  const vector = vectors[index];
  assert.ok(vector !== undefined, `there is no vector ${index}`);
  return vector;
}
