/** Tests of how `npm start` reads and tries its port. */
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { parsePort, requireFreePort } from './start-command.mjs';

describe('parsePort', () => {
  it('is the default where PORT is absent or empty', () => {
    expect(parsePort(undefined)).toBe(7700);
    expect(parsePort('')).toBe(7700);
  });

  it('takes every port from 1 to 65535', () => {
    expect(parsePort('1')).toBe(1);
    expect(parsePort('65535')).toBe(65_535);
  });

  it.each(['0', '65536', '-1', '80.5', '0x50', '7700 ', 'http', '1e3'])('refuses %j, and names it', (text) => {
    expect(() => parsePort(text)).toThrow(text);
  });
});

describe('requireFreePort', () => {
  it('refuses a port that is taken, with another to choose', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(requireFreePort(port)).rejects.toThrow(/is taken.*PORT=\d+ npm start/);
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });
});
