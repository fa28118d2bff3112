/** The embedder without a model is an embedder. */
import { describe, expect, it } from 'vitest';
import { cosine } from '../unit-vector.js';
import { embedderCases } from './embedder-cases.js';
import { createHashEmbedder } from './hash-embedder.js';

describe('an embedder of word hashes', () => {
  const embedder = createHashEmbedder();

  it.each(embedderCases)('$title', ({ check }) => check(embedder));

  it('places texts of the same words together and of other words apart', async () => {
    const vector = await embedder.embedQuery('The ships waited');
    expect(cosine(vector, await embedder.embedQuery('waited, the ships!'))).toBeCloseTo(1, 6);
    expect(Math.abs(cosine(vector, await embedder.embedQuery('lentil soup')))).toBeLessThan(0.1);
  });
});
