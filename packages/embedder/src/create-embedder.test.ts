/** Vectors pooled from token vectors that can be added up by hand. */
import { describe, expect, it } from 'vitest';
import { createEmbedder } from './create-embedder.js';
import type { TokenModel } from './token-model.js';

/** A token is a digit; its vector is [digit, 1]. 8 and 9 stand round every text. */
function digitModel(): TokenModel & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    prefix: [8],
    suffix: [9],
    tokenize: (text) => [...text.replace(/\D/g, '')].map(Number),
    // As if an odd digit went on with the word that an even one began.
    words: (ids) =>
      ids.flatMap((id, at) => (id % 2 === 1 ? [] : [{ start: at, end: at + 2, text: ids.slice(at, at + 2).join('') }])),
    async read(ids) {
      reads.push(ids.join(''));
      return { values: Float32Array.from(ids.flatMap((id) => [id, 1])), dimensions: 2 };
    },
    async close() {},
  };
}

const identity = (maxTokens: number) => ({ name: 'digits', fingerprint: 'f'.repeat(64), dimensions: 2, maxTokens });

/** The slope of a vector [x, y]: for a mean of [digit, 1] that is the mean of the digits. */
const slope = (vector: Float32Array | undefined) => (vector?.[0] ?? Number.NaN) / (vector?.[1] ?? Number.NaN);

describe('an embedder that pools by the mean', () => {
  it('reads special tokens, context and segments in one pass', async () => {
    const model = digitModel();
    const { passage, segments } = await createEmbedder(model, identity(12), 'mean').embedPassage(['12', '3'], '4');
    expect(model.reads).toEqual(['841239']);
    expect(slope(passage)).toBeCloseTo((8 + 4 + 1 + 2 + 3 + 9) / 6, 5);
    expect(segments.map(slope)).toEqual([expect.closeTo(1.5, 5), expect.closeTo(3, 5)]);
  });

  it('reads a longer text in windows and weights each by its tokens', async () => {
    const model = digitModel();
    const { passage, segments } = await createEmbedder(model, identity(6), 'mean').embedPassage(['123', '45'], '');
    expect(model.reads).toEqual(['81239', '8459']);
    expect(slope(passage)).toBeCloseTo((8 + 1 + 2 + 3 + 9 + 8 + 4 + 5 + 9) / 9, 5);
    expect(segments.map(slope)).toEqual([expect.closeTo(2, 5), expect.closeTo(4.5, 5)]);
  });

  it('gives each word of the segments the mean of its tokens, and none to the context', async () => {
    const { words } = await createEmbedder(digitModel(), identity(12), 'mean').embedPassage(['21', '4563'], '67');
    expect(words.map(({ text }) => text)).toEqual(['21', '45', '63']);
    expect(words.map(({ vector }) => slope(vector))).toEqual([1.5, 4.5, 4.5].map((mean) => expect.closeTo(mean, 5)));
    for (const { vector } of words) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  });

  it('finds the words of every window', async () => {
    const { words } = await createEmbedder(digitModel(), identity(4), 'mean').embedPassage(['21', '43'], '');
    expect(words.map(({ text, vector }) => [text, slope(vector)])).toEqual([
      ['21', expect.closeTo(1.5, 5)],
      ['43', expect.closeTo(3.5, 5)],
    ]);
  });

  it('pools a segment that spans windows over all of its tokens', async () => {
    const model = digitModel();
    const { segments } = await createEmbedder(model, identity(4), 'mean').embedPassage(['12345'], '');
    expect(model.reads).toEqual(['819', '8239', '8459']);
    expect(segments.map(slope)).toEqual([expect.closeTo(3, 5)]);
  });

  it('repeats the context in every window, at most a quarter of it', async () => {
    const model = digitModel();
    await createEmbedder(model, identity(6), 'mean').embedPassage(['123', '4'], '76');
    expect(model.reads).toEqual(['871239', '8749']);
  });

  it('gives a segment without tokens the vector of the passage', async () => {
    const { passage, segments } = await createEmbedder(digitModel(), identity(12), 'mean').embedPassage(['', '1'], '');
    expect(segments[0]).toEqual(passage);
    expect(segments[0]).not.toBe(passage);
  });

  it('reads the special tokens alone where there is no text', async () => {
    const model = digitModel();
    expect(slope(await createEmbedder(model, identity(12), 'mean').embedQuery(''))).toBeCloseTo(8.5, 5);
    expect(model.reads).toEqual(['89']);
  });
});

describe('an embedder that pools by the first token', () => {
  it('reads each segment once more by itself', async () => {
    const model = digitModel();
    const { passage, segments } = await createEmbedder(model, identity(12), 'first').embedPassage(['12', '3'], '');
    expect(model.reads).toEqual(['81239', '8129', '839']);
    expect([passage, ...segments].map(slope)).toEqual([8, 8, 8].map((value) => expect.closeTo(value, 5)));
  });

  it('gives no words: its vectors of other tokens mean nothing', async () => {
    const { words } = await createEmbedder(digitModel(), identity(12), 'first').embedPassage(['21', '43'], '');
    expect(words).toEqual([]);
  });

  it('reads a passage of one segment once', async () => {
    const model = digitModel();
    await createEmbedder(model, identity(12), 'first').embedPassage(['12'], '');
    expect(model.reads).toEqual(['8129']);
  });
});

describe('createEmbedder', () => {
  it('refuses a model that leaves no room for a text', () => {
    expect(() => createEmbedder(digitModel(), identity(3), 'mean')).toThrow(/reads 3 tokens/);
  });
});
