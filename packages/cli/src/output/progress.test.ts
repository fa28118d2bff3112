/** Where there is no terminal, progress is a line now and then. */
import { describe, expect, it } from 'vitest';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { createProgress, formatDuration } from './progress.js';

describe('createProgress without a terminal', () => {
  it('tells each phase at once, and within it every ten seconds', () => {
    let timeMs = 0;
    const terminal = createFakeTerminal();
    const progress = createProgress(terminal, { now: () => timeMs });
    progress.update({ phase: 'fetching', done: 0, total: 12, totalIsEstimate: false, embedded: 0 });
    progress.update({ phase: 'model', done: 0, total: 0, totalIsEstimate: true, embedded: 0 });
    progress.update({ phase: 'embedding', done: 16, total: 400, totalIsEstimate: true, embedded: 16 });
    progress.update({ phase: 'embedding', done: 20, total: 400, totalIsEstimate: true, embedded: 20 });
    timeMs = 9_999;
    progress.update({ phase: 'embedding', done: 90, total: 400, totalIsEstimate: true, embedded: 80 });
    timeMs = 10_000;
    progress.update({ phase: 'embedding', done: 116, total: 400, totalIsEstimate: false, embedded: 116 });
    timeMs = 10_001;
    progress.update({ phase: 'writing', done: 400, total: 400, totalIsEstimate: false, embedded: 400 });
    progress.finish();
    expect(terminal.warned().split('\n')).toEqual([
      'fetching 0/12 addresses',
      'loading the model',
      'embedding 16/~400 passages',
      'embedding 116/400 passages · 10 a second · 29 s left',
      'writing the index 400/400 passages · 38 a second · 0 s left',
      '',
    ]);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.2, '1 s'],
    [59, '59 s'],
    [59.5, '1 min 0 s'],
    [200, '3 min 20 s'],
    [7_500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, expected) => {
    expect(formatDuration(seconds)).toBe(expected);
  });
});
