import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { type ReadOutcome, readAll, withFolder } from '../../testing.fixture.js';
import type { FoundFile } from '../find-files.js';
import { createDocumentReader } from '../read-documents.js';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../read-limits.js';
import { type Complaint, NO_METADATA } from '../reader.js';

async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  limits: Partial<ReadLimits> = {},
): Promise<ReadOutcome> {
  return await withFolder(files, (folder) => readAll([folder], limits));
}

const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])));

const tar = (files: Readonly<Record<string, string | Uint8Array>>) =>
  packTar(
    Object.entries(files).map(([name, content]) => {
      const body = bytesOf(content);
      return { header: { name, size: body.length, mtime: new Date('2024-05-22') }, body };
    }),
  );

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
const idsOf = ({ documents }: ReadOutcome) => documents.map(({ id }) => id);
const failuresOf = ({ failed }: ReadOutcome) => failed.map(({ subject, message }) => `${subject}: ${message}`);

describe('gzip', () => {
  it('gives the file under its own path, read as its inner ending says', async () => {
    const files = { 'a.md.gz': gzipSync('# A\n\nText.'), 'c.jsonl.gz': gzipSync('{"_id":"1","text":"one"}\n') };
    const outcome = await readFiles(files);
    expect(idsOf(outcome)).toEqual(['a.md.gz', '1']);
    expect(outcome.documents[0]).toMatchObject({ text: 'A\n\nText.', file: 'a.md.gz' });
  });

  it('is known by content, and what the folder tells of the file holds', async () => {
    const sources = JSON.stringify([{ file: 'a.txt', title: 'Told' }]);
    const outcome = await readFiles({ 'a.txt': gzipSync('Text.'), 'sources.json': sources });
    expect(outcome.documents).toMatchObject([{ id: 'a.txt', title: 'Told', text: 'Text.' }]);
  });

  it.each([
    ['cut off', gzipSync('Text that goes on.').subarray(0, 20)],
    ['altered', gzipSync('Text.').fill(0xff, 10)],
  ])('is refused where it is %s', async (_what, bytes) => {
    const outcome = await readFiles({ 'a.txt.gz': bytes, 'b.txt': 'fine' });
    expect(idsOf(outcome)).toEqual(['b.txt']);
    expect(failuresOf(outcome)).toEqual([expect.stringMatching(/^a\.txt\.gz: .*damaged/)]);
  });

  it('inflates no more of a bomb than a file may have', async () => {
    const bomb = gzipSync(Buffer.alloc(8 << 20, 'x'));
    expect(failuresOf(await readFiles({ 'a.txt.gz': bomb }, { maxFileBytes: 1 << 20 }))).toEqual([
      expect.stringMatching(/inflates to more than 1048576 bytes; --max-file-size/),
    ]);
    expect(failuresOf(await readFiles({ 'a.jsonl.gz': bomb }, { maxUnpackedBytes: 1 << 20 }))).toEqual([
      expect.stringMatching(/unpacks to more than 1048576 bytes; --max-unpacked-size/),
    ]);
  });
});

describe.each([
  ['zip', async (files: Parameters<typeof zip>[0]) => zip(files)],
  ['tar', tar],
  ['tar.gz', async (files: Parameters<typeof tar>[0]) => gzipSync(await tar(files))],
  ['tgz', async (files: Parameters<typeof tar>[0]) => gzipSync(await tar(files))],
])('a folder as .%s', (ending, pack) => {
  const name = `all.${ending}`;

  it('gives its members under the path of the archive, and passes over what is hidden', async () => {
    const archive = await pack({
      'a.txt': 'one',
      'sub/b.md': 'two',
      'picture.png': 'x',
      '.hidden.txt': 'x',
      '__MACOSX/a.txt': 'x',
    });
    const outcome = await readFiles({ [name]: archive });
    expect(outcome.documents.map(({ id, file, text }) => [id, file, text])).toEqual([
      [`${name}/a.txt`, `${name}/a.txt`, 'one'],
      [`${name}/sub/b.md`, `${name}/sub/b.md`, 'two'],
    ]);
    expect(outcome).toMatchObject({ failed: [], skipped: [`${name}/picture.png`] });
  });

  it('goes on after a member that cannot be read', async () => {
    const archive = await pack({ 'a.txt': Uint8Array.of(0), 'b.txt': 'x'.repeat(101), 'c.txt': 'fine' });
    const outcome = await readFiles({ [name]: archive }, { maxFileBytes: 100, maxArchiveBytes: 1e6 });
    expect(idsOf(outcome)).toEqual([`${name}/c.txt`]);
    expect(outcome.failed.map(({ subject }) => subject)).toEqual([`${name}/a.txt`, expect.stringContaining('b.txt')]);
  });

  it('holds archives in archives, to a depth', async () => {
    const inner = await pack({ 'in.txt.gz': gzipSync('deep') });
    const archive = await pack({ [name]: inner });
    expect(idsOf(await readFiles({ [name]: archive }, { maxArchiveDepth: 5 }))).toEqual([`${name}/${name}/in.txt.gz`]);
    const refused = await readFiles({ [name]: archive }, { maxArchiveDepth: 1 });
    expect(idsOf(refused)).toEqual([]);
    expect(failuresOf(refused)).toEqual([expect.stringContaining('--max-archive-depth')]);
  });

  it('is refused where it is cut off, with what came before', async () => {
    const archive = await pack({ 'a.txt': 'one '.repeat(99), 'b.txt': 'two '.repeat(2000) });
    const { failed } = await readFiles({ [name]: archive.subarray(0, Math.floor(archive.length / 2)) });
    expect(failed).toMatchObject([{ subject: name }]);
  });
});

describe('archives', () => {
  it('of unknown endings are passed over where they lie in a folder, and known by content without an ending', async () => {
    const outcome = await readFiles({ 'x.xlsx': zip({ 'a.txt': 'x' }), download: zip({ 'a.txt': 'x' }) });
    expect(idsOf(outcome)).toEqual(['download/a.txt']);
    expect(outcome.skipped).toEqual(['x.xlsx']);
  });

  it('may hold the sources.json of their folders', async () => {
    const sources = JSON.stringify([{ file: 'b.txt', source: 'The Paper' }]);
    const outcome = await readFiles({ 'all.zip': zip({ 'in/b.txt': 'two', 'in/sources.json': sources }) });
    expect(outcome.documents).toMatchObject([{ id: 'all.zip/in/b.txt', source: 'The Paper' }]);
  });

  it('stop as a whole where they unpack to too much', async () => {
    const texts = { 'a.txt': 'x'.repeat(600), 'b.txt': 'y'.repeat(600), 'c.txt': 'z' };
    const outcome = await readFiles({ 'a.tar': await tar(texts), 'z.txt': 'fine' }, { maxUnpackedBytes: 1000 });
    expect(idsOf(outcome)).toEqual(['a.tar/a.txt', 'z.txt']);
    expect(outcome.failed).toMatchObject([{ subject: 'a.tar' }]);
  });

  it('that are larger than may be are not opened', async () => {
    const outcome = await readFiles({ 'a.zip': zip({ 'a.txt': 'x' }) }, { maxArchiveBytes: 10 });
    expect(failuresOf(outcome)).toEqual([expect.stringContaining('--max-archive-size')]);
  });
});

describe('archives with altered bytes', () => {
  it.each([
    ['gzip', async () => gzipSync('Some text that is compressed, some text that is compressed.')],
    ['zip', async () => zip({ 'a.txt': 'first '.repeat(20), 'b/c.txt': 'second' })],
    ['tar', async () => await tar({ 'a.txt': 'first '.repeat(20), 'b/c.txt': 'second' })],
    ['tar.gz', async () => gzipSync(await tar({ 'a.txt': 'first '.repeat(20) }))],
  ])('give documents or complaints, and never an error: %s', async (ending, pack) => {
    const bytes = new Uint8Array(await pack());
    const reader = createDocumentReader({ limits: { ...DEFAULT_READ_LIMITS, maxFileBytes: 1 << 20 }, exclude: [] });
    const alteration = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(alteration, { maxLength: 4 }), fc.nat(bytes.length), async (alterations, cut) => {
        const altered = bytes.slice(0, alterations.length === 4 ? cut : bytes.length);
        for (const [at, value] of alterations) if (at < altered.length) altered[at] = value;
        const told: string[] = [];
        const events = {
          fail: ({ message }: Complaint) => told.push(message),
          warn: () => undefined,
          skip: (path: string) => told.push(path),
          withoutDocument: ({ message }: Complaint) => told.push(message),
        };
        const documents: string[] = [];
        for await (const { id } of reader.read(fileOf(`a.${ending}`, altered), NO_METADATA, events)) documents.push(id);
        expect(documents.length + told.length).toBeGreaterThan(altered.length === 0 ? -1 : 0);
        expect(told.filter((message) => message.includes('a fault of Loci'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function fileOf(path: string, bytes: Uint8Array): FoundFile {
  return {
    path,
    location: path,
    named: false,
    folder: null,
    extension: path.slice(path.lastIndexOf('.')),
    sizeBytes: bytes.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => bytes,
    async *stream() {
      yield bytes;
    },
  };
}
