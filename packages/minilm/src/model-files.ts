/** The files of the model directory, in the layout that transformers.js reads, and their fingerprint. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { bertGraph, type Precision } from './bert-graph.js';
import { bertWeights, MINILM_SHAPE } from './bert-weights.js';
import { ELEMENT_TYPE, encodeOnnxModel } from './onnx-schema.js';
import type { SourceFiles } from './source-files.js';
import { readByteWeights } from './tfjs-weights.js';

/** Longer texts were not seen in training (`max_seq_length` of the published model), though 512 positions exist. */
const MAX_TOKENS = 256;

/** The path under which transformers.js looks for each precision (its `dtype` `q8` and `fp32`; `exact` in place of `model`). */
const ONNX_PATH: Readonly<Record<Precision, string>> = {
  int8: 'onnx/model_quantized.onnx',
  exact: 'onnx/exact_quantized.onnx',
  float32: 'onnx/model.onnx',
};

/** File contents by path within the model directory, with `/`. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** The same source files always give the same bytes. */
export function assembleModelFiles(source: SourceFiles, precision: 'int8' | 'float32'): ModelFiles {
  const weights = bertWeights(readByteWeights(source.manifest, source.shard));
  const config = {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_act: 'gelu',
    hidden_size: MINILM_SHAPE.width,
    intermediate_size: MINILM_SHAPE.expandedWidth,
    layer_norm_eps: 1e-12,
    max_position_embeddings: MINILM_SHAPE.positions,
    num_attention_heads: MINILM_SHAPE.heads,
    num_hidden_layers: MINILM_SHAPE.layers,
    pad_token_id: 0,
    type_vocab_size: MINILM_SHAPE.types,
    vocab_size: MINILM_SHAPE.words,
  };
  // As published the tokenizer cuts every text at 128 tokens and fills it up to 128; callers decide on that here.
  const tokenizer = { ...source.tokenizer, truncation: null, padding: null };
  const tokenizerConfig = { ...source.tokenizerConfig, model_max_length: MAX_TOKENS };
  const pooling = { word_embedding_dimension: MINILM_SHAPE.width, pooling_mode_mean_tokens: true };
  return new Map([
    ['1_Pooling/config.json', jsonBytes(pooling)],
    ['config.json', jsonBytes(config)],
    [ONNX_PATH[precision], encodeOnnxModel(bertGraph(weights, precision))],
    ['tokenizer.json', jsonBytes(tokenizer)],
    ['tokenizer_config.json', jsonBytes(tokenizerConfig)],
  ]);
}

/** Constants below this many bytes stay in the graph: ONNX Runtime needs those of shapes while it reads it. */
const SHARED_MIN_BYTES = 1024;

/**
 * The exact graph as a file beside the others. Its tables and kernels are those in the file of the fast graph: it says
 * where they lie there, and holds 1 % of its bytes.
 */
export function assembleExactGraph(source: SourceFiles, files: ModelFiles): ModelFiles {
  const fast = Buffer.from(files.get(ONNX_PATH.int8) ?? new Uint8Array());
  const graph = bertGraph(bertWeights(readByteWeights(source.manifest, source.shard)), 'exact');
  const location = basename(ONNX_PATH.int8);
  let searched = 0;
  const initializers = graph.initializers.map((tensor) => {
    const { dataType, rawData } = tensor;
    if (dataType !== ELEMENT_TYPE.int8 || rawData.length < SHARED_MIN_BYTES) return tensor;
    // Both graphs name them in the same order.
    const offset = fast.indexOf(rawData, searched);
    if (offset < 0) throw new Error(`The fast graph lacks ${tensor.name}, which the exact one takes from it.`);
    searched = offset + rawData.length;
    return { ...tensor, external: { location, offset } };
  });
  return new Map([[ONNX_PATH.exact, encodeOnnxModel({ ...graph, initializers })]]);
}

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/**
 * SHA-256 in hex over the SHA-256 and path of each file in order of path, one `<sha256>  <path>` a line: what
 * `sha256sum` prints for them, hashed again.
 */
export function fingerprintOf(files: ModelFiles): string {
  const lines = [...files]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`);
  return sha256Of(lines.join(''));
}

export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
