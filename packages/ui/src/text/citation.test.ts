import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../messages/english.js';
import { createFormat } from '../messages/format.js';
import { CITATION_FORMATS, type CitationFormat, citationOf } from './citation.js';

const format = createFormat('en-GB');
const options = { words: english(format), date: format.date, accessed: '2026-11-22' };
const passage = { text: 'Whoever pays decides.' };
const article = {
  title: 'Who pays?',
  source: 'The Atlantic',
  author: 'Anne Applebaum',
  date: '2025-05-22',
  url: 'https://example.org/a',
};
const cite = (style: CitationFormat, change: object = {}, place = {}) =>
  citationOf(style, { ...passage, place }, { ...article, ...change }, options);

describe('a citation', () => {
  test('as plain text tells who, what, where and when, with a link to the passage', () => {
    expect(cite('plain', {}, { page: 12 })).toBe(
      '“Whoever pays decides.”\n\nAnne Applebaum, “Who pays?”, The Atlantic, 22 May 2025, p. 12. ' +
        'https://example.org/a#:~:text=Whoever%20pays%20decides. (accessed 22 Nov 2026)\n',
    );
  });

  test('as Markdown is a quotation with a link', () => {
    expect(cite('markdown', { date: '2025', dateDerived: true })).toBe(
      '> Whoever pays decides.\n\nAnne Applebaum, [“Who pays?”](<https://example.org/a#:~:text=Whoever%20pays%20decides.>), ' +
        '*The Atlantic*, file date 2025. (accessed 22 Nov 2026)\n',
    );
  });

  test('as BibTeX is an entry', () => {
    expect(cite('bibtex', { url: 'https://example.org/{a}_b%20c' }, { page: 12 })).toBe(
      [
        '@misc{applebaum2025pays,',
        '  author = {Anne Applebaum},',
        '  title = {{Who pays?}},',
        '  howpublished = {The Atlantic},',
        '  year = {2025},',
        '  month = {5},',
        '  pages = {12},',
        '  url = {https://example.org/%7Ba%7D_b%20c},',
        '  urldate = {2026-11-22},',
        '}\n',
      ].join('\n'),
    );
  });

  test('gives a quotation in the title single marks', () => {
    const title = '“I just had a "call"” with …';
    expect(cite('plain', { title })).toContain(`, “‘I just had a 'call'’ with …”, The Atlantic`);
    expect(cite('markdown', { title })).toContain(`[“‘I just had a 'call'’ with …”](`);
  });

  test('leaves out what is not known', () => {
    const nothing = { source: null, author: null, date: null, url: null };
    expect(cite('plain', nothing)).toBe('“Whoever pays decides.”\n\n“Who pays?”.\n');
    expect(cite('bibtex', nothing)).toBe('@misc{pays,\n  title = {{Who pays?}},\n}\n');
  });

  test('keeps markup of the text from becoming markup of the citation', () => {
    const title = '# <b>A_B*</b> [x](javascript:y) & `z`';
    expect(cite('markdown', { title, url: null })).toContain(
      '“\\# \\<b\\>A\\_B\\*\\</b\\> \\[x\\](javascript:y) \\& \\`z\\`”',
    );
    const lines = citationOf('markdown', { text: '- one\n1. two\n# three' }, article, options).split('\n');
    expect(lines.slice(0, 3)).toEqual(['> \\- one', '> 1\\. two', '> \\# three']);
    expect(cite('bibtex', { title: '50 % & \\input{x} ~^_$#' })).toContain(
      'title = {{50 \\% \\& \\textbackslash{}input\\{x\\} \\textasciitilde{}\\textasciicircum{}\\_\\$\\#}}',
    );
  });

  test('keeps a name with a comma together', () => {
    expect(cite('bibtex', { author: 'Shane Harris, Missy Ryan' })).toContain('author = {{Shane Harris, Missy Ryan}}');
  });

  test('as BibTeX has its braces in pairs, and as plain text and Markdown is written at all, whatever it is about', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, fc.webUrl({ withFragments: true }), (passageText, title, author, url) => {
        const document = { ...article, title, author, url };
        for (const style of CITATION_FORMATS) {
          expect(citationOf(style, { text: passageText }, document, options)).toMatch(/\n$/);
        }
        const entry = citationOf('bibtex', { text: passageText }, document, options).replaceAll(/\\[{}]/g, '');
        expect(entry.split('{').length).toBe(entry.split('}').length);
      }),
    );
  });
});
