import { LociError } from '@loci/engine';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeBlocks, findRangeFaults, readBlocks, readBytes, readOne, unreadable } from '../read-bytes.fixture.js';
import { type DocxParts, docxFiles, item, makeDocx, paragraph, style } from './docx.fixture.js';
import { docxReader } from './docx.js';

const STYLES =
  style('berschrift1', 'heading 1') +
  style('berschrift2', 'heading 2') +
  style('Chapter', 'Chapter', '<w:basedOn w:val="berschrift2"/>') +
  style('Outlined', 'Outlined', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
  style('Titel', 'Title') +
  style('Zitat', 'Quote') +
  style('Listing', 'Source Code') +
  style('Verzeichnis1', 'toc 1') +
  style('Bullets', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');

const blocksOf = (parts: DocxParts) => readBlocks(docxReader, 'a.docx', makeDocx(parts));

describe('docxReader', () => {
  it('reads paragraphs with breaks, tabs and special hyphens', async () => {
    const run =
      '<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/></w:r>';
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run}</w:p>${paragraph('  next &amp;  last ')}<w:p/>`;
    expect(await blocksOf({ body })).toEqual(['paragraph: one\ntwo three\u2011x', 'paragraph: next & last']);
  });

  it('tells headings by the name of their style, by the style it rests on and by the outline', async () => {
    const body =
      paragraph('Part', 'berschrift1') +
      paragraph('Section', 'Chapter') +
      paragraph('Point', 'Outlined') +
      paragraph('Aside', '', '<w:outlineLvl w:val="3"/>') +
      paragraph('Body', '', '<w:outlineLvl w:val="9"/>');
    const expected = ['heading1: Part', 'heading2: Section', 'heading3: Point', 'heading4: Aside', 'paragraph: Body'];
    expect(await blocksOf({ body, styles: STYLES })).toEqual(expected);
  });

  it('puts the title above the headings', async () => {
    const body = paragraph('The whole', 'Titel') + paragraph('A part', 'berschrift1') + paragraph('Text.');
    const document = await readOne(docxReader, 'a.docx', makeDocx({ body, styles: STYLES }));
    expect(describeBlocks(document)).toEqual(['heading1: The whole', 'heading2: A part', 'paragraph: Text.']);
    expect(document.title).toBe('The whole');
  });

  it('reads a heading that is too long to be one as a paragraph', async () => {
    const text = 'A paragraph in the wrong style. '.repeat(20).trim();
    expect(await blocksOf({ body: paragraph(text, 'berschrift1'), styles: STYLES })).toEqual([`paragraph: ${text}`]);
  });

  it('reads quotations one by one and lines of code together', async () => {
    const body =
      paragraph('He said.', 'Zitat') +
      paragraph('She said.', 'Zitat') +
      paragraph('if x:', 'Listing') +
      paragraph('  go()', 'Listing');
    expect(await blocksOf({ body, styles: STYLES })).toEqual([
      'quotation: He said.',
      'quotation: She said.',
      'code: if x:\n  go()',
    ]);
  });

  it('reads lists with their marks and deeper items', async () => {
    const level = (depth: number, format: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const body =
      item('first', 1) + item('inner', 1, 1) + item('second', 1) + paragraph('Between.') + paragraph('dash', 'Bullets');
    const document = await readOne(docxReader, 'a.docx', makeDocx({ body, numbering, styles: STYLES }));
    expect(describeBlocks(document)).toEqual([
      'list: 1. first\n  - inner\n2. second',
      'paragraph: Between.',
      'list: - dash',
    ]);
    const items = document.blocks?.[0]?.items?.map(({ start, end }) => document.text.slice(start, end));
    expect(items).toEqual(['1. first\n  - inner', '2. second']);
    expect(findRangeFaults(document)).toEqual([]);
  });

  it('reads a table row by row, and one that lays out the page as if it were none', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(paragraph(text))).join('')}</w:tr>`;
    const data = `<w:tbl>${row('Year', 'Ships')}${row('1911', '12')}<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('gone'))}</w:tr></w:tbl>`;
    const layout = `<w:tbl><w:tr>${cell(paragraph('Left', 'berschrift1') + paragraph('Column.'))}${cell(paragraph('Right.'))}</w:tr></w:tbl>`;
    expect(await blocksOf({ body: data + layout, styles: STYLES })).toEqual([
      'list: Year | Ships\n1911 | 12',
      'heading1: Left',
      'paragraph: Column.',
      'paragraph: Right.',
    ]);
  });

  it('reads the text with all changes accepted', async () => {
    const body =
      '<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> deleted</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t> inserted</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> old place</w:t></w:r></w:moveFrom>' +
      '<w:moveTo><w:r><w:t> new place</w:t></w:r></w:moveTo></w:p>' +
      paragraph('Joined', '', '<w:rPr><w:del/></w:rPr>') +
      paragraph(' to the next.');
    expect(await blocksOf({ body })).toEqual(['paragraph: Kept inserted new place', 'paragraph: Joined to the next.']);
  });

  it('leaves out hidden text, field codes, prompts, and tables of contents', async () => {
    const body =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>click</w:t></w:r></w:sdtContent></w:sdt></w:p>' +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contents')}</w:sdtContent></w:sdt>` +
      paragraph('Part 3', 'Verzeichnis1') +
      `<w:sdt><w:sdtContent>${paragraph('In a control.')}</w:sdtContent></w:sdt>`;
    expect(await blocksOf({ body, styles: STYLES })).toEqual(['paragraph: shown', 'paragraph: In a control.']);
  });

  it('reads a text box once, after its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`;
    const body =
      '<w:p><w:r><w:t>Around</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr descr="x"/><wps:txbx>' +
      `${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
      '<w:r><w:t> it.</w:t></w:r></w:p>';
    expect(await blocksOf({ body })).toEqual(['paragraph: Around it.', 'paragraph: In the box.']);
  });

  it('puts footnotes and endnotes at the end, below a heading of their own', async () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body =
      paragraph('Last chapter', 'berschrift1') +
      `<w:p><w:r><w:t>Claim</w:t></w:r>${mark('endnote', 2)}${mark('footnote', 5)}<w:r><w:t>.</w:t></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="5">${paragraph('Source.')}${paragraph('More.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${paragraph('Remark.')}</w:endnote>`;
    expect(await blocksOf({ body, footnotes, endnotes, styles: STYLES })).toEqual([
      'heading1: Last chapter',
      'paragraph: Claim.',
      'heading1: Notes',
      'paragraph: [1] Source.',
      'paragraph: More.',
      'paragraph: [1] Remark.',
    ]);
  });

  it('gives a note once, however often it is referred to', async () => {
    const mark = '<w:r><w:footnoteReference w:id="5"/></w:r>';
    const body = `<w:p><w:r><w:t>Claim.</w:t></w:r>${mark.repeat(3)}</w:p>`;
    const footnotes = `<w:footnote w:id="5">${paragraph('Source.')}</w:footnote>`;
    expect(await blocksOf({ body, footnotes })).toEqual(['paragraph: Claim.', 'paragraph: [1] Source.']);
  });

  it('takes metadata from the properties', async () => {
    const core =
      '<dc:title>On ships</dc:title><dc:creator>Ada Low; Ben High</dc:creator><dc:language>pt-BR</dc:language>' +
      '<dcterms:created>2021-03-04T10:00:00Z</dcterms:created><dcterms:modified>2022-01-01T10:00:00Z</dcterms:modified>';
    const document = await readOne(docxReader, 'a.docx', makeDocx({ body: paragraph('x'), core }));
    expect(document).toMatchObject({
      title: 'On ships',
      author: 'Ada Low, Ben High',
      date: '2021-03-04',
      language: 'pt-BR',
    });
  });

  it('takes no title from a program', async () => {
    const core = '<dc:title>Microsoft Word - final2.doc</dc:title>';
    expect((await readOne(docxReader, 'a.docx', makeDocx({ body: paragraph('x'), core }))).title).toBeNull();
  });

  it('finds the main part under another name and without relations', async () => {
    const { 'word/document.xml': main, '_rels/.rels': relations, ...files } = docxFiles({ body: paragraph('Text.') });
    if (!(main instanceof Uint8Array) || !(relations instanceof Uint8Array)) throw new Error('The parts are there.');
    const renamed = strToU8(new TextDecoder().decode(relations).replace('word/document.xml', '/Word/Main.xml'));
    const other = zipSync({ ...files, '_rels/.rels': renamed, 'word/main.xml': main });
    expect((await readOne(docxReader, 'a.docx', other)).text).toBe('Text.');
    const bare = zipSync({ 'word/document.xml': main });
    expect((await readOne(docxReader, 'a.docx', bare)).text).toBe('Text.');
  });

  it('says which part is missing', async () => {
    const { 'word/document.xml': _main, ...files } = docxFiles({ body: '' });
    await expect(readOne(docxReader, 'a.docx', zipSync(files))).rejects.toThrow(unreadable(/"word\/document\.xml"/));
  });

  it('refuses a document without text', async () => {
    await expect(readOne(docxReader, 'a.docx', makeDocx({ body: '<w:p/>' }))).rejects.toThrow(unreadable(/no text/));
  });

  it('says what to do with a protected document', async () => {
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    await expect(readOne(docxReader, 'a.docx', compound)).rejects.toThrow(unreadable(/without a password/));
  });

  it('refuses declared entities, however they would grow', async () => {
    const files = docxFiles({ body: paragraph('x') });
    const lol =
      '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><w:document><w:body>&c;</w:body></w:document>';
    const bomb = zipSync({ ...files, 'word/document.xml': strToU8(lol) });
    await expect(readOne(docxReader, 'a.docx', bomb)).rejects.toThrow(unreadable(/declares entities/));
  });

  it('refuses what is nested without end', async () => {
    const body = '<w:ins>'.repeat(100_000);
    await expect(readOne(docxReader, 'a.docx', makeDocx({ body }))).rejects.toThrow(unreadable(/deeper than/));
  });

  it('reads styles that rest on each other in a circle', async () => {
    const styles = style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>');
    expect(await blocksOf({ body: paragraph('Text.', 'A'), styles })).toEqual(['paragraph: Text.']);
  });

  it('refuses a document that is cut off, at whatever length', async () => {
    const bytes = makeDocx({ body: paragraph('Text.'), styles: STYLES });
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(readOne(docxReader, 'a.docx', bytes.subarray(0, length))).rejects.toThrow(unreadable(/a\.docx/));
    }
  });

  it('reads whatever elements stand wherever, or refuses them', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'sdt',
      'sdtContent',
      'del',
      'ins',
      'pPr',
      'numPr',
      'numId',
      'txbxContent',
      'drawing',
      'br',
      'footnoteReference',
      'AlternateContent',
      'Choice',
    ];
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.string({ maxLength: 8 }).map((text) => text.replace(/[<&]/g, '\n')),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.constantFrom('', '0', '1', '99', 'x'),
            fc.array(tie('node'), { maxLength: 4 }),
          )
          .map(([name, value, inner]) => `<w:${name} w:val="${value}" w:id="${value}">${inner.join('')}</w:${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree.node, { maxLength: 8 }), async (nodes) => {
        try {
          await blocksOf({ body: nodes.join('') });
        } catch (error) {
          if (!(error instanceof LociError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('accepts by content before it goes by the ending', () => {
    const docx = makeDocx({ body: paragraph('x') }).subarray(0, 4096);
    const other = zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] });
    expect(docxReader.accepts(docx, '.bin')).toBe(true);
    expect(docxReader.accepts(other, '.docx')).toBe(false);
    expect(docxReader.accepts(strToU8('broken'), '.docx')).toBe(true);
    expect(docxReader.accepts(zipSync({ 'notes/word.txt': strToU8('x') }), '.zip')).toBe(false);
  });

  it('keeps to the limit on a document', async () => {
    const reading = readBytes(docxReader, 'a.docx', makeDocx({ body: paragraph('x'.repeat(50)) }), 10);
    await expect(reading).rejects.toThrow(unreadable(/the limit is 10/));
  });
});
