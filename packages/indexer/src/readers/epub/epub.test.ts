import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBlocks, readBytes, readOne, unreadable } from '../read-bytes.fixture.js';
import { type BookParts, epubFiles, makeEpub, navPoint } from './epub.fixture.js';
import { epubReader } from './epub.js';

const blocksOf = (parts: BookParts) => readBlocks(epubReader, 'a.epub', makeEpub(parts));

const toc = (items: string) => `<nav epub:type="toc"><h1>Contents</h1><ol>${items}</ol></nav>`;

describe('epubReader', () => {
  it('reads the chapters in the order of the spine, each below its title in the contents', async () => {
    const nav = toc('<li><a href="text/b.xhtml">The Sea</a></li><li><a href="text/a.xhtml">The Land</a></li>');
    const chapters = { 'b.xhtml': '<h2>Chapter I</h2><h3>The Sea</h3><p>Waves.</p>', 'a.xhtml': '<p>Fields.</p>' };
    expect(await blocksOf({ nav, chapters })).toEqual([
      'heading1: Chapter I The Sea',
      'paragraph: Waves.',
      'heading1: The Land',
      'paragraph: Fields.',
    ]);
  });

  it('makes one heading of a title that stands in the contents and, in parts or longer, in the text', async () => {
    const nav = toc(
      '<li><a href="text/a.xhtml">1. Loomings</a></li><li><a href="text/b.xhtml">Bower</a></li><li><a href="text/c.xhtml">End</a></li>',
    );
    const chapters = {
      'a.xhtml': '<h1>1</h1><h2>Loomings</h2><p>First.</p><h2>Later</h2><p>Second.</p>',
      'b.xhtml': '<p class="title">Bower</p><p>Third.</p><h4>Chapter 2: Bower</h4>',
      'c.xhtml': '<p>It had no end.</p>',
    };
    expect(await blocksOf({ nav, chapters })).toEqual([
      'heading1: 1. Loomings',
      'paragraph: First.',
      'heading2: Later',
      'paragraph: Second.',
      'heading1: Bower',
      'paragraph: Third.',
      'heading2: Chapter 2: Bower',
      'heading1: End',
      'paragraph: It had no end.',
    ]);
  });

  it('puts headings that say something else below the title in the contents', async () => {
    const nav = toc('<li><a href="text/a.xhtml">Ships</a></li>');
    const chapters = { 'a.xhtml': '<h2>Sails</h2><h3>Of linen</h3><p>White.</p><h2>Masts</h2><p>High.</p>' };
    expect(await blocksOf({ nav, chapters })).toEqual([
      'heading1: Ships',
      'heading2: Sails',
      'heading3: Of linen',
      'paragraph: White.',
      'heading2: Masts',
      'paragraph: High.',
    ]);
  });

  it('reads the contents of EPUB 2, with parts and with chapters that begin within a file', async () => {
    const ncx = navPoint(
      'Part One',
      'text/a.xhtml',
      navPoint('Dawn', 'text/a.xhtml#dawn') + navPoint('Noon', 'text/a.xhtml#noon'),
    );
    const chapters = {
      'a.xhtml': '<h1>Part One</h1><div id="dawn"><p>Early.</p></div><h2 id="noon">Noon</h2><p>Late.</p>',
    };
    expect(await blocksOf({ ncx, chapters })).toEqual([
      'heading1: Part One',
      'heading2: Dawn',
      'paragraph: Early.',
      'heading2: Noon',
      'paragraph: Late.',
    ]);
  });

  it('lets a part without a place of its own begin with its first chapter', async () => {
    const nav = toc('<li><span>Part</span><ol><li><a href="text/a.xhtml">One</a></li></ol></li>');
    expect(await blocksOf({ nav, chapters: { 'a.xhtml': '<p>Text.</p>' } })).toEqual([
      'heading1: Part',
      'heading2: One',
      'paragraph: Text.',
    ]);
  });

  it('takes the headings of the text where there are no contents, the first as the outermost', async () => {
    const chapters = { 'a.xhtml': '<h2>One</h2><h3>Inner</h3><p>Text.</p>', 'b.xhtml': '<h2>Two</h2><p>More.</p>' };
    expect(await blocksOf({ chapters })).toEqual([
      'heading1: One',
      'heading2: Inner',
      'paragraph: Text.',
      'heading1: Two',
      'paragraph: More.',
    ]);
  });

  it('tells file and nearest id of each block', async () => {
    const chapters = {
      'a.xhtml': '<p>One.</p><div id="x"><p>Two.</p><p>T<a id="y"/>hree.</p><p>Four.</p></div>',
      'b.xhtml': '<p>Five.</p>',
    };
    const { blocks } = await readOne(epubReader, 'a.epub', makeEpub({ chapters }));
    const file = 'OEBPS/text/a.xhtml';
    expect(blocks?.map((block) => block.anchor)).toEqual([
      file,
      `${file}#x`,
      `${file}#x`,
      `${file}#y`,
      'OEBPS/text/b.xhtml',
    ]);
  });

  it('leaves out cover, contents, title and copyright pages, wherever the book names them', async () => {
    const nav = `${toc('<li><a href="text/c.xhtml">Text</a></li>')}<nav epub:type="landmarks"><ol><li><a epub:type="copyright-page" href="text/b.xhtml">C</a></li></ol></nav>`;
    const guide = '<reference type="cover" href="text/a.xhtml"/><reference type="toc" href="text/c.xhtml#toc"/>';
    const chapters = {
      'a.xhtml': '<p>Cover</p>',
      'b.xhtml': '<p>All rights reserved</p>',
      'c.xhtml': '<section epub:type="toc"><p>Chapters</p></section><nav><p>Back</p></nav><p>Told.</p>',
      'd.xhtml': '<body epub:type="titlepage"><p>By me</p></body>',
      'e.xhtml': '<p>Advertisement</p>',
      'f.xhtml': '<aside epub:type="footnote"><p>A note. <a role="doc-backlink" href="c.xhtml">back</a></p></aside>',
    };
    expect(await blocksOf({ nav, guide, chapters, aside: ['e.xhtml', 'f.xhtml'] })).toEqual([
      'heading1: Text',
      'paragraph: Told.',
      'paragraph: A note.',
    ]);
  });

  it('leaves out a file whose only chapter has a title of furniture', async () => {
    const nav = toc(
      '<li><a href="text/a.xhtml">Copyright</a></li><li><a href="text/b.xhtml">Cover</a></li><li><a href="text/b.xhtml#x">One</a></li>',
    );
    const chapters = { 'a.xhtml': '<p>All rights reserved</p>', 'b.xhtml': '<p>Blank.</p><p id="x">Told.</p>' };
    expect(await blocksOf({ nav, chapters })).toEqual([
      'heading1: Cover',
      'paragraph: Blank.',
      'heading1: One',
      'paragraph: Told.',
    ]);
  });

  it('keeps a file that is named as contents and as where reading starts', async () => {
    const guide = '<reference type="toc" href="text/a.xhtml"/><reference type="text" href="text/a.xhtml"/>';
    expect(await blocksOf({ guide, chapters: { 'a.xhtml': '<p>Told.</p>' } })).toEqual(['paragraph: Told.']);
  });

  it('reads quotations, lists, terms, code, tables and breaks', async () => {
    const chapters = {
      'a.xhtml':
        '<div>Loose<p>in<br/>two lines</p>text</div><blockquote><p>Said&nbsp;one.</p><p>Said two.</p></blockquote>' +
        '<ol start="3"><li>three<ul><li>inner</li></ul></li><li><p>four</p><p>more</p></li></ol><dl><dt>Term</dt><dd>Meaning</dd></dl>' +
        '<pre>  a\n  b</pre><table><caption>Ships</caption><tr><th>Year</th><th>N</th></tr><tr><td>1911</td><td>12</td></tr></table>' +
        '<table><tr><td><p>Framed.</p></td></tr></table><p>First.<br/><br/>Second.</p><script>x()</script><p hidden="">gone</p>',
    };
    expect(await blocksOf({ chapters })).toEqual([
      'paragraph: Loose',
      'paragraph: in\ntwo lines',
      'paragraph: text',
      'quotation: Said\u00a0one.',
      'quotation: Said two.',
      'list: 3. three\n  - inner\n4. four\n   more',
      'list: Term\nMeaning',
      'code: a\n  b',
      'paragraph: Ships',
      'list: Year | N\n1911 | 12',
      'paragraph: Framed.',
      'paragraph: First.',
      'paragraph: Second.',
    ]);
  });

  it('leaves the marks of notes out of sentences', async () => {
    const chapters = {
      'a.xhtml':
        '<p>One<a epub:type="noteref" href="#n1">1</a>, two<sup><a href="#n2">[2]</a></sup>, x<sup>2</sup>.</p>',
    };
    expect(await blocksOf({ chapters })).toEqual(['paragraph: One, two, x2.']);
  });

  it('takes metadata from the package document', async () => {
    const metadata =
      '<dc:title id="s">Subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>' +
      '<dc:title id="t">On Ships</dc:title><meta refines="#t" property="title-type">main</meta>' +
      '<dc:creator id="a">Ada Low</dc:creator><dc:creator opf:role="trl">Tom Turn</dc:creator><dc:creator>Ben High</dc:creator>' +
      '<dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1911-05</dc:date>' +
      '<dc:language>en-GB</dc:language><dc:publisher>Quay Press</dc:publisher>' +
      '<dc:identifier>urn:isbn:1</dc:identifier><dc:identifier>https://example.org/ships</dc:identifier>';
    const { warnings, documents } = await readBytes(
      epubReader,
      'a.epub',
      makeEpub({ metadata, chapters: { 'a.xhtml': '<p>x</p>' } }),
    );
    expect(documents).toMatchObject([
      {
        title: 'On Ships',
        author: 'Ada Low, Ben High',
        date: '1911-05',
        language: 'en-GB',
        source: 'Quay Press',
        url: 'https://example.org/ships',
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads file names with spaces and signs', async () => {
    expect(await blocksOf({ chapters: { 'chapter é 1.xhtml': '<p>Text.</p>' } })).toEqual(['paragraph: Text.']);
  });

  it('tells of a chapter that is missing or cannot be read, and reads the others', async () => {
    const parts = {
      chapters: {
        'a.xhtml': '<p>One.</p>',
        'b.xhtml': '<div>'.repeat(2000),
        'c.xhtml': '<p>Three.</p>',
        'd.xhtml': '',
      },
    };
    const { 'OEBPS/text/d.xhtml': _missing, ...files } = epubFiles(parts);
    const { documents, failed } = await readBytes(epubReader, 'a.epub', zipSync(files));
    expect(documents.map(({ text }) => text)).toEqual(['One.\n\nThree.']);
    expect(failed).toMatchObject([
      { subject: 'a.epub: OEBPS/text/b.xhtml', message: expect.stringContaining('deeper than') },
      { subject: 'a.epub: OEBPS/text/d.xhtml', message: expect.stringContaining('missing') },
    ]);
  });

  it('reads a file once, however often the spine names it', async () => {
    const chapters = { 'a.xhtml': '<p>One.</p>' };
    const files = {
      'OEBPS/book.opf':
        '<package><manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/></manifest>' +
        `<spine>${'<itemref idref="a"/>'.repeat(1000)}</spine></package>`,
    };
    expect(await blocksOf({ chapters, files })).toEqual(['paragraph: One.']);
  });

  it('does not expand entities that a chapter declares', async () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;&a;">]><html><body><p>Text &b; &eacute;</p></body></html>';
    const files = { 'OEBPS/text/a.xhtml': bomb };
    expect(await blocksOf({ chapters: { 'a.xhtml': '' }, files })).toEqual(['paragraph: Text &b; é']);
  });

  it('refuses a package document that declares entities', async () => {
    const files = { 'OEBPS/book.opf': '<!DOCTYPE package [<!ENTITY a "x"><!ENTITY b "&a;">]><package/>' };
    const bytes = makeEpub({ chapters: {}, files });
    await expect(readOne(epubReader, 'a.epub', bytes)).rejects.toThrow(unreadable(/declares entities/));
  });

  it('refuses a book whose text is enciphered, and reads one whose fonts are obscured', async () => {
    const encryption = (uri: string) =>
      `<encryption><EncryptedData><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`;
    const chapters = { 'a.xhtml': '<p>Text.</p>' };
    const book = (uri: string) => makeEpub({ chapters, files: { 'META-INF/encryption.xml': encryption(uri) } });
    await expect(readOne(epubReader, 'a.epub', book('OEBPS/text/a.xhtml'))).rejects.toThrow(unreadable(/protected/));
    expect((await readOne(epubReader, 'a.epub', book('OEBPS/font.otf'))).text).toBe('Text.');
  });

  it.each([
    ['META-INF/container.xml', /container\.xml" is missing/],
    ['OEBPS/book.opf', /OEBPS\/book\.opf" is missing/],
  ])('says that %s is missing', async (name, message) => {
    const { [name]: _missing, ...files } = epubFiles({ chapters: { 'a.xhtml': '<p>x</p>' } });
    await expect(readOne(epubReader, 'a.epub', zipSync(files))).rejects.toThrow(unreadable(message));
  });

  it('refuses a book without text', async () => {
    const bytes = makeEpub({ chapters: { 'a.xhtml': '<img src="a.png"/>' } });
    await expect(readOne(epubReader, 'a.epub', bytes)).rejects.toThrow(unreadable(/no text/));
  });

  it('refuses a book that is cut off, at whatever length', async () => {
    const bytes = makeEpub({ chapters: { 'a.xhtml': '<p>Text.</p>' } });
    for (let length = 0; length < bytes.length; length += 5) {
      await expect(readOne(epubReader, 'a.epub', bytes.subarray(0, length))).rejects.toThrow(unreadable(/a\.epub/));
    }
  });

  it('accepts by content before it goes by the ending', () => {
    const epub = makeEpub({ chapters: {} });
    expect(epubReader.accepts(epub, '.zip')).toBe(true);
    expect(epubReader.accepts(strToU8('broken'), '.epub')).toBe(true);
    expect(epubReader.accepts(zipSync({ 'a.txt': strToU8('x') }), '.zip')).toBe(false);
  });
});
