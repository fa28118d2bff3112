/** An index is built, opened and asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexicalParameters } from './bm25.js';
import { foundOrdinals } from './found-ordinals.fixture.js';
import { type LexicalIndex, openLexicalIndex } from './lexical-index.js';
import { createLexicalIndexBuilder, type LexicalDocument, type LexicalFiles } from './lexical-index-builder.js';

function build(documents: readonly Partial<LexicalDocument>[]): LexicalFiles {
  const builder = createLexicalIndexBuilder();
  for (const document of documents) {
    builder.addDocument({ title: '', passages: [], headings: [], language: 'en', ...document });
  }
  return builder.finish();
}

async function open(documents: readonly Partial<LexicalDocument>[]): Promise<LexicalIndex> {
  const { files } = build(documents);
  return openLexicalIndex({
    read: async (name, start = 0, end) =>
      Uint8Array.from((files[name] ?? []).flatMap((part) => [...part])).slice(start, end),
  });
}

async function found(index: LexicalIndex, query: string, parameters: Partial<LexicalParameters> = {}, typing = false) {
  return foundOrdinals(await index.retrieve({ words: query.split(' '), typing }, parameters));
}

const news = [
  {
    title: 'Trump Hands Putin Another Victory',
    passages: [
      'Officials spoke of guaranteeing its future security.',
      'The cease-fire did not hold, and U.S. aid ended.',
      'To be or not to be.',
    ],
    headings: ['', 'Broken promises', ''],
  },
  { passages: ['A ceasefire was announced.', 'They cease to fire at dawn.', 'Negotiations about the deal went on.'] },
];

describe('lexical index', () => {
  it('finds the forms of a word, in the passages that hold any word of the query', async () => {
    const index = await open(news);
    expect(await found(index, 'security guarantees')).toEqual([0]);
    expect(await found(index, 'negotiate officials')).toEqual([0, 5]);
    expect(await found(index, 'zebra')).toEqual([]);
  });

  it('finds a compound written with a hyphen, in one or in two', async () => {
    const index = await open(news);
    expect(await found(index, 'cease-fire')).toEqual([1, 3, 4]);
    expect(await found(index, 'ceasefire')).toEqual([1, 3]);
    expect(await found(index, 'cease fire')).toEqual([1, 3, 4]);
    const { words } = await index.retrieve({ words: ['ceasefire', 'announced'] });
    expect([...words]).toEqual([0, 1, 0, 3, 0, 0]);
  });

  it('finds an acronym however it is written', async () => {
    const index = await open(news);
    expect(await found(index, 'US')).toEqual([1]);
    expect(await found(index, 'U.S.')).toEqual([1]);
  });

  it('leaves stop words out, unless there is nothing else', async () => {
    const index = await open(news);
    expect(await found(index, 'the deal')).toEqual([5]);
    expect(await found(index, 'to be or not to be')).toContain(2);
    expect(await found(index, 'the deal', { dropStopWords: false })).toEqual([1, 5]);
  });

  it('leaves out a stop word that it does not know, and corrects none', async () => {
    const index = await open([{ passages: ['a deal', 'a wold'] }]);
    expect(await index.resolve({ words: ['would', 'deal'] })).toMatchObject([{ word: 'deal' }]);
  });

  it('finds a document by its title through its first passage, and a passage by its heading', async () => {
    const index = await open(news);
    expect(await found(index, 'Putin')).toEqual([0]);
    expect(await found(index, 'promises')).toEqual([1]);
    expect(await found(index, 'Putin promises', { titleWeight: 0, headingWeight: 0 })).toEqual([]);
  });

  it('matches the unfinished last word as a prefix, below the word itself', async () => {
    const index = await open([{ passages: ['secure', 'security', 'insecure'] }]);
    expect(await found(index, 'secu', {}, true)).toEqual([0, 1]);
    expect(await found(index, 'secu')).toEqual([]);
    const deals = await open([{ passages: ['dealer', 'deal', 'peace'] }]);
    expect(await found(deals, 'deal', {}, true)).toEqual([0, 1]);
    const { scores } = await deals.retrieve({ words: ['deal'], typing: true });
    expect(scores[0]).toBeLessThan(scores[1] ?? 0);
    const negotiations = await open(news);
    expect(await found(negotiations, 'negotiat', {}, true)).toEqual([5]);
    // Behind a hyphen it is the last part that is unfinished.
    expect(await found(await open([{ passages: ['a cease-fire'] }]), 'cease-fi', {}, true)).toEqual([0]);
    const inTwo = await open([{ passages: ['long range', 'fire'] }]);
    expect(await found(inTwo, 'other-fi', {}, true)).toEqual([1]);
    const starred = await negotiations.retrieve({ words: [], prefixes: ['negotiat'] });
    expect(foundOrdinals(starred)).toEqual([5]);
    expect(starred.explain(5)).toMatchObject([{ term: 'negoti', word: 'negotiat*', via: 'prefix' }]);
  });

  it('finds a beginning with a hyphen in words that are written with one and without', async () => {
    const index = await open([{ passages: ['a cease-fire', 'the ceasefires', 'to cease', 'fire'] }]);
    expect(foundOrdinals(await index.retrieve({ words: [], prefixes: ['Cease-f'] }))).toEqual([0, 1]);
  });

  it('forgives a typing error where the index does not know the word', async () => {
    const index = await open(news);
    expect(await found(index, 'secruity')).toEqual([0]);
    expect(await found(index, 'anounced')).toEqual([3]);
    expect((await index.retrieve({ words: ['secruity'] })).explain(0)).toMatchObject([{ term: 'secur', via: 'typo' }]);
    expect(await index.suggestSpelling('secruity')).toBe('security');
    expect(await index.suggestSpelling('security')).toBeNull();
    expect(await index.suggestSpelling('zebra')).toBeNull();
  });

  it('never puts a typing error above the word itself', async () => {
    const index = await open([{ passages: ['flow', 'flow', 'glow', 'other', 'words'] }]);
    expect(await found(index, 'flow gloww')).toEqual([0, 1, 2]);
    const { scores } = await index.retrieve({ words: ['flow', 'gloww'] });
    const exact = (await index.retrieve({ words: ['glow'] })).scores[2] ?? 0;
    expect(scores[2]).toBeLessThan(exact);
  });

  it('analyzes every document in its own language, and a query in all of them', async () => {
    const index = await open([
      { passages: ['Les négociations sont finies.'], language: 'fr' },
      { passages: ['Die Häuser sind zerstört.'], language: 'de' },
      { passages: ['The houses are destroyed.'], language: 'en-GB' },
      { passages: ['Wojna'], language: 'pl' },
    ]);
    expect(index.languages.map(({ language }) => language)).toEqual(['de', 'en', 'fr', null]);
    expect(await found(index, 'négociation')).toEqual([0]);
    expect(await found(index, 'negociations')).toEqual([0]);
    expect(await found(index, 'Haus')).toEqual([1]);
    expect(await found(index, 'house')).toEqual([2]);
    expect(await found(index, 'wojna')).toEqual([3]);
  });

  it('does not drop a word that is a stop word in a lesser language only', async () => {
    const index = await open([
      { passages: ['War crimes.', 'The war.', 'Peace.'] },
      { passages: ['Er war da.'], language: 'de' },
    ]);
    expect(await found(index, 'war crimes')).toEqual([0, 1, 3]);
  });

  it('names the passages that hold all words of a text', async () => {
    const index = await open(news);
    expect([...(await index.passagesWithAll('not to be'))]).toEqual([2]);
    expect([...(await index.passagesWithAll('cease-fire'))]).toEqual([1, 3, 4]);
    expect([...(await index.passagesWithAll('security zebra'))]).toEqual([]);
    expect([...(await index.passagesWithAll('…'))]).toEqual([]);
  });

  it('names the documents whose title holds all words of a text', async () => {
    const index = await open(news);
    expect([...(await index.documentsTitled('victories Putin'))]).toEqual([0]);
    expect([...(await index.documentsTitled('security'))]).toEqual([]);
    expect(await index.passageFrequency('ceasefir')).toBe(2);
    expect(await index.passageFrequency('zebra')).toBe(0);
  });

  it('keeps a word that it does not know, without alternatives', async () => {
    const index = await open(news);
    expect(await index.resolve({ words: ['the', 'zebra', 'deal'] })).toEqual([
      { word: 'zebra', alternatives: [], mask: 2, stop: false },
      { word: 'deal', alternatives: [{ term: 'deal', via: 'exact', weight: 1 }], mask: 4, stop: false },
    ]);
  });

  it('completes a word by the most frequent ones', async () => {
    const index = await open([{ passages: ['deal deal dealer', 'deals deal dealt dealer'] }]);
    expect(await index.completeWord('DEA', 2)).toEqual(['deal', 'dealer']);
    expect(await index.completeWord('DEAL', 2)).toEqual(['dealer', 'deals']);
    expect(await index.completeWord('', 2)).toEqual([]);
  });

  it('completes what a hyphen or an apostrophe sets off, and keeps what stands before it', async () => {
    const index = await open([{ passages: ["The cease-fire ceased. L'avion of O'Brien and the left."] }]);
    expect(await index.completeWord('Cease-fi', 5)).toEqual(['Cease-fire']);
    expect(await index.completeWord("l'av", 5)).toEqual(["l'avion"]);
    expect(await index.completeWord("O'Br", 5)).toEqual(["O'Brien"]);
  });

  it('can be empty', async () => {
    const index = await open([]);
    expect(index).toMatchObject({ passageCount: 0, documentCount: 0, languages: [] });
    expect(await found(index, 'anything')).toEqual([]);
    const silent = await open([{ passages: ['—', ''] }, {}]);
    expect(await found(silent, 'anything', {}, true)).toEqual([]);
  });

  it('is the same bytes for the same documents', () => {
    expect(build(news)).toEqual(build(news));
  });

  it('explains every score to the last bit', async () => {
    const word = fc.constantFrom(
      'cease-fire',
      'ceasefire',
      'deal',
      'deals',
      'dela',
      'security',
      'the',
      'fire',
      'Putin',
    );
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const document = fc.record({
      title: text,
      passages: fc.array(text, { maxLength: 4 }),
      headings: fc.array(text, { minLength: 4, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 6 }),
        fc.array(word, { maxLength: 5 }),
        fc.boolean(),
        async (documents, words, typing) => {
          const index = await open(documents);
          const result = await index.retrieve({ words, typing }, { documentShare: 0.3 });
          for (const [passage, found] of result.found.entries()) {
            const parts = result.explain(passage);
            expect(parts.reduce((sum, { score }) => sum + score, 0)).toBe(result.scores[passage]);
            expect((result.scores[passage] as number) > 0).toBe(found === 1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
