import { describe, expect, it } from 'vitest';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { createSearcher } from './create-searcher.js';

const DOCUMENTS = [
  { id: 'a', title: 'Winter', language: 'en', passages: ['The ships wait for the ice in the harbour.'] },
  { id: 'b', language: 'en', passages: ['A well-known ceasefire holds, and nobody trusts it.'] },
];

async function missing(query: string, request: { mode?: 'lexical' | 'semantic'; typing?: boolean } = {}) {
  const embedder = createHashEmbedder();
  const index = await openMemoryIndex(DOCUMENTS.map(makeDocument), { embedder });
  return (await createSearcher(index, embedder).search({ query, ...request })).missing;
}

describe('the words of a query that are missing from the index', () => {
  it.each([
    ['harbour Merkel', ['Merkel']],
    ['Merkel, merkel, Scholz', ['Merkel', 'merkel', 'Scholz']],
    ['"ships in Odesa" zebra*', ['Odesa', 'zebra*']],
    ['quokka -wombat source:numbat', ['quokka']],
  ])('of %j are %j, as they were typed', async (query, words) => {
    expect(await missing(query)).toEqual(words);
    expect(await missing(query, { mode: 'lexical' })).toEqual(words);
  });

  it.each([
    ['is in another form', 'ship waiting'],
    ['is in a title', 'winter'],
    ['is a stop word', 'the of harbour'],
    ['is spelt nearly so', 'harbuor'],
    ['is one of two that are written as one', 'cease fire'],
    ['is of two that stand there as one compound', 'well known'],
    ['is in a condition', 'harbour -Merkel author:Scholz'],
  ])('do not hold one that %s: %j', async (_, query) => {
    expect(await missing(query)).toEqual([]);
  });

  it('do not hold one that is still being typed', async () => {
    expect(await missing('quokka har', { typing: true })).toEqual(['quokka']);
    expect(await missing('quokka wom', { typing: true })).toEqual(['quokka']);
    expect(await missing('quokka wom')).toEqual(['quokka', 'wom']);
  });

  it('are none where words are not looked at, and none of a text', async () => {
    expect(await missing('Merkel', { mode: 'semantic' })).toEqual([]);
    const names = Array.from({ length: 30 }, (_, i) => `quokka${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}zz`);
    expect(await missing(names.slice(0, 20).join(' '))).toHaveLength(20);
    expect(await missing(names.join(' '))).toEqual([]);
  });
});
