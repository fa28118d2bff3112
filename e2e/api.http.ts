/** The API over real HTTP: the seeds, indexed with the real model, asked as a program elsewhere would. */
import type { SearchAnswer, SimilarAnswer } from '@loci/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningLoci, startLoci } from './running-loci.js';

const ARTICLES = [
  '000_bd81bda40fa6a506.txt',
  '001_d2036ec9883e01fd.txt',
  '002_0fa5bf4fd58476e8.txt',
  '003_637d394678a401de.txt',
  '004_a71464dd6dcb3b52.txt',
];

let loci: RunningLoci;

beforeAll(async () => {
  loci = await startLoci();
});

afterAll(() => loci?.stop());

async function get<T>(path: string, parameters: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${loci.url}${path}?${new URLSearchParams(parameters)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const search = (q: string, parameters: Record<string, string> = {}) =>
  get<SearchAnswer>('/api/search', { q, ...parameters });

describe('a search of the seeds', () => {
  it('finds "security guarantees" in all five articles, also where it is said in other words', async () => {
    const { hits } = await search('security guarantees', { group: 'document' });
    expect(hits.map((hit) => hit.document.id).sort()).toEqual(ARTICLES);
    const reworded = hits.find((hit) => hit.document.id === '001_d2036ec9883e01fd.txt');
    expect(reworded?.passage.text).toContain('guaranteeing its future security');
  });

  it('never ranks a passage with the very words below one that was found by meaning alone', async () => {
    const { hits } = await search('security guarantees', { limit: '100' });
    const holds = hits.map((hit) => hit.passage.text.toLowerCase().includes('security guarantees'));
    const firstByMeaning = hits.findIndex((hit) => hit.matched === 'meaning');
    expect(holds).toContain(true);
    expect(holds.lastIndexOf(true)).toBeLessThan(firstByMeaning === -1 ? hits.length : firstByMeaning);
  });

  it('finds exactly the phrase that stands in quotes', async () => {
    const { hits, total } = await search('"security guarantees"', { limit: '100' });
    expect(total).toBe(hits.length);
    expect(total).toBeGreaterThan(0);
    for (const hit of hits) {
      expect(hit.passage.text.toLowerCase()).toMatch(/security\s+guarantees/);
    }
  });

  it('finds nothing where nothing fits', async () => {
    const { hits, total } = await search('zebra crossing regulations');
    expect([hits, total]).toEqual([[], 0]);
  });

  it('gives the same order, whatever the size of the page', async () => {
    const whole = await search('peace talks', { limit: '12' });
    const pages = await Promise.all(['0', '4', '8'].map((offset) => search('peace talks', { limit: '4', offset })));
    const idsOf = (answer: SearchAnswer) => answer.hits.map((hit) => hit.passage.id);
    expect(pages.flatMap(idsOf)).toEqual(idsOf(whole));
    expect(new Set(pages.map((page) => page.total))).toEqual(new Set([whole.total]));
  });

  it('marks ranges that lie in the passage', async () => {
    const { hits } = await search('security guarantees', { limit: '100' });
    const kinds = new Set<string>();
    for (const { passage, highlights } of hits) {
      for (const { start, end, kind } of highlights) {
        kinds.add(kind);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(passage.text.length);
      }
    }
    expect(kinds).toEqual(new Set(['term', 'sentence']));
  });

  it('narrows to a source, and counts only what is left', async () => {
    const { hits, facets, total } = await search('security guarantees', { source: 'The Atlantic', limit: '100' });
    expect(new Set(hits.map((hit) => hit.document.source))).toEqual(new Set(['The Atlantic']));
    expect(facets.source).toEqual([{ value: 'The Atlantic', count: total }]);
  });
});

describe('the rest of the API', () => {
  it('finds passages of other articles that are like a given one', async () => {
    const [hit] = (await search('security guarantees')).hits;
    const { hits } = await get<SimilarAnswer>(`/api/passages/${encodeURIComponent(hit?.passage.id ?? '')}/similar`);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map((similar) => similar.document.id)).not.toContain(hit?.document.id);
  });

  it('gives every article with passages that are slices of its text', async () => {
    const { documents } = await get<{ documents: { id: string }[] }>('/api/documents');
    expect(documents.map(({ id }) => id)).toEqual(ARTICLES);
    for (const { id } of documents) {
      const document = await get<{ text: string; passages: { start: number; end: number; text: string }[] }>(
        `/api/documents/${encodeURIComponent(id)}`,
      );
      expect(document.passages.length).toBeGreaterThan(0);
      for (const passage of document.passages) {
        expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
      }
    }
  });

  it('points at the parameter that is wrong', async () => {
    const response = await fetch(`${loci.url}/api/search?q=peace&limit=many`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(JSON.stringify(await response.json())).toContain('limit');
  });

  it('describes itself', async () => {
    const { openapi, paths } = await get<{ openapi: string; paths: Record<string, unknown> }>('/openapi.json');
    expect(openapi).toMatch(/^3\./);
    expect(Object.keys(paths)).toContain('/api/search');
  });
});
