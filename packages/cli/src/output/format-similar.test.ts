/** Similar passages are printed with what they share with the example. */
import { describe, expect, it } from 'vitest';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { SAMPLE_PASSAGE, SAMPLE_SIMILAR_HIT } from '../testing/sample-answer.js';
import { formatSimilar } from './format-similar.js';

const page = { ...createFakeTerminal(), width: 120 };
const plain = { width: 80, style: (text: string) => text };
const part = { start: 0, end: 10 };

describe('formatSimilar', () => {
  it('prints the example and, for each hit, relation, similarity and passage', () => {
    const passage = { ...SAMPLE_PASSAGE, text: 'Armies is money.' };
    const answer = { tookMs: 3, passage, parts: [], total: 7, hits: [SAMPLE_SIMILAR_HIT] };
    expect(formatSimilar(answer, null, plain)).toBe(
      [
        'Armies is money.',
        '',
        '  1  Security after the war',
        '     Example Review · A. Author · 2025-05-22 · a.txt',
        '     passage 4 of 24 · reworded · similarity 0.88 · passage000000',
        '     Armies [is → cost] money. Guarantees cost more.',
        '',
        '1 of 7 similar passages, 3 ms',
        '',
      ].join('\n'),
    );
  });

  it('sets in bold what is the same, and says what was changed', () => {
    const answer = { tookMs: 3, passage: null, parts: [part], total: 1, hits: [{ ...SAMPLE_SIMILAR_HIT, part }] };
    expect(formatSimilar(answer, 'Armies are dear.', page)).toContain(
      '     <bold>Armies</bold> [ar → cost] money. Guarantees cost more.',
    );
  });

  it('says which part of a long text a hit is like', () => {
    const parts = [part, { start: 10, end: 30 }];
    const hit = { ...SAMPLE_SIMILAR_HIT, part: { start: 10, end: 30 } };
    expect(formatSimilar({ tookMs: 3, passage: null, parts, total: 1, hits: [hit] }, null, plain)).toContain(
      'like part 2 of the text',
    );
  });

  it('says that nothing was found', () => {
    const answer = { tookMs: 3, passage: null, parts: [part], total: 0, hits: [] };
    expect(formatSimilar(answer, null, plain)).toBe('No similar passage was found.\n');
  });
});
