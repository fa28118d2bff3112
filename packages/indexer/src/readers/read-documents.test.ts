import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll, withFolder } from '../testing.fixture.js';

describe('createDocumentReader', () => {
  it('reports each unreadable file and each guess of an encoding, and reads the others', async () => {
    const files = {
      'a.txt': 'fine',
      'binary.txt': Uint8Array.of(1, 0, 2),
      'empty.txt': ' \n',
      'latin.txt': Uint8Array.of(0x63, 0xe9, 0x20),
      'picture.png': 'x',
      'z.txt': 'fine too',
    };
    await withFolder(files, async (folder) => {
      const { documents, failed, warnings, skipped } = await readAll([folder]);
      expect(documents.map((document) => document.id)).toEqual(['a.txt', 'latin.txt', 'z.txt']);
      expect(failed.map((complaint) => complaint.subject)).toEqual(['binary.txt', 'empty.txt']);
      expect(failed[0]?.message).toContain('byte 1');
      expect(warnings).toMatchObject([{ subject: 'latin.txt', message: expect.stringContaining('windows-1252') }]);
      expect(skipped).toEqual(['picture.png']);
    });
  });

  it('passes over settings and other JSON without a text, with the reason, unless they were named themselves', async () => {
    const files = {
      'a.txt': 'fine',
      'data.json': '{"rate": 3}',
      'package.json': '{"name": "site", "description": "The site of a paper."}',
      'package-lock.json': '{"packages": {}}',
      'web/tsconfig.base.json': '{ // a comment\n}',
      'records.json': '[{"rate": 3}]',
    };
    await withFolder(files, async (folder) => {
      const { documents, failed, withoutDocument } = await readAll([folder]);
      expect(documents.map(({ id }) => id)).toEqual(['a.txt']);
      expect(failed.map(({ subject }) => subject)).toEqual(['records.json#1']);
      expect(withoutDocument).toEqual([
        { subject: 'data.json', message: expect.stringMatching(/fields are "rate".*--map text=/) },
        ...['package-lock.json', 'package.json', 'web/tsconfig.base.json'].map((path) => ({
          subject: path,
          message: `${path} holds the settings of a program.`,
        })),
      ]);
      const named = await readAll(['data.json', 'package.json'].map((name) => join(folder, name)));
      expect(named.documents.map(({ text }) => text)).toEqual(['The site of a paper.']);
      expect(named.failed.map(({ subject }) => subject)).toEqual(['data.json']);
    });
  });

  it('reads a file that was named itself as text, whatever its ending, by its bare name', async () => {
    await withFolder({ 'notes.log': 'a line' }, async (folder) => {
      const { documents } = await readAll([join(folder, 'notes.log')]);
      expect(documents).toMatchObject([{ id: 'notes.log', file: 'notes.log', text: 'a line' }]);
    });
  });

  it('takes metadata for text files from sources.json, and what is null there stays unknown', async () => {
    const sources = [{ file: 'a.txt', title: 'A', source: 'The Paper', date: '2025-05-22', author: null, extra: 1 }];
    const files = { 'a.txt': 'text', 'b.txt': 'text', 'README.md': '# About', 'sources.json': JSON.stringify(sources) };
    await withFolder(files, async (folder) => {
      const { documents, failed } = await readAll([folder]);
      expect(documents).toMatchObject([
        { id: 'a.txt', title: 'A', source: 'The Paper', date: '2025-05-22', author: null },
        { id: 'b.txt', title: null, source: null },
      ]);
      expect(failed).toEqual([]);
    });
  });

  it('reads the README of a folder that has no sources.json', async () => {
    await withFolder({ 'README.md': '# About\n\nText.' }, async (folder) => {
      expect((await readAll([folder])).documents).toHaveLength(1);
    });
  });

  it('complains once about a malformed sources.json and reads the files without it', async () => {
    await withFolder({ 'a.txt': 'a', 'b.txt': 'b', 'sources.json': '{"file": 1}' }, async (folder) => {
      const { documents, failed } = await readAll([folder]);
      expect(documents).toHaveLength(2);
      expect(failed).toMatchObject([{ subject: 'sources.json' }]);
    });
  });

  it('refuses a file or a text over its limit', async () => {
    await withFolder(
      { 'a.txt': 'x'.repeat(50), 'b.jsonl': `{"_id":"1","text":"${'y'.repeat(50)}"}` },
      async (folder) => {
        const { documents, failed } = await readAll([folder], { maxFileBytes: 40, maxDocumentLength: 40 });
        expect(documents).toEqual([]);
        expect(failed.map((complaint) => complaint.subject)).toEqual(['a.txt', 'b.jsonl:1']);
      },
    );
  });
});

describe('JSON Lines', () => {
  it('reads the fields, and leaves out with a warning what it does not understand', async () => {
    const lines = [
      {
        _id: '1',
        title: 'T',
        text: 'one',
        source: 'S',
        author: ['A', 'B'],
        date: 'May 5, 2020',
        url: 'https://x.y/z',
        language: 'EN-gb',
      },
      { _id: 2, title: '', text: 'two', date: 'soon', url: 'ftp://x', language: '??' },
    ];
    await withFolder({ 'c.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') }, async (folder) => {
      const { documents, warnings } = await readAll([folder]);
      expect(documents).toMatchObject([
        {
          id: '1',
          title: 'T',
          source: 'S',
          author: 'A, B',
          date: '2020-05-05',
          url: 'https://x.y/z',
          language: 'en-GB',
        },
        { id: '2', title: null, date: null, url: null, language: null, file: 'c.jsonl' },
      ]);
      expect(warnings.map((complaint) => complaint.subject)).toEqual(['c.jsonl:2', 'c.jsonl:2', 'c.jsonl:2']);
    });
  });

  it.each([
    ['broken JSON', '{"_id": "b"'],
    ['no object', '["b"]'],
    ['no text', '{"_id": "b"}'],
    ['an empty text', '{"_id": "b", "text": " "}'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('names file and line of %s and reads the rest', async (_name, bad) => {
    const first = '{"_id": "a", "text": "é\\u00e9"}\r\n';
    const content = Buffer.concat([
      Buffer.from(`\uFEFF${first}\n`),
      Buffer.from(bad),
      Buffer.from('\n{"_id":"c","text":"c"}'),
    ]);
    await withFolder({ 'c.jsonl': content }, async (folder) => {
      const { documents, failed } = await readAll([folder]);
      expect(documents.map((document) => document.text)).toEqual(['éé', 'c']);
      expect(failed.map((complaint) => complaint.subject)).toEqual(['c.jsonl:3']);
    });
  });

  it('leaves out metadata that are nested without end, and reads the rest', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const lines = [`{"title":${deep},"author":${deep},"text":"one"}`, '{"author":[["A"],"B"],"text":"two"}'];
    await withFolder({ 'c.jsonl': lines.join('\n') }, async (folder) => {
      const { documents, warnings, failed } = await readAll([folder]);
      expect(documents).toMatchObject([
        { title: null, author: null },
        { text: 'two', author: 'A, B' },
      ]);
      expect(warnings).toMatchObject([
        { message: expect.stringContaining('The title […] was left out') },
        { message: expect.stringContaining('The author […] was left out') },
      ]);
      expect(failed).toEqual([]);
    });
  });

  it('names a record without an id by its file and line', async () => {
    await withFolder({ 'c.jsonl': '\n{"text": "b"}' }, async (folder) => {
      expect((await readAll([folder])).documents).toMatchObject([{ id: 'c.jsonl#2', origin: 'c.jsonl:2' }]);
    });
  });

  it('reads lines that are longer than a chunk of the file', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ _id: `${id}`, text: String(id).repeat(200_000) }));
    await withFolder({ 'c.jsonl': `${lines.join('\n')}\n` }, async (folder) => {
      const { documents } = await readAll([folder]);
      expect(documents.map((document) => [document.text.length, document.text[0]])).toEqual([
        [200_000, '1'],
        [200_000, '2'],
        [200_000, '3'],
      ]);
    });
  });
});
