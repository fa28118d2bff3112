/** Links are read from any bytes, however broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinks } from './read-links.js';

const read = (text: string, extension = '.xml') => readLinks({ kind: 'sitemap', extension }, Buffer.from(text, 'utf8'));

describe('readLinks', () => {
  it('reads entities and character data, and leaves images and other namespaces out', async () => {
    const map = `<urlset xmlns:i="x"><url><i:image><i:loc>/no.png</i:loc></i:image><loc> /a?b=1&amp;c=2
      </loc><link href="/no"/></url><url><loc><![CDATA[/b]]></loc></url></urlset>`;
    expect(await read(map)).toEqual({ pages: ['/a?b=1&c=2', '/b'], sitemaps: [] });
  });

  it('reads what comes before a list breaks off', async () => {
    expect((await read('<urlset><url><loc>/a</loc></url><url><loc>/b</lo')).pages).toEqual(['/a']);
  });

  it('does not expand entities that a list defines itself', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><urlset><url><loc>/&b;</loc></url></urlset>`;
    expect((await read(bomb)).pages).toEqual(['/&b;']);
  });

  it('takes no more than the protocol allows', async () => {
    const { pages } = await read(`<urlset>${'<url><loc>/a</loc></url>'.repeat(60_000)}</urlset>`);
    expect(pages).toHaveLength(50_000);
  });

  it('bears any nesting', async () => {
    expect((await read(`${'<url>'.repeat(100_000)}<loc>/deep</loc>`)).pages).toEqual([]);
  });

  it('reads something of anything', async () => {
    const piece = fc.constantFrom(
      '<url>',
      '<loc>',
      '</loc>',
      '</url>',
      '<item>',
      '<link>',
      '<entry',
      '/>',
      '&',
      '<![CDATA[',
      '"',
    );
    const markup = fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join(''));
    const extension = fc.constantFrom('.xml', '.json');
    await fc.assert(
      fc.asyncProperty(markup, extension, async (text, kind) => {
        for (const page of (await read(text, kind)).pages) expect(page.trim()).toBe(page);
      }),
    );
  });
});
