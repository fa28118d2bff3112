/** The few messages of ONNX's protobuf schema that a model of constants and nodes needs, and their encoding. */
import protobuf from 'protobufjs';

/** Element types as `TensorProto.DataType` numbers them. */
export const ELEMENT_TYPE = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, float64: 11 } as const;

/** Kinds of attribute as `AttributeProto.AttributeType` numbers them. */
const ATTRIBUTE_TYPE = { float: 1, int: 2, ints: 7 } as const;

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  /** Little-endian, row-major. */
  readonly rawData: Uint8Array;
  /** Where given, the file does not hold the bytes but says where they lie. */
  readonly external?: ExternalBytes;
}

export interface ExternalBytes {
  /** Name of a file in the same folder. */
  readonly location: string;
  /** Of its bytes, at which the tensor begins. */
  readonly offset: number;
}

export interface OnnxAttribute {
  readonly name: string;
  readonly type: number;
  readonly f?: number;
  readonly i?: number;
  readonly ints?: readonly number[];
}

export interface OnnxNode {
  readonly name: string;
  readonly opType: string;
  /** '' is ONNX's own set of operators. */
  readonly domain: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly attribute: readonly OnnxAttribute[];
}

/** An input or output of the graph. A dimension given by name may differ from call to call. */
export interface OnnxValue {
  readonly name: string;
  readonly elementType: number;
  readonly shape: readonly (number | string)[];
}

export interface OnnxModel {
  readonly irVersion: number;
  readonly producerName: string;
  /** Operator sets by domain, with their versions. */
  readonly opsets: Readonly<Record<string, number>>;
  readonly graphName: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export const floatAttribute = (name: string, f: number): OnnxAttribute => ({ name, type: ATTRIBUTE_TYPE.float, f });
export const intAttribute = (name: string, i: number): OnnxAttribute => ({ name, type: ATTRIBUTE_TYPE.int, i });
export const intsAttribute = (name: string, ints: readonly number[]): OnnxAttribute => ({
  name,
  type: ATTRIBUTE_TYPE.ints,
  ints,
});
/** Field numbers and types are those of onnx/onnx.proto (ONNX 1.17, IR version 10); field names are ours, in camelCase. */
const schema = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        producerName: { type: 'string', id: 2 },
        graph: { type: 'Graph', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSet', id: 8 },
      },
    },
    OperatorSet: { fields: { domain: { type: 'string', id: 1 }, version: { type: 'int64', id: 2 } } },
    Graph: {
      fields: {
        node: { rule: 'repeated', type: 'Node', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'Tensor', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfo', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfo', id: 12 },
      },
    },
    Node: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        name: { type: 'string', id: 3 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'Attribute', id: 5 },
        domain: { type: 'string', id: 7 },
      },
    },
    Attribute: {
      fields: {
        name: { type: 'string', id: 1 },
        f: { type: 'float', id: 2 },
        i: { type: 'int64', id: 3 },
        ints: { rule: 'repeated', type: 'int64', id: 8 },
        type: { type: 'int32', id: 20 },
      },
    },
    Tensor: {
      fields: {
        dims: { rule: 'repeated', type: 'int64', id: 1 },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
        externalData: { rule: 'repeated', type: 'StringEntry', id: 13 },
        dataLocation: { type: 'int32', id: 14 },
      },
    },
    StringEntry: { fields: { key: { type: 'string', id: 1 }, value: { type: 'string', id: 2 } } },
    ValueInfo: { fields: { name: { type: 'string', id: 1 }, type: { type: 'Type', id: 2 } } },
    Type: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    TensorType: { fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'Shape', id: 2 } } },
    Shape: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    Dimension: { fields: { dimValue: { type: 'int64', id: 1 }, dimParam: { type: 'string', id: 2 } } },
  },
});

/** The bytes of an ONNX file. The same model always gives the same bytes. */
export function encodeOnnxModel(model: OnnxModel): Uint8Array {
  const Model = schema.lookupType('Model');
  return Model.encode({
    irVersion: model.irVersion,
    producerName: model.producerName,
    graph: {
      node: model.nodes,
      name: model.graphName,
      initializer: model.initializers.map(tensor),
      input: model.inputs.map(valueInfo),
      output: model.outputs.map(valueInfo),
    },
    opsetImport: Object.entries(model.opsets).map(([domain, version]) => ({ domain, version })),
  }).finish();
}

/** `TensorProto.DataLocation` of bytes in another file. */
const EXTERNAL_LOCATION = 1;

function tensor({ name, dims, dataType, rawData, external }: OnnxTensor): object {
  if (external === undefined) return { name, dims, dataType, rawData };
  const { location, offset } = external;
  const externalData = Object.entries({ location, offset: String(offset), length: String(rawData.length) });
  return {
    name,
    dims,
    dataType,
    externalData: externalData.map(([key, value]) => ({ key, value })),
    dataLocation: EXTERNAL_LOCATION,
  };
}

function valueInfo(value: OnnxValue): object {
  const dim = value.shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name: value.name, type: { tensorType: { elemType: value.elementType, shape: { dim } } } };
}
