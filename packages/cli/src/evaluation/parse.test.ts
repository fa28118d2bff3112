/** Queries and judgments are read in their usual forms; a line that is neither is named. */
import { describe, expect, it } from 'vitest';
import { parseQrels } from './parse-qrels.js';
import { parseQueries } from './parse-queries.js';

describe('parseQueries', () => {
  it('reads JSON Lines, with numbers as ids, blank lines and either line end', () => {
    expect(parseQueries('{"_id":"a","text":"x","more":1}\r\n\n{"_id":7,"text":""}\n', 'q')).toEqual([
      { id: 'a', text: 'x' },
      { id: '7', text: '' },
    ]);
    expect(parseQueries('', 'q')).toEqual([]);
  });

  it.each(['{"_id":"a"}', 'null', '[1]', '{"_id":', 'a\tb'])('names the line that is not a query: %s', (line) => {
    expect(() => parseQueries(`{"_id":"a","text":"x"}\n${line}`, 'queries.jsonl')).toThrow(
      expect.objectContaining({ code: 'unreadable', subject: 'queries.jsonl:2' }),
    );
  });
});

describe('parseQrels', () => {
  const expected = new Map([
    [
      'q1',
      new Map([
        ['d1', 2],
        ['d2', 0],
      ]),
    ],
    ['q2', new Map([['d1', 1]])],
  ]);

  it('reads BEIR’s columns with a header', () => {
    expect(parseQrels('query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\r\nq2\td1\t1\n', 'f')).toEqual(expected);
  });

  it('reads TREC’s columns, parted by tabs or spaces', () => {
    expect(parseQrels('q1 0 d1 2\nq1\t0\td2\t0\nq2  0 d1 1', 'f')).toEqual(expected);
  });

  it('keeps spaces within ids of BEIR’s columns', () => {
    expect(parseQrels('Exodus 20:2\tDeuteronomy 5:6\t1', 'f').get('Exodus 20:2')).toEqual(
      new Map([['Deuteronomy 5:6', 1]]),
    );
  });

  it.each(['q1\td1', 'q1\td1\thigh', 'q1 d1 1', '\td1\t1', 'q 0 d 1 x'])('names the line that is none: %j', (line) => {
    expect(() => parseQrels(`q1\td1\t1\n${line}`, 'test.tsv')).toThrow(
      expect.objectContaining({ code: 'unreadable', subject: 'test.tsv:2' }),
    );
  });
});
