/** Rankings are measured query by query, against values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { evaluate, type RankDocuments } from './evaluate.js';
import { formatRun } from './format-run.js';

function ranker(rankings: Readonly<Record<string, readonly string[]>>): RankDocuments {
  return async (query, depth) => (rankings[query] ?? []).slice(0, depth);
}

const queries = [
  { id: '1', text: 'one' },
  { id: '2', text: 'two' },
  { id: '3', text: 'without a relevant document' },
  { id: '4', text: 'without a judgment' },
];
const qrels = new Map([
  [
    '1',
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  ],
  ['2', new Map([['c', 1]])],
  ['3', new Map([['c', 0]])],
  ['5', new Map([['c', 1]])],
]);

describe('evaluate', () => {
  it('means over the queries that have a relevant document', async () => {
    const rank = ranker({ one: ['b', 'x', 'a'], two: ['x', 'y'] });
    const measures = await evaluate({ queries, qrels, rank, depth: 100, leaveOutSelf: false });
    // Query 1: DCG 1 + 2/log2(4) = 2, ideal 2 + 1/log2(3) = 2.63093; query 2 finds nothing.
    expect(measures.ndcgAt10).toBeCloseTo(2 / 2.63093 / 2, 5);
    expect(measures).toMatchObject({ queries: 2, recallAt100: 0.5, mrrAt10: 0.5 });
  });

  it('leaves the query’s own document out of its ranking and its judgments', async () => {
    const rank = ranker({ one: ['1', 'a'] });
    const judged = new Map([
      [
        '1',
        new Map([
          ['1', 1],
          ['a', 1],
        ]),
      ],
    ]);
    // Of this one nothing relevant is left, so that no ranking of it is better than another.
    judged.set('2', new Map([['2', 1]]));
    const options = { queries, qrels: judged, rank, depth: 100 };
    expect(await evaluate({ ...options, leaveOutSelf: true })).toMatchObject({
      queries: 1,
      ndcgAt10: 1,
      recallAt100: 1,
      mrrAt10: 1,
    });
  });

  it('ranks as deep as asked, also where its own document is dropped', async () => {
    const rankings: [string, number][] = [];
    const rank = ranker({ one: ['1', 'b', 'c', 'd'] });
    const onRanked = ({ id }: { id: string }, ranking: readonly unknown[]) => void rankings.push([id, ranking.length]);
    await evaluate({ queries: queries.slice(0, 1), qrels, rank, depth: 3, leaveOutSelf: true, onRanked });
    expect(rankings).toEqual([['1', 3]]);
  });

  it('is all zero where no query can be measured', async () => {
    const options = { queries, qrels: new Map(), rank: ranker({}), depth: 100, leaveOutSelf: false };
    expect(await evaluate(options)).toEqual({ queries: 0, ndcgAt10: 0, recallAt100: 0, mrrAt10: 0 });
  });
});

describe('formatRun', () => {
  it('is TREC’s six columns, with ranks from 1', () => {
    expect(formatRun('q1', ['Exodus 20:2', 'b'], 'loci-hybrid')).toBe(
      'q1\tQ0\tExodus 20:2\t1\t1\tloci-hybrid\nq1\tQ0\tb\t2\t0.5\tloci-hybrid\n',
    );
    expect(formatRun('q1', [], 'tag')).toBe('');
  });
});
