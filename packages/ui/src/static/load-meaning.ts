/** Loads what the search by meaning needs: ONNX Runtime, the model and the vectors, from the export's own folder. */
import { type Embedder, type IndexReader, LociError, type PartsManifest } from '@loci/engine';

/** Names of an export's files that are not the index's. */
export const RUNTIME_FILE = 'runtime.wasm';
const MODEL_PREFIX = 'model/';

/** Files of the index that are read whole before the first search by meaning. */
const INDEX_FILES = ['sentences.columns', 'passages.vectors', 'sentences.vectors', 'words.signs'];

/** What is loaded before the first search by meaning; null for an export that has words only. */
export function filesOfMeaning({ model, index }: PartsManifest): readonly string[] | null {
  if (model === null) return null;
  // An index of an earlier release lacks the words' file.
  const files = INDEX_FILES.filter((name) => name in index.files);
  return [RUNTIME_FILE, ...model.files.map((path) => MODEL_PREFIX + path), ...files];
}

/** A module of one function with one instruction of 128 bits (`i8x16.splat`, then `i8x16.popcnt`). */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** Throws `LociError` `model-unavailable` where the browser cannot run the model, before anything is fetched for it. */
function checkPlatform(): void {
  try {
    new WebAssembly.Module(SIMD_PROBE);
  } catch (cause) {
    throw new LociError(
      'model-unavailable',
      'the search by meaning needs WebAssembly with 128-bit instructions, which this browser, or the content security ' +
        'policy of this page, does not allow.',
      { cause },
    );
  }
}

/** Throws `LociError` as the reader and the embedder do. */
export async function loadEmbedder(manifest: PartsManifest, reader: IndexReader): Promise<Embedder> {
  const { model, index } = manifest;
  if (model === null) throw new LociError('model-unavailable', 'This index was exported for words alone.');
  checkPlatform();
  const runtime = await reader.read(RUNTIME_FILE);
  const files = new Map<string, Uint8Array>();
  for (const path of model.files) files.set(path, await reader.read(MODEL_PREFIX + path));
  const { loadBrowserEmbedder } = await import('@loci/embedder/browser');
  return loadBrowserEmbedder({
    identity: index.model,
    weightType: model.weightType,
    pooling: model.pooling,
    graph: model.graph,
    files,
    runtime,
  });
}
