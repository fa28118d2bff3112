/** Tests of the run of the checks, and of the table and the line that end it. */
import { describe, expect, it } from 'vitest';
import { type Check, runChecks } from './run-checks.mjs';
import { renderSummary } from './summary.mjs';

const passing = (name: string, passed: number): Check => ({
  name,
  run: async () => ({ passed, failed: 0, problems: [] }),
});
const broken: Check = { name: 'broken', run: () => Promise.reject(new Error('no compiler')) };
const optional: Check = { ...passing('browser', 5), option: '--no-browser' };

const run = (checks: Check[], ...options: string[]) => runChecks(checks, new Set(options), () => {});

describe('runChecks', () => {
  it('goes on after a check that failed', async () => {
    const results = await run([passing('types', 1), broken, passing('tests', 40)]);
    expect(results.map(({ passed, failed }) => [passed, failed])).toEqual([
      [1, 0],
      [0, 1],
      [40, 0],
    ]);
    expect(results[1]?.problems).toEqual(['no compiler']);
  });

  it('leaves a check out only by its own option', async () => {
    expect((await run([optional]))[0]).toMatchObject({ passed: 5 });
    expect((await run([optional], '--no-browser'))[0]).toMatchObject({ passed: 0, leftOutBy: '--no-browser' });
  });
});

describe('renderSummary', () => {
  it('ends with the totals', async () => {
    const summary = renderSummary(await run([passing('types', 1), broken, passing('tests', 40)]));
    expect(summary.split('\n').at(-1)).toBe('41 passed, 1 failed');
    expect(summary).toContain('broken: no compiler');
  });

  it('names what was left out, and by which option', async () => {
    const summary = renderSummary(await run([passing('types', 1), optional], '--no-browser'));
    expect(summary).toContain('browser  skipped by option --no-browser');
    expect(summary.split('\n').at(-1)).toBe('1 passed, 0 failed');
  });
});
