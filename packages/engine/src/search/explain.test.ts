/** The figures behind a hit are those that made its rank. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Hit, SearchMode } from '../answer/index.js';
import { DEFAULT_RANKING } from '../ranking/settings.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { createSearcher } from './create-searcher.js';

const PASSAGES = [
  'Security guarantees need an army, and the army needs money from the allies.',
  'The allies promised money for the army of the border provinces.',
  'Guarantees were left for later talks between the allies.',
  'The orchard bore pears in autumn.',
  'Children gathered the pears in baskets.',
  'A ship left the harbour at dawn.',
];

const embedder = createHashEmbedder();
// One document each: the passages of one are no neighbours of each other.
const documents = PASSAGES.map((text, i) => makeDocument({ id: `document-${i}`, passages: [text] }));
const index = await openMemoryIndex(documents, { embedder });

async function explained(
  feedbackShare: number,
  neighbourShare = DEFAULT_RANKING.neighbours.share,
  wordWeight = DEFAULT_RANKING.lateInteraction.weight,
  mode: SearchMode = 'hybrid',
): Promise<readonly Hit[]> {
  const { feedback, neighbours, lateInteraction } = DEFAULT_RANKING;
  const ranking = {
    ...DEFAULT_RANKING,
    feedback: { ...feedback, share: feedbackShare },
    neighbours: { ...neighbours, share: neighbourShare },
    lateInteraction: { ...lateInteraction, weight: wordWeight },
  };
  const searcher = createSearcher(index, embedder, { ranking });
  const request = { query: 'security guarantees', mode, explain: true, includeWeaker: true, limit: 100 };
  return (await searcher.search(request)).hits;
}

const sumOf = ({ explain }: Hit) => (explain?.lexical?.terms ?? []).reduce((sum, { score }) => sum + score, 0);

describe('with feedback', () => {
  let hits: readonly Hit[];
  beforeAll(async () => {
    hits = await explained(0.5);
  });

  it('the parts of the terms and of related words sum up to the score by words', () => {
    expect(hits.some(({ explain }) => (explain?.lexical?.related ?? 0) > 0)).toBe(true);
    for (const hit of hits) {
      const { lexical } = hit.explain ?? {};
      if (lexical) expect(sumOf(hit) + lexical.related).toBeCloseTo(lexical.score, 4);
    }
  });

  it('a passage with related words alone has no terms, and says what they gave it', () => {
    const related = hits.find(({ passage }) => passage.text.startsWith('The allies promised'));
    expect(related?.explain?.lexical).toMatchObject({ terms: [], related: expect.any(Number) });
    expect(related?.explain?.lexical?.related).toBeGreaterThan(0);
  });
});

it('without feedback nothing is said to come from related words', async () => {
  for (const hit of await explained(0)) {
    const { lexical } = hit.explain ?? {};
    expect(lexical?.related ?? 0).toBe(0);
    if (lexical) expect(sumOf(hit)).toBeCloseTo(lexical.score, 4);
  }
});

const fusionOf = (hits: readonly Hit[]) => new Map(hits.map(({ passage, explain }) => [passage.id, explain?.fusion]));

it.each([
  {
    part: 'neighbours',
    given: 'neighbours',
    without: () => explained(0.5, 0, 0),
    together: () => explained(0.5, 0.3, 0),
  },
  {
    part: 'nearWords',
    given: 'near words',
    without: () => explained(0.5, 0.3, 0),
    together: () => explained(0.5, 0.3, 5),
  },
  {
    part: 'nearWords',
    given: 'near words, by meaning alone,',
    without: () => explained(0.5, 0.3, 0, 'semantic'),
    together: () => explained(0.5, 0.3, 5, 'semantic'),
  },
] as const)(
  'what $given gave is the part of the score that is not there without them',
  async ({ part, without, together }) => {
    const alone = fusionOf(await without());
    const raised = fusionOf(await together());
    expect([...raised.values()].some((fusion) => (fusion?.[part] ?? 0) > 0)).toBe(true);
    for (const [id, fusion] of raised) {
      expect(alone.get(id)?.[part]).toBe(0);
      expect((fusion?.score ?? 0) - (fusion?.[part] ?? 0)).toBeCloseTo(alone.get(id)?.score ?? 0, 6);
    }
  },
);

it('the weighted parts sum up to the score', async () => {
  const hybrids = [await explained(0.5), await explained(0.5, 0.3, 5), await explained(0)];
  for (const hits of hybrids) expect(hits.some(({ explain }) => explain?.lexical && explain.semantic)).toBe(true);
  for (const hits of [...hybrids, await explained(0.5, 0.3, 5, 'semantic')]) {
    for (const { explain, score } of hits) {
      const { lexical, semantic, fusion } = explain ?? {};
      const halves =
        (lexical?.normalized ?? 0) * (fusion?.lexicalWeight ?? 0) +
        (semantic?.normalized ?? 0) * (fusion?.semanticWeight ?? 0);
      expect(halves + (fusion?.neighbours ?? 0) + (fusion?.nearWords ?? 0)).toBeCloseTo(score, 5);
    }
  }
});

describe('the summary', () => {
  it('of a hit that only meets conditions does not speak of words', async () => {
    const { hits } = await createSearcher(index, embedder).search({ query: '-army', explain: true });
    expect(hits.length).toBeGreaterThan(0);
    for (const { explain } of hits) {
      expect(explain).toMatchObject({
        summary: 'It meets the conditions of your query.',
        lexical: null,
        semantic: null,
      });
    }
  });
});

it('ranks by words and by meaning among what the filter keeps', async () => {
  const searcher = createSearcher(index, embedder);
  const request = { query: 'security guarantees allies', explain: true, includeWeaker: true, limit: 100 };
  const all = (await searcher.search(request)).hits;
  // Without the best of each list, every rank is one less.
  const best = (kind: 'lexical' | 'semantic') => all.find(({ explain }) => explain?.[kind]?.rank === 1)?.document.id;
  const leftOut = new Set([best('lexical'), best('semantic')]);
  const dated = PASSAGES.map((text, i) => {
    const id = `document-${i}`;
    return makeDocument({ id, date: leftOut.has(id) ? '2024' : '2025', passages: [text] });
  });
  const narrowed = createSearcher(await openMemoryIndex(dated, { embedder }), embedder);
  const { hits } = await narrowed.search({ ...request, filter: { from: '2025' } });
  for (const kind of ['lexical', 'semantic'] as const) {
    const ranks = hits.flatMap(({ explain }) => explain?.[kind]?.rank ?? []);
    expect(ranks.toSorted()).toEqual(ranks.map((_, i) => i + 1));
  }
});
