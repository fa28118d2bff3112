/** Reads the files of an exported index by fetching the parts that hold what is asked for. */
import { LociError } from '../errors.js';
import { createByteBoundedCache } from '../format/byte-bounded-cache.js';
import type { FileDigest, IndexReader } from '../storage.js';
import { type PartFilter, undoFilter } from './part-filter.js';
import type { PartsManifest } from './parts-manifest.js';

/** The uncompressed bytes of a part. Rejects with a `LociError` that says what is wrong with it. */
export type FetchPart = (part: FileDigest) => Promise<Uint8Array>;

export interface PartsReaderOptions {
  readonly fetchPart: FetchPart;
  /** Parts are kept up to this size, uncompressed. Default 16 MiB. */
  readonly cacheBytes?: number;
}

const CACHE_BYTES = 16 * 1024 * 1024;
/** Parts of this size and more are of files that are read whole and held elsewhere. */
const LARGE_PART_BYTES = 256 * 1024;
/** Of one read: so that a file of many parts leaves connections to what a reader waits for. */
const MOST_AT_ONCE = 3;

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly part: number;
  /** Where it lies in its part. */
  readonly at: number;
  readonly filter: PartFilter;
}

/**
 * Each part is fetched once, however many ask for it at a time; a failure is not kept, so that the next read tries
 * again. Throws `LociError` `index-damaged` where a part is not as long as the manifest says.
 */
export function createPartsReader(
  manifest: Pick<PartsManifest, 'parts' | 'files'>,
  { fetchPart, cacheBytes = CACHE_BYTES }: PartsReaderOptions,
): IndexReader {
  const { segments, partLengths } = locateSegments(manifest);
  const kept = createByteBoundedCache<Uint8Array>(cacheBytes);
  const underway = new Map<number, Promise<Uint8Array>>();

  async function fetchChecked(part: number): Promise<Uint8Array> {
    const bytes = await fetchPart(manifest.parts[part] as FileDigest);
    const expected = partLengths[part] as number;
    if (bytes.length !== expected) {
      throw damaged(`a part has ${bytes.length} bytes where ${expected} are expected`);
    }
    if (expected < LARGE_PART_BYTES) kept.set(part, bytes, expected);
    return bytes;
  }

  function partBytes(part: number): Promise<Uint8Array> {
    const known = kept.get(part);
    if (known !== undefined) return Promise.resolve(known);
    let fetching = underway.get(part);
    if (fetching === undefined) {
      fetching = fetchChecked(part).finally(() => underway.delete(part));
      underway.set(part, fetching);
    }
    return fetching;
  }

  return {
    remote: true,
    async read(name, start = 0, end = manifest.files[name]?.sizeBytes ?? 0) {
      const found = segments.get(name);
      const size = manifest.files[name]?.sizeBytes ?? 0;
      if (found === undefined || start < 0 || end > size || start > end) {
        throw damaged(`it has no bytes ${start} to ${end} of the file ${name}`);
      }
      const bytes = new Uint8Array(end - start);
      const needed: Segment[] = [];
      for (let i = firstAt(found, start); i < found.length && (found[i] as Segment).start < end; i++) {
        needed.push(found[i] as Segment);
      }
      const copy = async (segment: Segment): Promise<void> => {
        const part = await partBytes(segment.part);
        const whole = undoFilter(part.subarray(segment.at, segment.at + segment.end - segment.start), segment.filter);
        const from = Math.max(start, segment.start);
        const until = Math.min(end, segment.end);
        bytes.set(whole.subarray(from - segment.start, until - segment.start), from - start);
      };
      let next = 0;
      const work = async (): Promise<void> => {
        while (next < needed.length) await copy(needed[next++] as Segment);
      };
      await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, needed.length) }, work));
      return bytes;
    },
    async close() {
      underway.clear();
    },
  };
}

function locateSegments({ files, parts }: Pick<PartsManifest, 'parts' | 'files'>) {
  const partLengths = new Array<number>(parts.length).fill(0);
  const segments = new Map<string, Segment[]>();
  for (const [name, { runs }] of Object.entries(files)) {
    const list: Segment[] = [];
    let start = 0;
    for (const { firstPart, lengths, filter = 'none' } of runs) {
      for (const [i, length] of lengths.entries()) {
        const part = firstPart + i;
        const at = partLengths[part] as number;
        list.push({ start, end: start + length, part, at, filter });
        partLengths[part] = at + length;
        start += length;
      }
    }
    segments.set(name, list);
  }
  return { segments, partLengths };
}

/** The position of the segment that holds an offset; behind the last one, of none. */
function firstAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle] as Segment).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function damaged(reason: string): LociError {
  return new LociError(
    'index-damaged',
    `The exported index is damaged: ${reason}. Export it again with "loci export", and upload all of it.`,
  );
}
