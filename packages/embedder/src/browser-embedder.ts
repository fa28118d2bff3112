/** Loads a model in a browser, from bytes that are at hand: the same tokens, windows and pooling as everywhere else. */
import { type Embedder, LociError, type ModelIdentity } from '@loci/engine';
import { createEmbedder } from './create-embedder.js';
import { isPooling } from './pooling.js';
import { runSelfTest } from './self-test.js';
import { openTokenModel } from './token-model.js';
import { importTransformers } from './transformers-runtime.js';
import type { WeightType } from './weight-files.js';

/** A model's files with what its directory says of them. */
export interface BrowserModel {
  readonly identity: ModelIdentity;
  /** A `Pooling` and a `WeightType`, as they were written down when the model was exported. */
  readonly pooling: string;
  readonly weightType: string;
  /** As `ModelDirectory` names it. */
  readonly graph: string;
  /** By path within the model's folder, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `ort-wasm-simd-threaded.wasm` of ONNX Runtime, of the release that this module was bundled with. */
  readonly runtime: Uint8Array;
}

/** Stands for the model's folder in the names by which transformers.js asks for files. */
const FOLDER = 'loci-model';

/**
 * Fetches nothing: what transformers.js asks for beyond `files` does not exist for it.
 *
 * @throws LociError `model-unavailable` where the model cannot be loaded or fails the general self-test
 */
export async function loadBrowserEmbedder(model: BrowserModel): Promise<Embedder> {
  const { identity, pooling } = model;
  if (!isPooling(pooling)) {
    throw new LociError(
      'model-unavailable',
      `The model ${identity.name} pools by ${pooling}, which is not known here.`,
      {
        subject: identity.name,
      },
    );
  }
  const { env } = await importTransformers();
  const { wasm } = env.backends.onnx;
  if (wasm) {
    wasm.wasmBinary = model.runtime;
    // By default the runtime is asked of a host on the internet.
    delete wasm.wasmPaths;
    // More threads need memory that is shared, which only pages with special headers have.
    wasm.numThreads = 1;
  }
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/';
  env.useWasmCache = false;
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = {
    match: async (request: string) => {
      const bytes = model.files.get(request.slice(request.indexOf(FOLDER) + FOLDER.length + 1));
      return bytes === undefined ? undefined : new Response(bytes.slice());
    },
    put: async () => undefined,
  };
  env.fetch = async () => new Response(null, { status: 404 });
  const tokens = await openTokenModel(
    // transformers.js refuses a type of weights that it does not know.
    { directory: FOLDER, weightType: model.weightType as WeightType, graph: model.graph },
    { threads: 1, device: 'wasm' },
  );
  try {
    const embedder = createEmbedder(tokens, identity, pooling);
    await runSelfTest(embedder, undefined);
    return embedder;
  } catch (error) {
    await tokens.close();
    throw error;
  }
}
