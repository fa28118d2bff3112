/** Tests of how `npm start` chooses and tries its port. */
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { choosePort, requireFreePort } from './start-command.mjs';

describe('choosePort', () => {
  it('is the default where nothing chooses one', () => {
    expect(choosePort({}, [])).toBe(7700);
    expect(choosePort({ PORT: '' }, [])).toBe(7700);
  });

  it('takes every port from 1 to 65535', () => {
    expect(choosePort({ PORT: '1' }, [])).toBe(1);
    expect(choosePort({}, ['--port', '65535'])).toBe(65_535);
    expect(choosePort({}, ['--port=80'])).toBe(80);
  });

  it('takes that of the command line before that of the environment', () => {
    expect(choosePort({ PORT: '8080' }, ['--port', '9090'])).toBe(9090);
  });

  it.each(['0', '65536', '-1', '80.5', '0x50', '7700 ', 'http', '1e3'])('refuses %j, and names it', (text) => {
    expect(() => choosePort({ PORT: text }, [])).toThrow(`PORT is "${text}"`);
    expect(() => choosePort({}, [`--port=${text}`])).toThrow(`--port is "${text}"`);
  });

  it.each([[['--prot', '80']], [['80']], [['--port']]])('refuses %j, and says what there is', (args) => {
    expect(() => choosePort({}, args)).toThrow(/--port 8080.*Given were: "/);
  });
});

describe('requireFreePort', () => {
  it('refuses a port that is taken, with another to choose', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(requireFreePort(port)).rejects.toThrow(/is taken.*npm start -- --port \d+/);
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });
});
