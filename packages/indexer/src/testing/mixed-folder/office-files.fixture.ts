/** Documents of word processors, and books. */
import { item, makeDocx, paragraph, style } from '../../readers/docx/docx.fixture.js';
import { makeEpub, navPoint } from '../../readers/epub/epub.fixture.js';
import { h, makeOdt, p } from '../../readers/odt/odt.fixture.js';
import { FRANKENSTEIN, MOBY_DICK, PRIDE_AND_PREJUDICE, WALDEN } from './passages.fixture.js';

/** What is deleted, commented or hidden in these files: no passage may hold any of it. */
export const HIDDEN_TEXTS = ['was struck out', 'remark in the margin', 'Project licence', 'Chapter list'] as const;

export const MINUTES_DOCX = makeDocx({
  styles:
    style('Title', 'Title') +
    style('Heading1', 'heading 1') +
    style('Quote', 'Quote') +
    style('ListParagraph', 'List Paragraph'),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  core: '<dc:title>Minutes of the reading circle</dc:title><dc:creator>Mara Quill</dc:creator><dcterms:created>2022-10-03T18:00:00Z</dcterms:created><dc:language>en-GB</dc:language>',
  body:
    paragraph('Minutes of the reading circle', 'Title') +
    paragraph('Old business', 'Heading1') +
    paragraph(
      'The circle finished the novel that it had begun in spring, and agreed that nobody should be asked again to read a book of eight hundred pages aloud.',
    ) +
    '<w:p><w:del><w:r><w:delText>This sentence was struck out.</w:delText></w:r></w:del></w:p>' +
    paragraph('New business', 'Heading1') +
    paragraph('Three books were proposed for the winter, and the last was chosen by six votes to five:') +
    item('A voyage round the world, in the edition with maps', 1) +
    item('Letters from a mountain village', 1) +
    item('The history of a candle, which is short', 1) +
    paragraph('We read to know that others were puzzled too, as the chair put it.', 'Quote') +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Evening</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Reader</w:t></w:r></w:p></w:tc></w:tr>' +
    '<w:tr><w:tc><w:p><w:r><w:t>10 October</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Mara Quill</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
});

export const LETTER_ODT = makeOdt({
  meta: '<dc:title>To Mrs Saville, England</dc:title><meta:initial-creator>R. Walton</meta:initial-creator><meta:creation-date>2016-12-11T10:00:00</meta:creation-date><dc:language>en-GB</dc:language>',
  body:
    h('Letter 1', 1) +
    p('St. Petersburgh, Dec. 11th, 17—') +
    p(`${FRANKENSTEIN}<office:annotation>${p('A remark in the margin.')}</office:annotation>`) +
    h('Letter 2', 1) +
    p(
      'How slowly the time passes here, encompassed as I am by frost and snow! Yet a second step is taken towards my enterprise.',
    ),
});

const rtf = (source: string) => new Uint8Array(Buffer.from(source, 'latin1'));

/** In Windows-1252, with a style for its headings, a note and text for older programs. */
export const MEMO_RTF = rtf(
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}}' +
    "{\\info{\\title Memo on the caf\\'e9}{\\author Theo Brandt}{\\creatim\\yr2009\\mo6\\dy30}}" +
    "{\\header Confidential}\\pard\\s1 The caf\\'e9\\par\\pard The caf\\'e9 on the ground floor will stay open until eight, since those who work late have asked for it, and will close on Mondays instead." +
    '{\\footnote\\pard Bank holidays are not Mondays in the sense of this memo, even when they fall on one.}\\par' +
    "\\pard\\s1 Prices\\par\\pard A cup of tea is 2\\u8364\\'80, as before; whoever brings a cup pays half of it and washes it up.\\par}",
);

export const MOBY_DICK_EPUB = makeEpub({
  metadata:
    '<dc:title>Moby-Dick; or, The Whale</dc:title><dc:creator opf:role="aut">Herman Melville</dc:creator><dc:date opf:event="publication">1851</dc:date><dc:language>en-US</dc:language>',
  chapters: {
    'cover.xhtml': '<p>Project licence of an electronic edition</p>',
    'one.xhtml': `<h2>Chapter 1</h2><h3>Loomings</h3><p id="p1">${MOBY_DICK[0]}</p><p id="p2">${MOBY_DICK[1]}</p>`,
    'two.xhtml':
      '<h2>Chapter 2</h2><h3>The Carpet-Bag</h3><p>I stuffed a shirt or two into my old carpet-bag, tucked it under my arm, and started for Cape Horn and the Pacific.</p>',
  },
  ncx: navPoint('Chapter 1. Loomings', 'text/one.xhtml') + navPoint('Chapter 2. The Carpet-Bag', 'text/two.xhtml'),
  guide: '<reference type="cover" href="text/cover.xhtml"/>',
});

export const WALDEN_EPUB = makeEpub({
  metadata:
    '<dc:title>Walden</dc:title><dc:creator>Henry David Thoreau</dc:creator><dc:date>1854-08-09</dc:date><dc:language>en</dc:language>',
  chapters: {
    'economy.xhtml': `<section epub:type="chapter"><h1>Economy</h1><p>${WALDEN[0]}</p></section>`,
    'lived.xhtml': `<section epub:type="chapter"><h1>Where I Lived, and What I Lived For</h1><p>${WALDEN[1]}<a epub:type="noteref" href="#n1"><sup>1</sup></a></p><aside id="n1" epub:type="footnote"><p>Much quoted, also by those who have not gone to the woods.</p></aside></section>`,
  },
  nav: '<nav epub:type="toc"><h1>Chapter list</h1><ol><li><a href="text/economy.xhtml">Economy</a></li><li><a href="text/lived.xhtml">Where I Lived, and What I Lived For</a></li></ol></nav>',
});

export const PRIDE_HTML = `<html><head><title>Pride and Prejudice</title><meta name="author" content="Jane Austen"><meta name="date" content="1813-01-28"></head><body><h1>Pride and Prejudice</h1><h2>Chapter 1</h2><p>${PRIDE_AND_PREJUDICE[0]}</p><p>${PRIDE_AND_PREJUDICE[1]}</p></body></html>`;
