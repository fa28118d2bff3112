import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Complaint, InputFile, RawDocument, ReadContext } from '../reader.js';
import { pdfReader } from './pdf-reader.js';
import { PAGE_WIDTH, type PlacedText, placeLines, wrapText, writePdf } from './write-pdf.fixture.js';

const HARBOUR =
  'The harbour of the small town was built by fishermen who had grown tired of pulling their boats over the shingle ' +
  'every night. It took them eleven winters, and the sea took back what they had laid down in three of those.';
const COUNCIL =
  'The council voted for a new pier in spring. Nobody had asked who would pay for it, and when the bill arrived the ' +
  'members looked at each other as if a stranger had come into the room and sat down at their table.';
const FERRY =
  'A ferry now leaves twice a day for the islands. It carries letters, bread and schoolchildren, and on Sundays the ' +
  'choir, which practises on deck whenever the wind allows it.';

function inputFile(bytes: Uint8Array, path: string): InputFile {
  return {
    path,
    extension: '.pdf',
    sizeBytes: bytes.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => bytes,
    stream: async function* () {
      yield bytes;
    },
  };
}

async function read(bytes: Uint8Array, parts: Partial<ReadContext> = {}, path = 'file.pdf', copies = true) {
  const warnings: Complaint[] = [];
  const failed: Complaint[] = [];
  const documents: RawDocument[] = [];
  const context = {
    maxDocumentLength: 1e6,
    fail: (complaint: Complaint) => failed.push(complaint),
    warn: (complaint: Complaint) => warnings.push(complaint),
    ...parts,
  };
  // Reading uses the bytes up.
  const file = inputFile(copies ? bytes.slice() : bytes, path);
  for await (const document of pdfReader.read(file, context)) documents.push(document);
  const [document] = documents as [RawDocument];
  return { document, warnings, failed, blocks: describeBlocks(document) };
}

/** Each block as `kind+level page text`. */
function describeBlocks({ text, blocks }: RawDocument): string[] {
  return (blocks ?? []).map((block) => {
    return `${block.kind}${block.level ?? ''} ${block.page} ${text.slice(block.start, block.end)}`;
  });
}

const page = (...parts: readonly (readonly PlacedText[])[]) => parts.flat();
const column = (text: string, x: number, y: number, width: number, indent = 0) =>
  placeLines(wrapText(text, width), { x, y, indent });

// The first to read loads the library, which takes its time on a machine at work.
describe('pdfReader', { timeout: 60_000 }, () => {
  it('is for files with the ending and for those that begin as PDF does', () => {
    const { accepts } = pdfReader;
    expect(accepts(new Uint8Array(), '.pdf')).toBe(true);
    expect(accepts(new TextEncoder().encode('%PDF-1.7\n'), '')).toBe(true);
    expect(accepts(new TextEncoder().encode('about %PDF-1.7'), '.txt')).toBe(false);
  });

  it('reads bytes that lie among others, as files are read into the memory of Node', async () => {
    const bytes = writePdf({ pages: [page(column(HARBOUR, 60, 780, 45))] });
    const shared = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
    const { document } = await read(shared.subarray(6, 6 + bytes.length), {}, 'shared.pdf', false);
    expect(document.text).toBe(HARBOUR);
    expect(shared.toString('latin1', 0, 6)).toBe('before');
  });

  it('makes headings by size and weight, paragraphs by gaps, and tells their pages', async () => {
    const { blocks } = await read(
      writePdf({
        pages: [
          page(
            [{ text: 'A town and its sea', x: 60, y: 780, size: 20 }],
            [{ text: 'The harbour', x: 60, y: 745, font: 'bold' }],
            column(HARBOUR, 60, 730, 45),
            column(COUNCIL, 60, 685, 45),
          ),
          page([{ text: 'The ferry', x: 60, y: 780, font: 'bold' }], column(FERRY, 60, 765, 45)),
        ],
      }),
    );
    expect(blocks).toEqual([
      'heading1 1 A town and its sea',
      'heading2 1 The harbour',
      `paragraph 1 ${HARBOUR}`,
      `paragraph 1 ${COUNCIL}`,
      'heading2 2 The ferry',
      `paragraph 2 ${FERRY}`,
    ]);
  });

  it('tells paragraphs by the indentation of their first lines where no gap parts them', async () => {
    const { blocks } = await read(
      writePdf({ pages: [page(column(HARBOUR, 60, 780, 45, 12), column(COUNCIL, 60, 744, 45, 12))] }),
    );
    expect(blocks).toEqual([`paragraph 1 ${HARBOUR}`, `paragraph 1 ${COUNCIL}`]);
  });

  it('goes on after a semicolon at the end of a line that is not quite full', async () => {
    const lines = [
      'One man draws out the wire for the pins; another one',
      'straights it, and never looks at the first;',
      'a third cuts it, and a fourth points it for a fifth.',
    ];
    const { blocks } = await read(writePdf({ pages: [page(placeLines(lines, { x: 60, y: 780 }))] }));
    expect(blocks).toEqual([`paragraph 1 ${lines.join(' ')}`]);
  });

  it('reads two columns one after the other below a title, and anew below one that parts them', async () => {
    const { blocks } = await read(
      writePdf({
        pages: [
          page(
            [{ text: 'What the tide brought to a town by the sea', x: 50, y: 790, size: 18 }],
            column(HARBOUR, 50, 760, 23),
            column(COUNCIL, 310, 760, 23),
            [{ text: 'And what it took away again in the years after', x: 50, y: 640, size: 18 }],
            column(FERRY, 50, 610, 23),
            column(HARBOUR, 310, 610, 23),
          ),
        ],
      }),
    );
    expect(blocks).toEqual([
      'heading1 1 What the tide brought to a town by the sea',
      `paragraph 1 ${HARBOUR}`,
      `paragraph 1 ${COUNCIL}`,
      'heading1 1 And what it took away again in the years after',
      `paragraph 1 ${FERRY}`,
      `paragraph 1 ${HARBOUR}`,
    ]);
  });

  it('reads three columns one after the other', async () => {
    const { blocks } = await read(
      writePdf({
        pages: [page(column(HARBOUR, 40, 780, 15), column(COUNCIL, 220, 780, 15), column(FERRY, 400, 780, 15))],
      }),
    );
    expect(blocks).toEqual([HARBOUR, COUNCIL, FERRY].map((text) => `paragraph 1 ${text}`));
  });

  it('joins what a column parts, and a word at its end', async () => {
    const first = [
      'The fishermen of the town built the har-',
      'bour in eleven winters, and the sea took',
      'back what they had laid down in some',
    ];
    const second = [
      'of those years, until the council sent',
      'an engineer who knew about foundations',
      'and had seen the sea before.',
    ];
    const { blocks } = await read(
      writePdf({ pages: [page(placeLines(first, { x: 50, y: 780 }), placeLines(second, { x: 310, y: 780 }))] }),
    );
    expect(blocks).toEqual([
      'paragraph 1 The fishermen of the town built the harbour in eleven winters, and the sea took back what they had ' +
        'laid down in some of those years, until the council sent an engineer who knew about foundations and had seen the sea before.',
    ]);
  });

  it('leaves out running heads and page numbers, and joins the paragraph that they interrupt on its first page', async () => {
    const lines = wrapText(`${HARBOUR} ${COUNCIL} ${FERRY}`, 42);
    const parts = [lines.slice(0, 2), lines.slice(2, 4), lines.slice(4)];
    const { blocks } = await read(
      writePdf({
        pages: parts.map((part, index) =>
          page(
            [{ text: `A town and its sea  ${index + 11}`, x: 60, y: 810, size: 9 }],
            placeLines(part, { x: 60, y: 780 }),
            [{ text: 'Printed for the library', x: 60, y: 30, size: 8 }],
          ),
        ),
      }),
    );
    expect(blocks).toEqual([`paragraph 1 ${HARBOUR} ${COUNCIL} ${FERRY}`]);
  });

  it('keeps a number on a line of its own that counts no pages', async () => {
    const texts = [HARBOUR, COUNCIL, FERRY];
    const { blocks } = await read(
      writePdf({
        pages: texts.map((text, index) =>
          page(column(text, 60, 780, 42), [{ text: `${7 ** (3 - index)}`, x: 60, y: 60 }]),
        ),
      }),
    );
    expect(blocks).toEqual(
      texts.flatMap((text, index) => [`paragraph ${index + 1} ${text}`, `paragraph ${index + 1} ${7 ** (3 - index)}`]),
    );
  });

  it('puts footnotes after the paragraph that goes on over them', async () => {
    const lines = wrapText(`${HARBOUR} ${COUNCIL}`, 42);
    const { blocks } = await read(
      writePdf({
        pages: [
          page(
            [{ text: 'The town', x: 60, y: 800, size: 16 }],
            placeLines(lines.slice(0, 4), { x: 60, y: 780 }),
            [{ text: '1', x: 420, y: 784, size: 6 }],
            placeLines(['1 The shingle was later sold for the building of a road.'], { x: 60, y: 60, size: 8 }),
          ),
          page(placeLines(lines.slice(4), { x: 60, y: 780 })),
        ],
      }),
    );
    expect(blocks).toEqual([
      'heading1 1 The town',
      `paragraph 1 ${HARBOUR} ${COUNCIL}`,
      'paragraph 1 1 The shingle was later sold for the building of a road.',
    ]);
  });

  it('keeps the rows of a table together and apart from each other', async () => {
    const rows = [
      ['Harbour', 'Boats', 'Built'],
      ['Northend', '12', '1887'],
      ['Saltmouth', '140', '1902'],
      ['Eastering', '7', '1931'],
    ];
    const cells = rows.flatMap((row, index) =>
      row.map((text, at) => ({ text, x: 60 + 140 * at, y: 640 - 14 * index })),
    );
    const { blocks } = await read(writePdf({ pages: [page(column(HARBOUR, 60, 700, 45), cells)] }));
    expect(blocks[1]).toBe(`paragraph 1 ${rows.map((row) => row.join('  ')).join('\n')}`);
  });

  it('makes a list of items, and code of lines in letters of one width', async () => {
    const { document, blocks } = await read(
      writePdf({
        pages: [
          page(
            column(HARBOUR, 60, 780, 45),
            placeLines(['\x95 bread and letters', '\x95 schoolchildren'], { x: 60, y: 730 }),
            [
              { text: 'for (const boat of boats) {', x: 60, y: 680, font: 'code' },
              { text: 'moor(boat);', x: 72, y: 668, font: 'code' },
              { text: '}', x: 60, y: 656, font: 'code' },
            ],
          ),
        ],
      }),
    );
    expect(blocks.slice(1)).toEqual([
      'list 1 • bread and letters\n• schoolchildren',
      'code 1 for (const boat of boats) {\n  moor(boat);\n}',
    ]);
    expect(document.blocks?.[1]?.items?.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      '• bread and letters',
      '• schoolchildren',
    ]);
  });

  it('leaves out text that is turned or lies outside the page, and reads a page that is turned as a whole', async () => {
    const extra = [
      { text: 'DRAFT', x: 20, y: 300, turned: true },
      { text: 'off the page', x: PAGE_WIDTH + 40, y: 300 },
    ];
    const turned = wrapText(FERRY, 45).map((text, index) => ({ text, x: 100 + 12 * index, y: 60, turned: true }));
    const { blocks } = await read(writePdf({ pages: [page(column(HARBOUR, 60, 780, 45), extra), turned] }));
    expect(blocks).toEqual([`paragraph 1 ${HARBOUR}`, `paragraph 2 ${FERRY}`]);
  });

  it('resolves ligatures, and takes soft hyphens out', async () => {
    const lines = [
      'The of\u0001ce of the coopera\u0003tive by the harbour was \u0002ooded in the winter of that year, and the coopera\u0003',
      'tive lost its papers.',
    ];
    const { document } = await read(writePdf({ pages: [placeLines(lines, { x: 60, y: 700 })] }));
    expect(document.text).toBe(
      'The office of the cooperative by the harbour was flooded in the winter of that year, and the cooperative lost its papers.',
    );
  });

  it('takes title, author, date and language from the file', async () => {
    const info = { Title: 'The Harbour', Author: 'M. Quay', CreationDate: "D:20240305101500+01'00'" };
    const { document } = await read(writePdf({ pages: [column(HARBOUR, 60, 700, 45)], info, language: 'en-gb' }));
    expect(document).toMatchObject({ title: 'The Harbour', author: 'M. Quay', date: '2024-03-05', language: 'en-GB' });
  });

  it('takes no name of a file or program for a title', async () => {
    for (const Title of ['Microsoft Word - pier.doc', 'pier_final2.docx', 'report', 'untitled', 'Slide 1']) {
      const bytes = writePdf({ pages: [column(HARBOUR, 60, 700, 45)], info: { Title } });
      expect((await read(bytes, {}, 'a/report.pdf')).document.title).toBeNull();
    }
  });

  it('reads a file whose table of objects is wrong', async () => {
    const bytes = writePdf({ pages: [column(HARBOUR, 60, 700, 45)] });
    const text = Buffer.from(bytes).toString('latin1');
    const broken = text.replace(/startxref\n\d+/, 'startxref\n99').replace(/\d{10} 00000 n/g, '0000000007 00000 n');
    expect((await read(new Uint8Array(Buffer.from(broken, 'latin1')))).document.text).toBe(HARBOUR);
  });

  it('refuses what is empty, cut off, no PDF, encrypted or without text, and says why', async () => {
    const whole = writePdf({ pages: [column(HARBOUR, 60, 700, 45)] });
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [new Uint8Array(), /^file\.pdf is empty/],
      [whole.slice(0, 300), /^file\.pdf is not a PDF file that can be read/],
      [new TextEncoder().encode('%PDF-1.4\nnothing of the kind'), /^file\.pdf is not a PDF file that can be read/],
      [writePdf({ pages: [column(HARBOUR, 60, 700, 45)], encrypted: true }), /encrypted.*password/],
      [writePdf({ pages: [[], []], pictures: true }), /2 pages, which are pictures.*OCR/],
      [writePdf({ pages: [[]] }), /its pages are empty/],
    ];
    for (const [bytes, message] of cases) {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringMatching(message) });
    }
  });

  it('refuses more pages, text or time than the limits allow', async () => {
    const bytes = writePdf({ pages: [column(HARBOUR, 60, 700, 45), column(FERRY, 60, 700, 45)] });
    await expect(read(bytes, { maxPages: 1 })).rejects.toThrow('2 pages; the limit is 1. Part it; --max-pages');
    await expect(read(bytes, { maxDocumentLength: 250 })).rejects.toThrow('more than 250 characters');
    await expect(read(bytes, { maxReadMs: 0 })).rejects.toThrow('took longer than 0 s');
  });

  it('warns of pages that may be pictures', async () => {
    const bytes = writePdf({ pages: [column(HARBOUR, 60, 700, 45), []], pictures: true });
    expect((await read(bytes)).warnings).toEqual([
      { subject: 'file.pdf', message: expect.stringContaining('1 of 2 pages hold no text (the first is page 2)') },
    ]);
  });

  it('reads the other pages where one is broken, and names it', async () => {
    const bytes = writePdf({ pages: [column(HARBOUR, 60, 700, 45), column(FERRY, 60, 700, 45)] });
    const text = Buffer.from(bytes).toString('latin1').replace('[7 0 R 9 0 R]', '[7 0 R 0 0 R]');
    const { document, failed } = await read(new Uint8Array(Buffer.from(text, 'latin1')));
    expect(document.text).toBe(HARBOUR);
    expect(failed).toEqual([{ subject: 'file.pdf', message: '1 of 2 pages are broken and were left out: 2.' }]);
  });

  it('answers or refuses whatever bytes are altered, and prints nothing', async () => {
    const print = ['log', 'info', 'warn', 'error'].map((name) => vi.spyOn(console, name as 'log').mockReturnValue());
    const whole = writePdf({ pages: [page(column(HARBOUR, 60, 700, 23), column(COUNCIL, 310, 700, 23))] });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: whole.length }), async (altered, length) => {
        const bytes = whole.slice(0, Math.max(length, whole.length >> 1));
        for (const [at, value] of altered) if (at < bytes.length) bytes[at] = value;
        const result = await read(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toMatchObject({ code: 'unreadable' });
        else expectSoundBlocks((result as Awaited<ReturnType<typeof read>>).document);
      }),
      { numRuns: 60 },
    );
    for (const spy of print) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

function expectSoundBlocks({ text, blocks }: RawDocument): void {
  let end = 0;
  for (const block of blocks ?? []) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(end).toBe(text.length);
}
