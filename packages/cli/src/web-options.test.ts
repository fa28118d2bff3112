/** The options about the web come in the units that people count in, and the help tells the true defaults. */
import { DEFAULT_WEB_LIMITS } from '@loci/indexer';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addWebOptions, toWebSettings } from './web-options.js';

const parse = (...args: string[]) => toWebSettings(addWebOptions(new Command()).parse(args, { from: 'user' }).opts());

describe('the options of loci index about the web', () => {
  it('allow nothing unless they are given', () => {
    expect(parse()).toEqual({ follow: false, allowHosts: [], allowPrivate: false, offline: false, limits: {} });
  });

  it('are given in MB and seconds, hosts one by one', () => {
    const args = ['--follow', '--offline', '--allow-host', 'a.example', '--allow-host', 'b.example'];
    expect(parse(...args, '--web-page-mb', '2', '--web-wait', '0', '--web-time', '60')).toEqual({
      follow: true,
      allowHosts: ['a.example', 'b.example'],
      allowPrivate: false,
      offline: true,
      limits: { maxPageBytes: 2_000_000, intervalMs: 0, maxTotalMs: 60_000 },
    });
  });

  it('have the defaults that the help names', () => {
    const help = addWebOptions(new Command()).helpInformation().replace(/\s+/g, ' ');
    const defaults = [...help.matchAll(/--(web-[a-z-]+) [^(]*\(default: (\d+)\)/g)].map(([, name, value]) => [
      `--${name}`,
      String(value),
    ]);
    expect(parse(...defaults.flat()).limits).toEqual(DEFAULT_WEB_LIMITS);
  });
});
