import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLinesReader } from '../json-lines.js';
import { acceptsFile, describeBlocks, inputFile, readFile } from '../read-bytes.fixture.js';
import { jsonListReader, jsonObjectReader } from './json.js';

const LIST = [
  { id: 7, title: 'One', body: 'First text.', published_at: '2024-05-01T10:00:00Z', authors: [{ name: 'Ada' }, 'Bob'] },
  { headline: 'Two', content: ['First paragraph.', 'Second.'], publisher: { name: 'The Paper' }, lang: 'de' },
];

function readJson(value: unknown, context = {}) {
  const file = inputFile('a.json', typeof value === 'string' ? value : JSON.stringify(value));
  return readFile(
    Array.isArray(value) || (typeof value === 'string' && value.startsWith('[')) ? jsonListReader : jsonObjectReader,
    file,
    context,
  );
}

describe('JSON', () => {
  it('tells lists, which are read piece by piece, from objects', async () => {
    const list = inputFile('a.json', '\uFEFF [\n {"text": "a"}]');
    const object = inputFile('a.json', '{"text": "a"}');
    expect([await acceptsFile(jsonListReader, list), await acceptsFile(jsonListReader, object)]).toEqual([true, false]);
    expect(await acceptsFile(jsonObjectReader, object)).toBe(true);
    expect(await acceptsFile(jsonObjectReader, inputFile('notes', '{braces} in a text'))).toBe(false);
  });

  it('leaves objects that each have a line to JSON Lines, whatever the name', async () => {
    const accepts = (content: string) => acceptsFile(jsonLinesReader, inputFile('a.json', content));
    expect(await accepts('{"text": "a"}\n{"text": "b"}\n')).toBe(true);
    expect(await accepts('{"text":\n{"a": "b"}}')).toBe(false);
    expect(await accepts('{"text": "a"}\n')).toBe(false);
  });

  it('finds the parts of a document under their usual names', async () => {
    const { documents, warnings } = await readJson(LIST);
    expect(documents).toMatchObject([
      { id: '7', title: 'One', text: 'First text.', date: '2024-05-01', author: 'Ada, Bob' },
      { id: 'a.json#2', title: 'Two', text: 'First paragraph.\n\nSecond.', source: 'The Paper', language: 'de' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('makes blocks of a text in HTML, and leaves one alone that speaks of tags', async () => {
    const html = '<p class="lead">One &amp; <b>two</b>.</p>\n<ul><li>a</li></ul>';
    const plain = 'The tags <p> and </p> mark a paragraph.';
    const { documents } = await readJson([{ body: html }, { body: plain }]);
    expect(describeBlocks(documents[0] as (typeof documents)[0])).toEqual(['paragraph: One & two.', 'list: - a']);
    expect(documents[1]).toMatchObject({ text: plain, blocks: null });
  });

  it('reads the list in an object, and an object that is a document itself', async () => {
    expect((await readJson({ total: 2, tags: ['x'], articles: LIST })).documents).toHaveLength(2);
    const { documents } = await readJson({ text: 'One text.', comments: [{ text: 'Another.' }] });
    expect(documents).toMatchObject([{ id: 'a.json', text: 'One text.' }]);
  });

  it('follows the field map, by dotted path and into lists, and does not look elsewhere', async () => {
    const fieldMap = { text: 'body.parts.0', date: 'meta.date', title: 'a.b' };
    const record = { text: 'not this', body: { parts: ['this'] }, meta: { date: '2024' }, 'a.b': 'T', a: { b: 'no' } };
    expect((await readJson([record], { fieldMap })).documents).toMatchObject([
      { text: 'this', date: '2024', title: 'T' },
    ]);
    const { documents, failed } = await readJson([{ text: 'a' }], { fieldMap: { text: 'constructor.name' } });
    expect([documents, failed.length]).toEqual([[], 1]);
  });

  it('says of a record without a text what it has, and how to map it', async () => {
    const { documents, failed } = await readJson([{ text: 'fine' }, { story: 'x', kind: 'y' }, { text: ' ' }, 3]);
    expect(documents).toHaveLength(1);
    expect(failed).toMatchObject([
      { subject: 'a.json#2', message: expect.stringMatching(/fields are "story", "kind".*--map text=/) },
      { subject: 'a.json#3' },
      { subject: 'a.json#4', message: expect.stringContaining('not a JSON object') },
    ]);
  });

  it('names the lists where an object has several', async () => {
    const object = { news: [{ text: 'a' }], jobs: [{ text: 'b' }] };
    await expect(readJson(object)).rejects.toMatchObject({ message: expect.stringContaining('"news", "jobs"') });
  });

  it('takes the list that holds documents where an object has others beside it', async () => {
    const { documents } = await readJson({ tags: [{ name: 'x' }], pages: [{ text: 'One text.' }, { text: 'Two.' }] });
    expect(documents.map(({ id }) => id)).toEqual(['a.json#1', 'a.json#2']);
  });

  it.each([
    [{ strict: true, files: [] }, 'fields are "strict", "files"'],
    [
      { type: 'FeatureCollection', features: [{ geometry: 1 }] },
      'a.json#1 has no text, or an empty one: its fields are "geometry"',
    ],
    [{ rules: [{ a: 1 }], other: [{ b: 2 }] }, 'fields are "rules", "other"'],
    [{ text: ' ' }, 'no text'],
    ['[]', 'neither'],
    ['[1, 2]', 'neither'],
    ['"text"', 'neither'],
    ['3', 'neither'],
  ])('finds no document in %j', async (content, reason) => {
    const file = inputFile('a.json', typeof content === 'string' ? content : JSON.stringify(content));
    const expected = { code: 'not-found', subject: 'a.json', message: expect.stringContaining(reason) };
    await expect(readFile(jsonObjectReader, file)).rejects.toMatchObject(expected);
  });

  it.each(['{"text": "a"', '{"text": "a"}\n{"text": "b"}', ''])('refuses %j', async (text) => {
    await expect(readJson(text)).rejects.toMatchObject({ code: 'unreadable', subject: 'a.json' });
  });

  it('keeps the records before a fault in a list, and says after which it is', async () => {
    for (const rest of [',', ', {"text": ', ',]', ']]', '] {}']) {
      const file = inputFile('a.json', `[{"text": "one"}, {"text": "two"}${rest}`);
      const texts: string[] = [];
      const read = async () => {
        const context = { maxDocumentLength: 100, fail: () => undefined, warn: () => undefined };
        for await (const document of jsonListReader.read(file, context)) texts.push(document.text);
      };
      await expect(read()).rejects.toMatchObject({ message: expect.stringContaining('record 2 of a.json') });
      expect(texts).toEqual(['one', 'two']);
    }
  });

  it('reads a list wherever it is cut into pieces', async () => {
    const record = fc.record({ text: fc.string({ unit: 'binary', minLength: 1 }), more: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 20 }), fc.boolean(), async (list, size, pretty) => {
        const file = inputFile('a.json', JSON.stringify(list, null, pretty ? 2 : 0), size);
        const { documents, failed } = await readFile(jsonListReader, file);
        const expected = list.map(({ text }) => text).filter((text) => text.trim() !== '' && text !== '\uFEFF');
        expect(documents).toHaveLength(expected.length);
        expect(documents.length + failed.length).toBe(list.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('bounds a record, and the depth of nothing but brackets does no harm', async () => {
    const long = inputFile('a.json', `[{"text": "${'x'.repeat(3_000_000)}`, 1 << 16);
    await expect(readFile(jsonListReader, long, { maxDocumentLength: 10 })).rejects.toMatchObject({
      message: expect.stringContaining('longer than'),
    });
    await expect(readJson('['.repeat(200_000))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(readJson(`{"a":${'['.repeat(200_000)}`)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('leaves prototypes alone', async () => {
    const { documents } = await readJson('[{"__proto__": {"text": "bad"}, "text": "good"}]');
    expect(documents.map(({ text }) => text)).toEqual(['good']);
    expect(({} as { text?: string }).text).toBeUndefined();
  });
});
