/** A search's answer is printed with what a reader needs, and with nothing that a terminal would obey. */
import type { SearchAnswer } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { SAMPLE_ANSWER, SAMPLE_DOCUMENT, SAMPLE_HIT } from '../testing/sample-answer.js';
import { formatSearch } from './format-search.js';

const page = createFakeTerminal();
const plain = { width: 80, style: (text: string) => text };

function format(changes: Partial<SearchAnswer>, group: 'none' | 'document' | 'source' = 'none', offset = 0): string {
  return formatSearch({ ...SAMPLE_ANSWER, ...changes }, { group, offset }, plain);
}

describe('formatSearch', () => {
  it('prints rank, title, origin, place, why it is there, the id and the passage', () => {
    expect(format({})).toBe(
      [
        '  1  Security after the war',
        '     Example Review · A. Author · 2025-05-22 · a.txt',
        '     passage 4 of 24 · by words and meaning · passage000000',
        '     Armies cost money. Guarantees cost more.',
        '',
        '1 to 1 of 1 passage, 12 ms',
        '',
      ].join('\n'),
    );
  });

  it('says of a date that it is that of the file', () => {
    const document = { ...SAMPLE_DOCUMENT, dateDerived: true };
    expect(format({ hits: [{ ...SAMPLE_HIT, document }] })).toContain('A. Author · file of 2025-05-22 · a.txt\n');
  });

  it('sets matched words in bold and underlines the sentence that answers', () => {
    expect(formatSearch(SAMPLE_ANSWER, { group: 'none', offset: 0 }, { ...page, width: 200 })).toContain(
      'Armies cost money. <bold><underline>Guarantees</underline></bold><underline> cost more.</underline>',
    );
  });

  it('wraps to the width of the terminal', () => {
    const text = 'lorem '.repeat(60).trim();
    const hit = { ...SAMPLE_HIT, passage: { ...SAMPLE_HIT.passage, text }, highlights: [] };
    const lines = formatSearch(
      { ...SAMPLE_ANSWER, hits: [hit] },
      { group: 'none', offset: 0 },
      { ...plain, width: 40 },
    );
    expect(Math.max(...lines.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.match(/lorem/g)).toHaveLength(60);
  });

  it('says that nothing fits, what was hidden and what might have been meant', () => {
    const nothing = { query: 'zebra crossings', total: 0, hits: [], omitted: 9, didYouMean: 'zebra crossing' };
    expect(format(nothing)).toBe(
      'Nothing fits: zebra crossings\n9 weaker passages hidden; --include-weaker shows them\nDid you mean: zebra crossing\n',
    );
    expect(format({ ...nothing, omitted: 0, didYouMean: null })).toBe('Nothing fits: zebra crossings\n');
  });

  it('explains a hit that only meets conditions by a sentence, without figures of nothing', () => {
    const fusion = { lexicalWeight: 0, semanticWeight: 0, neighbours: 0, nearWords: 0, score: 0, verbatim: false };
    const explain = { summary: 'It meets the conditions of your query.', lexical: null, semantic: null, fusion };
    const text = format({ hits: [{ ...SAMPLE_HIT, explain }] });
    expect(text).toContain('It meets the conditions');
    expect(text).not.toContain('fused');
  });

  it('names the words that nothing holds, made harmless', () => {
    const lines = format({ missing: ['Merkel', 'Sch\u001b[2Jolz'] });
    expect(lines).toContain('No document holds: Merkel, Sch');
    expect(lines).not.toContain('\u001b[2J');
    expect(format({})).not.toContain('No document holds');
  });

  it('says how to see more, and how many weaker ones are hidden', () => {
    expect(format({ total: 23, omitted: 1 }, 'none', 10)).toContain(
      '11 to 11 of 23 passages, 12 ms; more with --offset 11\n1 weaker passage hidden; --include-weaker shows it\n',
    );
  });

  it('says that the page lies beyond the end', () => {
    expect(format({ total: 23, hits: [] }, 'none', 50)).toBe('None beyond 50 of 23 passages, 12 ms\n');
  });

  it('gathers the passages of a document under its title', () => {
    const more = { ...SAMPLE_HIT, rank: 2, passage: { ...SAMPLE_HIT.passage, ordinal: 8, id: 'passage000001' } };
    const hit = { ...SAMPLE_HIT, group: { key: 'a.txt', total: 5, more: [more] } };
    expect(format({ hits: [hit] }, 'document')).toBe(
      [
        '  1  Security after the war',
        '     Example Review · A. Author · 2025-05-22 · a.txt',
        '     passage 4 of 24 · by words and meaning · passage000000',
        '     Armies cost money. Guarantees cost more.',
        '',
        '     passage 9 of 24 · by words and meaning · passage000001',
        '     Armies cost money. Guarantees cost more.',
        '     and 3 passages more',
        '',
        '1 to 1 of 1 document, 12 ms',
        '',
      ].join('\n'),
    );
  });

  it('gathers the passages of a source under its name, also where none is given', () => {
    const hit = { ...SAMPLE_HIT, group: { key: null, total: 1, more: [] } };
    expect(format({ hits: [hit] }, 'source')).toContain('  1  No source given\n     Security after the war\n');
  });

  it('names a document of which nothing is known by its id', () => {
    const document = { ...SAMPLE_DOCUMENT, source: null, author: null, date: null };
    expect(format({ hits: [{ ...SAMPLE_HIT, document }] })).toContain('\n     a.txt\n');
  });

  it('names the sources of duplicates', () => {
    const copy = { passageId: 'p', documentId: 'b', ordinal: 0, title: 'Reprint', source: 'Wire', date: null };
    const other = { ...copy, title: 'Copy', source: null, date: '2025-05-22', dateDerived: true };
    const hits = [{ ...SAMPLE_HIT, duplicates: [copy, other] }];
    expect(format({ hits })).toContain('also in: Reprint (Wire); Copy (file of 2025-05-22, b)');
  });

  it('prints the figures behind a rank where they are given', () => {
    const explain = {
      summary: 'It holds the word.',
      lexical: {
        rank: 2,
        score: 3.5,
        normalized: 1,
        terms: [
          {
            term: 'guarante',
            word: 'guarantees',
            field: 'text' as const,
            via: 'exact' as const,
            frequency: 1,
            documentFrequency: 7,
            idf: 2.25,
            score: 3.5,
          },
        ],
        related: 0.25,
      },
      semantic: null,
      fusion: { lexicalWeight: 0.5, semanticWeight: 0.5, neighbours: 0, nearWords: 0.125, score: 0.8, verbatim: true },
    };
    const text = format({ hits: [{ ...SAMPLE_HIT, explain }] }).replace(/\s+/g, ' ');
    expect(text).toContain('It holds the word. words: rank 2, score 3.500, normalized 1.000');
    expect(text).toContain('guarante (from guarantees) in the text: 3.500; occurs 1×, in 7 in all, idf 2.250');
    expect(text).toContain('related words, which the best passages share: 0.250');
    expect(text).toContain(
      'fused: 0.800, with weights 0.500 for words and 0.500 for meaning; 0.125 of it from words near to those of the query; it holds the query word for word',
    );
    expect(text).not.toContain('meaning: rank');
  });

  it('lets no control character of a document through', () => {
    const document = { ...SAMPLE_DOCUMENT, title: 'A\u001b]0;owned\u0007', source: 'S\u009b31m' };
    const passage = { ...SAMPLE_HIT.passage, text: 'x\u001b[2Jy\u202ez\r\nw' };
    const text = format({ query: '\u001b[1m', hits: [{ ...SAMPLE_HIT, document, passage, highlights: [] }] });
    expect(text).toContain('x\ufffd[2Jy\ufffdz  w');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});
