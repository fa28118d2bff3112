/** The weights of all-MiniLM-L6-v2 by their place in the encoder, found among those of the TensorFlow.js model. */
import type { ByteWeight } from './tfjs-weights.js';

export interface LinearLayer {
  /** [in, out] */
  readonly kernel: ByteWeight;
  /** [out] */
  readonly bias: ByteWeight;
}

export interface NormLayer {
  readonly gamma: ByteWeight;
  readonly beta: ByteWeight;
}

export interface EncoderLayer {
  readonly query: LinearLayer;
  readonly key: LinearLayer;
  readonly value: LinearLayer;
  readonly attended: LinearLayer;
  readonly attendedNorm: NormLayer;
  readonly expanded: LinearLayer;
  readonly contracted: LinearLayer;
  readonly outputNorm: NormLayer;
}

export interface BertWeights {
  readonly width: number;
  readonly heads: number;
  /** [vocabulary, width] */
  readonly words: ByteWeight;
  /** [most tokens, width] */
  readonly positions: ByteWeight;
  /** [2, width] */
  readonly types: ByteWeight;
  readonly embeddingNorm: NormLayer;
  readonly layers: readonly EncoderLayer[];
}

/** The shape of the published model (its `config.json`). */
export const MINILM_SHAPE = {
  layers: 6,
  heads: 12,
  width: 384,
  expandedWidth: 1536,
  positions: 512,
  types: 2,
  words: 30_522,
} as const;

const ENCODER = 'StatefulPartitionedCall/model/tf_bert_model/bert/';

/**
 * @param weights by the names of the TensorFlow.js model
 * @throws Error naming the weight that is missing or has another shape than the published model's
 */
export function bertWeights(weights: ReadonlyMap<string, ByteWeight>): BertWeights {
  const { width, expandedWidth } = MINILM_SHAPE;
  const find = (name: string, shape: readonly number[]): ByteWeight => {
    const weight = weights.get(name);
    if (weight === undefined) throw new Error(`The model has no weight "${name}".`);
    if (weight.shape.join() !== shape.join()) {
      throw new Error(`The weight "${name}" has the shape [${weight.shape}] where [${shape}] was expected.`);
    }
    return weight;
  };
  const linear = (name: string, input: number, output: number): LinearLayer => ({
    kernel: find(`${ENCODER}${name}/Tensordot/ReadVariableOp`, [input, output]),
    bias: find(`${ENCODER}${name}/BiasAdd/ReadVariableOp`, [output]),
  });
  const norm = (name: string): NormLayer => ({
    gamma: find(`${ENCODER}${name}/batchnorm/mul/ReadVariableOp`, [width]),
    beta: find(`${ENCODER}${name}/batchnorm/ReadVariableOp`, [width]),
  });
  const layer = (name: string): EncoderLayer => ({
    query: linear(`${name}/attention/self/query`, width, width),
    key: linear(`${name}/attention/self/key`, width, width),
    value: linear(`${name}/attention/self/value`, width, width),
    attended: linear(`${name}/attention/output/dense`, width, width),
    attendedNorm: norm(`${name}/attention/output/LayerNorm`),
    expanded: linear(`${name}/intermediate/dense`, width, expandedWidth),
    contracted: linear(`${name}/output/dense`, expandedWidth, width),
    outputNorm: norm(`${name}/output/LayerNorm`),
  });
  return {
    width,
    heads: MINILM_SHAPE.heads,
    words: find('unknown', [MINILM_SHAPE.words, width]),
    positions: find('unknown_0', [MINILM_SHAPE.positions, width]),
    types: find('unknown_1', [MINILM_SHAPE.types, width]),
    embeddingNorm: norm('embeddings/LayerNorm'),
    layers: Array.from({ length: MINILM_SHAPE.layers }, (_, index) => layer(`encoder/layer_._${index}`)),
  };
}
