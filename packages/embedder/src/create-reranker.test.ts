/** What a reranker gives a model to read, and what it says where that fails. */
import { describe, expect, it } from 'vitest';
import { createReranker } from './create-reranker.js';
import type { TypedTokens } from './pair-frame.js';
import type { PairModel } from './pair-model.js';

const MODEL = { name: 'words', fingerprint: '0'.repeat(64) };

/** Each word is a token, its length the id; the logit is the number of tokens. Special tokens have ids below 0. */
function createWordPairs(
  read = async ({ ids }: TypedTokens) => ids.length,
): PairModel & { readonly pairs: TypedTokens[] } {
  const pairs: TypedTokens[] = [];
  return {
    pairs,
    frame: {
      before: { ids: [-1], types: [0] },
      between: { ids: [-2], types: [0] },
      after: { ids: [-3], types: [1] },
      firstType: 0,
      secondType: 1,
    },
    tokenize: (text) => (text.match(/\S+/gu) ?? []).map((word) => word.length),
    async read(pair) {
      pairs.push(pair);
      return read(pair);
    },
    close: async () => undefined,
  };
}

describe('a reranker', () => {
  it('reads each passage behind the query, in their order', async () => {
    const pairs = createWordPairs();
    expect(await createReranker(pairs, MODEL, 512).score('a bb', ['ccc', 'a a a'])).toEqual([6, 8]);
    expect(pairs.pairs.map(({ ids }) => ids)).toEqual([
      [-1, 1, 2, -2, 3, -3],
      [-1, 1, 2, -2, 1, 1, 1, -3],
    ]);
  });

  it('reads a pair once that is asked for again', async () => {
    const pairs = createWordPairs();
    const { score } = createReranker(pairs, MODEL, 512);
    const first = await score('a', ['b', 'c c']);
    expect(await score('a', ['c c', 'd', 'b'])).toEqual([first[1], 5, first[0]]);
    expect(pairs.pairs.length).toBe(3);
    await score('b', ['b']);
    expect(pairs.pairs.length).toBe(4);
  });

  it('reads 512 tokens at most, also by a model that could read more', async () => {
    const long = 'word '.repeat(100_000);
    const { score } = createReranker(createWordPairs(), MODEL, 8192);
    expect(await score(long, [long, 'word', ''])).toEqual([512, 512, 512]);
    expect(await createReranker(createWordPairs(), MODEL, 128).score('word', [long])).toEqual([128]);
  });

  it('refuses a model that has no room for two texts', () => {
    expect(() => createReranker(createWordPairs(), MODEL, 4)).toThrow(/words reads 4 tokens, which leaves no room/);
    expect(createReranker(createWordPairs(), MODEL, 5).model).toBe(MODEL);
  });

  it('says which model failed, and why', async () => {
    const cause = new Error('out of memory');
    const { score } = createReranker(
      createWordPairs(async () => {
        throw cause;
      }),
      MODEL,
      512,
    );
    await expect(score('a', ['b'])).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('The reranker words failed at a passage: out of memory.'),
      subject: 'words',
      cause,
    });
  });

  it('reads nothing more when it is ended', async () => {
    const abort = new AbortController();
    const pairs = createWordPairs(async () => {
      abort.abort(new Error('gone'));
      return 0;
    });
    await expect(createReranker(pairs, MODEL, 512).score('a', ['b', 'c'], abort.signal)).rejects.toThrow('gone');
    expect(pairs.pairs.length).toBe(1);
  });
});
