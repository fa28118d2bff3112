/** Writes the BERT encoder of all-MiniLM-L6-v2 down as an ONNX graph: fast, exact, or in floats. */
import type { BertOperators } from './bert-operators.js';
import type { BertWeights, LinearLayer, NormLayer } from './bert-weights.js';
import { createExactOperators } from './exact-operators.js';
import { createFusedOperators } from './fused-operators.js';
import { createGraphBuilder, type GraphBuilder, MICROSOFT } from './graph-builder.js';
import { quantizeKernel } from './kernel.js';
import { ELEMENT_TYPE, type OnnxModel, type OnnxValue } from './onnx-schema.js';
import { type ByteWeight, toFloats } from './tfjs-weights.js';

/**
 * - `int8`: tables and kernels in signed bytes, activations quantized at run time: what passages are embedded with
 * - `exact`: the constants of `int8`, and in doubles what lies between its products: what queries are embedded with
 * - `float32`: everything in floats: what the others are measured against
 */
export type Precision = 'int8' | 'exact' | 'float32';

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
 * The choice of operators was measured (`bench/embed.ts` compares the precisions): DynamicQuantizeMatMul with signed
 * kernels, MultiHeadAttention rather than its parts, the tanh form of GELU (its difference is far below that of the
 * quantization), Add with LayerNormalization rather than SkipLayerNormalization. Joining query, key and value in one
 * product gained nothing, QAttention neither, and MatMulNBits took three times as long.
 *
 * Builds of ONNX Runtime differ in the order of their sums and in their exponentials, and in floats what they differ by
 * decides how the next layer rounds its activations: of `int8`, the native and the WebAssembly build gave no two equal
 * vectors in 60, with cosines down to 0.993. In doubles the differences vanish in the rounding to floats: of `exact`,
 * 118 of 118 vectors were equal to the last bit, half of them of texts of up to 256 tokens. It takes 1 ms more for a
 * query of six words, and twice the time for a text of 200 tokens.
 */
export function bertGraph(weights: BertWeights, precision: Precision): OnnxModel {
  const graph = createGraphBuilder();
  const operators =
    precision === 'exact'
      ? createExactOperators(graph, weights.heads, weights.width)
      : createFusedOperators(graph, weights.heads, precision === 'int8' ? 'FastGelu' : 'Gelu');
  let hidden = embeddings(graph, weights, precision, operators);
  weights.layers.forEach((layer, index) => {
    const name = `layer.${index}`;
    const [query, key, value] = [
      linear(graph, `${name}.query`, hidden, layer.query, precision),
      linear(graph, `${name}.key`, hidden, layer.key, precision),
      linear(graph, `${name}.value`, hidden, layer.value, precision),
    ];
    const attention = operators.attention(`${name}.attention`, query, key, value);
    const attended = linear(graph, `${name}.attended`, attention, layer.attended, precision);
    const middle = residualNorm(graph, operators, `${name}.attended.norm`, attended, hidden, layer.attendedNorm);
    const expanded = linear(graph, `${name}.expanded`, middle, layer.expanded, precision);
    const active = operators.gelu(`${name}.gelu`, expanded);
    const contracted = linear(graph, `${name}.contracted`, active, layer.contracted, precision);
    const last = index === weights.layers.length - 1;
    hidden = residualNorm(
      graph,
      operators,
      last ? 'last_hidden_state' : `${name}.norm`,
      contracted,
      middle,
      layer.outputNorm,
    );
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

function embeddings(graph: GraphBuilder, weights: BertWeights, precision: Precision, operators: BertOperators): string {
  const zero = graph.integers('zero', [], [0]);
  const one = graph.integers('one', [], [1]);
  const shape = graph.node('shape', 'Shape', ['input_ids']);
  const length = graph.node('length', 'Gather', [shape, one]);
  const positions = graph.node('positions', 'Range', [zero, length, one]);
  const word = lookUp(graph, 'word', weights.words, 'input_ids', precision);
  const type = lookUp(graph, 'type', weights.types, 'token_type_ids', precision);
  const position = lookUp(graph, 'position', weights.positions, positions, precision);
  const typed = graph.node('typed', 'Add', [word, type]);
  return residualNorm(graph, operators, 'embedded', typed, position, weights.embeddingNorm);
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

function residualNorm(
  graph: GraphBuilder,
  operators: BertOperators,
  name: string,
  input: string,
  residual: string,
  layer: NormLayer,
): string {
  return operators.norm(name, graph.node(`${name}.sum`, 'Add', [input, residual]), layer, NORM_EPSILON);
}
