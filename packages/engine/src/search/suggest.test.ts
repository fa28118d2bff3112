/** What is suggested while typing, and which spelling is offered afterwards. */
import { describe, expect, it } from 'vitest';
import { openIndex } from '../format/open-index.js';
import {
  buildMemoryIndex,
  createHashEmbedder,
  createMemoryStorage,
  makeDocument,
  openMemoryIndex,
  type SketchedDocument,
} from '../testing/index.js';
import { createSearcher, type EvaluatedSearcher } from './create-searcher.js';

// So many dimensions that strangers are hardly near.
const embedder = createHashEmbedder(256);

async function open(documents: readonly SketchedDocument[]): Promise<EvaluatedSearcher> {
  return createSearcher(await openMemoryIndex(documents.map(makeDocument), { embedder, calibrate: true }), embedder);
}

const news: readonly SketchedDocument[] = [
  {
    id: 'a',
    title: 'Harbour Wall Falls',
    passages: [
      'The Harbour Wall fell. Security guarantees from the Bank of Utopia came late.',
      'It wants security guarantees now, and the Bank of Utopia pays for regulations.',
      'Talks on Security Guarantees failed.',
    ],
  },
  {
    id: 'b',
    passages: [
      'Who gives security guarantees? The Bank of Utopia. The press was pressing.',
      'Relations are good. The harbour master left, security was poor.',
    ],
  },
  { id: 'c', title: 'Harbour Without Text', passages: [] },
];

describe('suggest', () => {
  it('reads titles and words ahead where it is made ready, and suggests the same', async () => {
    const storage = createMemoryStorage();
    const { manifest } = await buildMemoryIndex(news.map(makeDocument), { embedder, storage });
    const read: string[] = [];
    const reader = {
      ...storage.reader,
      read: (name: string, start?: number, end?: number) => {
        read.push(name);
        return storage.reader.read(name, start, end);
      },
    };
    const searcher = createSearcher(await openIndex(manifest, reader), null);
    await searcher.warmUp();
    expect(read).toEqual(expect.arrayContaining(['documents.records', 'lexical.words', 'phrases.json']));
    expect(read).not.toContain('passages.vectors');
    read.length = 0;
    expect((await searcher.suggest('harbour', 8)).suggestions).toEqual(
      (await (await open(news)).suggest('harbour', 8)).suggestions,
    );
    expect(read).not.toContain('documents.records');
  });

  it('reads nothing ahead of an index that comes over a network', async () => {
    const { manifest, storage } = await buildMemoryIndex(news.map(makeDocument), { embedder });
    const index = await openIndex(manifest, storage.reader);
    const searcher = createSearcher({ ...index, remote: true, phrases: () => Promise.reject(new Error('read')) }, null);
    await searcher.warmUp();
  });

  const texts = async (query: string, limit = 8) =>
    (await (await open(news)).suggest(query, limit)).suggestions.map(({ text }) => text);

  it('gives titles, then phrases that passages repeat, then words', async () => {
    expect(await texts('harb')).toEqual(['Harbour Wall Falls', 'harbour']);
    expect((await texts('sec'))[0]).toBe('security guarantees');
  });

  it('finds the words anywhere in a title or phrase, each as it begins, the last one unfinished', async () => {
    expect(await texts('guar')).toContain('security guarantees');
    expect(await texts('ank')).toEqual([]);
    expect(await texts('bank of ut')).toContain('Bank of Utopia');
    expect(await texts('wall f')).toContain('Harbour Wall Falls');
  });

  it('takes a word with a space behind it as finished', async () => {
    expect(await texts('harb ')).toEqual([]);
    expect(await texts('harbour ')).toEqual(['Harbour Wall Falls']);
  });

  it('writes a phrase as it is mostly written', async () => {
    expect(await texts('bank')).toContain('Bank of Utopia');
    expect(await texts('security')).toContain('security guarantees');
  });

  it('suggests nothing that finds nothing', async () => {
    const searcher = await open(news);
    for (const query of [
      'h',
      'harb',
      'security',
      'security har',
      'zebra har',
      'harbour m',
      'zebra',
      'the',
      'bank of',
    ]) {
      for (const { text } of (await searcher.suggest(query, 20)).suggestions) {
        expect((await searcher.search({ query: text, mode: 'lexical' })).total, text).toBeGreaterThan(0);
      }
    }
    expect(await texts('zebra har')).toEqual([]);
    expect(await texts('harbour without')).toEqual([]);
  });

  it('completes a word with a hyphen or an apostrophe, and not what stands before these', async () => {
    const searcher = await open([
      { id: 'a', passages: ["The cease-fire ceased. L'avion was left, two-thirds of it."] },
    ]);
    const completed = async (query: string) => (await searcher.suggest(query, 8)).suggestions.map(({ text }) => text);
    expect(await completed('the cease-fi')).toEqual(['the cease-fire']);
    expect(await completed("l'av")).toEqual(["l'avion"]);
    expect(await completed('two-th')).toEqual(['two-thirds']);
  });

  it('says nothing to a query without words, and refuses a limit out of range', async () => {
    for (const query of ['', ' ', '-', '"', '\u0000', '😀']) expect(await texts(query)).toEqual([]);
    await expect(texts('har', 21)).rejects.toMatchObject({ code: 'bad-request', subject: 'limit' });
  });

  it('gives each text once, and never the query itself', async () => {
    const found = await texts('harbour wall falls', 20);
    expect(found).not.toContain('Harbour Wall Falls');
    expect(new Set(await texts('s', 20)).size).toBe((await texts('s', 20)).length);
  });
});

describe('did you mean', () => {
  const offered = async (query: string, typing = false) =>
    (await (await open(news)).search({ query, typing, mode: 'lexical', filter: { sources: [] } })).didYouMean;

  it('is silent where a word resembles none of the index: mending the others would make nonsense', async () => {
    expect(await offered('zebra crossing regulations')).toBeNull();
    expect(await offered('zebra regulatoins')).toBeNull();
  });

  it('is silent where the query as typed finds as much', async () => {
    expect(await offered('security guarantees')).toBeNull();
    expect(await offered('relations')).toBeNull();
    expect(await offered('secruity')).toBeNull();
  });

  it('offers a spelling with which a search that found little finds more', async () => {
    const searcher = await open(news);
    const typed = await searcher.search({ query: 'Talsk', mode: 'lexical' });
    const { didYouMean } = typed;
    expect(didYouMean).toBe('Talks');
    expect((await searcher.search({ query: 'Talks', mode: 'lexical' })).total).toBeGreaterThan(typed.total);
  });

  it('offers nothing for a word that is still being typed', async () => {
    expect(await offered('pressing relatons', true)).toBeNull();
  });
});

describe('typing', () => {
  const guides: readonly SketchedDocument[] = [
    {
      id: 'a',
      passages: ['Open the setting and choose.', 'The setting of user names.', 'Settings are many settings.'],
    },
    { id: 'b', passages: ['Under the sun.', 'A user of the ultimate thing.', 'Some setting sun'] },
  ];

  async function listed(query: string, typing: boolean): Promise<string[]> {
    const { hits } = await (await open(guides)).search({ query, typing, mode: 'lexical' });
    return hits.map(({ passage }) => passage.text);
  }

  it('loses nothing of "setting" at "setting u", and puts what goes on so first', async () => {
    const before = await listed('setting', true);
    expect(before.length).toBe(4);
    for (const query of ['setting ', 'setting u', 'setting us', 'setting use']) {
      expect(await listed(query, true), query).toEqual(expect.arrayContaining(before));
    }
    expect((await listed('setting us', true))[0]).toBe('The setting of user names.');
  });

  it('puts a finished word above words that only begin so', async () => {
    const { hits } = await (
      await open([{ id: 'a', passages: ['dealer dealer dealers', 'a deal', 'dealership and dealings'] }])
    ).search({ query: 'deal', typing: true, mode: 'lexical' });
    expect(hits[0]?.passage.text).toBe('a deal');
  });
});

describe('a title', () => {
  it('that is the query finds what stands under it', async () => {
    const { hits } = await (await open(news)).search({ query: 'harbour wall falls', mode: 'lexical' });
    expect(hits[0]?.document.id).toBe('a');
    const only = await open([
      { id: 'a', title: 'Quiet Days', passages: ['Nothing of the name.', 'Nor here, in these days.'] },
      { id: 'b', passages: ['Something else.'] },
    ]);
    const found = await only.search({ query: 'quiet days', mode: 'lexical' });
    expect(found.hits.map(({ document }) => document.id)).toEqual(['a']);
  });
});
