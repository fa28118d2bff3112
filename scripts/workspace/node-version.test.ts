/** Tests of the check of Node's version. */
import { describe, expect, it } from 'vitest';
import { compareVersions } from './node-version.mjs';

describe('compareVersions', () => {
  it('compares by number, not by letter', () => {
    expect(compareVersions('20.9.0', '20.19.0')).toBeLessThan(0);
    expect(compareVersions('100.0.0', '20.19.0')).toBeGreaterThan(0);
  });

  it('finds equal versions equal, whatever follows the third number', () => {
    expect(compareVersions('20.19.0', '20.19.0')).toBe(0);
    expect(compareVersions('22.1.0-nightly', '22.1.0')).toBe(0);
  });

  it('takes a missing number for zero', () => {
    expect(compareVersions('20', '20.0.0')).toBe(0);
    expect(compareVersions('20', '20.19')).toBeLessThan(0);
  });
});
