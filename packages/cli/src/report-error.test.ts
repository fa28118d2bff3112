/** Each kind of failure has its exit code and a line that a person can act on. */
import { LociError } from '@loci/engine';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { reportError } from './report-error.js';
import { OutputClosed } from './terminal.js';

const damaged = new LociError('index-damaged', 'vectors.bin is too short', { cause: new Error('read 3 bytes') });

describe('reportError', () => {
  it('tells an error of Loci by its message alone', () => {
    expect(reportError(damaged, false)).toEqual({ exitCode: 1, text: 'loci: vectors.bin is too short\n' });
  });

  it('takes a wrong value for wrong usage', () => {
    expect(reportError(new LociError('bad-request', 'limit is 0'), false).exitCode).toBe(2);
  });

  it('shows the stack and the cause where asked to', () => {
    const { text } = reportError(damaged, true);
    expect(text).toMatch(/^loci: LociError: vectors\.bin is too short\n +at /);
    expect(text).toContain('caused by Error: read 3 bytes');
  });

  it('says of what was not foreseen how to find out more', () => {
    expect(reportError(new TypeError('x is undefined'), false)).toEqual({
      exitCode: 1,
      text: 'loci: something unforeseen went wrong: x is undefined; --verbose tells where\n',
    });
  });

  it('says nothing where whoever reads the output has gone', () => {
    expect(reportError(new OutputClosed(), true)).toEqual({ exitCode: 0, text: '' });
  });

  it('leaves to Commander what it has said', () => {
    expect(reportError(new CommanderError(0, 'commander.helpDisplayed', ''), false)).toEqual({ exitCode: 0, text: '' });
    expect(reportError(new CommanderError(1, 'commander.unknownOption', ''), false)).toEqual({ exitCode: 2, text: '' });
  });
});
