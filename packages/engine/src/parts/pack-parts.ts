/** Makes the parts of an export from the files of an index. */
import { concatenate } from '../format/concatenate.js';
import type { FileDigest, IndexReader } from '../storage.js';
import { applyFilter, PART_FILTERS, type PartFilter } from './part-filter.js';
import type { PartedFile, SegmentRun } from './parts-manifest.js';
import type { PlannedPart } from './plan-parts.js';

export interface PackingTools {
  /** Gzip (RFC 1952). */
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  /** SHA-256 in lower-case hex. */
  digest(bytes: Uint8Array): Promise<string>;
  /** Stores a part under the name that its digest gives it. */
  store(part: FileDigest, bytes: Uint8Array): Promise<void>;
}

export interface PackedParts {
  readonly parts: readonly FileDigest[];
  readonly files: Readonly<Record<string, PartedFile>>;
}

interface PackedSegment {
  readonly start: number;
  readonly length: number;
  readonly part: number;
  readonly filter: PartFilter;
}

/** Reads, filters, compresses and stores one part after another, so that no more than one is held. */
export async function packParts(
  plan: readonly PlannedPart[],
  reader: Pick<IndexReader, 'read'>,
  { compress, digest, store }: PackingTools,
): Promise<PackedParts> {
  const order = new Map([...new Set(plan.flat().map(({ file }) => file))].sort().map((file, i) => [file, i]));
  const segments = new Map<string, PackedSegment[]>(Array.from(order.keys(), (file) => [file, []]));
  const parts: FileDigest[] = [];
  for (const planned of plan) {
    const inOrder = planned
      .filter(({ start, end }) => end > start)
      .sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.start - b.start);
    if (inOrder.length === 0) continue;
    const filtered: Uint8Array[] = [];
    for (const { file, start, end, numbers } of inOrder) {
      const bytes = await reader.read(file, start, end);
      const filter = numbers ? await smallestFilter(bytes, compress) : 'none';
      filtered.push(applyFilter(bytes, filter));
      segments.get(file)?.push({ start, length: end - start, part: parts.length, filter });
    }
    const compressed = await compress(concatenate(filtered));
    const part = { sizeBytes: compressed.length, sha256: await digest(compressed) };
    await store(part, compressed);
    parts.push(part);
  }
  const files = Array.from(segments, ([file, list]): [string, PartedFile] => [file, toFile(list)]);
  return { parts, files: Object.fromEntries(files) };
}

async function smallestFilter(bytes: Uint8Array, compress: PackingTools['compress']): Promise<PartFilter> {
  let best: { filter: PartFilter; size: number } | null = null;
  for (const filter of PART_FILTERS) {
    const size = (await compress(applyFilter(bytes, filter))).length;
    if (best === null || size < best.size) best = { filter, size };
  }
  return best?.filter ?? 'none';
}

function toFile(segments: readonly PackedSegment[]): PartedFile {
  const runs: { firstPart: number; lengths: number[]; filter?: PartFilter }[] = [];
  let sizeBytes = 0;
  for (const { start, length, part, filter } of [...segments].sort((a, b) => a.start - b.start)) {
    if (start !== sizeBytes) throw new RangeError(`A plan leaves out or repeats what lies at ${start}`);
    sizeBytes += length;
    const run = runs.at(-1);
    if (run !== undefined && run.firstPart + run.lengths.length === part && (run.filter ?? 'none') === filter) {
      run.lengths.push(length);
    } else runs.push({ firstPart: part, lengths: [length], ...(filter === 'none' ? {} : { filter }) });
  }
  return { sizeBytes, runs: runs satisfies readonly SegmentRun[] };
}
