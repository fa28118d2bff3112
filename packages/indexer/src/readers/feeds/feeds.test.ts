import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsFile, describeBlocks, findRangeFaults, inputFile, readFile } from '../read-bytes.fixture.js';
import { feedReader } from './feeds.js';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

function rss(items: string, documentType = ''): string {
  return `<?xml version="1.0"?>${documentType}<rss version="2.0" ${NAMESPACES}><channel><title>The Paper</title><link>https://paper.example/</link><language>en-gb</language>${items}</channel></rss>`;
}

async function read(content: string | Uint8Array) {
  const reading = await readFile(feedReader, inputFile('feed.xml', content));
  return { ...reading, blocks: reading.documents.map(describeBlocks) };
}

describe('feeds', () => {
  it('reads RSS 2.0, the full text before the summary', async () => {
    const { documents, blocks, failed, warnings } = await read(
      rss(
        `<item><title>Talks &amp;amp; &lt;i&gt;more&lt;/i&gt;</title><link>/news/1</link><guid isPermaLink="false">n-1</guid>
           <pubDate>Thu, 22 May 2025 23:30:00 -0400</pubDate><dc:creator>Ada Roe</dc:creator>
           <description>Short.</description>
           <content:encoded><![CDATA[<h2>Part</h2><p>One <b>two</b>.<p>Three.<script>bad()</script><ul><li>a</li></ul>]]></content:encoded></item>
         <item><guid>https://paper.example/2</guid><description>Plain words, 5 &lt; 6.</description></item>
         <item><title>No text</title></item>`,
      ),
    );
    expect(documents).toMatchObject([
      {
        id: 'n-1',
        title: 'Talks & more',
        source: 'The Paper',
        author: 'Ada Roe',
        date: '2025-05-22',
        url: 'https://paper.example/news/1',
        language: 'en-GB',
        origin: 'feed.xml#1',
      },
      { id: 'https://paper.example/2', title: null, url: 'https://paper.example/2', text: 'Plain words, 5 < 6.' },
    ]);
    expect(blocks[0]).toEqual(['heading2: Part', 'paragraph: One two.', 'paragraph: Three.', 'list: - a']);
    expect(failed).toMatchObject([{ subject: 'feed.xml#3', message: expect.stringContaining('no text') }]);
    expect(warnings).toEqual([]);
  });

  it('reads Atom in its three kinds of text', async () => {
    const { documents, blocks } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">The &lt;b&gt;Paper&lt;/b&gt;</title><author><name>All</name></author>
       <entry xml:lang="fr"><id>urn:1</id><title>A &lt; B</title><link rel="enclosure" href="https://a.b/c.mp3"/><link href="https://a.b/c"/>
         <updated>2025-05-23T00:00:00Z</updated><published>2025-05-22T00:00:00Z</published><author><name>Ada</name></author>
         <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>X <em>y</em>.</p><p>Z.</p></div></content></entry>
       <entry><id>urn:2</id><title>T</title><updated>2025-05-23</updated><content type="image/png">iVBORw0</content><summary>1 &lt;b&gt; 2</summary></entry>
       <entry><id>urn:3</id><title>T</title><updated>2025</updated><content type="html">&lt;p&gt;&amp;eacute;&lt;/p&gt;</content></entry></feed>`,
    );
    expect(documents).toMatchObject([
      {
        id: 'urn:1',
        title: 'A < B',
        source: 'The Paper',
        author: 'Ada',
        date: '2025-05-22',
        url: 'https://a.b/c',
        language: 'fr',
      },
      { id: 'urn:2', text: '1 <b> 2', author: 'All', date: '2025-05-23', language: 'de' },
      { id: 'urn:3', text: 'é' },
    ]);
    expect(blocks[0]).toEqual(['paragraph: X y.', 'paragraph: Z.']);
  });

  it('reads RSS 1.0 and JSON Feed', async () => {
    const rdf = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>The Paper</title></channel><item rdf:about="https://r.s/1"><title>I</title><link>https://r.s/1</link><description>Text.</description><dc:date>2025-01-02</dc:date></item></rdf:RDF>`,
    );
    expect(rdf.documents).toMatchObject([
      { id: 'https://r.s/1', text: 'Text.', source: 'The Paper', date: '2025-01-02' },
    ]);
    const items = [
      { id: 1, content_html: '<p>One.</p>', authors: [{ name: 'Ada' }], date_published: '2025-01-02T03:04:05Z' },
      { id: '2', content_text: 'a <b> c', url: 'https://r.s/2' },
    ];
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', language: 'en', items });
    expect((await read(json)).documents).toMatchObject([
      { id: '1', text: 'One.', author: 'Ada', date: '2025-01-02', source: 'J', language: 'en' },
      { id: '2', text: 'a <b> c', url: 'https://r.s/2' },
    ]);
  });

  it('knows feeds by their content and leaves other XML and JSON alone', async () => {
    const accepts = (content: string | Uint8Array) => acceptsFile(feedReader, inputFile('a.xml', content));
    const prologue =
      '\uFEFF<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- a > b --><!DOCTYPE rss [<!ENTITY a "b">]>\n';
    expect(await accepts(`${prologue}<rss version="2.0">`)).toBe(true);
    expect(await accepts(Buffer.from('\uFEFF<?xml version="1.0"?><rss version="2.0">', 'utf16le'))).toBe(true);
    expect(await accepts('<a:feed xmlns:a="http://www.w3.org/2005/Atom">')).toBe(true);
    expect(await accepts('{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": []}')).toBe(true);
    for (const other of [
      '<feed><cow/></feed>',
      '<rdf:RDF xmlns:rdf="x">',
      '<rssx>',
      '<html><rss>',
      '{"version": "1"}',
      '',
    ]) {
      expect(await accepts(other)).toBe(false);
    }
  });

  it('reads other encodings by what the feed says', async () => {
    const latin = rss('<item><description>Köln</description></item>').replace('1.0"?', '1.0" encoding="ISO-8859-1"?');
    const { documents, warnings } = await read(Buffer.from(latin, 'latin1'));
    expect(documents).toMatchObject([{ text: 'Köln' }]);
    expect(warnings).toEqual([]);
  });

  it('warns of a date and a link that are none', async () => {
    const { documents, warnings } = await read(
      rss('<item><description>A.</description><pubDate>soon</pubDate><link>javascript:bad()</link></item>'),
    );
    expect(documents).toMatchObject([{ date: null, url: null }]);
    expect(warnings).toHaveLength(2);
  });

  it('does not expand entities that a feed declares', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const documentType = `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`;
    const { documents } = await read(rss('<item><description>Once: &l9;</description></item>', documentType));
    expect(documents).toMatchObject([{ text: 'Once: &l9;' }]);
  });

  it.each([
    [
      'an external entity',
      rss('<item><description>&x;</description></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    ],
    ['elements without end', rss(`<item><a>${'<b>'.repeat(100_000)}</a></item>`)],
    ['a hundred thousand attributes', rss(`<item ${'a="b" '.repeat(100_000)}><title>x</title></item>`)],
    ['an end that is missing', '<rss version="2.0"><channel><item><title>x'],
    ['no feed', '<html></html>'],
    ['nothing', ''],
  ])('refuses %s', async (_name, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'unreadable', subject: 'feed.xml' });
  });

  it('reads an entry of a megabyte on one line, and tells of one whose HTML nests without end', async () => {
    const long = 'word '.repeat(200_000);
    const deep = '&lt;b&gt;'.repeat(100_000);
    const { documents, failed } = await read(
      rss(`<item><description>${long}</description></item><item><description>${deep}x</description></item>`),
    );
    expect(documents.map(({ text }) => text.length)).toEqual([999_999]);
    expect(failed).toMatchObject([{ subject: 'feed.xml#2' }]);
  });

  it('makes sound documents of whatever stands in an entry, or refuses the feed', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '&lt;p&gt;',
        '&amp;',
        '&#x1F600;',
        '<![CDATA[',
        ']]>',
        '<description>',
        '</item><item>',
      ),
      fc.constantFrom('<title>', '</title>', '<link>', '&lt;/div&gt;', '&lt;ul&gt;&lt;li&gt;', '<!--', '-->', '&bad;'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 15 }), async (pieces) => {
        const content = rss(`<item><description>Start. ${pieces.join('')}</description></item>`).replaceAll('\0', '');
        const reading = await read(content).catch((error: { code?: string }) => error.code);
        if (typeof reading === 'string') expect(reading).toBe('unreadable');
        else for (const document of reading?.documents ?? []) expect(findRangeFaults(document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
