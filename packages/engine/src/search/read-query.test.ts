import { describe, expect, it } from 'vitest';
import { readQuery } from './read-query.js';

const filler = Array.from({ length: 31 }, (_, i) => `word${i}`).join(' ');

describe('readQuery', () => {
  it('reads what may have been typed by the query language', () => {
    expect(readQuery(`"two words" ${filler.split(' ').slice(1).join(' ')}`).phrases).toEqual(['two words']);
    expect(readQuery('security -nuclear source:Reuters')).toMatchObject({ excluded: ['nuclear'], source: ['Reuters'] });
  });

  it('takes a pasted text as it stands: its quotations are no phrases, its hyphens and colons no operators', () => {
    const parsed = readQuery(`He said "two  words" -\n-now source:Reuters ${filler}`);
    expect(parsed).toMatchObject({ phrases: [], excluded: [], source: [] });
    expect(parsed.text.startsWith('He said "two words" - -now source:Reuters word0')).toBe(true);
    expect(parsed.words).toContain('-now');
  });
});
