import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import { createPhraseCounter } from './frequent-phrases.js';

const analyzer = createAnalyzer('en');

function count(...passages: string[]) {
  const counter = createPhraseCounter();
  for (const text of passages) counter.add(text, analyzer.analyze(text));
  return counter.finish();
}

describe('createPhraseCounter', () => {
  it('counts the passages that hold a phrase, from three on', () => {
    const held = ['peace deal, peace deal', 'a peace deal', 'the peace deal'];
    expect(count(...held)).toEqual([['peace deal', 3]]);
    expect(count(...held.slice(1))).toEqual([]);
  });

  it('lets a phrase begin and end with words that say something, with any between', () => {
    expect(count(...Array(3).fill('the Bank of Utopia is in'))).toEqual([['Bank of Utopia', 3]]);
    expect(count(...Array(3).fill('5 days in 2025'))).toEqual([]);
  });

  it('ends a phrase at punctuation, not at a hyphen or a line', () => {
    expect(count(...Array(3).fill('peace, deal. War'))).toEqual([]);
    expect(count(...Array(3).fill('long-range\nmissile'))).toEqual([['long-range missile', 3]]);
  });

  it('leaves out a part that stands nearly always in the whole', () => {
    expect(count(...Array(4).fill('Mohammed bin Salman'), 'bin Salman')).toEqual([['Mohammed bin Salman', 4]]);
    expect(count(...Array(3).fill('new peace deal'), ...Array(3).fill('peace deal'))).toEqual([
      ['peace deal', 6],
      ['new peace deal', 3],
    ]);
  });

  it('writes a phrase as most passages do', () => {
    expect(count('Peace deal', 'peace Deal', 'peace deal', 'peace deal', 'peace deal')).toEqual([['peace deal', 5]]);
  });
});
