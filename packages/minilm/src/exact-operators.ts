/** The layers of BERT between its products of 8 bits, computed in doubles so that every runtime rounds them alike. */
import type { BertOperators } from './bert-operators.js';
import type { GraphBuilder } from './graph-builder.js';
import { ELEMENT_TYPE, intAttribute, intsAttribute } from './onnx-schema.js';
import { toFloats } from './tfjs-weights.js';

/** Added to the scores of masked positions: far below all others, and no infinity, of which none may be left alone. */
const MASKED = 1e9;
/** Of GELU's tanh form (Hendrycks and Gimpel 2016): √(2/π) and a fitted coefficient. */
const GELU_SCALE = Math.sqrt(2 / Math.PI);
const GELU_CUBE = 0.044715;

export function createExactOperators(graph: GraphBuilder, heads: number, width: number): BertOperators {
  const size = width / heads;
  const cast = (name: string, input: string, type: number) =>
    graph.node(name, 'Cast', [input], { attributes: [intAttribute('to', type)] });
  const toDoubles = (name: string, input: string) => cast(name, input, ELEMENT_TYPE.float64);
  const rounded = (name: string, input: string) => cast(name, input, ELEMENT_TYPE.float32);
  const constant = (name: string, value: number) => toDoubles(`${name}.exact`, graph.floats(name, [], [value]));
  const binary = (name: string, operator: string, left: string, right: string) =>
    graph.node(name, operator, [left, right]);
  const transpose = (name: string, input: string, perm: readonly number[]) =>
    graph.node(name, 'Transpose', [input], { attributes: [intsAttribute('perm', perm)] });

  const last = graph.integers('lastAxis', [1], [-1]);
  const unit = constant('unit', 1);
  const half = constant('half', 0.5);
  const geluScale = constant('geluScale', GELU_SCALE);
  const geluCube = constant('geluCube', GELU_CUBE);
  const headScale = constant('headScale', 1 / Math.sqrt(size));
  const apart = graph.integers('headsApart', [4], [0, 0, heads, size]);
  const together = graph.integers('headsTogether', [3], [0, 0, width]);
  // 0 where a token counts, −MASKED where it does not: [batch, 1, 1, sequence].
  const counted = binary('mask.counted', 'Sub', toDoubles('mask.exact', 'attention_mask'), unit);
  const mask = graph.node('mask.scores', 'Unsqueeze', [
    binary('mask.scaled', 'Mul', counted, constant('masked', MASKED)),
    graph.integers('maskAxes', [2], [1, 2]),
  ]);

  return {
    norm(name, input, layer, epsilon) {
      const exact = toDoubles(`${name}.exact`, input);
      const centred = binary(`${name}.centred`, 'Sub', exact, binary(`${name}.mean`, 'ReduceMean', exact, last));
      // A product and not a power, which would be taken for the pattern of LayerNormalization and joined to one.
      const squares = binary(`${name}.squares`, 'Mul', centred, centred);
      const variance = binary(`${name}.variance`, 'ReduceMean', squares, last);
      const stabilized = binary(`${name}.stabilized`, 'Add', variance, constant(`${name}.epsilon`, epsilon));
      const unscaled = binary(
        `${name}.unscaled`,
        'Div',
        centred,
        graph.node(`${name}.deviation`, 'Sqrt', [stabilized]),
      );
      const gamma = graph.floats(`${name}.gamma`, layer.gamma.shape, toFloats(layer.gamma));
      const beta = graph.floats(`${name}.beta`, layer.beta.shape, toFloats(layer.beta));
      return binary(name, 'Add', binary(`${name}.scaled`, 'Mul', rounded(`${name}.rounded`, unscaled), gamma), beta);
    },
    attention(name, query, key, value) {
      const headsOf = (part: string, input: string, perm: readonly number[]) => {
        const parted = graph.node(`${name}.${part}.heads`, 'Reshape', [input, apart]);
        return toDoubles(`${name}.${part}.exact`, transpose(`${name}.${part}.turned`, parted, perm));
      };
      const products = binary(
        `${name}.products`,
        'MatMul',
        headsOf('query', query, [0, 2, 1, 3]),
        headsOf('key', key, [0, 2, 3, 1]),
      );
      const scores = binary(`${name}.scores`, 'Add', binary(`${name}.scaled`, 'Mul', products, headScale), mask);
      const shares = graph.node(`${name}.shares`, 'Softmax', [scores], { attributes: [intAttribute('axis', -1)] });
      const mixed = binary(`${name}.mixed`, 'MatMul', shares, headsOf('value', value, [0, 2, 1, 3]));
      const turned = transpose(`${name}.turned`, rounded(`${name}.rounded`, mixed), [0, 2, 1, 3]);
      return graph.node(name, 'Reshape', [turned, together]);
    },
    gelu(name, input) {
      const exact = toDoubles(`${name}.exact`, input);
      const cube = binary(`${name}.cube`, 'Mul', binary(`${name}.square`, 'Mul', exact, exact), exact);
      const bent = binary(`${name}.bent`, 'Add', exact, binary(`${name}.cubeShare`, 'Mul', cube, geluCube));
      const tanh = graph.node(`${name}.tanh`, 'Tanh', [binary(`${name}.argument`, 'Mul', bent, geluScale)]);
      const gate = binary(`${name}.gate`, 'Add', tanh, unit);
      return rounded(name, binary(`${name}.gated`, 'Mul', binary(`${name}.halved`, 'Mul', exact, half), gate));
    },
  };
}
