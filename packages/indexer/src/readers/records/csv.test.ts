import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputFile, readFile } from '../read-bytes.fixture.js';
import { csvReader } from './csv.js';
import { findDelimiter } from './csv-delimiter.js';

function readCsv(content: string | Uint8Array, context = {}, path = 'a.csv') {
  return readFile(csvReader, inputFile(path, content), context);
}

describe('findDelimiter', () => {
  it.each([
    ['a,b\n1;2;3', '.csv', ','],
    ['a;b;c\r1,2', '.csv', ';'],
    ['"a;b;c",d\n', '.csv', ','],
    ['a|b', '.csv', '|'],
    ['\r\n\na;b', '.csv', ';'],
    ['a, b and c\td', '.tsv', '\t'],
  ])('finds the delimiter of %j in a %s file', (start, extension, delimiter) => {
    expect(findDelimiter(start, extension)).toEqual({ sign: delimiter, headerLine: 1 });
  });
});

describe('tables', () => {
  it('reads rows by the names above them, with quotation marks, line breaks and a byte order mark', async () => {
    const { documents, failed } = await readCsv(
      '\uFEFFID,Title,Body,Published\r\n1,"One, and ""only""","Line one.\r\n\r\nLine two.",2024-05-01\r\n\r\n2,Two,Text.,\r\n',
    );
    expect(failed).toEqual([]);
    expect(documents).toMatchObject([
      { id: '1', title: 'One, and "only"', text: 'Line one.\n\nLine two.', date: '2024-05-01', origin: 'a.csv:2' },
      { id: '2', title: 'Two', text: 'Text.', date: null },
    ]);
  });

  it('reads tabs, semicolons and other encodings', async () => {
    expect((await readCsv('text\ttitle\nOne.\tT\n', {}, 'a.tsv')).documents).toMatchObject([
      { text: 'One.', title: 'T' },
    ]);
    const latin = Buffer.from('text;url\nDie Gespräche über Städte führten zu nichts.;https://x.y/\n', 'latin1');
    const { documents, warnings } = await readCsv(latin);
    expect(documents).toMatchObject([{ text: 'Die Gespräche über Städte führten zu nichts.', url: 'https://x.y/' }]);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('windows-1252') }]);
  });

  it('takes the word of a first line that states the delimiter', async () => {
    const { documents } = await readCsv('sep=;\r\nid;text\r\n1;One, two\r\n');
    expect(documents).toMatchObject([{ id: '1', text: 'One, two', origin: 'a.csv:3' }]);
  });

  it('takes a table of one column with its commas', async () => {
    expect((await readCsv('text\nOne, two, three.\n')).documents).toMatchObject([
      { id: 'a.csv#1', text: 'One, two, three.' },
    ]);
  });

  it('follows the field map', async () => {
    const { documents } = await readCsv('text,the story,x.y\nno,yes,k\n', {
      fieldMap: { text: 'the story', id: 'x.y' },
    });
    expect(documents).toMatchObject([{ id: 'k', text: 'yes' }]);
  });

  it('says once what columns there are where none can hold the text', async () => {
    const rows = 'a,b\n'.repeat(1000);
    await expect(readCsv(`story,kind\n${rows}`)).rejects.toMatchObject({
      message: expect.stringMatching(/fields are "story", "kind".*--map text=/),
    });
    await expect(readCsv('text,b\nx,y\n', { fieldMap: { text: 'Text' } })).rejects.toMatchObject({
      message: expect.stringContaining('no text in "Text"'),
    });
  });

  it('refuses a row that has more values than there are columns, instead of cutting its text', async () => {
    const { documents, failed } = await readCsv('id,text\n1,One, two.\n2,Fine.,,\n3\n');
    expect(documents).toMatchObject([{ id: '2', text: 'Fine.' }]);
    expect(failed).toMatchObject([
      { subject: 'a.csv:2', message: expect.stringContaining('3 values for 2 columns') },
      { subject: 'a.csv:4' },
    ]);
  });

  it('warns of a date that is none', async () => {
    const { documents, warnings } = await readCsv('text,date\nOne.,31 June\n');
    expect(documents).toMatchObject([{ date: null }]);
    expect(warnings).toMatchObject([{ subject: 'a.csv:2' }]);
  });

  it('keeps the rows before a quotation mark that is never closed, and says where it stands', async () => {
    const texts: string[] = [];
    const rows = Array.from({ length: 300 }, (_, row) => `${row},Text ${row}.\n`).join('');
    const file = inputFile('a.csv', `id,text\n${rows}300,"never closed\n301,More.\n`);
    const read = async () => {
      const context = { maxDocumentLength: 1000, fail: () => undefined, warn: () => undefined };
      for await (const document of csvReader.read(file, context)) texts.push(document.text);
    };
    await expect(read()).rejects.toMatchObject({
      subject: 'a.csv:302',
      message: expect.stringContaining('quotation mark is not closed'),
    });
    expect(texts).toHaveLength(300);
  });

  it('bounds a row, reads a line of a megabyte and a hundred thousand columns', async () => {
    const endless = `id,text\n1,"${'x'.repeat(3_000_000)}`;
    await expect(readCsv(endless, { maxDocumentLength: 10 })).rejects.toMatchObject({ code: 'unreadable' });
    const { documents } = await readCsv(`id,text\n1,${'word '.repeat(200_000)}\n`);
    expect(documents[0]?.text).toHaveLength(1_000_000);
    const columns = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    const wide = await readFile(csvReader, inputFile('a.csv', `${columns},text\n${columns},One.\n`, 1 << 16));
    expect(wide.documents.map(({ text }) => text)).toEqual(['One.']);
  }, 60_000);

  it('reads a column of any name and leaves prototypes alone', async () => {
    const { documents } = await readCsv('__proto__,constructor,text\nx,y,One.\n');
    expect(documents.map(({ text }) => text)).toEqual(['One.']);
  });

  it.each(['', '\n\n', 'text\n'])('makes no document of %j', async (content) => {
    const read = readCsv(content).then(
      ({ documents }) => documents.length,
      (error: { code: string }) => error.code,
    );
    expect([0, 'unreadable']).toContain(await read);
  });

  it('gives back what any quoted values hold', async () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\r\uFEFF\p{Surrogate}]/gu, ''));
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value)), fc.constantFrom(',', ';', '\t', '|'), async (rows, sign) => {
        const lines = [['title', 'text'], ...rows.map((row) => row.map(quote))].map((row) => row.join(sign));
        const { documents, failed } = await readCsv(lines.join('\n'));
        expect(documents.map(({ text }) => text)).toEqual(
          rows.map(([, text]) => text).filter((text) => text.trim() !== ''),
        );
        expect(documents.length + failed.length).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
