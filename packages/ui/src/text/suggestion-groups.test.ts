import { describe, expect, test } from 'vitest';
import { suggestionGroups } from './suggestion-groups.js';

const phrase = (text: string) => ({ text, kind: 'phrase' as const });
const title = (text: string) => ({ text, kind: 'title' as const });

describe('suggestions', () => {
  test('are earlier searches that begin so, titles, then phrases', () => {
    const answer = [title('A secure peace'), phrase('security'), phrase('secret')];
    expect(suggestionGroups('Sec', ['second army', 'army'], answer)).toEqual([
      { kind: 'recent', texts: ['second army'] },
      { kind: 'title', texts: ['A secure peace'] },
      { kind: 'phrase', texts: ['security', 'secret'] },
    ]);
  });

  test('leave out what is typed already, and say nothing twice', () => {
    const answer = [phrase('peace deal'), phrase('Peace  Deals')];
    expect(suggestionGroups(' peace deal', ['peace deals', 'Peace deal'], answer)).toEqual([
      { kind: 'recent', texts: ['peace deals'] },
    ]);
  });

  test('are the latest searches where nothing is typed, and no empty group', () => {
    expect(suggestionGroups('', ['a', 'b', 'c', 'd'], [])).toEqual([{ kind: 'recent', texts: ['a', 'b', 'c'] }]);
    expect(suggestionGroups('', [], [])).toEqual([]);
    expect(suggestionGroups('x', ['army'], [])).toEqual([]);
  });
});
