import { LociError } from '@loci/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBlocks, findRangeFaults, readBlocks, readBytes, readOne, unreadable } from '../read-bytes.fixture.js';
import { rtfReader } from './rtf.js';
import { readTokens } from './tokens.js';

const bytesOf = (source: string) => Uint8Array.from(Buffer.from(source, 'latin1'));

/** Reads what stands in `{\rtf1\ansi …}`. */
const blocksOf = (source: string) => readBlocks(rtfReader, 'a.rtf', bytesOf(`{\\rtf1\\ansi ${source}}`));

const STYLES =
  '{\\stylesheet{\\ql Normal;}{\\s1\\sb240\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 Title;}{\\s4 Quote;}' +
  '{\\s5 HTML Preformatted;}{\\s6 toc 1;}{\\*\\cs7 heading 3;}}';

describe('rtfReader', () => {
  it('reads paragraphs, breaks and special characters', async () => {
    const source =
      '{\\b Bold} and\\tab tab\\line next\\par\r\nIt\\rquote s {\\i so}\\emdash\\~x\\_y\\-z \\{a\\} \\\\\\\nlast\\par\\par';
    expect(await blocksOf(source)).toEqual([
      'paragraph: Bold and tab\nnext',
      'paragraph: It’s so—\u00a0x\u2011yz {a} \\',
      'paragraph: last',
    ]);
  });

  it('reads Unicode with the characters for older programs left out, however many', async () => {
    const source =
      "\\u8364?uro \\u8364\\'80 {\\uc0\\u233}t\\u233 e \\uc2\\u-3913 ??x \\uc1\\u55357?\\u56832?\\u8212\\emdash .";
    expect(await blocksOf(source)).toEqual(['paragraph: €uro € été x 😀—.']);
  });

  it('reads the signs that Windows-1252 has where Latin-1 has none', async () => {
    expect(await blocksOf("\\'93It\\'92s 5 \\'80\\'94 \\'97 so")).toEqual(['paragraph: “It’s 5 €” — so']);
  });

  it('reads bytes in the code page of the font, else of the document', async () => {
    const fonts =
      '\\ansicpg1250\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204 Arial CYR;}{\\f2\\fcharset128 Mincho;}{\\f3\\fcharset2 Symbol;}}';
    const source = `${fonts}\\'9c {\\f1\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} {\\f2 \\'93\\'fa\\'96{\\f2}\\'7b \\'83} \\f3\\'b7\\'61\\plain \\'e8`;
    expect((await blocksOf(source))[0]).toContain('ś Привет');
    expect(await blocksOf(`${fonts}{\\f2 \\'93\\'fa\\'96\\'7b\\'83\\\\}`)).toEqual(['paragraph: 日本\uFFFD\\']);
    expect(await blocksOf(`${fonts}\\f3\\'b7\\'e1\\plain  \\'e8`)).toEqual(['paragraph: • č']);
  });

  it('tells headings, the title, quotations and code by their styles', async () => {
    const source =
      `${STYLES}\\s3 The whole\\par\\pard\\s1 Part\\par\\pard\\s2 Section\\par\\pard\\outlinelevel2 Point\\par` +
      '\\pard Body.\\par\\s4 Said.\\par\\s5 a = 1\\par b = 2\\par\\pard\\s6 Part 3\\par';
    const document = await readOne(rtfReader, 'a.rtf', bytesOf(`{\\rtf1 ${source}}`));
    expect(describeBlocks(document)).toEqual([
      'heading1: The whole',
      'heading2: Part',
      'heading3: Section',
      'heading4: Point',
      'paragraph: Body.',
      'quotation: Said.',
      'code: a = 1\nb = 2',
    ]);
    expect(document.title).toBe('The whole');
  });

  it('reads lists with the marks that the file writes for older programs', async () => {
    const source =
      '{\\listtext 1.\\tab}\\ls1 first\\par{\\listtext a)\\tab}\\ilvl1 inner\\par{\\listtext 2.\\tab}\\ilvl0 second\\par\\pard Between.\\par' +
      "{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb x}}dash\\par";
    expect(await blocksOf(source)).toEqual([
      'list: 1. first\n  a) inner\n2. second',
      'paragraph: Between.',
      'list: - dash',
    ]);
  });

  it('reads a table row by row, and cells of an unfinished one as paragraphs', async () => {
    const source =
      '\\trowd\\cellx1\\cellx2\\intbl Year\\cell Ships\\cell\\row\\intbl 1911\\cell twelve\\par or so\\cell\\row\\pard Between.\\par' +
      '\\trowd\\intbl lost\\cell\\pard After.\\par';
    expect(await blocksOf(source)).toEqual([
      'list: Year | Ships\n1911 | twelve or so',
      'paragraph: Between.',
      'paragraph: lost',
      'paragraph: After.',
    ]);
  });

  it('leaves out pictures, headers, field codes, comments, hidden and deleted text, and what is optional', async () => {
    const source =
      '{\\header Head}{\\pict\\pngblip 89504e47}{\\*\\unknown x{\\b y}}Kept{\\v hidden}{\\deleted gone\\par}' +
      '{\\field{\\*\\fldinst HYPERLINK "http://a"}{\\fldrslt{\\ul  link}}}{\\*\\annotation remark}{\\bin5 {{{{{}.\\par';
    expect(await blocksOf(source)).toEqual(['paragraph: Kept link.']);
  });

  it('puts notes at the end and text boxes after their paragraph', async () => {
    const source =
      `${STYLES}\\s1 Last\\par\\pard Claim{\\footnote\\ftnalt{\\super 1} Remark.}{\\footnote Source.\\par More.}.` +
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Boxed.\\par}}{\\shprslt Old}}\\par';
    expect(await blocksOf(source)).toEqual([
      'heading1: Last',
      'paragraph: Claim.',
      'paragraph: Boxed.',
      'heading1: Notes',
      'paragraph: [1] Source.',
      'paragraph: More.',
      'paragraph: [1] 1 Remark.',
    ]);
  });

  it('reads a text that is given in a code page and in Unicode once', async () => {
    expect(await blocksOf('{\\upr{ansi}{\\*\\ud{\\u1046?}}}.')).toEqual(['paragraph: Ж.']);
  });

  it('takes metadata from the properties', async () => {
    const info =
      '{\\info{\\title On \\u8222?ships}{\\author Ada Low;Ben High}{\\creatim\\yr2021\\mo3\\dy4\\hr10}{\\revtim\\yr2022\\mo1\\dy1}{\\company C}}';
    const document = await readOne(rtfReader, 'a.rtf', bytesOf(`{\\rtf1${info}Text.}`));
    expect(document).toMatchObject({
      title: 'On „ships',
      author: 'Ada Low, Ben High',
      date: '2021-03-04',
      text: 'Text.',
    });
  });

  it('takes no date of zeros', async () => {
    const { documents, warnings } = await readBytes(
      rtfReader,
      'a.rtf',
      bytesOf('{\\rtf1{\\info{\\creatim\\yr0\\mo0\\dy0}}Text.}'),
    );
    expect(documents).toMatchObject([{ date: null }]);
    expect(warnings).toEqual([]);
  });

  it('reads a file that is cut off as far as it goes, at whatever length, and says so', async () => {
    const source = `{\\rtf1\\ansi${STYLES}\\s1 Part\\par\\pard Te\\'e9xt\\u8364? \\trowd\\intbl a\\cell b\\cell\\row{\\footnote Note.}\\par}`;
    for (let length = 0; length < source.length; length++) {
      try {
        const { documents, warnings } = await readBytes(rtfReader, 'a.rtf', bytesOf(source.slice(0, length)));
        expect(documents.flatMap(findRangeFaults)).toEqual([]);
        expect(warnings).toMatchObject([{ message: expect.stringContaining('ends before it is complete') }]);
      } catch (error) {
        if (!(error instanceof LociError)) throw error;
      }
    }
    expect((await readBytes(rtfReader, 'a.rtf', bytesOf(source))).warnings).toEqual([]);
  });

  it('says of a code page that is not known that letters may be wrong, once', async () => {
    const { documents, warnings } = await readBytes(rtfReader, 'a.rtf', bytesOf("{\\rtf1\\pc a\\'82b\\par\\'83}"));
    expect(documents).toHaveLength(1);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('code page 437') }]);
  });

  it('refuses what is no RTF, has no text, or nests without end', async () => {
    await expect(readOne(rtfReader, 'a.rtf', bytesOf('plain'))).rejects.toThrow(unreadable(/is not RTF/));
    await expect(readOne(rtfReader, 'a.rtf', bytesOf('{\\rtf1 }'))).rejects.toThrow(unreadable(/no text/));
    const nested = bytesOf(`{\\rtf1 ${'{'.repeat(1_000_000)}`);
    await expect(readOne(rtfReader, 'a.rtf', nested)).rejects.toThrow(unreadable(/deeper than/));
  });

  it('keeps nothing of blank lines, however many', async () => {
    const blank = '\\par '.repeat(300_000);
    expect(await blocksOf(`One.\\par ${blank}Two.\\par ${blank}`)).toEqual(['paragraph: One.', 'paragraph: Two.']);
  });

  it('reads as many notes as a book may have, and tells of what it leaves out', { timeout: 60_000 }, async () => {
    const source = `{\\rtf1 Text.${'{\\footnote A note.}'.repeat(20_003)} End.\\par}`;
    const { documents, warnings } = await readBytes(rtfReader, 'a.rtf', bytesOf(source));
    expect(documents[0]?.text).toMatch(/^Text\. End\.\n\n\[1\] A note\..*\[20000\] A note\.$/s);
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/^3 notes and text boxes were left out/) }]);
  });

  it('takes nothing that stands after the last group', async () => {
    const document = await readOne(rtfReader, 'a.rtf', bytesOf('{\\rtf1 Text.}\0\0junk'));
    expect(document.text).toBe('Text.');
  });

  it('reads whatever words, signs and groups follow each other, or refuses them', { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'{ } \\par \\cell \\row \\intbl \\pard \\plain \\* \\u-1? \\u55357? \\uc9 \\uc-4 \\bin3 \\bin-9 \\bin99999999999 \\s1 \\ls1 \\ilvl77'.split(
          ' ',
        ),
        ...'\\outlinelevel3 \\listtext \\footnote \\shpinst \\shptxt \\fonttbl \\f1 \\fcharset128 \\stylesheet \\info \\title'.split(
          ' ',
        ),
        ...'\\field \\fldrslt \\upr \\ud \\deleted \\v \\v0 \\ftnalt \\nestcell \\line \\ansicpg999 \\pict \\object \\yr'.split(
          ' ',
        ),
        "\\'",
        "\\'e9",
        "\\'8",
        '\\',
        '\r\n',
      ),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        try {
          await blocksOf(pieces.join(''));
        } catch (error) {
          if (!(error instanceof LociError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts by content as well as by its ending', () => {
    expect(rtfReader.accepts(bytesOf('{\\rtf1 x}'), '.doc')).toBe(true);
    expect(rtfReader.accepts(bytesOf('x'), '.rtf')).toBe(true);
    expect(rtfReader.accepts(bytesOf('{"rtf":1}'), '.json')).toBe(false);
  });
});

describe('readTokens', () => {
  it('parts words, numbers, bytes, signs, braces and text', () => {
    expect([...readTokens("{\\b0 a\\'E9\\~\\s-12b\r\nc}")]).toEqual([
      { type: 'open' },
      { type: 'word', name: 'b', value: 0 },
      { type: 'text', bytes: 'a' },
      { type: 'text', bytes: 'é' },
      { type: 'symbol', sign: '~' },
      { type: 'word', name: 's', value: -12 },
      { type: 'text', bytes: 'b' },
      { type: 'text', bytes: 'c' },
      { type: 'close' },
    ]);
  });

  it('has an end for every source, with no more text than that has', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}\\'bin09u* \r\na") }), (source) => {
        const texts = [...readTokens(source)].flatMap((token) => (token.type === 'text' ? [token.bytes] : []));
        expect(texts.join('').length).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
