/** The layers of BERT between its products, which come in two forms: fused and exact. */
import type { NormLayer } from './bert-weights.js';

/** Each adds its nodes under `name` and returns the name of its output, in floats. */
export interface BertOperators {
  norm(name: string, input: string, layer: NormLayer, epsilon: number): string;
  /** Query, key and value are [batch, sequence, width], and so is the output. */
  attention(name: string, query: string, key: string, value: string): string;
  gelu(name: string, input: string): string;
}
