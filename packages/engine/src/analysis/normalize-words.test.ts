/** What is compared in a phrase. */
import { describe, expect, it } from 'vitest';
import { normalizeWords } from './normalize-words.js';

describe('normalizeWords', () => {
  it('marks what may also be written in one', () => {
    const marked = (text: string) => normalizeWords(text).map(({ surface, bound }) => (bound ? '~' : '') + surface);
    expect(marked('The U.S. cease-fire, don’t')).toEqual(['the', 'u', '~s', 'cease', '~fire', 'don', '~t']);
    expect(marked('東京 NATO加盟')).toEqual(['東', '~京', 'nato', '~加', '~盟']);
    expect(marked('1,400 Größe')).toEqual(['1400', 'grosse']);
  });

  it('gives each part its place, with the last period of an acronym', () => {
    const text = 'U.S. cease-fire';
    expect(normalizeWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['U', 'S.', 'cease', 'fire']);
  });
});
