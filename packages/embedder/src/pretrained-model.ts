/** A tokenizer and a graph of a model directory, loaded by transformers.js without the network. */
import { LociError } from '@loci/engine';
import type { ModelDirectory } from './model-directory.js';
import { importTransformers, type Transformers } from './transformers-runtime.js';
import { MODEL_GRAPH, type WeightType, weightsPath } from './weight-files.js';

export interface PretrainedOptions {
  /** Threads of the model's session, 1 or more. */
  readonly threads: number;
  /** `cpu` is the native runtime of Node, `wasm` that of browsers. Default `cpu`. */
  readonly device?: 'cpu' | 'wasm';
}

/** What a graph gives under a name. */
export interface GraphOutput {
  readonly dims: readonly number[];
  readonly data: unknown;
}

export interface PretrainedModel {
  readonly tokenizer: InstanceType<Transformers['PreTrainedTokenizer']>;
  /** What the graph gives, by name. */
  readonly outputNames: readonly string[];
  /**
   * Reads one sequence, special tokens included, with the type of each token where the graph asks for it. Never more
   * than one: activations are quantized by their range over the whole batch, so that a companion or padding would alter
   * what is made of a text.
   */
  run(ids: readonly number[], types: readonly number[]): Promise<Readonly<Record<string, GraphOutput | undefined>>>;
  close(): Promise<void>;
}

/**
 * @param kind the class of transformers.js that knows what the graph is for
 * @throws LociError `model-unavailable` where transformers.js cannot load it
 */
export async function openPretrainedModel(
  kind: 'AutoModel' | 'AutoModelForSequenceClassification',
  { directory, weightType, graph }: Pick<ModelDirectory, 'directory' | 'weightType' | 'graph'>,
  { threads, device = 'cpu' }: PretrainedOptions,
): Promise<PretrainedModel> {
  const { AutoTokenizer, Tensor, [kind]: Model } = await importTransformers();
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(directory, { local_files_only: true }),
    Model.from_pretrained(directory, {
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
  const { inputNames = [], outputNames = [] } = model.sessions['model'] ?? {};
  return {
    tokenizer,
    outputNames,
    run(ids, types) {
      const sequence = (values: readonly number[]) =>
        new Tensor('int64', BigInt64Array.from(values, BigInt), [1, ids.length]);
      const inputs: Readonly<Record<string, readonly number[]>> = {
        input_ids: ids,
        attention_mask: ids.map(() => 1),
        token_type_ids: types,
      };
      const asked = Object.entries(inputs).filter(([name]) => inputNames.includes(name));
      return model(Object.fromEntries(asked.map(([name, values]) => [name, sequence(values)])));
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
