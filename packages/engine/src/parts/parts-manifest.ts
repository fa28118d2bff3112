/** The manifest of an export: an index's files, cut into parts that any static host can serve. */
import { LociError } from '../errors.js';
import { type Manifest, parseManifest } from '../format/manifest.js';
import type { FileDigest } from '../storage.js';
import { PART_FILTERS, type PartFilter } from './part-filter.js';

/** Raised whenever an older reader could misread an export. */
export const EXPORT_VERSION = 1;

/** The model of an export; its files are among the export's, with `model/` before their names. */
export interface ExportedModel {
  /** How a vector is made of the vectors of the tokens, and the form of the weights: for the embedder. */
  readonly pooling: string;
  readonly weightType: string;
  /** Which of the model's graphs embeds what is searched for: for the embedder. */
  readonly graph: string;
  /** Paths within the model's folder, as the embedder asks for them. */
  readonly files: readonly string[];
}

/** What an export is made of: its parts, where the bytes of each file of the index lie in them, and its model. */
export interface PartsManifest {
  readonly format: 'loci-export';
  readonly formatVersion: number;
  /** 16 hex digits that change with any part or with the index's manifest. */
  readonly generation: string;
  /** Release of the program that wrote it, for people. */
  readonly release: string;
  /** The index's own manifest. */
  readonly index: Manifest;
  /** Null where only words are searched. */
  readonly model: ExportedModel | null;
  /** As they are stored, compressed; a part is named for its checksum. */
  readonly parts: readonly FileDigest[];
  readonly files: Readonly<Record<string, PartedFile>>;
}

/** A file as consecutive runs of segments. Within a part, segments lie in the order of this manifest, without gaps. */
export interface PartedFile {
  readonly sizeBytes: number;
  readonly runs: readonly SegmentRun[];
}

/** Segments of a file, one after another, each in the part after that of the one before. */
export interface SegmentRun {
  readonly firstPart: number;
  readonly lengths: readonly number[];
  /** Of each segment by itself. Default `none`. */
  readonly filter?: PartFilter;
}

/** The path of a part within the export's folder. */
export function partPath({ sha256 }: FileDigest): string {
  return `parts/${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.bin`;
}

/** The parts that hold any of these files, each once; names that the export lacks are passed over. */
export function partsOfFiles({ parts, files }: PartsManifest, names: readonly string[]): FileDigest[] {
  const found = new Set<number>();
  for (const name of names) {
    for (const { firstPart, lengths } of files[name]?.runs ?? []) {
      for (let i = 0; i < lengths.length; i++) found.add(firstPart + i);
    }
  }
  return [...found].map((part) => parts[part] as FileDigest);
}

/** The content of the file that a page reads first; `parsePartsManifest` reads it. */
export function serializePartsManifest({ index, parts, ...rest }: PartsManifest): string {
  // Pairs instead of records: there may be thousands, and the manifest is read before the first search.
  const pairs = parts.map(({ sizeBytes, sha256 }) => [sizeBytes, sha256]);
  return `${JSON.stringify({ ...rest, index, parts: pairs })}\n`;
}

/**
 * Throws `LociError`: `unreadable` where the text is not the manifest of an export, `index-version` where it is one of
 * another version, `index-damaged` where it contradicts itself.
 */
export function parsePartsManifest(json: string): PartsManifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw notAnExport(cause);
  }
  if (!isRecord(value) || value['format'] !== 'loci-export') throw notAnExport();
  const { formatVersion, generation, release, index, model, parts, files } = value;
  if (formatVersion !== EXPORT_VERSION) {
    throw new LociError(
      'index-version',
      `The exported index has version ${String(formatVersion)}; this page reads version ${EXPORT_VERSION}. ` +
        'Export it again with "loci export", and load the page anew.',
      { subject: 'formatVersion' },
    );
  }
  if (typeof generation !== 'string' || typeof release !== 'string') throw damaged('its generation is missing');
  if (model !== null && !isModel(model)) throw damaged('its model is malformed');
  if (!Array.isArray(parts) || !parts.every(isPart)) throw damaged('its list of parts is malformed');
  if (!isRecord(files)) throw damaged('its list of files is missing');
  for (const [name, file] of Object.entries(files)) {
    if (!isPartedFile(file, parts.length)) throw damaged(`its entry for ${name} is malformed`);
  }
  return {
    format: 'loci-export',
    formatVersion,
    generation,
    release,
    index: parseManifest(JSON.stringify(index)),
    model,
    parts: parts.map(([sizeBytes, sha256]) => ({ sizeBytes, sha256 })),
    files: files as Record<string, PartedFile>,
  };
}

function notAnExport(cause?: unknown): LociError {
  return new LociError(
    'unreadable',
    'What is there is not an exported index. Check the address of the folder that "loci export" wrote.',
    { cause },
  );
}

function damaged(reason: string): LociError {
  return new LociError(
    'index-damaged',
    `The exported index is damaged: ${reason}. Export it again with "loci export", and upload all of it.`,
  );
}

function isModel(value: unknown): value is ExportedModel {
  return (
    isRecord(value) &&
    typeof value['pooling'] === 'string' &&
    typeof value['weightType'] === 'string' &&
    typeof value['graph'] === 'string' &&
    Array.isArray(value['files']) &&
    value['files'].every((path) => typeof path === 'string')
  );
}

function isPart(value: unknown): value is readonly [sizeBytes: number, sha256: string] {
  return Array.isArray(value) && isCount(value[0]) && /^[0-9a-f]{64}$/.test(String(value[1]));
}

function isPartedFile(value: unknown, partCount: number): boolean {
  if (!isRecord(value) || !isCount(value['sizeBytes']) || !Array.isArray(value['runs'])) return false;
  let size = 0;
  for (const run of value['runs'] as unknown[]) {
    if (!isRecord(run) || !isCount(run['firstPart']) || !Array.isArray(run['lengths'])) return false;
    const { firstPart, lengths, filter } = run;
    if (!lengths.every(isCount) || firstPart + lengths.length > partCount) return false;
    if (filter !== undefined && !PART_FILTERS.includes(filter as PartFilter)) return false;
    for (const length of lengths) size += length;
  }
  return size === value['sizeBytes'];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
