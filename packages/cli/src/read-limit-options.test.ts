/** The limits of `loci index` come in the units that people count in, and the help tells the true defaults. */
import { DEFAULT_READ_LIMITS } from '@loci/indexer';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addReadLimitOptions, toReadLimits } from './read-limit-options.js';

const parse = (...args: string[]) =>
  toReadLimits(addReadLimitOptions(new Command()).parse(args, { from: 'user' }).opts());

describe('the limits of loci index', () => {
  it('are given in MB and seconds', () => {
    expect(parse()).toEqual({});
    expect(parse('--max-file-size', '2', '--max-read-time', '3', '--max-archive-depth', '0')).toEqual({
      maxFileBytes: 2_000_000,
      maxReadMs: 3_000,
      maxArchiveDepth: 0,
    });
  });

  it('have the defaults that the help names', () => {
    const help = addReadLimitOptions(new Command()).helpInformation().replace(/\s+/g, ' ');
    const defaults = [...help.matchAll(/--(max-[a-z-]+) [^(]*\(default: (\d+)\)/g)].map(([, name, value]) => [
      `--${name}`,
      String(value),
    ]);
    expect(defaults).toHaveLength(Object.keys(DEFAULT_READ_LIMITS).length);
    expect(parse(...defaults.flat())).toEqual(DEFAULT_READ_LIMITS);
  });
});
