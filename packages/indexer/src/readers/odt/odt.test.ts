import { LociError } from '@loci/engine';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeBlocks, readBlocks, readOne, unreadable } from '../read-bytes.fixture.js';
import { h, makeOdt, type OdtParts, odtFiles, p } from './odt.fixture.js';
import { odtReader } from './odt.js';

const blocksOf = (parts: OdtParts) => readBlocks(odtReader, 'a.odt', makeOdt(parts));

describe('odtReader', () => {
  it('reads headings by their outline level, also where lists number them', async () => {
    const body = `${h('Part', 1)}<text:list><text:list-item>${h('Section', 2)}</text:list-item></text:list>${p('Text.')}`;
    expect(await blocksOf({ body })).toEqual(['heading1: Part', 'heading2: Section', 'paragraph: Text.']);
  });

  it('reads spaces, tabs, breaks and spans', async () => {
    const body = p(
      'one\n  two<text:s text:c="900000000"/><text:tab/>three<text:line-break/><text:span>four <text:a>five</text:a></text:span>',
    );
    expect(await blocksOf({ body })).toEqual(['paragraph: one two three\nfour five']);
  });

  it('tells quotations, code and the title by the style that a style rests on', async () => {
    const automaticStyles =
      '<style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="P2" style:parent-style-name="Preformatted_20_Text"/>';
    const styles = '<style:style style:name="Mine" style:parent-style-name="Title"/>';
    const body = p('The whole', 'Mine') + h('Part', 1) + p('Said.', 'P1') + p('a = 1', 'P2') + p('b = 2', 'P2');
    const document = await readOne(odtReader, 'a.odt', makeOdt({ body, automaticStyles, styles }));
    expect(describeBlocks(document)).toEqual([
      'heading1: The whole',
      'heading2: Part',
      'quotation: Said.',
      'code: a = 1\nb = 2',
    ]);
    expect(document.title).toBe('The whole');
  });

  it('reads lists with numbers where the style has them, and deeper items', async () => {
    const automaticStyles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>';
    const entry = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const body =
      `<text:list text:style-name="L1">${entry(p('first') + p('more'))}` +
      `${entry(`${p('second')}<text:list>${entry(p('inner'))}</text:list>`)}</text:list>${p('After.')}`;
    expect(await blocksOf({ body, automaticStyles })).toEqual([
      'list: 1. first\n   more\n2. second\n  - inner',
      'paragraph: After.',
    ]);
  });

  it('reads a table row by row, however often its rows say that they repeat', async () => {
    const cell = (text: string) =>
      `<table:table-cell table:number-columns-repeated="100000">${p(text)}</table:table-cell>`;
    const row = (...cells: string[]) =>
      `<table:table-row table:number-rows-repeated="1000000">${cells.map(cell).join('')}</table:table-row>`;
    const body = `<table:table><table:table-header-rows>${row('Year', 'Ships')}</table:table-header-rows>${row('1911', '12')}</table:table>`;
    expect(await blocksOf({ body })).toEqual(['list: Year | Ships\n1911 | 12']);
  });

  it('leaves out deletions, comments, hidden text and tables of contents', async () => {
    const body =
      `<text:tracked-changes><text:changed-region><text:deletion>${p('deleted')}</text:deletion></text:changed-region></text:tracked-changes>` +
      `<text:table-of-content><text:index-body>${p('Part 3')}</text:index-body></text:table-of-content>` +
      p(
        `Kept<office:annotation><dc:creator>A</dc:creator>${p('remark')}</office:annotation><text:hidden-text>x</text:hidden-text>.`,
      ) +
      `<text:section text:display="none">${p('hidden')}</text:section><text:section>${p('shown')}</text:section>`;
    expect(await blocksOf({ body })).toEqual(['paragraph: Kept.', 'paragraph: shown']);
  });

  it('puts text boxes after their paragraph and notes at the end', async () => {
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>7</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box><svg:title>x</svg:title></draw:frame>`;
    const body = h('Last', 1) + p(`Claim${note('endnote', 'Remark.')}${note('footnote', 'Source.')}.${box}`);
    expect(await blocksOf({ body })).toEqual([
      'heading1: Last',
      'paragraph: Claim.',
      'paragraph: Boxed.',
      'heading1: Notes',
      'paragraph: [1] Source.',
      'paragraph: [1] Remark.',
    ]);
  });

  it('reads the text of a frame that stands beside the paragraphs', async () => {
    const body = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>${p('Text.')}`;
    expect(await blocksOf({ body })).toEqual(['paragraph: Boxed.', 'paragraph: Text.']);
  });

  it('takes metadata from the properties', async () => {
    const meta =
      '<dc:title>On ships</dc:title><meta:initial-creator>Ada Low</meta:initial-creator><dc:creator>Ben High</dc:creator>' +
      '<meta:creation-date>2021-03-04T10:00:00.123456789</meta:creation-date><dc:date>2022-01-01T10:00:00</dc:date><dc:language>de-DE</dc:language>';
    expect(await readOne(odtReader, 'a.odt', makeOdt({ body: p('x'), meta }))).toMatchObject({
      title: 'On ships',
      author: 'Ada Low',
      date: '2021-03-04',
      language: 'de-DE',
    });
  });

  it('says what to do with a protected document', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const reading = readOne(odtReader, 'a.odt', makeOdt({ body: p('x'), manifest }));
    await expect(reading).rejects.toThrow(unreadable(/without a password/));
  });

  it('says that the content is missing', async () => {
    const { 'content.xml': _missing, ...files } = odtFiles({ body: '' });
    await expect(readOne(odtReader, 'a.odt', zipSync(files))).rejects.toThrow(unreadable(/"content\.xml" is missing/));
  });

  it('reads a document of nothing but its content', async () => {
    const { 'content.xml': content } = odtFiles({ body: p('Text.') });
    if (!(content instanceof Uint8Array)) throw new Error('The part is there.');
    expect((await readOne(odtReader, 'a.odt', zipSync({ 'content.xml': content }))).text).toBe('Text.');
  });

  it('refuses declared entities and nesting without end', async () => {
    const files = odtFiles({ body: '<text:section>'.repeat(50_000) });
    await expect(readOne(odtReader, 'a.odt', zipSync(files))).rejects.toThrow(unreadable(/deeper than/));
    const bomb = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    const forged = zipSync({ ...files, 'content.xml': strToU8(bomb) });
    await expect(readOne(odtReader, 'a.odt', forged)).rejects.toThrow(unreadable(/declares entities/));
  });

  it('refuses a document that is cut off, at whatever length', async () => {
    const bytes = makeOdt({ body: p('Text.') });
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(readOne(odtReader, 'a.odt', bytes.subarray(0, length))).rejects.toThrow(unreadable(/a\.odt/));
    }
  });

  it('reads whatever elements stand wherever, or refuses them', { timeout: 60_000 }, async () => {
    const names =
      'p h span list list-item table table-row table-cell note note-body frame text-box s tab section'.split(' ');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.string({ maxLength: 8 }).map((text) => text.replace(/[<&]/g, '\n')),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.constantFrom('', '0', '-1', '99', 'x'),
            fc.array(tie('node'), { maxLength: 4 }),
          )
          .map(
            ([name, value, inner]) =>
              `<text:${name} text:outline-level="${value}" text:start-value="${value}">${inner.join('')}</text:${name}>`,
          ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 8 }), async (nodes) => {
        try {
          await blocksOf({ body: nodes.join('') });
        } catch (error) {
          if (!(error instanceof LociError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('accepts by content before it goes by the ending', () => {
    expect(odtReader.accepts(makeOdt({ body: '' }), '.zip')).toBe(true);
    expect(odtReader.accepts(strToU8('broken'), '.odt')).toBe(true);
    expect(odtReader.accepts(zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] }), '.odt')).toBe(
      false,
    );
  });
});
