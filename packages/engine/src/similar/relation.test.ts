import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import { comparedWords } from './compared-words.js';
import { type ComparedWord, compareTexts } from './relation.js';
import { RELATION_PAIRS } from './relation-pairs.fixture.js';

const analyzer = createAnalyzer('en');
/** Terms are as rare as they are in the pairs themselves. */
const texts = RELATION_PAIRS.flatMap(({ example, found }) => [example, found]);
const holding = new Map<string, number>();
for (const text of texts) {
  for (const term of new Set(analyzer.analyze(text).map((token) => token.term))) {
    holding.set(term, (holding.get(term) ?? 0) + 1);
  }
}
const frequencies = { passageCount: texts.length, passageFrequency: async (term: string) => holding.get(term) ?? 0 };
const words = (text: string): Promise<ComparedWord[]> => comparedWords(text, analyzer, frequencies);
const compare = async (example: string, found: string, similarity: number | null = null) =>
  compareTexts(await words(example), await words(found), similarity);

/** The found text's wording in brackets after the example's, where they differ. */
async function difference(example: string, found: string): Promise<string> {
  const { alignment } = await compare(example, found);
  return alignment
    .map(({ kind, example: was, found: is }) =>
      kind === 'same'
        ? found.slice(is.start, is.end)
        : `[${example.slice(was.start, was.end)} > ${found.slice(is.start, is.end)}]`,
    )
    .join(' ');
}

describe('compareTexts', () => {
  it.each(RELATION_PAIRS)('labels $edit as $relation', async ({ example, found, similarity, relation }) => {
    expect((await compare(example, found, similarity)).relation).toBe(relation);
  });

  it.each(RELATION_PAIRS)('labels $edit alike in the other direction', async ({ example, found, similarity }) => {
    const { relation } = await compare(example, found, similarity);
    expect((await compare(found, example, similarity)).relation).toBe(relation);
  });

  it('puts every copy above every text of its own words, by resemblance or by what is copied', async () => {
    const values = await Promise.all(
      RELATION_PAIRS.map(async ({ example, found, relation }) => {
        const { copied, resemblance } = await compare(example, found);
        return { relation, strength: Math.max(copied, resemblance) };
      }),
    );
    const strengths = (wanted: string) => values.filter(({ relation }) => relation === wanted).map((v) => v.strength);
    expect(Math.min(...strengths('verbatim'))).toBeGreaterThan(Math.max(...strengths('same idea')));
  });

  it('shows the words that were changed, dropped and put in, between those that were kept', async () => {
    expect(
      await difference(
        'The Kremlin will never agree to any of the terms that Ukraine was offered in Geneva',
        'The Kremlin will hardly agree to the terms that Ukraine was again offered in Geneva',
      ),
    ).toBe(
      'The Kremlin will [never > hardly] agree to [any of > ] the terms that Ukraine was [ > again] offered in Geneva',
    );
  });

  it('takes an example of two words for quoted where both stand together, and one of one word or of stop words for none', async () => {
    const found = 'The letter ended with the words “Enough, Fyodor!” and was never sent.';
    expect((await compare('Enough, Fyodor!', found)).relation).toBe('verbatim');
    expect(await difference('Enough, Fyodor!', found)).toBe('Enough, Fyodor');
    for (const example of ['Fyodor', 'Fyodor, enough', 'with the']) {
      expect((await compare(example, found, 0)).relation).toBe('same idea');
    }
  });

  it('shows a change of spelling, and takes a hyphen for none', async () => {
    expect(
      await difference(
        'the colour of a cease-fire that was organised in Geneva',
        'the color of a ceasefire that was organised in Geneva',
      ),
    ).toBe('the [colour > color] of a ceasefire that was organised in Geneva');
  });

  it('shows no change where the text goes on with something else', async () => {
    const found = `${'Nobody in the room had seen it coming, least of all the people who had arranged the chairs. '}Peace is closer than ever before.`;
    expect(await difference('Peace is closer than ever before, he said.', found)).toBe(
      'Peace is closer than ever before',
    );
  });

  it('finds nothing in common between empty texts', async () => {
    expect(await compare('', '')).toEqual({
      relation: 'same idea',
      alignment: [],
      copied: 0,
      shared: 0,
      resemblance: 0,
    });
    expect(await compare('', 'a text')).toMatchObject({ relation: 'same idea', copied: 0, resemblance: 0 });
  });

  it('gives ranges that lie in their texts, in order and without overlap on either side', async () => {
    const word = fc.constantFrom(
      'peace',
      'war',
      'Kyiv',
      'the',
      'of',
      'colour',
      'color',
      'cease-fire',
      'ceasefire',
      '1,400',
    );
    const text = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(text, text, async (example, found) => {
        const { alignment, copied, shared, resemblance } = await compare(example, found);
        const takenOfExample = new Set<number>();
        let end = 0;
        for (const stretch of alignment) {
          expect(stretch.found.start).toBeGreaterThanOrEqual(end);
          expect(stretch.found.end).toBeGreaterThanOrEqual(stretch.found.start);
          end = stretch.found.end;
          expect(end).toBeLessThanOrEqual(found.length);
          expect(stretch.example.end).toBeLessThanOrEqual(example.length);
          for (let i = stretch.example.start; i < stretch.example.end; i++) {
            expect(takenOfExample.has(i)).toBe(false);
            takenOfExample.add(i);
          }
        }
        for (const share of [copied, shared, resemblance]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });
});
