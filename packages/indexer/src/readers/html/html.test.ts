import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBlocks, findRangeFaults, inputFile, readBytes, readOne } from '../read-bytes.fixture.js';
import type { RawDocument } from '../reader.js';
import { htmlReader } from './html.js';
import { newsPage, PARAGRAPHS } from './news-page.fixture.js';

function read(html: string, path = 'page.html'): Promise<RawDocument> {
  return readOne(htmlReader, path, Buffer.from(html));
}

async function blocksOf(body: string): Promise<string[]> {
  return describeBlocks(await read(`<!doctype html><title>Rain</title><body>${body}</body>`));
}

describe('what is taken for a web page', () => {
  const accepts = (text: string, extension: string) => htmlReader.accepts(Buffer.from(text), extension);

  it.each(['.html', '.htm', '.xhtml'])('is every file that ends in %s', (extension) => {
    expect(accepts('', extension)).toBe(true);
  });

  it.each([
    '<!DOCTYPE html><p>Rain',
    '\n<html lang="en">',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<!-- saved from url=(0020)https://example.org -->\n<html>',
    '\uFEFF<!doctype html>',
  ])('is a file of any name that begins with %j', (beginning) => {
    expect(accepts(beginning, '.php')).toBe(true);
  });

  it.each(['<rss version="2.0">', 'A text about <html> pages', '<svg xmlns="http://www.w3.org/2000/svg">', ''])(
    'is no file that begins with %j',
    (beginning) => {
      expect(accepts(beginning, '')).toBe(false);
    },
  );
});

describe('the blocks of an article', () => {
  it('are its paragraphs, without what stands around and between them', async () => {
    const { text, blocks } = await read(newsPage());
    expect(text.split('\n\n')).toEqual(PARAGRAPHS);
    expect(blocks?.map(({ kind }) => kind)).toEqual(PARAGRAPHS.map(() => 'paragraph'));
  });

  it('are of the kind that the page says', async () => {
    const [first, second, third, fourth] = PARAGRAPHS;
    const body = `<article><h1>Rain</h1><p>${first}</p><h2>By night</h2><p>${second}</p>
      <ul><li>The weir</li><li>The <b>bridge</b></li></ul><ol start="3"><li>Close it</li><li>Wait</li></ol>
      <blockquote><p>${third}</p></blockquote><h3>At noon</h3>
      <table><tr><th>Place</th><th>Level</th></tr><tr><td>Mill</td><td>2 m</td></tr></table>
      <p>${fourth}</p><pre>level =  2\n  + 1</pre></article>`;
    expect(await blocksOf(body)).toEqual([
      `paragraph: ${first}`,
      'heading2: By night',
      `paragraph: ${second}`,
      'list: - The weir\n- The bridge',
      'list: 3. Close it\n4. Wait',
      `quotation: ${third}`,
      'heading3: At noon',
      'list: Place | Level\nMill | 2 m',
      `paragraph: ${fourth}`,
      'code: level =  2\n  + 1',
    ]);
  });

  it('end at every block element and at two line breaks, and keep a single one', async () => {
    const [first, second, third] = PARAGRAPHS;
    const body = `<div>${first}<br><br>${second}<br>${third}<div>A line of its own.</div>${first}</div>`;
    expect(await blocksOf(body)).toEqual([
      `paragraph: ${first}`,
      `paragraph: ${second}\n${third}`,
      'paragraph: A line of its own.',
      `paragraph: ${first}`,
    ]);
  });

  it('are separate, so that no passage spans two of them', async () => {
    const { blocks } = await read(`<p>Yes.</p><p>${PARAGRAPHS[0]}</p><h2>By night</h2><p>No.</p><p>Wait.</p>`);
    expect(blocks?.map(({ separate }) => separate)).toEqual([true, true, true, true, true]);
  });

  it('have items with the list in them', async () => {
    const list = '<ul><li>River<ul><li>Weir</li></ul></li><li>Lake</li></ul>';
    const { text, blocks } = await read(`<p>${PARAGRAPHS[0]}</p>${list}<p>${PARAGRAPHS[1]}</p>`);
    const items = blocks?.find(({ kind }) => kind === 'list')?.items ?? [];
    expect(items.map(({ start, end }) => text.slice(start, end))).toEqual(['- River\n  - Weir', '- Lake']);
  });

  it('have the last id of the page at or above them', async () => {
    const [first, second, third] = PARAGRAPHS;
    const body = `<main id="main"><p>${first}</p><h2 id="night">By night</h2><p>${second}</p>
      <p><a name="noon"></a>${third}</p></main>`;
    const { blocks } = await read(body);
    expect(blocks?.map(({ anchor }) => anchor)).toEqual(['main', 'night', 'night', 'noon']);
  });

  it('are found where an article stands in parts', async () => {
    const parts = PARAGRAPHS.map((text) => `<div class="row"><div class="article-text"><p>${text}</p></div></div>`);
    const page = `<body><div class="top">Menu</div><div class="page">${parts.join('<div class="ad">Buy</div>')}</div>`;
    expect((await read(page)).text.split('\n\n')).toEqual(PARAGRAPHS);
  });

  it('are found in a page laid out with tables and without classes', async () => {
    const menu = ['Home', 'News', 'Sport'].map((name) => `<a href="/${name}">${name}</a>`).join(' | ');
    const text = PARAGRAPHS.map((paragraph) => `${paragraph}<p>`).join('');
    const page = `<table><tr><td colspan=2>${menu}<tr><td width=100>${menu}<td>${text}</table>`;
    expect((await read(page)).text.split('\n\n')).toEqual(PARAGRAPHS);
  });

  it('are found in languages without spaces', async () => {
    const sentences = [
      '昨夜の大雨で川の水位が上がり、町は橋を閉鎖した。住民は高台へ移り、朝まで水が引くのを待った。町長は被害は少ないと述べた。',
      '水位は正午に二メートルに達したが、堤防は持ちこたえた。気象台は、明日の夕方までに雨は上がると見ている。',
    ];
    const menu = '<div><a href="/1">天気</a> <a href="/2">スポーツ</a> <a href="/3">経済</a></div>';
    const page = `<title>川の水位</title>${menu}<div>${sentences.map((text) => `<p>${text}</p>`).join('')}</div>${menu}`;
    expect((await read(page)).text.split('\n\n')).toEqual(sentences);
  });

  it('leave out what the page does not show', async () => {
    const [first, second] = PARAGRAPHS;
    const hidden = ['style="display: none"', 'hidden', 'aria-hidden="true"'].map((how) => `<p ${how}>${second}</p>`);
    expect(
      await blocksOf(`<p>${first}</p>${hidden.join('')}<noscript>${second}</noscript><template>${second}</template>`),
    ).toEqual([`paragraph: ${first}`]);
  });
});

describe('the mark of a note', () => {
  const [first, second] = PARAGRAPHS;

  it('is left out of the sentence, where it leads to a place in the page', async () => {
    const marks = ['[1]', '2', '*', '[a]', '[note 3]'].map((mark) => `<sup class="x"><a href="#n">${mark}</a></sup>`);
    expect(await blocksOf(`<p>${first}${marks.join('')}</p><p>${second}</p>`)).toEqual([
      `paragraph: ${first}`,
      `paragraph: ${second}`,
    ]);
  });

  it('is not what is raised for another reason', async () => {
    const text =
      'In the 20<sup>th</sup> year of the mill 10<sup>2</sup> sacks went by <sup><a href="/boat">boat</a></sup> a day.';
    expect(await blocksOf(`<p>${first}</p><p>${text}</p>`)).toEqual([
      `paragraph: ${first}`,
      'paragraph: In the 20th year of the mill 102 sacks went by boat a day.',
    ]);
  });
});

describe('a page that is no article', () => {
  it('gives what it lists', async () => {
    const teasers = Array.from({ length: 12 }, (_, n) => `<li><a href="/${n}">Headline ${n} on the river</a></li>`);
    const { text } = await read(`<title>News</title><nav><a href="/">Home</a></nav><ul>${teasers.join('')}</ul>`);
    expect(text).toContain('Headline 11 on the river');
    expect(text).not.toContain('Home');
  });

  it('gives its text where it has next to none', async () => {
    expect((await read('<body>Moved.</body>')).text).toBe('Moved.');
  });

  it.each(['', '<html><body></body></html>', '<script>write("Rain")</script>'])(
    'is refused without any text: %j',
    async (html) => {
      await expect(read(html)).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining('has no text'),
      });
    },
  );
});

// Large inputs take seconds where other work keeps the processor busy.
describe('a hostile page', { timeout: 60_000 }, () => {
  const paragraph = `<p>${PARAGRAPHS[0]}</p>`;

  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000) + paragraph],
    [
      'nested lists and end tags that match nothing',
      `${'<ul><li>'.repeat(50_000)}${paragraph}${'</b></p>'.repeat(50_000)}`,
    ],
    ['elements that are never closed', `<b><i><a href="/"><table><tr><td>${paragraph}`],
    ['end tags alone', `${'</div>'.repeat(10_000)}${paragraph}`],
    [
      '100,000 attributes',
      `<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}>${paragraph}</div>`,
    ],
    ['an attribute of a megabyte', `<div class="${'x '.repeat(500_000)}">${paragraph}</div>`],
    ['100,000 items', `<ol>${'<li>x'.repeat(100_000)}</ol>${paragraph}`],
    ['100,000 paragraphs in a cell', `<table><td>${'<p>x'.repeat(100_000)}${paragraph}</table>`],
    ['100,000 pieces in a line', `${paragraph}<p>${'<b>x</b>'.repeat(100_000)}</p>`],
    ['100,000 dates', `<time>2025</time>`.repeat(100_000) + paragraph],
    ['100,000 comments on one word', `<p>x${'<!-- -->'.repeat(100_000)}</p>${paragraph}`],
    ['100,000 line breaks', `${paragraph}${'x<br>'.repeat(100_000)}`],
    ['a comment that is never closed', `${paragraph}<!-- ${'-- '.repeat(100_000)}`],
    ['a tag that is never closed', `${paragraph}<p class="`],
    ['100,000 entities', `${paragraph}<p>${'&amp;'.repeat(100_000)}</p>`],
    [
      'data nested 100,000 times',
      `<script type="application/ld+json">${'[{"@graph":'.repeat(100_000)}</script>${paragraph}`,
    ],
    [
      'more items of data than are looked at',
      `<script type="application/ld+json">[${'{},'.repeat(100_000)}{}]</script>${paragraph}`,
    ],
  ])('with %s is read', async (_, html) => {
    const document = await read(html);
    expect(document.text).toContain(PARAGRAPHS[0]);
    expect(findRangeFaults(document)).toEqual([]);
  });

  it('of 5 MB in one line is read', async () => {
    const text = 'The river rose. '.repeat(330_000).trim();
    const { documents } = await readBytes(htmlReader, 'long.html', Buffer.from(`<p>${text}</p>`), 2 ** 23);
    expect(documents[0]?.text.length).toBe(text.length);
  });

  it('with a few NUL bytes is read without them', async () => {
    expect((await read(`<p>${PARAGRAPHS[0]?.replace(' ', '\0 ')}</p>`)).text).toBe(PARAGRAPHS[0]);
  });

  it('of NUL bytes is refused', async () => {
    await expect(read('<p>a</p>\0\0\0\0x\0\0\0y\0z')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('of too many elements is refused', async () => {
    await expect(read('<b>'.repeat(1_000_001))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('1000000 elements'),
    });
  });

  it('of any making gives blocks in their place, or is refused', async () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div id="a" class="post-content">',
        '</div>',
        '<ul>',
        '<li>',
        '</ul>',
        '<td>',
        '<table>',
        '</table>',
      ],
      ...[
        '<br>',
        '<h1>',
        '</h2>',
        '<pre>',
        '<a href="/x">',
        '</a>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<blockquote>',
      ],
      ...['&amp;', '&#0;', '\0', '\u00ad', '\ud800', '  \n', PARAGRAPHS[0] as string, 'x', '<', '"', '<title>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (pieces) => {
        const file = inputFile('page.html', Buffer.from(pieces.join('')));
        try {
          for await (const document of htmlReader.read(file, {
            maxDocumentLength: 1e6,
            fail: () => {},
            warn: () => {},
          })) {
            expect(findRangeFaults(document)).toEqual([]);
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'unreadable' });
        }
      }),
    );
  });
});

describe('the encoding of a page', () => {
  const text =
    'Größe und Höhe der Brücke wurden nachts gemessen, während der Fluss über die Ufer trat und Straßen sperrte.';

  function latin1(html: string): Buffer {
    return Buffer.from(html, 'latin1');
  }

  it.each([
    ['its byte order mark, before anything else', Buffer.from(`\uFEFF<meta charset="iso-8859-1"><p>${text}</p>`)],
    ['a byte order mark of UTF-16', Buffer.from(`\uFEFF<p>${text}</p>`, 'utf16le')],
    ['meta charset', latin1(`<meta charset="windows-1252"><p>${text}</p>`)],
    [
      'meta http-equiv',
      latin1(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>${text}</p>`),
    ],
    ['its XML declaration', latin1(`<?xml version="1.0" encoding="iso-8859-1"?><html><p>${text}</p></html>`)],
    ['its bytes, where it says nothing', Buffer.from(`<p>${text}</p>`)],
    ['its bytes, where it says something wrong', latin1(`<meta charset="utf-8"><p>${text}</p>`)],
    ['its bytes, where it says something unknown', Buffer.from(`<meta charset="klingon"><p>${text}</p>`)],
  ])('is told by %s', async (_, bytes) => {
    expect((await readOne(htmlReader, 'page.html', bytes)).text).toBe(text);
  });

  it('may be Shift_JIS', async () => {
    const bytes = Buffer.concat([
      latin1('<meta charset=Shift_JIS><p>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      latin1('</p>'),
    ]);
    expect((await readOne(htmlReader, 'page.html', bytes)).text).toBe('日本');
  });
});
