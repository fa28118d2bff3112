/** Writes an index as a folder that any static host can serve, and a browser can search. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { findModel, MODEL_GRAPH, type ModelDirectory, type ModelSource } from '@loci/embedder';
import {
  EXPORT_VERSION,
  type ExportedModel,
  type IndexReader,
  type PackingTools,
  type PartsManifest,
  packParts,
  pages,
  partPath,
  planParts,
  serializePartsManifest,
  WHOLE_PART_BYTES,
} from '@loci/engine';
import { openIndexDirectory } from '@loci/indexer';
import { checkModel } from '../open-searcher.js';
import { checkExportFolder, type ExportFolder, openExportFolder } from './export-folder.js';
import { readPageFiles } from './page-files.js';

export interface ExportOptions {
  /** An index directory. */
  readonly directory: string;
  /** Where the export is written: a folder that is new, empty, or an export. */
  readonly out: string;
  /** Null to leave the model out: then only words, and passages similar to a passage, are searched. */
  readonly model: ModelSource | null;
  readonly release: string;
}

export interface ExportReport {
  readonly generation: string;
  readonly documents: number;
  readonly passages: number;
  readonly files: number;
  readonly sizeBytes: number;
}

/**
 * The manifest is written last, so that a folder that is served while it is written has the old index or the new one;
 * parts that only the old one had are removed after that.
 *
 * Throws `LociError` as `openIndexDirectory` and the embedder do, `bad-request` where `out` holds something else,
 * `write-failed` where it cannot be written.
 */
export async function exportIndex({ directory, out, model, release }: ExportOptions): Promise<ExportReport> {
  await checkExportFolder(out);
  const { manifest, reader } = await openIndexDirectory(directory);
  try {
    const found = model === null ? null : await findModel(model);
    if (found !== null) checkModel(manifest, found.fingerprint);
    const page = await readPageFiles({ sameOrder: found?.graph !== MODEL_GRAPH });
    const extras = await openExtras(found, page.runtime);
    const folder = openExportFolder(out);
    try {
      const plan = [
        ...(await planParts(manifest, reader)),
        ...extras.sizes.flatMap(([name, size]) => pages(name, size, WHOLE_PART_BYTES)),
      ];
      const packed = await packParts(plan, readerOfBoth(reader, extras.handles), packingTools(folder));
      const content = {
        format: 'loci-export' as const,
        formatVersion: EXPORT_VERSION,
        release,
        index: manifest,
        model: found && exportedModel(found),
        ...packed,
      };
      const exported: PartsManifest = { ...content, generation: sha256(JSON.stringify(content)).slice(0, 16) };
      for (const [path, bytes] of page.files) await folder.write(path, bytes);
      await folder.write('loci-export.json', Buffer.from(serializePartsManifest(exported)));
      await folder.removeOthers();
      const { documents, passages } = manifest.counts;
      const { generation } = exported;
      return { generation, documents, passages, files: folder.fileCount, sizeBytes: folder.sizeBytes };
    } finally {
      for (const handle of extras.handles.values()) await handle.close();
    }
  } finally {
    await reader.close();
  }
}

function exportedModel({ pooling, weightType, graph, files }: ModelDirectory): ExportedModel {
  return { pooling, weightType, graph, files };
}

/** The files of the model and its runtime, open, by their names in the export; none where there is no model. */
async function openExtras(model: ModelDirectory | null, runtime: string) {
  const handles = new Map<string, FileHandle>();
  const sizes: [name: string, sizeBytes: number][] = [];
  const add = async (name: string, path: string): Promise<void> => {
    const handle = await open(path, 'r');
    handles.set(name, handle);
    sizes.push([name, (await handle.stat()).size]);
  };
  if (model !== null) {
    await add('runtime.wasm', runtime);
    for (const path of model.files) await add(`model/${path}`, join(model.directory, path));
  }
  return { handles, sizes };
}

function readerOfBoth(index: IndexReader, extras: ReadonlyMap<string, FileHandle>): Pick<IndexReader, 'read'> {
  return {
    async read(name, start = 0, end) {
      const handle = extras.get(name);
      if (handle === undefined) return index.read(name, start, end);
      const { size } = await handle.stat();
      const bytes = Buffer.alloc((end ?? size) - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes;
    },
  };
}

const compress = promisify(gzip);

function packingTools(folder: ExportFolder): PackingTools {
  return {
    compress: (bytes) => compress(bytes, { level: constants.Z_BEST_COMPRESSION }),
    digest: async (bytes) => sha256(bytes),
    store: (part, bytes) => folder.write(partPath(part), bytes),
  };
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
