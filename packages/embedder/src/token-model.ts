/** A tokenizer and an encoder that gives a vector for each token, by transformers.js. */
import { LociError } from '@loci/engine';
import type { ModelDirectory } from './model-directory.js';
import { importTransformers } from './transformers-runtime.js';
import { MODEL_GRAPH, type WeightType, weightsPath } from './weight-files.js';

/** The vectors of the tokens of one text. */
export interface TokenVectors {
  /** [tokens, dimensions], row-major */
  readonly values: Float32Array;
  readonly dimensions: number;
}

export interface TokenModel {
  /** Ids of the special tokens that stand before and after every text. */
  readonly prefix: readonly number[];
  readonly suffix: readonly number[];
  /** Ids of a text's tokens, without special ones. */
  tokenize(text: string): readonly number[];
  /**
   * Reads one sequence, special tokens included. Never more than one: activations are quantized by their range over
   * the whole batch, so a companion or padding would alter a text's vectors.
   */
  read(ids: readonly number[]): Promise<TokenVectors>;
  close(): Promise<void>;
}

export interface TokenModelOptions {
  /** Threads of the model's session, 1 or more. */
  readonly threads: number;
  /** `cpu` is the native runtime of Node, `wasm` that of browsers. Default `cpu`. */
  readonly device?: 'cpu' | 'wasm';
}

/** A word that every vocabulary can write, to see where special tokens stand. */
const PROBE = 'a';

/**
 * Loads a model from its directory, without the network.
 *
 * @throws LociError `model-unavailable` where transformers.js cannot load it
 */
export async function openTokenModel(
  { directory, weightType, graph }: Pick<ModelDirectory, 'directory' | 'weightType' | 'graph'>,
  { threads, device = 'cpu' }: TokenModelOptions,
): Promise<TokenModel> {
  const { AutoModel, AutoTokenizer, Tensor } = await importTransformers();
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(directory, { local_files_only: true }),
    AutoModel.from_pretrained(directory, {
      local_files_only: true,
      device,
      dtype: weightType,
      model_file_name: graph,
      session_options: {
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        logSeverityLevel: ORT_ERROR_SEVERITY,
        // The native runtime finds the file of the weights beside that of the graph; in a browser there are no files.
        ...(device === 'wasm' && graph !== MODEL_GRAPH && { externalData: [externalWeights(weightType)] }),
      },
    }),
  ]).catch((cause: unknown) => {
    throw new LociError(
      'model-unavailable',
      `The model in ${directory} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'A model that transformers.js can load is needed, in its layout.',
      { subject: directory, cause },
    );
  });
  const inputNames: readonly string[] = model.sessions['model']?.inputNames ?? [];
  const tokenize = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false });
  const { prefix, suffix } = specialTokens(tokenizer.encode(PROBE), tokenize(PROBE));

  return {
    prefix,
    suffix,
    tokenize,
    async read(ids) {
      const filled = (value: (id: number) => number) =>
        new Tensor(
          'int64',
          BigInt64Array.from(ids, (id) => BigInt(value(id))),
          [1, ids.length],
        );
      const inputs: Record<string, unknown> = {
        input_ids: filled((id) => id),
        attention_mask: filled(() => 1),
        token_type_ids: filled(() => 0),
      };
      const outputs = await model(
        Object.fromEntries(Object.entries(inputs).filter(([name]) => inputNames.includes(name))),
      );
      return tokenVectors(outputs, ids.length, directory);
    },
    async close() {
      await model.dispose();
    },
  };
}

/** By its name for ONNX Runtime, and by its path for transformers.js, which loads it. */
function externalWeights(weightType: WeightType): { readonly path: string; readonly data: string } {
  const data = weightsPath(weightType);
  return { path: data.slice(data.lastIndexOf('/') + 1), data };
}

/** ONNX Runtime's number for messages of errors and worse: its warnings on graph clean-up help no user. */
const ORT_ERROR_SEVERITY = 3;

function specialTokens(full: readonly number[], plain: readonly number[]) {
  const start = full.findIndex((_, index) => plain.every((id, offset) => full[index + offset] === id));
  if (start < 0) return { prefix: [], suffix: [] };
  return { prefix: full.slice(0, start), suffix: full.slice(start + plain.length) };
}

/** Names that encoders give their vectors of tokens. */
const OUTPUT_NAMES = ['last_hidden_state', 'token_embeddings'];

function tokenVectors(outputs: unknown, tokenCount: number, directory: string): TokenVectors {
  const named = outputs as Readonly<Record<string, { dims: readonly number[]; data: unknown } | undefined>>;
  for (const name of OUTPUT_NAMES) {
    const output = named[name];
    const dimensions = output?.dims[2];
    if (dimensions === undefined || output?.dims[1] !== tokenCount) continue;
    if (output.data instanceof Float32Array) return { values: output.data, dimensions };
  }
  throw new LociError(
    'model-unavailable',
    `The model in ${directory} gives ${Object.keys(named).join(', ') || 'nothing'} where vectors of tokens were ` +
      `expected (${OUTPUT_NAMES.join(' or ')}, float32). Choose a sentence embedding model.`,
    { subject: directory },
  );
}
