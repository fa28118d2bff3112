/** Opens zip archives, own or from strangers: what would harm the machine or leads out of the archive is refused. */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { LociError } from '@loci/engine';
import type { Entry, ZipFile } from 'yauzl';

const MIB = 2 ** 20;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
/** A small entry may be all one byte: only from this size on does the ratio say that it was made to harm. */
const RATIO_FLOOR_BYTES = 4 * MIB;

const inflate = promisify(inflateRaw);

export interface ZipLimits {
  /** Entries in the archive, folders among them. */
  readonly maxEntries: number;
  /** Inflated size of one entry. */
  readonly maxEntryBytes: number;
  /** Inflated size of all entries that are read, each counted once. */
  readonly maxTotalBytes: number;
  /** Inflated by compressed size of one entry; what inflates to less than 4 MiB may have any. */
  readonly maxRatio: number;
}

/**
 * Entries as many as a classic archive can name. Deflate reaches 1032 to 1 at most, which only bombs come near; tables
 * and logs of much repetition reach 100 to 1.
 */
const DEFAULT_ZIP_LIMITS: ZipLimits = {
  maxEntries: 65_535,
  maxEntryBytes: 256 * MIB,
  maxTotalBytes: 1024 * MIB,
  maxRatio: 250,
};

/** A file in an archive. */
export interface ZipEntry {
  /** Path in the archive with `/`; never absolute, without `.` and `..`. */
  readonly name: string;
  /** Inflated size as the archive tells it; reading checks it. */
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  /** Archives keep local time without its zone; it is taken as UTC where there is nothing better. */
  readonly modifiedMs: number;
}

export interface ZipArchive {
  /** The files in the order of the archive's directory, without folders. Names may occur twice. */
  readonly entries: readonly ZipEntry[];
  /** The first file of that name; null where there is none. */
  find(name: string): ZipEntry | null;
  /**
   * The inflated content of an entry of this archive, checked against its size and checksum.
   * Throws `LociError` `unreadable` where it is damaged, encrypted, of an unknown method or beyond a limit.
   */
  read(entry: ZipEntry): Promise<Uint8Array>;
}

/** Whether a file begins like a zip archive that has at least one entry. */
export function isZip(head: Uint8Array): boolean {
  return LOCAL_HEADER.every((value, index) => head[index] === value);
}

/**
 * Opens an archive that is in memory; `subject` names it in messages.
 * Throws `LociError` `unreadable` for what is no zip or is cut off, for entries that overlap, too many of them, and names
 * that lead out of the archive.
 */
export async function openZip(
  bytes: Uint8Array,
  subject: string,
  limits: Partial<ZipLimits> = {},
): Promise<ZipArchive> {
  const bounds = { ...DEFAULT_ZIP_LIMITS, ...limits };
  const located = await locateEntries(bytes, subject, bounds.maxEntries);
  refuseOverlap(located, subject);
  const files = new Map(
    located.filter(({ entry }) => !/(?:^|\/)$/.test(entry.fileName)).map((one) => [toZipEntry(one.entry), one]),
  );
  const firstByName = new Map<string, ZipEntry>();
  for (const file of files.keys()) if (!firstByName.has(file.name)) firstByName.set(file.name, file);
  const counted = new Set<ZipEntry>();
  let totalBytes = 0;

  return {
    entries: [...files.keys()],
    find: (name) => firstByName.get(name) ?? null,
    async read(file) {
      const one = files.get(file);
      if (!one) throw new Error(`The entry ${file.name} is of another archive than ${subject}.`);
      const origin = `${subject}: ${file.name}`;
      checkEntry(one.entry, origin, bounds);
      if (!counted.has(file)) {
        if (totalBytes + file.sizeBytes > bounds.maxTotalBytes) {
          const limit = `the limit for all entries together is ${bounds.maxTotalBytes}`;
          throw unreadable(origin, `${origin} would inflate to ${file.sizeBytes} bytes more than may be; ${limit}.`);
        }
        counted.add(file);
        totalBytes += file.sizeBytes;
      }
      return inflateEntry(bytes.subarray(one.dataStart, one.end), one.entry, origin);
    },
  };
}

interface LocatedEntry {
  readonly entry: Entry;
  /** Of its local header in the archive. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

async function locateEntries(bytes: Uint8Array, subject: string, maxEntries: number): Promise<LocatedEntry[]> {
  const { fromBufferPromise } = (await import('yauzl')).default;
  const located: LocatedEntry[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > maxEntries) {
      throw unreadable(subject, `${subject} has ${zip.entryCount} entries; the limit is ${maxEntries}.`);
    }
    for await (const entry of zip.eachEntry()) located.push(await locate(zip, entry));
  } catch (cause) {
    if (cause instanceof LociError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LociError('unreadable', `${subject} is not a zip archive that can be read: ${reason}`, {
      subject,
      cause,
    });
  }
  return located;
}

async function locate(zip: ZipFile, entry: Entry): Promise<LocatedEntry> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const start = entry.relativeOffsetOfLocalHeader;
  return { entry, start, dataStart: fileDataStart, end: fileDataStart + entry.compressedSize };
}

/** A bomb of overlapping entries inflates the same bytes again and again, below every ratio (Fifield, WOOT 2019). */
function refuseOverlap(located: readonly LocatedEntry[], subject: string): void {
  const inOrder = [...located].sort((a, b) => a.start - b.start);
  for (const [index, one] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (!next || one.end <= next.start) continue;
    const names = `${JSON.stringify(one.entry.fileName)} and ${JSON.stringify(next.entry.fileName)}`;
    throw unreadable(subject, `${subject} has entries that overlap, ${names}: it is damaged or made to harm.`);
  }
}

function toZipEntry(entry: Entry): ZipEntry {
  const modifiedMs = entry.getLastModDate({ timezone: 'UTC' }).getTime();
  return {
    name: entry.fileName.replace(/(?:^|(?<=\/))(?:\.?\/)+/g, ''),
    sizeBytes: entry.uncompressedSize,
    compressedBytes: entry.compressedSize,
    modifiedMs: Number.isFinite(modifiedMs) ? modifiedMs : 0,
  };
}

function checkEntry(entry: Entry, origin: string, limits: ZipLimits): void {
  if (entry.isEncrypted()) {
    throw unreadable(origin, `${origin} is encrypted. Unpack it with its password and index what was in it.`);
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    const method = `method ${entry.compressionMethod}; expected 0 (stored) or 8 (deflated)`;
    throw unreadable(origin, `${origin} is compressed by ${method}. Unpack the archive and index what was in it.`);
  }
  const size = entry.uncompressedSize;
  if (size > limits.maxEntryBytes) {
    throw unreadable(origin, `${origin} would inflate to ${size} bytes; the limit is ${limits.maxEntryBytes}.`);
  }
  if (size > RATIO_FLOOR_BYTES && size > entry.compressedSize * limits.maxRatio) {
    const growth = `${entry.compressedSize} bytes to ${size}; the limit is ${limits.maxRatio} to 1`;
    throw unreadable(origin, `${origin} would inflate from ${growth}: it looks like a zip bomb.`);
  }
}

/** Nothing beyond the size that was checked is ever inflated, whatever the data hold. */
async function inflateEntry(data: Uint8Array, entry: Entry, origin: string): Promise<Uint8Array> {
  const size = entry.uncompressedSize;
  const content = entry.compressionMethod === STORED ? data : await inflateWithin(data, size, origin);
  if (content.length !== size) {
    throw unreadable(origin, `${origin} is damaged: it has ${content.length} bytes and should have ${size}.`);
  }
  if (crc32(content) !== entry.crc32) throw unreadable(origin, `${origin} is damaged: its checksum does not match.`);
  return content;
}

async function inflateWithin(data: Uint8Array, size: number, origin: string): Promise<Uint8Array> {
  try {
    return await inflate(data, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = tooLarge ? `it inflates to more than the ${size} bytes that it tells` : (cause as Error).message;
    throw new LociError('unreadable', `${origin} is damaged: ${reason}.`, { subject: origin, cause });
  }
}

function unreadable(subject: string, message: string): LociError {
  return new LociError('unreadable', message, { subject });
}
