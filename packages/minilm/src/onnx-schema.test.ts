/** The encoding against bytes worked out by hand from onnx.proto. */
import { describe, expect, it } from 'vitest';
import { encodeOnnxModel, intAttribute, intsAttribute, type OnnxModel } from './onnx-schema.js';

const empty: OnnxModel = {
  irVersion: 10,
  producerName: 'p',
  opsets: { '': 18 },
  graphName: 'g',
  nodes: [],
  initializers: [],
  inputs: [],
  outputs: [],
};

/** A field's tag is `number × 8 + wire type`; wire type 0 is a whole number, 2 a length and as many bytes. */
const whole = (field: number, value: number) => [field * 8, value];
const bytes = (field: number, content: readonly number[]) => [field * 8 + 2, content.length, ...content];
const ascii = (text: string) => [...Buffer.from(text)];

// ONNX's own domain is '', which is not written.
const version = bytes(8, whole(2, 18));
const head = [...whole(1, 10), ...bytes(2, ascii('p'))];

describe('encodeOnnxModel', () => {
  it('writes version, producer, graph and operator sets', () => {
    expect([...encodeOnnxModel(empty)]).toEqual([...head, ...bytes(7, bytes(2, ascii('g'))), ...version]);
  });

  it('writes nodes with their attributes', () => {
    const node = {
      name: 'n',
      opType: 'T',
      domain: 'd',
      input: ['a', ''],
      output: ['b'],
      attribute: [intAttribute('i', 3), intsAttribute('s', [4, 5])],
    };
    const first = bytes(5, [...bytes(1, ascii('i')), ...whole(3, 3), ...whole(20, 2).toSpliced(0, 1, 0xa0, 1)]);
    const second = bytes(5, [...bytes(1, ascii('s')), ...bytes(8, [4, 5]), ...whole(20, 7).toSpliced(0, 1, 0xa0, 1)]);
    const expected = [
      ...bytes(1, ascii('a')),
      ...bytes(1, []),
      ...bytes(2, ascii('b')),
      ...bytes(3, ascii('n')),
      ...bytes(4, ascii('T')),
      ...first,
      ...second,
      ...bytes(7, ascii('d')),
    ];
    expect([...encodeOnnxModel({ ...empty, nodes: [node] })]).toEqual([
      ...head,
      ...bytes(7, [...bytes(1, expected), ...bytes(2, ascii('g'))]),
      ...version,
    ]);
  });

  it('writes of a constant in another file where it lies', () => {
    const external = { location: 'w', offset: 7 };
    const model = encodeOnnxModel({
      ...empty,
      initializers: [{ name: 'c', dims: [2], dataType: 3, rawData: Uint8Array.of(1, 2), external }],
    });
    const entry = (key: string, value: string) => bytes(13, [...bytes(1, ascii(key)), ...bytes(2, ascii(value))]);
    const tensor = [
      ...bytes(1, [2]),
      ...whole(2, 3),
      ...bytes(8, ascii('c')),
      ...entry('location', 'w'),
      ...entry('offset', '7'),
      ...entry('length', '2'),
      ...whole(14, 1),
    ];
    expect([...model]).toEqual([...head, ...bytes(7, [...bytes(2, ascii('g')), ...bytes(5, tensor)]), ...version]);
  });

  it('writes constants with their bytes, and inputs with sizes and names of dimensions', () => {
    const model = encodeOnnxModel({
      ...empty,
      initializers: [{ name: 'c', dims: [2], dataType: 3, rawData: Uint8Array.of(1, 255) }],
      inputs: [{ name: 'x', elementType: 7, shape: ['n', 4] }],
    });
    const constant = bytes(5, [...bytes(1, [2]), ...whole(2, 3), ...bytes(8, ascii('c')), ...bytes(9, [1, 255])]);
    const shape = [...bytes(1, bytes(2, ascii('n'))), ...bytes(1, whole(1, 4))];
    const type = bytes(1, [...whole(1, 7), ...bytes(2, shape)]);
    const input = bytes(11, [...bytes(1, ascii('x')), ...bytes(2, type)]);
    expect([...model]).toEqual([...head, ...bytes(7, [...bytes(2, ascii('g')), ...constant, ...input]), ...version]);
  });
});
