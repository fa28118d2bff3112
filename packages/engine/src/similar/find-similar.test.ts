/** Who else says it: which passages are like an example, in which order, and which are left out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearcher, type EvaluatedSearcher } from '../search/create-searcher.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';

const STORY =
  'The harbour master closed the northern wall on Friday because a storm had broken three of its oldest gates.';
const REWORDED =
  'On Friday the northern wall was closed by the harbour master after a storm broke three of its oldest gates.';
const RECIPE = 'Boil the lentils with cumin and onions until they are soft, then add salt and lemon.';
const OTHER_RECIPE = 'Fry the onions with cumin, add the lentils, and boil all of it until it is soft.';

// What is like an example stands out among passages that are not.
const STRANGERS = [
  'pears',
  'trains',
  'violins',
  'taxes',
  'whales',
  'ballots',
  'bicycles',
  'glaciers',
  'carpets',
  'comets',
];

const DOCUMENTS = [
  { id: 'a', source: 'Post', date: '2025-01-02', passages: [STORY, RECIPE] },
  { id: 'b', source: 'Times', date: '2025-01-03', passages: [`Reports came late. ${STORY}`] },
  { id: 'c', source: 'Wire', date: '2024', passages: [REWORDED, 'Nobody was hurt, and no ship was lost that night.'] },
  { id: 'd', source: 'Cook', date: null, passages: [OTHER_RECIPE] },
  { id: 'e', source: 'Atlas', date: null, passages: STRANGERS.map((word) => `Of ${word} ${word} alone speaks this.`) },
];

describe('similar', () => {
  const embedder = createHashEmbedder(256);
  let searcher: EvaluatedSearcher;
  let ids: string[];
  beforeAll(async () => {
    const index = await openMemoryIndex(DOCUMENTS.map(makeDocument), { embedder });
    searcher = createSearcher(index, embedder, { now: () => 0 });
    ids = await Promise.all(Array.from({ length: 6 }, (_, passage) => index.passageId(passage)));
  });
  const documentsOf = ({ hits }: Awaited<ReturnType<EvaluatedSearcher['similar']>>) =>
    hits.map(({ document }) => document.id);

  it('puts the copy first, then what is reworded, and leaves out the document of the example', async () => {
    const answer = await searcher.similar({ passageId: ids[0] as string });
    expect(answer.hits.slice(0, 2)).toMatchObject([
      { rank: 1, relation: 'verbatim', document: { id: 'b' }, part: null },
      { rank: 2, document: { id: 'c' }, part: null },
    ]);
    expect(documentsOf(answer)).not.toContain('a');
    expect(answer).toMatchObject({ passage: { id: ids[0] }, parts: [], tookMs: 0, total: answer.hits.length });
    const scores = answer.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('never gives the example itself, also where its own document may answer', async () => {
    const { hits } = await searcher.similar({ passageId: ids[1] as string, scope: 'all' });
    expect(hits[0]?.document.id).toBe('d');
    expect(hits.map(({ passage }) => passage.id)).not.toContain(ids[1]);
  });

  it('compares a pasted text part by part, and says which part a hit is like', async () => {
    const text = `${STORY}\n\n${RECIPE}`;
    const answer = await searcher.similar({ text });
    const [first = { start: 0, end: 0 }, second = { start: 0, end: 0 }] = answer.parts;
    expect([text.slice(first.start, first.end), text.slice(second.start, second.end)]).toEqual([STORY, RECIPE]);
    const partOf = (id: string) => answer.hits.find(({ passage }) => passage.id === id)?.part;
    expect([partOf(ids[0] as string), partOf(ids[1] as string)]).toEqual([first, second]);
    expect(answer.passage).toBeNull();
  });

  it('keeps what the filter keeps, and no more than the limit, of a total that does not depend on it', async () => {
    const whole = await searcher.similar({ text: STORY, limit: 100 });
    const narrow = await searcher.similar({ text: STORY, limit: 1 });
    expect(narrow.total).toBe(whole.total);
    expect(narrow.hits).toEqual(whole.hits.slice(0, 1));
    const filtered = await searcher.similar({ text: STORY, filter: { sources: ['Wire'] } });
    expect(new Set(documentsOf(filtered))).toEqual(new Set(['c']));
  });

  it('moves towards further examples and away from others, none of which it gives', async () => {
    const text = 'The harbour master closed the northern wall.';
    const nearness = async (examples: { like?: string[]; unlike?: string[] }) => {
      const { hits } = await searcher.similar({ text, limit: 100, ...examples });
      for (const id of Object.values(examples).flat()) expect(hits.map(({ passage }) => passage.id)).not.toContain(id);
      return hits.find(({ document }) => document.id === 'c')?.similarity ?? Number.NaN;
    };
    const plain = await nearness({});
    expect(await nearness({ like: [ids[0] as string] })).toBeGreaterThan(plain);
    expect(await nearness({ unlike: [ids[1] as string] })).toBeLessThan(plain);
  });

  it('finds one idea in an index of a few passages, too', async () => {
    const few = [RECIPE, OTHER_RECIPE, 'Whales sing to one another.'].map((text, i) =>
      makeDocument({ id: `few-${i}`, passages: [text] }),
    );
    const index = await openMemoryIndex(few, { embedder });
    const answer = await createSearcher(index, embedder).similar({ passageId: await index.passageId(0) });
    expect(documentsOf(answer)).toEqual(['few-1']);
  });

  it('says that a passage is not there', async () => {
    for (const request of [{ passageId: 'none' }, { text: STORY, like: ['none'] }, { text: STORY, unlike: ['none'] }]) {
      await expect(searcher.similar(request)).rejects.toMatchObject({ code: 'not-found', subject: 'id' });
    }
  });

  it('goes by words alone where there is no embedder, and by nothing in an empty index', async () => {
    const bare = createSearcher(await openMemoryIndex(DOCUMENTS.map(makeDocument), { embedder }), null);
    const answer = await bare.similar({ text: STORY });
    expect(answer.hits[0]).toMatchObject({ relation: 'verbatim', similarity: 0 });
    const empty = createSearcher(await openMemoryIndex([], { embedder }), embedder);
    expect(await empty.similar({ text: STORY })).toMatchObject({ total: 0, hits: [] });
  });
});
