import { describe, expect, it } from 'vitest';
import { parseFieldMap } from './field-map.js';

describe('parseFieldMap', () => {
  it('reads pairs, with white space around them', () => {
    expect(parseFieldMap('text=body, date = meta.published,id=URL (long)')).toEqual({
      text: 'body',
      date: 'meta.published',
      id: 'URL (long)',
    });
  });

  it('takes what follows the first equals sign for the name', () => {
    expect(parseFieldMap('text=a=b')).toEqual({ text: 'a=b' });
  });

  it.each([
    ['', 'a pair such as text=body'],
    ['body', '"body" does not name a field'],
    ['text=', '"text=" does not name a field'],
    ['text=a,', '"" does not name a field'],
    ['txt=a', '"txt" is no part of a document; expected text, id, title, source, author, date, url, language'],
    ['=a', '"" is no part'],
    ['text=a,text=b', 'text is given twice'],
    ['toString=a', '"toString" is no part'],
  ])('refuses %j', (text, message) => {
    expect(() => parseFieldMap(text)).toThrow(
      expect.objectContaining({ code: 'bad-request', message: expect.stringContaining(message) }),
    );
  });
});
