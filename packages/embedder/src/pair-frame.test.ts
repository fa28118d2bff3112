/** How two texts become one sequence, by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPairFrame, joinPair, type PairFrame, pairRoom } from './pair-frame.js';

const none = { ids: [], types: [] };
/** BERT's: `[CLS] first [SEP] second [SEP]`. */
const BERT: PairFrame = {
  before: { ids: [101], types: [0] },
  between: { ids: [102], types: [0] },
  after: { ids: [102], types: [1] },
  firstType: 0,
  secondType: 1,
};

describe('findPairFrame', () => {
  it('finds the special tokens of BERT, and the type of each text', () => {
    const joined = { ids: [101, 7, 102, 8, 9, 102], types: [0, 0, 0, 1, 1, 1] };
    expect(findPairFrame([7], [8, 9], joined)).toEqual(BERT);
  });

  it('finds those of RoBERTa, which has two between the texts and one type', () => {
    const joined = { ids: [0, 7, 2, 2, 7, 2], types: [0, 0, 0, 0, 0, 0] };
    expect(findPairFrame([7], [7], joined)).toEqual({
      before: { ids: [0], types: [0] },
      between: { ids: [2, 2], types: [0, 0] },
      after: { ids: [2], types: [0] },
      firstType: 0,
      secondType: 0,
    });
  });

  it('is null where a text is missing, or is no text', () => {
    const joined = { ids: [101, 7, 102], types: [0, 0, 0] };
    expect(findPairFrame([7], [7], joined)).toBeNull();
    expect(findPairFrame([8], [7], joined)).toBeNull();
    expect(findPairFrame([], [7], joined)).toBeNull();
    expect(findPairFrame([7], [], joined)).toBeNull();
    expect(findPairFrame([7], [7], none)).toBeNull();
  });
});

describe('joinPair', () => {
  it('leaves texts whole that fit', () => {
    expect(joinPair(BERT, [7], [8, 9], 6)).toEqual({ ids: [101, 7, 102, 8, 9, 102], types: [0, 0, 0, 1, 1, 1] });
    expect(joinPair(BERT, [], [], 6)).toEqual({ ids: [101, 102, 102], types: [0, 0, 1] });
  });

  it('cuts the ends of both where both are long, and only the longer where the other leaves it room', () => {
    expect(joinPair(BERT, [1, 2, 3, 4, 5], [6, 7, 8, 9], 7).ids).toEqual([101, 1, 2, 102, 6, 7, 102]);
    expect(joinPair(BERT, [1, 2, 3, 4, 5], [6], 7).ids).toEqual([101, 1, 2, 3, 102, 6, 102]);
    expect(joinPair(BERT, [1], [6, 7, 8, 9], 7).ids).toEqual([101, 1, 102, 6, 7, 8, 102]);
  });

  it('never is longer than the model reads, loses nothing that fits, and keeps every special token', () => {
    const text = fc.array(fc.integer({ min: 200, max: 300 }), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 3, max: 60 }), (first, second, maxTokens) => {
        const { ids, types } = joinPair(BERT, first, second, maxTokens);
        expect(types.length).toBe(ids.length);
        expect(ids.length).toBe(Math.min(maxTokens, first.length + second.length + 3));
        expect(ids.filter((id) => id < 200)).toEqual([101, 102, 102]);
        // Whatever the share of the first text, the second has as much where it needs it.
        const read = types.filter((type) => type === 1).length - 1;
        expect(read).toBeGreaterThanOrEqual(Math.min(second.length, Math.floor(pairRoom(BERT, maxTokens) / 2)));
      }),
    );
  });
});
