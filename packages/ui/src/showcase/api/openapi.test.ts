import { describe, expect, it } from 'vitest';
import { boundsText, endpointsOf, fieldsOf, typeText } from './openapi.js';

describe('the type of a schema in a line', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ $ref: '#/components/schemas/Hit' }, 'Hit'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Hit' } }, 'array of Hit'],
    [{ enum: ['a', null] }, '"a" | null'],
    [{ anyOf: [{ type: 'integer' }, { const: 'all' }] }, 'integer or "all"'],
    [{ allOf: [{ $ref: '#/x/Passage' }, { type: 'object' }] }, 'Passage with object'],
    [{}, 'any'],
  ])('%j is %s', (schema, text) => {
    expect(typeText(schema)).toBe(text);
  });
});

describe('the bounds of a value', () => {
  it.each([
    [{ minimum: 1, maximum: 100, default: 10 }, '1 to 100, default 10'],
    [{ minimum: 0 }, 'at least 0'],
    [{ maximum: 0 }, 'at most 0'],
    [{ maxLength: 64, default: '' }, 'at most 64 characters, default ""'],
    [{ default: false }, 'default false'],
    [{}, ''],
  ])('%j are "%s"', (schema, text) => {
    expect(boundsText(schema)).toBe(text);
  });
});

describe('fields', () => {
  it('are those of all parts that have no name of their own', () => {
    const schema = {
      allOf: [{ $ref: '#/x/Base' }, { properties: { a: { type: 'string' } }, required: ['a'] }],
      properties: { b: { type: 'number' } },
    };
    expect(fieldsOf(schema).map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('endpoints', () => {
  it('stand in the order of the tags, those without a known tag last', () => {
    const operation = (id: string, tag?: string) => ({ operationId: id, ...(tag ? { tags: [tag] } : {}) });
    const endpoints = endpointsOf({
      info: { title: 'T', version: '1' },
      tags: [{ name: 'First' }, { name: 'Second' }],
      paths: {
        '/x': { get: operation('x') },
        '/b': { get: operation('b', 'Second'), post: operation('c', 'First') },
        '/a': { get: operation('a', 'First') },
      },
    });
    expect(endpoints.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'x']);
    expect(endpoints[0]).toMatchObject({ method: 'POST', path: '/b' });
  });
});
