/** Opens an index directory, with the model it was made with where meaning is asked for. */
import type { ModelSource } from '@loci/embedder';
import {
  createSearcher,
  type Embedder,
  type EvaluatedSearcher,
  LociError,
  type Manifest,
  openIndex,
  type Reranker,
} from '@loci/engine';
import { openIndexDirectory, readManifest } from '@loci/indexer';
import { createDeferredEmbedder } from './deferred-embedder.js';

export interface OpenOptions {
  readonly directory: string;
  /** As `--model` gives it: a directory or a name on the hub; the default model where undefined. */
  readonly model?: string | undefined;
  /** False where words alone are asked for: loading a model takes longer than such a search. */
  readonly withModel: boolean;
  /** As `--rerank` gives it, like `model`; the fused order holds where undefined. */
  readonly rerank?: string | undefined;
}

export interface OpenedSearcher {
  readonly searcher: EvaluatedSearcher;
  close(): Promise<void>;
}

/** An index that is opened anew for each generation, with one model and one reranker for all of them. */
export interface IndexOpener {
  /** A searcher over the newest generation, once there is the reranker; closing it leaves the models loaded. */
  open(): Promise<EvaluatedSearcher>;
  latestGeneration(): Promise<string>;
  /** Settles when the model is loaded or cannot be; resolves at once where none is asked for. */
  readonly modelLoaded: Promise<void>;
  /** Ends the models. Searchers are to be closed before. */
  close(): Promise<void>;
}

/** Throws `LociError` as the index, a model or their disagreement gives cause. */
export async function openSearcher(options: OpenOptions): Promise<OpenedSearcher> {
  const opener = await createIndexOpener(options);
  try {
    const [searcher] = await Promise.all([opener.open(), opener.modelLoaded]);
    const close = async () => {
      await searcher.close();
      await opener.close();
    };
    return { searcher, close };
  } catch (error) {
    await opener.close();
    throw error;
  }
}

/** Begins to load the models, which takes a second, and leaves it to the caller to open the index meanwhile. */
export async function createIndexOpener({ directory, model, withModel, rerank }: OpenOptions): Promise<IndexOpener> {
  const manifest = await readManifest(directory);
  const loading = withModel ? loadModel(manifest, model) : null;
  const embedder = loading === null ? null : createDeferredEmbedder(manifest.model, loading);
  const modelLoaded = Promise.resolve(loading).then(() => undefined);
  const reranking = rerank === undefined ? null : loadReranker(rerank);
  // Who asks for a model hears of it; who has failed by then must not end the process.
  for (const promise of [modelLoaded, reranking]) promise?.catch(() => undefined);
  return {
    modelLoaded,
    async open() {
      const opened = await openIndexDirectory(directory);
      try {
        const index = await openIndex(opened.manifest, opened.reader);
        return createSearcher(index, embedder, { now: () => performance.now(), reranker: await reranking });
      } catch (error) {
        await opened.reader.close();
        throw error;
      }
    },
    latestGeneration: async () => (await readManifest(directory)).generation,
    async close() {
      // A model that could not be loaded needs no end.
      for (const model of [loading, reranking]) await (await model?.catch(() => null))?.close();
    },
  };
}

async function loadModel(manifest: Manifest, model: string | undefined): Promise<Embedder> {
  const source = await chooseModel(model);
  // Where it is known before the model is loaded, nobody has to wait to hear of it.
  if (source.kind === 'directory' && source.fingerprint !== undefined) checkModel(manifest, source.fingerprint);
  const { loadEmbedder } = await import('@loci/embedder');
  const embedder = await loadEmbedder(source);
  try {
    checkModel(manifest, embedder.model.fingerprint);
    return embedder;
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

/** For messages: small, and good at English. */
const RERANKER_EXAMPLE = 'Xenova/ms-marco-MiniLM-L-6-v2';

/** What `--rerank` names, which there is no default for. */
export async function loadReranker(model: string): Promise<Reranker> {
  const { loadReranker: load, resolveModel } = await import('@loci/embedder');
  return load(await resolveModel(model, RERANKER_EXAMPLE));
}

/** Throws `LociError` `model-mismatch` where an index was made with another model. */
export function checkModel({ model }: Manifest, fingerprint: string): void {
  if (model.fingerprint === fingerprint) return;
  throw new LociError(
    'model-mismatch',
    `The index was made with the model ${model.name} (${model.fingerprint.slice(0, 12)}), and the one at hand is another ` +
      `(${fingerprint.slice(0, 12)}). Name the index's model with --model, or build the index again with "loci index".`,
    { subject: model.name },
  );
}

/** What `--model` names, or the model that comes with Loci. */
export async function chooseModel(model: string | undefined): Promise<ModelSource> {
  if (model !== undefined) return (await import('@loci/embedder')).resolveModel(model);
  return (await import('@loci/minilm')).minilmModel;
}
