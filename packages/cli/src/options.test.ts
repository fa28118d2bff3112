/** Options that several commands share, as commander reads them. */
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addFilterOptions, type FilterOptions, toFilter } from './options.js';

function filterOf(...args: string[]) {
  return toFilter(addFilterOptions(new Command()).parse(args, { from: 'user' }).opts<FilterOptions>());
}

describe('the options of a filter', () => {
  it('are the conditions of the engine, and without them there are none', () => {
    expect(filterOf()).toEqual({ sources: [], authors: [] });
    expect(filterOf('--source', 'A', '--source', 'B & C', '--author', 'D', '--from', '2024', '--to', '2025')).toEqual({
      sources: ['A', 'B & C'],
      authors: ['D'],
      from: '2024',
      to: '2025',
    });
  });

  it('take the empty string for documents that have no source or author', () => {
    expect(filterOf('--source', '', '--source=A', '--author=')).toEqual({ sources: ['', 'A'], authors: [''] });
  });
});
