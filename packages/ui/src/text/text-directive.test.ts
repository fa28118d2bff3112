import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDirective } from './text-directive.js';

const decoded = (text: string) =>
  textDirective(text)
    .replace(/^text=/, '')
    .split(',')
    .map(decodeURIComponent);

describe('a text directive', () => {
  test('holds a short text whole, with its own signs encoded', () => {
    expect(textDirective('Peace, at last & war-time')).toBe('text=Peace%2C%20at%20last%20%26%20war%2Dtime');
  });

  test('names a long text by the words at its beginning and its end', () => {
    const middle = 'and so on without end '.repeat(20);
    expect(decoded(`The first six words of it all. ${middle} the last six words of it all.`)).toEqual([
      'The first six words of it',
      'last six words of it all.',
    ]);
  });

  test('names several lines by the first and the last, however short', () => {
    expect(decoded('• Bread\n• Milk\n***')).toEqual(['• Bread', '• Milk']);
  });

  test('cuts writing without spaces between words', () => {
    const [start, end] = decoded('停战谈判在日内瓦继续进行各方仍然存在分歧。'.repeat(12));
    expect(start?.length).toBeLessThan(60);
    expect(end?.length).toBeLessThan(60);
  });

  test('of a text without words is empty', () => {
    for (const text of ['', ' \n ', '* * *', '\uD800']) expect(textDirective(text)).toBe('');
  });

  test('is short, encoded, and names what stands in the text, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const directive = textDirective(text);
        expect(directive).toMatch(/^(text=[^,&\-\s]+(,[^,&\-\s]+)?)?$/);
        const flat = text.replaceAll(/\p{Cs}/gu, '').replaceAll(/\s+/gu, ' ');
        for (const part of directive === '' ? [] : decoded(text)) expect(flat).toContain(part);
      }),
    );
  });
});
