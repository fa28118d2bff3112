/** Over real HTTP: listening, stopping in order, and new generations under load. */

import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from './create-app.js';
import { createDeferred } from './deferred.js';
import { type ListeningServer, listen } from './listen.js';
import { searchAnswerSchema } from './schemas/search.js';
import { similarAnswerSchema } from './schemas/similar.js';
import { createSearcherHolder } from './searcher-holder.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher, type FakeSearcherOptions } from './testing/fake-searcher.js';

const running: ListeningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: FakeSearcherOptions = {}, shutdownTimeoutMs = 5_000) {
  const app = createApp({ searchers: fixedSearcher(createFakeSearcher(options)), version: '1.2.3' });
  const server = await listen(app, { port: 0, shutdownTimeoutMs });
  running.push(server);
  return server;
}

/** For a machine that does much else beside. */
const PATIENCE_MS = 30_000;

/** Holds searches up until it is opened; `arrived` resolves with the first of them. */
function createGate() {
  const arrival = createDeferred();
  const opening = createDeferred();
  const enter = () => {
    arrival.resolve();
    return opening.promise;
  };
  return { gate: { enter, open: opening.resolve }, arrived: arrival.promise };
}

/** Sends bytes as they are, for what fetch would not send, and collects the answer. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.end(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

describe('listen', () => {
  it('answers on the loopback address', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/search?q=army`);
    expect(searchAnswerSchema.parse(await response.json()).total).toBe(1);
  });

  it('finds a document by its encoded id', async () => {
    const { url } = await start();
    const id = 'folder/ünï cödé 100%.txt';
    const response = await fetch(`${url}/api/documents/${encodeURIComponent(id)}`);
    expect(await response.json()).toMatchObject({ id });
  });

  it('compresses a long answer for a client that takes it', async () => {
    const { url } = await start({ texts: { a: 'army '.repeat(2_000) } });
    const response = await fetch(`${url}/api/search?q=army`);
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    searchAnswerSchema.parse(await response.json());
  });

  it('refuses a page that reaches it under a name of its own', async () => {
    const { port } = await start();
    const answer = await sendRaw(port, 'GET /api/stats HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('refuses a body over 1 MiB by its declared length', async () => {
    const { port } = await start();
    const head = 'POST /api/similar HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const answer = await sendRaw(port, `${head}Content-Length: 99999999\r\nConnection: close\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('takes a body that comes in chunks, refuses one over 1 MiB, and asks for one where none comes', async () => {
    const { url, port } = await start();
    const send = (chunks: readonly string[]) =>
      fetch(`${url}/api/similar`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: Readable.toWeb(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))) as ReadableStream,
        duplex: 'half',
      } as RequestInit);
    const taken = await send(['{"text":"An army ', 'needs money."}']);
    expect([taken.status, similarAnswerSchema.safeParse(await taken.json()).success]).toEqual([200, true]);
    expect((await send(['{"text":"', 'a'.repeat(2 ** 20), '"}'])).status).toBe(413);
    const head = 'POST /api/similar HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n';
    for (const type of ['', 'Content-Type: application/json\r\n']) {
      expect(await sendRaw(port, `${head}${type}\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    }
  });

  it('takes a client that goes in the middle of its body for no failure', { timeout: PATIENCE_MS }, async () => {
    const logged: unknown[] = [];
    const log = (...entry: unknown[]) => void logged.push(entry);
    const app = createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3', log });
    const server = await listen(app, { port: 0 });
    running.push(server);
    const head =
      'POST /api/similar HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n';
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`${head}\r\n{"text":`, () => socket.destroy());
    const answered = async () => await (await fetch(`${server.url}/metrics`)).text();
    await expect.poll(answered, { timeout: PATIENCE_MS }).toContain('route="/api/similar",status="499"');
    expect(logged).toEqual([]);
  });

  it('says what to do where an address is too long, and refuses what is no request', async () => {
    const { port } = await start();
    const long = await sendRaw(port, `GET /api/search?q=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const [head = '', body = ''] = long.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 431 .*Content-Type: application\/problem\+json/s);
    expect(JSON.parse(body)).toMatchObject({
      type: '/problems/head-too-large',
      detail: expect.stringContaining('send a longer text to `POST /api/similar`'),
    });
    const odd = await sendRaw(port, 'ask for peace\r\n\r\n');
    expect(odd).toMatch(/^HTTP\/1\.1 400 .*"type":"\/problems\/bad-request"/s);
  });

  it('says which port is taken and what to do', async () => {
    const { port } = await start();
    const app = createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3' });
    await expect(listen(app, { port })).rejects.toMatchObject({
      code: 'address-unavailable',
      message: `Port ${port} is taken by another program; stop that one, or choose another with --port`,
    });
  });

  it('says that a host is not this machine’s', async () => {
    const app = createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3' });
    await expect(listen(app, { port: 0, hostname: '192.0.2.1' })).rejects.toMatchObject({
      code: 'address-unavailable',
      message: expect.stringContaining('--host'),
    });
  });
});

describe('close', () => {
  it('finishes the requests under way and takes no more', async () => {
    const { gate, arrived } = createGate();
    const server = await start({ gate: gate.enter });
    const answer = fetch(`${server.url}/api/search?q=army`);
    await arrived;
    const closed = server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    gate.open();
    expect((await answer).status).toBe(200);
    await closed;
  });

  it('does not wait for connections that are merely kept alive', async () => {
    const server = await start({}, 60_000);
    await (await fetch(`${server.url}/healthz`)).text();
    await server.close();
  });

  it('cuts off what takes longer than its time', async () => {
    const { gate, arrived } = createGate();
    const server = await start({ gate: gate.enter }, 10);
    const answer = fetch(`${server.url}/api/search?q=army`);
    const failed = expect(answer).rejects.toThrow();
    await arrived;
    await server.close();
    await failed;
    gate.open();
  });
});

describe('a new generation under load', () => {
  it('is picked up without a failed or mixed answer', { timeout: PATIENCE_MS }, async () => {
    let generation = 0;
    const name = () => `generation-${generation}`;
    const holder = await createSearcherHolder({
      pollIntervalMs: null,
      latestGeneration: async () => name(),
      open: async () => createFakeSearcher({ generation: name(), texts: { [name()]: 'army' }, gate: nextTurn }),
    });
    const server = await listen(createApp({ searchers: holder, version: '1.2.3' }), { port: 0 });
    running.push(server);

    const generations = 20;
    const seen = new Set<string>();
    let done = false;
    const client = async () => {
      while (!done) {
        const response = await fetch(`${server.url}/api/search?q=army`);
        expect(response.status).toBe(200);
        const { hits } = searchAnswerSchema.parse(await response.json());
        const documents = hits.map(({ document }) => document.id);
        expect(documents).toEqual([response.headers.get('Loci-Generation')]);
        seen.add(String(documents[0]));
      }
    };
    const clients = Promise.all([client(), client(), client(), client()]);
    while (generation < generations) {
      const before = name();
      await Promise.race([
        clients,
        expect.poll(() => seen.has(before), { interval: 1, timeout: PATIENCE_MS }).toBe(true),
      ]);
      generation += 1;
      await holder.refresh();
    }
    done = true;
    await clients;
    expect(seen.size).toBeGreaterThanOrEqual(generations);
    await server.close();
    await holder.close();
  });
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
