/** `loci serve --rerank` over real HTTP: the seeds in the order of a cross-encoder that is written for the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer, StatsAnswer } from '@loci/engine';
import { writeOverlapCrossEncoder } from '@loci/minilm/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningLoci, runLoci, startLoci } from './running-loci.js';

let folder = '';
let loci: RunningLoci;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci e2e '));
  await writeOverlapCrossEncoder(folder, { words: { peace: 1, talks: 2 }, maxTokens: 512 });
  loci = await startLoci('--rerank', folder);
});

afterAll(async () => {
  await loci?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${loci.url}${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** What the test's model makes of a text, by hand: −1, and 1 or 2 for each of the query's two words in it. */
function logitOf(text: string): number {
  const count = (word: string) => text.toLowerCase().match(new RegExp(`\\b${word}\\b`, 'gu'))?.length ?? 0;
  return count('peace') + 2 * count('talks') - 1;
}

describe('a server with a reranker', () => {
  it('shows what is found without it, in the order of the model', async () => {
    const reranked = await get<SearchAnswer>('/api/search?q=peace+talks&limit=40&explain=true');
    const { stdout } = await runLoci('search', loci.index, 'peace talks', '--limit', '40', '--json');
    const fused: SearchAnswer = JSON.parse(stdout);
    const idsOf = ({ hits }: SearchAnswer) => hits.map(({ passage }) => passage.id);
    expect(reranked.total).toBe(fused.total);
    expect(reranked.facets).toEqual(fused.facets);
    expect(idsOf(reranked)).not.toEqual(idsOf(fused));
    expect(idsOf(reranked).toSorted()).toEqual(idsOf(fused).toSorted());
    for (const { passage, document, explain } of reranked.hits) {
      const title = document.titleDerived ? '' : document.title;
      expect(explain?.reranking?.logit, passage.text).toBe(logitOf(`${title}\n${passage.text}`));
    }
  });

  it('names the model', async () => {
    const { reranker } = await get<StatsAnswer>('/api/stats');
    expect(reranker?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
