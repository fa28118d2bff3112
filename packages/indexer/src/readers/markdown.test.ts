import { describe, expect, it } from 'vitest';
import { readAll, withFolder } from '../testing.fixture.js';
import type { ReadDocument } from './read-documents.js';

describe('Markdown', () => {
  const source = [
    '---',
    'title: Given title',
    'date: 2024-05-01',
    'author: [Ada, Bob]',
    'lang: en-US',
    '---',
    '# Heading *one*',
    '',
    'Some **bold** text with a [link](https://x.y)',
    'and a soft break. ![picture](p.png)',
    '',
    '> Said so.',
    '> Twice.',
    '',
    '3. First',
    '4. Second',
    '',
    '```js',
    'const x = 1;',
    '',
    'const y = 2;',
    '```',
    '<div>raw</div>',
  ].join('\n');

  it('takes metadata from the front matter and gives text with its structure', async () => {
    await withFolder({ 'note.md': source }, async (folder) => {
      const { documents } = await readAll([folder]);
      const document = documents[0] as ReadDocument;
      expect(document).toMatchObject({
        title: 'Given title',
        date: '2024-05-01',
        author: 'Ada, Bob',
        language: 'en-US',
      });
      expect(document.blocks?.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
        ['heading', 'Heading one'],
        ['paragraph', 'Some bold text with a link and a soft break.'],
        ['quotation', 'Said so. Twice.'],
        ['list', '3. First\n4. Second'],
        ['code', 'const x = 1;\n\nconst y = 2;'],
      ]);
      const list = document.blocks?.[3];
      expect(list?.items?.map(({ start, end }) => document.text.slice(start, end))).toEqual(['3. First', '4. Second']);
    });
  });

  it('takes a rule for a rule where there is no front matter', async () => {
    await withFolder({ 'note.md': 'Text.\n\n---\n\nMore.' }, async (folder) => {
      expect((await readAll([folder])).documents).toMatchObject([{ title: null, text: 'Text.\n\nMore.' }]);
    });
  });

  it('leaves out a value of front matter that holds itself', async () => {
    await withFolder({ 'note.md': '---\ntitle: &all [*all]\nauthor: A\n---\nText.' }, async (folder) => {
      const { documents, warnings } = await readAll([folder]);
      expect(documents).toMatchObject([{ title: null, author: 'A', text: 'Text.' }]);
      expect(warnings).toHaveLength(1);
    });
  });

  it('gives up a text that takes the parser too long, and reads the next file', async () => {
    await withFolder({ 'a.md': 'x <!--a '.repeat(20_000), 'b.md': 'Text.' }, async (folder) => {
      const { documents, failed } = await readAll([folder], { maxReadMs: 1_000 });
      expect(documents).toMatchObject([{ id: 'b.md', text: 'Text.' }]);
      expect(failed).toMatchObject([{ subject: 'a.md', message: expect.stringContaining('--max-read-time') }]);
    });
  });

  it('tells that marks of emphasis were left in a text that has far too many', async () => {
    await withFolder({ 'a.md': '*a_ '.repeat(20_000) }, async (folder) => {
      const { documents, warnings } = await readAll([folder]);
      expect(documents[0]?.text).toMatch(/^\*a_ \*a_/);
      expect(warnings).toMatchObject([{ subject: 'a.md', message: expect.stringContaining('marks of emphasis') }]);
    });
  });

  it('reports front matter that is not YAML', async () => {
    await withFolder({ 'note.md': '---\ntitle: [\n---\nText.' }, async (folder) => {
      expect((await readAll([folder])).failed).toMatchObject([{ subject: 'note.md' }]);
    });
  });
});
