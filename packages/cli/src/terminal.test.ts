/** The terminal shows colours where they are wanted, and tells when nobody reads any more. */
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminal, OutputClosed, type ProcessStreams } from './terminal.js';

interface FakeProcessOptions {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly failsWith?: Error;
}

function fakeProcess({ isTTY = false, columns, env = {}, failsWith }: FakeProcessOptions = {}) {
  const written: string[] = [];
  const stream = () =>
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done(failsWith);
      },
    });
  const stdout = Object.assign(stream(), { isTTY, ...(columns === undefined ? {} : { columns }) });
  const stdin = new PassThrough();
  const streams: ProcessStreams = { stdout, stderr: Object.assign(stream(), { isTTY }), stdin, env };
  return { streams, stdin, written };
}

describe('createTerminal', () => {
  it('styles text on a terminal', () => {
    const terminal = createTerminal(fakeProcess({ isTTY: true }).streams);
    expect(terminal.style('a', 'bold', 'underline')).toBe('\u001b[1m\u001b[4ma\u001b[24m\u001b[22m');
  });

  it.each([[{ isTTY: false }], [{ isTTY: true, env: { NO_COLOR: '1' } }], [{ isTTY: true, env: { TERM: 'dumb' } }]])(
    'leaves text as it is: %j',
    (options) => {
      expect(createTerminal(fakeProcess(options).streams).style('a', 'bold')).toBe('a');
    },
  );

  it('takes an empty NO_COLOR for none', () => {
    expect(createTerminal(fakeProcess({ isTTY: true, env: { NO_COLOR: '' } }).streams).style('a', 'bold')).not.toBe(
      'a',
    );
  });

  it.each([
    [undefined, 100],
    [20, 40],
    [72, 72],
    [300, 100],
  ])('of %s columns uses %d', (columns, expected) => {
    expect(createTerminal(fakeProcess(columns === undefined ? {} : { columns }).streams).width).toBe(expected);
  });

  it('writes, and tells of a reader that has gone', async () => {
    const open = fakeProcess();
    await createTerminal(open.streams).write('text');
    expect(open.written).toEqual(['text']);
    const gone = fakeProcess({ failsWith: Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) });
    await expect(createTerminal(gone.streams).write('text')).rejects.toBeInstanceOf(OutputClosed);
  });

  it('goes on where nobody reads its warnings any more', async () => {
    const gone = fakeProcess({ failsWith: Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) });
    createTerminal(gone.streams).warn('progress');
    await new Promise(setImmediate);
    expect(gone.written).toEqual(['progress']);
  });

  it('tells of any other failure as it is', async () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    await expect(createTerminal(fakeProcess({ failsWith: full }).streams).write('text')).rejects.toBe(full);
  });

  it('reads standard input to its end, also where a character is cut between two pieces', async () => {
    const { streams, stdin } = fakeProcess();
    const text = createTerminal(streams).readStandardInput();
    const bytes = Buffer.from('aä');
    stdin.write(bytes.subarray(0, 2));
    stdin.end(bytes.subarray(2));
    expect(await text).toBe('aä');
  });
});
