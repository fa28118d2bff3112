/** Tests of the count of tests: nothing that did not pass may be lost. */
import { describe, expect, it } from 'vitest';
import { countTests } from './vitest-report.mjs';

const file = (...statuses: string[]) => ({
  name: 'x.test.ts',
  assertionResults: statuses.map((status, index) => ({ status, fullName: `case ${index}` })),
});
const report = (...testResults: object[]) => ({ testResults });

describe('countTests', () => {
  it('counts what passed and what failed', () => {
    const { passed, failed, problems } = countTests(report(file('passed', 'passed'), file('failed')), 1);
    expect([passed, failed]).toEqual([2, 1]);
    expect(problems).toEqual(['failed: case 0 (x.test.ts)']);
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a test that is %s as failed, by name', (status) => {
    const { passed, failed, problems } = countTests(report(file('passed', status)), 0);
    expect([passed, failed]).toEqual([1, 1]);
    expect(problems).toEqual(['not run: case 1 (x.test.ts)']);
  });

  it('counts a file that could not be loaded', () => {
    expect(countTests(report(file('passed'), file()), 1).failed).toBe(1);
  });

  it('counts an error outside of any test', () => {
    expect(countTests(report(file('passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fails where no test or no report was found', () => {
    expect(countTests(report(), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
