/** The layers of BERT between its products as ONNX Runtime's own operators, in floats: the fastest there are. */
import type { BertOperators } from './bert-operators.js';
import { type GraphBuilder, MICROSOFT } from './graph-builder.js';
import { ELEMENT_TYPE, floatAttribute, intAttribute } from './onnx-schema.js';
import { toFloats } from './tfjs-weights.js';

/** `FastGelu` is GELU in its tanh form. */
export function createFusedOperators(graph: GraphBuilder, heads: number, gelu: 'FastGelu' | 'Gelu'): BertOperators {
  const mask = graph.node('mask', 'Cast', ['attention_mask'], {
    attributes: [intAttribute('to', ELEMENT_TYPE.int32)],
  });
  return {
    norm(name, input, { gamma, beta }, epsilon) {
      const scale = graph.floats(`${name}.gamma`, gamma.shape, toFloats(gamma));
      const bias = graph.floats(`${name}.beta`, beta.shape, toFloats(beta));
      return graph.node(name, 'LayerNormalization', [input, scale, bias], {
        attributes: [intAttribute('axis', -1), floatAttribute('epsilon', epsilon)],
      });
    },
    // The default scale is 1/√(width of a head), which is BERT's.
    attention: (name, query, key, value) =>
      graph.node(name, 'MultiHeadAttention', [query, key, value, '', mask], {
        domain: MICROSOFT,
        attributes: [intAttribute('num_heads', heads)],
      }),
    gelu: (name, input) => graph.node(name, gelu, [input], { domain: MICROSOFT }),
  };
}
