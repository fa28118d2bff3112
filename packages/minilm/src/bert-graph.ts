/** Writes the BERT encoder of all-MiniLM-L6-v2 down as an ONNX graph, with kernels of 8 bits or of 32. */
import type { BertWeights, LinearLayer, NormLayer } from './bert-weights.js';
import { createGraphBuilder, type GraphBuilder, MICROSOFT } from './graph-builder.js';
import { quantizeKernel } from './kernel.js';
import { ELEMENT_TYPE, floatAttribute, intAttribute, type OnnxModel, type OnnxValue } from './onnx-schema.js';
import { type ByteWeight, toFloats } from './tfjs-weights.js';

/**
 * - `int8`: tables and kernels in signed bytes, activations quantized at run time: the model that is shipped
 * - `float32`: everything in floats: what `int8` is measured against
 */
export type Precision = 'int8' | 'float32';

/** Of the published model (`layer_norm_eps` in its configuration). */
const NORM_EPSILON = 1e-12;

/**
 * IR version 10 and operator set 18 are the newest that this graph gains anything from; ONNX Runtime reads them since
 * 1.18, in Node and in the browser.
 */
const IR_VERSION = 10;
const OPSET_VERSION = 18;

/**
 * Inputs `input_ids`, `attention_mask` and `token_type_ids`, each int64 [batch, sequence]; output `last_hidden_state`,
 * float32 [batch, sequence, width].
 *
 * The choice of operators was measured (`bench/embed.ts` compares the two precisions): DynamicQuantizeMatMul with
 * signed kernels, MultiHeadAttention rather than its parts, the tanh form of GELU (its difference is far below that of
 * the quantization), Add with LayerNormalization rather than SkipLayerNormalization. Joining query, key and value in
 * one product gained nothing, QAttention neither, and MatMulNBits took three times as long.
 *
 * ONNX Runtime's WebAssembly build has every operator. Its vectors differ from those of the native one by what the last
 * bits of normalization and GELU do to the rounding of the next layer: over 60 queries by a cosine of 0.993 or more.
 */
export function bertGraph(weights: BertWeights, precision: Precision): OnnxModel {
  const graph = createGraphBuilder();
  const mask = graph.node('mask', 'Cast', ['attention_mask'], {
    attributes: [intAttribute('to', ELEMENT_TYPE.int32)],
  });
  let hidden = embeddings(graph, weights, precision);
  weights.layers.forEach((layer, index) => {
    const name = `layer.${index}`;
    const [query, key, value] = [
      linear(graph, `${name}.query`, hidden, layer.query, precision),
      linear(graph, `${name}.key`, hidden, layer.key, precision),
      linear(graph, `${name}.value`, hidden, layer.value, precision),
    ];
    // The default scale is 1/√(width of a head), which is BERT's.
    const attention = graph.node(`${name}.attention`, 'MultiHeadAttention', [query, key, value, '', mask], {
      domain: MICROSOFT,
      attributes: [intAttribute('num_heads', weights.heads)],
    });
    const attended = linear(graph, `${name}.attended`, attention, layer.attended, precision);
    const middle = residualNorm(graph, `${name}.attended.norm`, attended, hidden, layer.attendedNorm);
    const expanded = linear(graph, `${name}.expanded`, middle, layer.expanded, precision);
    const gelu = precision === 'int8' ? 'FastGelu' : 'Gelu';
    const active = graph.node(`${name}.gelu`, gelu, [expanded], { domain: MICROSOFT });
    const contracted = linear(graph, `${name}.contracted`, active, layer.contracted, precision);
    const last = index === weights.layers.length - 1;
    hidden = residualNorm(graph, last ? 'last_hidden_state' : `${name}.norm`, contracted, middle, layer.outputNorm);
  });
  return {
    irVersion: IR_VERSION,
    producerName: 'loci',
    opsets: { '': OPSET_VERSION, [MICROSOFT]: 1 },
    graphName: 'all-MiniLM-L6-v2',
    nodes: graph.nodes,
    initializers: graph.initializers,
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(tokenInput),
    outputs: [
      {
        name: 'last_hidden_state',
        elementType: ELEMENT_TYPE.float32,
        shape: ['batch', 'sequence', weights.width],
      },
    ],
  };
}

function tokenInput(name: string): OnnxValue {
  return { name, elementType: ELEMENT_TYPE.int64, shape: ['batch', 'sequence'] };
}

function embeddings(graph: GraphBuilder, weights: BertWeights, precision: Precision): string {
  const zero = graph.integers('zero', [], [0]);
  const one = graph.integers('one', [], [1]);
  const shape = graph.node('shape', 'Shape', ['input_ids']);
  const length = graph.node('length', 'Gather', [shape, one]);
  const positions = graph.node('positions', 'Range', [zero, length, one]);
  const word = lookUp(graph, 'word', weights.words, 'input_ids', precision);
  const type = lookUp(graph, 'type', weights.types, 'token_type_ids', precision);
  const position = lookUp(graph, 'position', weights.positions, positions, precision);
  const typed = graph.node('typed', 'Add', [word, type]);
  return residualNorm(graph, 'embedded', typed, position, weights.embeddingNorm);
}

/** Rows of a table. In 8 bits only the rows that were looked up become floats, and no value is altered. */
function lookUp(graph: GraphBuilder, name: string, table: ByteWeight, rows: string, precision: Precision): string {
  if (precision === 'float32') {
    return graph.node(name, 'Gather', [graph.floats(`${name}.table`, table.shape, toFloats(table)), rows]);
  }
  const bytes = graph.node(`${name}.bytes`, 'Gather', [
    graph.bytes(`${name}.table`, table.shape, signed(table.bytes)),
    rows,
  ]);
  const scale = graph.floats(`${name}.scale`, [], [table.scale]);
  const zeroPoint = graph.bytes(`${name}.zeroPoint`, [], Int8Array.of(table.zeroPoint - 128));
  return graph.node(name, 'DequantizeLinear', [bytes, scale, zeroPoint]);
}

function signed(bytes: Uint8Array): Int8Array {
  const values = new Int8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) values[i] = (bytes[i] as number) - 128;
  return values;
}

function linear(graph: GraphBuilder, name: string, input: string, layer: LinearLayer, precision: Precision): string {
  const { kernel } = layer;
  const columns = kernel.shape[1] as number;
  const bias = graph.floats(`${name}.bias`, [columns], toFloats(layer.bias));
  if (precision === 'float32') {
    const product = graph.node(`${name}.product`, 'MatMul', [
      input,
      graph.floats(`${name}.kernel`, kernel.shape, toFloats(kernel)),
    ]);
    return graph.node(name, 'Add', [product, bias]);
  }
  const quantized = quantizeKernel(kernel);
  return graph.node(
    name,
    'DynamicQuantizeMatMul',
    [
      input,
      graph.bytes(`${name}.kernel`, kernel.shape, quantized.values),
      graph.floats(`${name}.scales`, [columns], quantized.scales),
      '',
      bias,
    ],
    { domain: MICROSOFT },
  );
}

function residualNorm(graph: GraphBuilder, name: string, input: string, residual: string, norm: NormLayer): string {
  const sum = graph.node(`${name}.sum`, 'Add', [input, residual]);
  return graph.node(
    name,
    'LayerNormalization',
    [
      sum,
      graph.floats(`${name}.gamma`, norm.gamma.shape, toFloats(norm.gamma)),
      graph.floats(`${name}.beta`, norm.beta.shape, toFloats(norm.beta)),
    ],
    { attributes: [intAttribute('axis', -1), floatAttribute('epsilon', NORM_EPSILON)] },
  );
}
