/** What is told of a static host that does not give what it should. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetchManifest, fetchPart } from './fetch-export.js';

const FOLDER = 'https://example.org/search/';
const content = new TextEncoder().encode('a part of an index');
const stored = new Uint8Array(gzipSync(content));
const part = { sizeBytes: stored.length, sha256: createHash('sha256').update(stored).digest('hex') };

/** A host that gives each of these answers in turn, the last one again and again. */
function hostAnswering(...answers: (() => Response | Promise<Response>)[]) {
  const requests: { readonly url: string; readonly cache: RequestCache | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    requests.push({ url: String(url), cache: init?.cache });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    return answer === undefined ? new Response() : answer();
  };
  return { fetch, requests };
}

const bytes = (body: Uint8Array<ArrayBuffer>) => () =>
  new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
const page = (status: number) => () =>
  new Response('<h1>Not found</h1>', { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

async function failureOf(...answers: Parameters<typeof hostAnswering>): Promise<unknown> {
  return fetchPart({ folder: FOLDER, ...hostAnswering(...answers) }, part).catch((error: unknown) => error);
}

describe('fetching a part', () => {
  test('unpacks what the host gives, asking the cache first', async () => {
    const { fetch, requests } = hostAnswering(bytes(stored));
    expect(await fetchPart({ folder: FOLDER, fetch }, part)).toEqual(content);
    expect(requests).toEqual([
      { url: expect.stringMatching(/^https:\/\/example.org\/search\/parts\//), cache: 'force-cache' },
    ]);
  });

  test('asks the host anew where the cache holds something wrong', async () => {
    const { fetch, requests } = hostAnswering(bytes(stored.slice(1)), bytes(stored));
    expect(await fetchPart({ folder: FOLDER, fetch }, part)).toEqual(content);
    expect(requests.map(({ cache }) => cache)).toEqual(['force-cache', 'reload']);
  });

  test.each([
    ['is missing', page(404), 'is missing: the host answers 404'],
    ['is a page of the host', page(200), 'is missing: the host answers with a page in its place'],
    ['is cut off', bytes(stored.slice(0, 9)), `has 9 bytes instead of ${stored.length}`],
    ['was altered', bytes(stored.with(stored.length - 9, 1)), 'was altered: its checksum does not match'],
  ])('says so where the part %s', async (_, answer, reason) => {
    expect(await failureOf(answer)).toMatchObject({ code: 'index-damaged', message: expect.stringContaining(reason) });
  });

  test('says so where the part cannot be unpacked', async () => {
    const other = new TextEncoder().encode('not packed');
    const sha256 = createHash('sha256').update(other).digest('hex');
    const asked = fetchPart({ folder: FOLDER, ...hostAnswering(bytes(other)) }, { sizeBytes: other.length, sha256 });
    await expect(asked).rejects.toThrow('cannot be unpacked');
  });

  test('tells a host that fails from one that lacks the part', async () => {
    expect(await failureOf(page(503))).toMatchObject({ code: 'unreachable' });
    expect(await failureOf(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      code: 'unreachable',
    });
  });

  test('gives up on a host that is silent', async () => {
    const fetch: typeof globalThis.fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    await expect(fetchPart({ folder: FOLDER, fetch, timeoutMs: 1 }, part)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('did not come within'),
    });
  });
});

describe('fetching the manifest', () => {
  const manifestFrom = (answer: () => Response) => fetchManifest({ folder: FOLDER, ...hostAnswering(answer) });

  test('says that there is no export, or something else in its place', async () => {
    await expect(manifestFrom(page(404))).rejects.toMatchObject({ code: 'not-found' });
    await expect(manifestFrom(page(200))).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('refuses an export of another version', async () => {
    const other = () => new Response('{"format":"loci-export","formatVersion":0}');
    await expect(manifestFrom(other)).rejects.toMatchObject({ code: 'index-version' });
  });

  test('asks the host each time whether it has changed', async () => {
    const { fetch, requests } = hostAnswering(page(404));
    await fetchManifest({ folder: FOLDER, fetch }).catch(() => undefined);
    expect(requests).toEqual([{ url: `${FOLDER}loci-export.json`, cache: 'no-cache' }]);
  });
});
