import { crc32, deflateRawSync } from 'node:zlib';
import { LociError } from '@loci/engine';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../read-bytes.fixture.js';
import { isZip, openZip, type ZipLimits } from './open-zip.js';

const MIB = 2 ** 20;

async function readAll(bytes: Uint8Array, limits?: Partial<ZipLimits>): Promise<Record<string, string>> {
  const archive = await openZip(bytes, 'a.zip', limits);
  const contents: Record<string, string> = {};
  for (const entry of archive.entries) contents[entry.name] = new TextDecoder().decode(await archive.read(entry));
  return contents;
}

interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly sizeBytes: number;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Of the local header that the directory names; the entry's own where it is left out. */
  readonly offset?: number;
}

/** An archive as a stranger could forge it: nothing is checked. */
function forgeZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
    fields.writeUInt16LE(entry.method ?? 8, 4);
    fields.writeUInt32LE(0x5a21_0000, 6);
    fields.writeUInt32LE(entry.crc ?? 0, 10);
    fields.writeUInt32LE(entry.data.length, 14);
    fields.writeUInt32LE(entry.sizeBytes, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, entry.data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}

function forgeEntry(name: string, text: string, parts: Partial<RawEntry> = {}): RawEntry {
  const content = Buffer.from(text);
  return { name, data: deflateRawSync(content), sizeBytes: content.length, crc: crc32(content), ...parts };
}

describe('openZip', () => {
  it('lists files in the order of the archive and reads stored and deflated ones', async () => {
    const bytes = zipSync({
      'z.txt': strToU8('stored'),
      folder: { 'a.txt': [strToU8('deflated'.repeat(50)), { level: 9, mtime: new Date(2024, 4, 22, 12) }] },
      'é.txt': [strToU8(''), { level: 0 }],
    });
    const archive = await openZip(bytes, 'a.zip');
    expect(archive.entries.map((entry) => entry.name)).toEqual(['z.txt', 'folder/a.txt', 'é.txt']);
    expect(archive.find('folder/a.txt')).toMatchObject({
      sizeBytes: 400,
      modifiedMs: Date.UTC(2024, 4, 22, 12),
    });
    expect(archive.find('folder')).toBeNull();
    expect(await readAll(bytes)).toEqual({ 'z.txt': 'stored', 'folder/a.txt': 'deflated'.repeat(50), 'é.txt': '' });
  });

  it('opens an archive that lies within a larger buffer', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('inner') });
    const around = new Uint8Array(bytes.length + 20);
    around.set(bytes, 7);
    expect(await readAll(around.subarray(7, 7 + bytes.length))).toEqual({ 'a.txt': 'inner' });
  });

  it('reads a forged archive that has nothing wrong', async () => {
    const bytes = forgeZip([forgeEntry('./a/./b.txt', 'one'), forgeEntry('c/', ''), forgeEntry('c.txt', 'two')]);
    expect(await readAll(bytes)).toEqual({ 'a/b.txt': 'one', 'c.txt': 'two' });
  });

  it('opens an archive without entries', async () => {
    expect((await openZip(zipSync({}), 'a.zip')).entries).toEqual([]);
  });

  it.each(['../a.txt', 'a/../../b.txt', '/etc/a.txt', 'C:\\a.txt', '..\\a.txt'])(
    'refuses the name %s',
    async (name) => {
      await expect(openZip(forgeZip([forgeEntry(name, 'x')]), 'a.zip')).rejects.toThrow(unreadable(/a\.zip .*path/));
    },
  );

  it('refuses more entries than allowed before it reads them', async () => {
    const bytes = zipSync({ a: strToU8('1'), b: strToU8('2'), c: strToU8('3') });
    await expect(openZip(bytes, 'a.zip', { maxEntries: 2 })).rejects.toThrow(unreadable(/3 entries; the limit is 2/));
  });

  it('refuses an entry that tells a size beyond the limit', async () => {
    const archive = await openZip(zipSync({ a: strToU8('12345') }), 'a.zip', { maxEntryBytes: 4 });
    const entry = archive.entries[0];
    if (!entry) throw new Error('The archive has an entry.');
    await expect(archive.read(entry)).rejects.toThrow(unreadable(/a\.zip: a would inflate to 5 bytes; the limit is 4/));
  });

  it('refuses what goes beyond the total, and counts an entry that is read twice once', async () => {
    const archive = await openZip(zipSync({ a: strToU8('1234'), b: strToU8('5678') }), 'a.zip', { maxTotalBytes: 7 });
    const [a, b] = archive.entries;
    if (!a || !b) throw new Error('The archive has two entries.');
    await archive.read(a);
    await archive.read(a);
    await expect(archive.read(b)).rejects.toThrow(unreadable(/all entries together is 7/));
  });

  it('refuses a bomb by its ratio', async () => {
    const bytes = zipSync({ a: [new Uint8Array(8 * MIB), { level: 9 }] });
    await expect(readAll(bytes)).rejects.toThrow(unreadable(/zip bomb/));
  });

  it('inflates no more than an entry tells, whatever it holds', async () => {
    const data = deflateRawSync(Buffer.alloc(64 * MIB));
    const bytes = forgeZip([{ name: 'a', data, sizeBytes: 100 }]);
    await expect(readAll(bytes)).rejects.toThrow(unreadable(/more than the 100 bytes/));
  });

  it('refuses entries that share data', async () => {
    const bytes = forgeZip([forgeEntry('a', 'kernel'), forgeEntry('b', 'kernel', { offset: 0 })]);
    await expect(openZip(bytes, 'a.zip')).rejects.toThrow(unreadable(/overlap, "a" and "b"/));
  });

  it('refuses an entry whose data reach beyond the file', async () => {
    const bytes = forgeZip([forgeEntry('a', 'x', { offset: 0xfff_ffff })]);
    await expect(openZip(bytes, 'a.zip')).rejects.toThrow(unreadable(/not a zip archive that can be read/));
  });

  it.each([
    ['is shorter than it tells', forgeEntry('a', 'four', { sizeBytes: 5 }), /has 4 bytes and should have 5/],
    ['fails its checksum', forgeEntry('a', 'four', { crc: 1 }), /checksum/],
    ['is encrypted', forgeEntry('a', 'four', { flags: 1 }), /is encrypted/],
    ['is of an unknown method', forgeEntry('a', 'four', { method: 14 }), /method 14/],
    ['is no deflate stream', forgeEntry('a', '', { data: Buffer.from([0xff, 0xff]), sizeBytes: 9 }), /is damaged/],
  ])('refuses an entry that %s', async (_what, entry, message) => {
    await expect(readAll(forgeZip([entry]))).rejects.toThrow(unreadable(message));
  });

  it('refuses an archive that is cut off, at whatever length', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('first'.repeat(9)), 'b/c.txt': strToU8('second') }, { level: 0 });
    for (let length = 0; length < bytes.length; length++) {
      await expect(openZip(bytes.subarray(0, length), 'a.zip')).rejects.toThrow(unreadable(/a\.zip/));
    }
  });

  it('reads an archive with altered bytes right or refuses it', { timeout: 60_000 }, async () => {
    const bytes = zipSync({ 'a.txt': strToU8('first '.repeat(9)), 'b/c.txt': strToU8('second') }, { level: 6 });
    const alteration = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(alteration, { minLength: 1, maxLength: 4 }), async (alterations) => {
        const altered = bytes.slice();
        for (const [at, change] of alterations) altered[at] = (altered[at] as number) ^ change;
        try {
          const contents = Object.values(await readAll(altered, { maxEntryBytes: MIB }));
          expect(['first '.repeat(9), 'second', '']).toEqual(expect.arrayContaining(contents));
        } catch (error) {
          if (!(error instanceof LociError)) throw error;
          expect(error.code).toBe('unreadable');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reports a defect of the caller as one', async () => {
    const first = await openZip(zipSync({ a: strToU8('1') }), 'a.zip');
    const second = await openZip(zipSync({ a: strToU8('1') }), 'b.zip');
    for (const entry of second.entries) await expect(first.read(entry)).rejects.not.toBeInstanceOf(LociError);
  });
});

describe('isZip', () => {
  it('goes by the first bytes', () => {
    expect(isZip(zipSync({ a: strToU8('1') }))).toBe(true);
    expect(isZip(strToU8('PK'))).toBe(false);
    expect(isZip(strToU8('PKG file'))).toBe(false);
  });
});
