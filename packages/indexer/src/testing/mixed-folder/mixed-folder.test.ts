/** A folder with files of every format, indexed in one run: what is found, where it stands, what is complained about. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHashEmbedder } from '@loci/embedder/testing';
import { createSearcher, type DocumentAnswer, openIndex, type Searcher } from '@loci/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInProcessModel } from '../../embed/embedding-model.js';
import { indexPathsWith } from '../../index-paths.js';
import type { IndexReport } from '../../index-report.js';
import { createCalibratedWriter } from '../../index-tools.js';
import { openIndexDirectory } from '../../storage/open-index-directory.js';
import { listPassages } from './list-passages.fixture.js';
import { type MixedFile, NEVER_FOUND, writeMixedFolder } from './mixed-folder.fixture.js';

describe('a folder with files of every format', { timeout: 120_000 }, () => {
  let folder: string;
  let files: MixedFile[];
  let report: IndexReport;
  let searcher: Searcher;
  let documents: DocumentAnswer[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loci-mixed-'));
    files = await writeMixedFolder(join(folder, 'in'));
    const out = join(folder, 'out');
    const { model: words, ...rest } = createHashEmbedder();
    // As much as the default model reads at once, so that passages are as long as they are with it.
    const embedder = { ...rest, model: { ...words, maxTokens: 256 } };
    const tools = {
      openModel: async () => createInProcessModel(embedder),
      createWriter: createCalibratedWriter,
    };
    const model = { kind: 'directory', name: 'word-hashes', directory: '/none' } as const;
    report = await indexPathsWith(tools, { paths: [join(folder, 'in')], out, model });
    const { manifest, reader } = await openIndexDirectory(out);
    searcher = createSearcher(await openIndex(manifest, reader), null);
    const { documents: all } = await searcher.documents(0, 1000);
    documents = await Promise.all(all.map(({ id }) => searcher.document(id)));
  }, 120_000);

  afterAll(async () => {
    await searcher?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const pathsOf = (...outcomes: readonly MixedFile['outcome'][]) =>
    files.filter(({ outcome }) => outcomes.includes(outcome)).map(({ path }) => path);
  /** The file of the folder that a path leads to or into. */
  const fileOf = (path: string) => files.find((file) => path === file.path || path.startsWith(`${file.path}/`))?.path;
  const passages = () =>
    documents.flatMap((document) => document.passages.map((passage) => ({ ...passage, document })));

  it('gives the documents, passages and places that are written down beside this test', async () => {
    await expect(`${listPassages(documents)}\n`).toMatchFileSnapshot('mixed-folder.passages.txt');
  });

  it('has passages of every good file and of the good parts of others, and of nothing else', () => {
    const found = new Set(passages().map(({ document }) => fileOf(document.file ?? '')));
    expect([...found].sort()).toEqual(pathsOf('good', 'part').sort());
    expect(files.filter(({ outcome }) => outcome === 'good').length).toBeGreaterThanOrEqual(30);
  });

  it('names every broken file, and no other', () => {
    const named = new Set(report.failed.map(({ subject }) => fileOf(subject.replace(/:\d+$/, ''))));
    expect([...named].sort()).toEqual(pathsOf('broken', 'part').sort());
    expect(report.skipped).toEqual(pathsOf('no-format'));
  });

  it('makes no passage of menus, notices, comments, running heads, quoted mail and what is left out', () => {
    for (const words of NEVER_FOUND) {
      const holders = passages().filter(({ text }) => text.includes(words));
      expect(holders.map(({ document, text }) => `${document.file}: ${text}`)).toEqual([]);
    }
  });

  it('gives passages whose text is that of their document, in order', () => {
    for (const { text, passages: parts } of documents) {
      for (const [index, { start, end, text: shown }] of parts.entries()) {
        expect(text.slice(start, end)).toBe(shown);
        expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
      }
    }
  });

  it('tells the page of every passage of a PDF file, the chapter of every one of a book, the time of every one spoken', () => {
    for (const { document, place, heading } of passages()) {
      const file = document.file ?? '';
      if (file.endsWith('.pdf')) expect([file, place?.page]).toEqual([file, expect.any(Number)]);
      if (file.endsWith('.epub')) expect([file, heading]).toEqual([file, expect.any(String)]);
      if (/\.(?:vtt|srt)$/.test(file)) expect([file, place?.timeMs]).toEqual([file, expect.any(Number)]);
    }
  });

  it.each([
    ['"insular city of the Manhattoes"', 'books/moby-dick.epub'],
    ['"sons and daughters of fishermen"', 'papers/harbour.pdf'],
    ['"brought forth on this continent"', 'spoken/address.vtt'],
    ['"не может жить"', 'texts/karenina.txt'],
    ['"n’ont point coutume"', 'texts/méthode.txt'],
    ['"万人は万人みな同じ位にして"', 'texts/susume.txt'],
    ['"between damp sheets"', 'mail/bindings.mbox'],
  ])('answers %s with a passage of %s', async (query, file) => {
    const { hits } = await searcher.search({ query, mode: 'lexical' });
    expect(hits[0]?.document.file ?? null).toBe(file);
  });
});
