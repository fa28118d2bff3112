/** What hostile names, hosts and bodies must not achieve. */
import { createServer, type Server } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publicAddressesOnly } from './address-policy.js';
import { allowHere, withWeb } from './testing.fixture.js';

const ZEROS = new Uint8Array(20 * 2 ** 20);
const SMALL = { limits: { maxPageBytes: 1 << 20 } };

describe('addresses that are not public', { timeout: 30_000 }, () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://100.64.0.1/',
  ])('are not connected to: %s', async (address) => {
    await withWeb({}, async ({ load }) => {
      const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
      const { files, failed } = await load([address], {}, { policy: publicAddressesOnly, resolve });
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('--allow-private');
    });
  });

  it('are connected to where that is allowed', async () => {
    await withWeb({ '/a': 'A' }, async ({ originOf, load }) => {
      const policy = publicAddressesOnly;
      const { files } = await load([`${originOf('127.0.0.1')}/a`], { allowPrivate: true }, { policy });
      expect(files).toHaveLength(1);
    });
  });

  it('are not reached by a redirection', async () => {
    await withListener('127.0.0.2', async (port, connections) => {
      const location = `http://127.0.0.2:${port}/`;
      await withWeb({ '/a': { status: 302, headers: { location } } }, async ({ origin, load }) => {
        const { failed } = await load([`${origin}/a`], { allowHosts: ['127.0.0.2'] });
        expect(failed[0]?.message).toContain('127.0.0.2 is a loopback address');
        expect(connections()).toBe(0);
      });
    });
  });

  it('are not reached by a name that leads elsewhere a moment later', async () => {
    await withWeb({ '/a': 'A', '/b': 'B' }, async ({ origin, load }) => {
      const { port } = new URL(origin);
      await withListener(
        '127.0.0.2',
        async (_port, connections) => {
          let asked = 0;
          // robots.txt and the first page from where the name belongs, then the other address.
          const resolve = async () => [{ address: ++asked <= 2 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
          const { files, failed } = await load([`${origin}/a`, `${origin}/b`], {}, { resolve });
          expect(files.map(({ text }) => text)).toEqual(['A']);
          expect(failed[0]?.message).toContain('news.example leads to 127.0.0.2, which is a loopback address');
          expect(asked).toBe(3);
          expect(connections()).toBe(0);
        },
        Number(port),
      );
    });
  });

  it('spoil the public addresses that they are given with', async () => {
    await withWeb({ '/a': 'A' }, async ({ origin, load }) => {
      const resolve = async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ];
      const { failed } = await load([`${origin}/a`], {}, { resolve, policy: allowHere });
      expect(failed[0]?.message).toContain('10.0.0.1');
    });
  });
});

describe('bodies without end', { timeout: 30_000 }, () => {
  it('are not read where their length is told', async () => {
    await withWeb({ '/a': { headers: { 'content-length': String(ZEROS.length) }, body: ZEROS } }, async (web) => {
      const { files, failed } = await web.load([`${web.origin}/a`], SMALL);
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('more than 1048576 bytes');
    });
  });

  it('are cut off where it is not', async () => {
    let sentBytes = 0;
    const endless = { '/a': endlessRoute((bytes) => (sentBytes += bytes)) };
    await withWeb(endless, async ({ origin, load }) => {
      const { failed } = await load([`${origin}/a`], SMALL);
      expect(failed[0]?.message).toContain('more than 1048576 bytes');
      expect(sentBytes).toBeLessThan(100 * 2 ** 20);
    });
  });

  it.each([
    ['gzip', gzipSync(ZEROS)],
    ['deflate', deflateSync(ZEROS)],
    ['br', brotliCompressSync(ZEROS)],
  ])('are cut off where they are compressed: %s', async (encoding, body) => {
    await withWeb({ '/a': { headers: { 'content-encoding': encoding }, body } }, async ({ origin, load }) => {
      const { failed } = await load([`${origin}/a`], SMALL);
      expect(failed[0]?.message).toContain('more than 1048576 bytes');
    });
  });

  it('are cut off where a sitemap is compressed', async () => {
    const routes = {
      '/map.xml.gz': {
        headers: { 'content-type': 'application/gzip' },
        body: gzipSync(Buffer.concat([Buffer.from('<urlset>'), ZEROS])),
      },
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/map.xml.gz`], SMALL);
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('expands to more than 1048576 bytes');
    });
  });

  it('end with the time for one request where they come drop by drop', async () => {
    const drops = (_: unknown, response: import('node:http').ServerResponse) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    };
    await withWeb({ '/a': drops, '/silent': () => undefined, '/b': 'B' }, async ({ origin, load }) => {
      const addresses = [`${origin}/a`, `${origin}/silent`, `${origin}/b`];
      const { files, failed } = await load(addresses, { limits: { timeoutMs: 300 } });
      expect(failed.map(({ message }) => message)).toEqual([
        `${origin}/a took longer than 0.3 s.`,
        `${origin}/silent took longer than 0.3 s.`,
      ]);
      expect(files.map(({ text }) => text)).toEqual(['B']);
    });
  });
});

describe('names that do not answer', { timeout: 30_000 }, () => {
  it('end with the time for one request', async () => {
    await withWeb({ '/a': 'A' }, async ({ originOf, load }) => {
      const resolve = (host: string) =>
        host === 'slow.example'
          ? new Promise<never>(() => undefined)
          : Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
      const addresses = [`${originOf('slow.example')}/a`, `${originOf('news.example')}/a`];
      const { files, failed } = await load(addresses, { limits: { timeoutMs: 300 } }, { resolve });
      expect(failed.map(({ message }) => message)).toEqual([`${addresses[0]} took longer than 0.3 s.`]);
      expect(files).toHaveLength(1);
    });
  });

  it('are complaints where there are none', async () => {
    await withWeb({}, async ({ origin, load }) => {
      const { failed } = await load([`${origin}/a`], {}, { resolve: async () => [] });
      expect(failed[0]?.message).toContain('there is no such host');
    });
  });
});

describe('broken answers', { timeout: 30_000 }, () => {
  it.each([
    ['a compression that is broken', { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }, 'badly compressed'],
    [
      'a compression that ends too soon',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync('x').subarray(0, 12) },
      'badly compressed',
    ],
    [
      'a compression that nobody asked for',
      { headers: { 'content-encoding': 'rot13' }, body: 'x' },
      'compressed as rot13',
    ],
    ['a redirection to nowhere', { status: 302, headers: { location: 'http://' } }, 'cannot be asked for'],
    ['a redirection without an address', { status: 302 }, 'status 302'],
    ['a redirection to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }, 'not an http or https'],
    ['a redirection with a password', { status: 302, headers: { location: 'http://a:b@news.example/' } }, 'password'],
    ['a status of its own', { status: 299 }, 'status 299'],
    ['content of another request', { status: 304 }, 'status 304'],
  ])('are complaints: %s', async (_name, route, part) => {
    await withWeb({ '/a': route, '/b': 'B' }, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/a`, `${origin}/b`]);
      expect(failed.map(({ message }) => message)).toEqual([expect.stringContaining(part)]);
      expect(files.map(({ text }) => text)).toEqual(['B']);
    });
  });

  it('are complaints where a host does not speak TLS', async () => {
    await withWeb({ '/a': 'A' }, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin.replace('http:', 'https:')}/a`]);
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('cannot be read');
    });
  });

  it('are complaints where the connection breaks', async () => {
    const cut = (_: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    };
    await withWeb({ '/a': cut, '/b': 'B' }, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/a`, `${origin}/b`]);
      expect(failed).toHaveLength(1);
      expect(files.map(({ text }) => text)).toEqual(['B']);
    });
  });
});

function endlessRoute(count: (bytes: number) => void) {
  return (_: unknown, response: import('node:http').ServerResponse) => {
    const chunk = new Uint8Array(1 << 16).fill(0x20);
    const send = () => {
      do count(chunk.length);
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', send);
    send();
  };
}

/** Listens at an address that must not be reached, and counts who does. */
async function withListener(
  address: string,
  run: (port: number, connections: () => number) => Promise<void>,
  port = 0,
): Promise<void> {
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  const bound = server.address();
  try {
    await run(typeof bound === 'object' && bound !== null ? bound.port : 0, () => connections);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
