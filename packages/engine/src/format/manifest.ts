/** The manifest of an index: what it is, what it was made with, and a checksum for every file. */
import type { ModelIdentity } from '../embedder.js';
import { LociError } from '../errors.js';
import type { Calibration } from '../ranking/calibration.js';
import type { FileDigest } from '../storage.js';

/** Raised whenever an older reader could misread the files. */
export const FORMAT_VERSION = 1;

export interface Manifest {
  readonly format: 'loci-index';
  readonly formatVersion: number;
  /** Names the generation's folder: 16 hex digits made of all the rest, so that they guard the manifest itself as well. */
  readonly generation: string;
  readonly model: ModelIdentity;
  /** Text is analyzed by these rules, for index and query alike. */
  readonly analyzer: AnalyzerSettings;
  /** How near in meaning a stranger comes; null where that was not measured. */
  readonly calibration: Calibration | null;
  readonly counts: IndexCounts;
  /** By file name within the generation's folder. */
  readonly files: Readonly<Record<string, FileDigest>>;
}

export interface AnalyzerSettings {
  /** Raised whenever the same text may give other terms. */
  readonly version: number;
  /** ISO 639-1 languages of the documents' stems and stop words, most passages first; null stands for none. */
  readonly languages: readonly (string | null)[];
}

export interface IndexCounts {
  readonly documents: number;
  readonly passages: number;
  readonly sentences: number;
  readonly terms: number;
}

/** Names the generation by what is in its manifest. */
export function sealManifest({ format, formatVersion, ...rest }: Omit<Manifest, 'generation'>): Manifest {
  return { format, formatVersion, generation: generationOf({ format, formatVersion, ...rest }), ...rest };
}

/**
 * FNV-1a in 64 bits over the JSON: the generation has to be told from others and from one with a damaged manifest; the
 * files' own digests are what guards their content.
 */
function generationOf(content: Omit<Manifest, 'generation'>): string {
  const json = JSON.stringify(content);
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < json.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(json.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** With a stable order of keys, so that equal manifests are equal bytes. */
export function serializeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Throws `LociError`: `index-damaged` where the text is not a manifest, `index-version` where it is one of another
 * format version.
 */
export function parseManifest(json: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw damaged('it is not JSON', cause);
  }
  if (!isRecord(value) || value['format'] !== 'loci-index') throw damaged('it does not name the format loci-index');
  const version = value['formatVersion'];
  if (typeof version !== 'number') throw damaged('its formatVersion is missing');
  if (version !== FORMAT_VERSION) {
    throw new LociError(
      'index-version',
      `The index has format version ${version}; this release reads version ${FORMAT_VERSION}. Build it again with "loci index".`,
      { subject: 'formatVersion' },
    );
  }
  const { generation, model, analyzer, calibration, counts, files } = value;
  if (typeof generation !== 'string' || !/^[0-9a-f]{16}$/.test(generation))
    throw damaged('its generation is malformed');
  if (
    !isRecord(model) ||
    typeof model['name'] !== 'string' ||
    typeof model['fingerprint'] !== 'string' ||
    !isCount(model['dimensions']) ||
    model['dimensions'] === 0 ||
    !isCount(model['maxTokens'])
  ) {
    throw damaged('its model is malformed');
  }
  if (!isRecord(analyzer) || !isCount(analyzer['version']) || !isListOfLanguages(analyzer['languages'])) {
    throw damaged('its analyzer is malformed');
  }
  if (calibration !== null && (!isRecord(calibration) || !hasNumbers(calibration, 'median', 'deviation'))) {
    throw damaged('its calibration is malformed');
  }
  if (!isRecord(counts) || !['documents', 'passages', 'sentences', 'terms'].every((key) => isCount(counts[key]))) {
    throw damaged('its counts are malformed');
  }
  if (!isRecord(files)) throw damaged('its list of files is missing');
  for (const [name, digest] of Object.entries(files)) {
    // A name that could lead out of the generation's folder is never one that a writer chose.
    if (!/^[a-z][a-z0-9.-]*$/.test(name)) throw damaged(`it names a file ${JSON.stringify(name)}`);
    if (!isRecord(digest) || !isCount(digest['sizeBytes']) || !/^[0-9a-f]{64}$/.test(String(digest['sha256']))) {
      throw damaged(`its entry for ${name} is malformed`);
    }
  }
  const manifest = value as unknown as Manifest;
  const { generation: _generation, ...content } = manifest;
  if (generationOf(content) !== generation) throw damaged('its generation does not fit its content');
  return manifest;
}

function damaged(reason: string, cause?: unknown): LociError {
  return new LociError(
    'index-damaged',
    `The index's manifest.json is damaged: ${reason}. Build the index again with "loci index".`,
    { subject: 'manifest.json', cause },
  );
}

function isListOfLanguages(value: unknown): boolean {
  return Array.isArray(value) && value.every((language) => language === null || typeof language === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasNumbers(record: Record<string, unknown>, ...keys: string[]): boolean {
  return keys.every((key) => Number.isFinite(record[key]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
