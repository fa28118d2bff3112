/** Names of fetched pages are safe, and different pages have different ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webPath } from './web-path.js';

describe('webPath', () => {
  it.each([
    ['https://news.example/', '.html', 'news.example/index.html'],
    ['https://news.example/2025/story', '.html', 'news.example/2025/story.html'],
    ['https://news.example/2025/Story.HTML', '.html', 'news.example/2025/Story.html'],
    ['https://news.example/2025/', '.html', 'news.example/2025/index.html'],
    ['https://news.example/story.php', '.html', 'news.example/story.php.html'],
    ['https://news.example/%D0%BC%D0%B8%D1%80', '.html', 'news.example/мир.html'],
    ['http://[2001:db8::1]:8080/a', '.txt', '2001_db8__1_8080/a.txt'],
    ['https://news.example/a', '', 'news.example/a'],
  ])('makes of %s and %j %s', (address, extension, path) => {
    expect(webPath(new URL(address), extension)).toBe(path);
  });

  it('tells apart what differs only in characters that are lost', () => {
    const paths = ['/a?x=1', '/a?x=2', '/a:', '/a*', '/a'].map((path) =>
      webPath(new URL(path, 'https://news.example'), '.html'),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('never leads out of its folder and holds no character with a meaning to a system', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (segments) => {
        const url = new URL(`https://news.example/${segments.map(encodeURIComponent).join('/')}`);
        const path = webPath(url, '.html');
        for (const segment of path.split('/')) {
          expect(segment).not.toMatch(/^\.{0,2}$|[\\:*?"<>|\p{C}]|[. ]$/u);
          expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
