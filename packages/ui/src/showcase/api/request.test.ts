import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from './openapi.js';
import { buildRequest, curlOf, exampleBody, exampleOf } from './request.js';

const SEARCH: Endpoint = {
  method: 'GET',
  path: '/api/documents/{id}',
  id: 'x',
  operation: {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', example: 'a' } },
      { name: 'q', in: 'query', schema: { type: 'string', example: 'b' } },
      { name: 'source', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    ],
  },
};

describe('a request', () => {
  it('has its parameters where they belong, lists item by item, and what is empty left out', () => {
    const values = new Map([
      ['id', 'a/b?'],
      ['q', ''],
      ['source', 'one\ntwo & three'],
    ]);
    expect(buildRequest(SEARCH, values, null)).toEqual({
      method: 'GET',
      path: 'api/documents/a%2Fb%3F?source=one&source=two+%26+three',
      body: null,
    });
  });

  it('never leaves its path, whatever the values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (id, q) => {
        fc.pre(id !== '.' && id !== '..');
        const values = new Map([
          ['id', id],
          ['q', q],
        ]);
        const url = new URL(buildRequest(SEARCH, values, null).path, 'http://localhost/');
        expect(url.pathname.split('/')).toHaveLength(4);
        if (q !== '') expect(url.searchParams.get('q')).toBe(q);
      }),
    );
  });

  it('starts with examples for what is required alone', () => {
    expect(SEARCH.operation.parameters?.map(exampleOf)).toEqual(['a', '', '']);
    const schema = {
      properties: { text: { type: 'string', example: 'Allies' }, like: { type: 'array', example: [] } },
    };
    expect(JSON.parse(exampleBody(schema))).toEqual({ text: 'Allies' });
  });
});

describe.skipIf(process.platform === 'win32')('the line for a shell', () => {
  it('gives every body to the program as it is', () => {
    const bodies = [`it's`, '"$HOME" `date` \\ !', "'", "''\\''", 'two\nlines'];
    for (const body of bodies) {
      const line = curlOf({ method: 'POST', path: 'api/similar', body }, 'http://localhost:7700/');
      const printed = execFileSync('sh', [
        '-c',
        `curl() { for part; do last=$part; done; printf %s "$last"; }\n${line}`,
      ]);
      expect(printed.toString()).toBe(body);
    }
  });
});
