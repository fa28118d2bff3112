/** Collects the nodes and constants of an ONNX graph while it is written down as function calls. */
import { ELEMENT_TYPE, type OnnxAttribute, type OnnxNode, type OnnxTensor } from './onnx-schema.js';

/** ONNX Runtime's own operators, beside ONNX's. */
export const MICROSOFT = 'com.microsoft';

export interface NodeOptions {
  readonly attributes?: readonly OnnxAttribute[];
  /** Default '': ONNX's own operators. */
  readonly domain?: string;
}

export interface GraphBuilder {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  /** Adds a node and returns the name of its only output. An input of '' is left out. */
  node(name: string, opType: string, inputs: readonly string[], options?: NodeOptions): string;
  /** Adds a constant and returns its name. `dims` of [] is a scalar. */
  floats(name: string, dims: readonly number[], values: ArrayLike<number>): string;
  bytes(name: string, dims: readonly number[], values: Int8Array): string;
  integers(name: string, dims: readonly number[], values: readonly number[]): string;
}

export function createGraphBuilder(): GraphBuilder {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  const constant = (name: string, dims: readonly number[], dataType: number, rawData: Uint8Array): string => {
    initializers.push({ name, dims, dataType, rawData });
    return name;
  };
  return {
    nodes,
    initializers,
    node(name, opType, input, { attributes = [], domain = '' } = {}) {
      nodes.push({ name, opType, domain, input, output: [name], attribute: attributes });
      return name;
    },
    floats: (name, dims, values) => constant(name, dims, ELEMENT_TYPE.float32, littleEndianFloats(values)),
    bytes: (name, dims, values) =>
      constant(name, dims, ELEMENT_TYPE.int8, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    integers: (name, dims, values) => constant(name, dims, ELEMENT_TYPE.int64, littleEndianIntegers(values)),
  };
}

/** ONNX fixes the byte order; written out so that the file is the same on every machine. */
function littleEndianFloats(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i] as number, true);
  return new Uint8Array(view.buffer);
}

function littleEndianIntegers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => {
    view.setBigInt64(i * 8, BigInt(value), true);
  });
  return new Uint8Array(view.buffer);
}
