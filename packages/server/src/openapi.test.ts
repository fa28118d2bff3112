/** The served description is valid OpenAPI 3.1 and complete. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createApp } from './create-app.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher } from './testing/fake-searcher.js';
import { jsonPointer } from './validation-problem.js';

const app = createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3' });

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { name: string; in: string; description?: string; schema: Record<string, unknown> }[];
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

async function describeApi(): Promise<Description> {
  const response = await app.request('/openapi.json');
  expect(response.headers.get('Content-Type')).toBe('application/json');
  return (await response.json()) as Description;
}

/** The faults that the described JSON Schema (draft 2020-12, as OpenAPI 3.1 has it) finds with an answer. */
async function compileAnswer(path: string, method: string, status: string, mediaType: string) {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(await describeApi(), 'api');
  const pointer = jsonPointer(['paths', path, method, 'responses', status, 'content', mediaType, 'schema']);
  const validate = ajv.compile({ $ref: `api#${encodeURI(pointer)}` });
  return (answer: unknown) => (validate(answer) ? [] : validate.errors);
}

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const description = await describeApi();
    expect(description.openapi).toBe('3.1.0');
    const result = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect(result).toEqual({ valid: true });
  });

  it('describes every path that answers', async () => {
    const { paths } = await describeApi();
    expect(Object.entries(paths).map(([path, methods]) => `${Object.keys(methods)} ${path}`)).toEqual([
      'get /api/search',
      'get /api/matrix',
      'post /api/similar',
      'get /api/passages/{id}',
      'get /api/passages/{id}/similar',
      'get /api/documents',
      'get /api/documents/{id}',
      'get /api/suggest',
      'get /api/stats',
      'get /healthz',
      'get /readyz',
      'get /metrics',
    ]);
  });

  it('describes every parameter, with its bounds and default', async () => {
    const { paths } = await describeApi();
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { operationId, parameters = [] } of operations) {
      for (const parameter of parameters) {
        expect(parameter.description, `${operationId} ${parameter.name}`).toMatch(/\.$/);
      }
    }
    const parameters = paths['/api/search']?.['get']?.parameters ?? [];
    const named = (name: string) => parameters.find((parameter) => parameter.name === name);
    expect(named('limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
    });
    expect(named('q')).toMatchObject({ required: true, schema: { type: 'string', maxLength: 2_000 } });
    expect(named('mode')).toMatchObject({ schema: { enum: ['hybrid', 'lexical', 'semantic'], default: 'hybrid' } });
    expect(named('source')).toMatchObject({
      explode: true,
      schema: { type: 'array', items: { type: 'string' } },
    });
    const silent = paths['/api/matrix']?.['get']?.parameters?.find(({ name }) => name === 'silent');
    expect(silent).toMatchObject({ required: false, schema: { type: 'boolean', default: true } });
    expect(named('explain')).toMatchObject({ schema: { type: 'boolean', default: false } });
  });

  it.each([
    ['/api/search', '/api/search?q=security&group=document&explain=true'],
    ['/api/matrix', '/api/matrix?q=security'],
    ['/api/passages/{id}', '/api/passages/passage000000001'],
    ['/api/passages/{id}/similar', '/api/passages/passage000000001/similar'],
    ['/api/documents', '/api/documents'],
    ['/api/documents/{id}', '/api/documents/a.txt'],
    ['/api/suggest', '/api/suggest?q=secur'],
    ['/api/stats', '/api/stats'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
  ])('describes the answers of %s as they are', async (path, example) => {
    const matches = await compileAnswer(path, 'get', '200', 'application/json');
    const answer: unknown = await (await app.request(example)).json();
    expect(matches(answer)).toEqual([]);
    expect(matches({})).not.toEqual([]);
  });

  it('describes metrics as plain text, as they are', async () => {
    const answer = await app.request('/metrics');
    const matches = await compileAnswer('/metrics', 'get', '200', 'text/plain');
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain;/);
    expect(matches(await answer.text())).toEqual([]);
  });

  it('describes similar passages of a pasted text, and problems, as they are', async () => {
    const body = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const found = await app.request('/api/similar', { ...body, body: '{"text":"army"}' });
    expect((await compileAnswer('/api/similar', 'post', '200', 'application/json'))(await found.json())).toEqual([]);
    const refused = await app.request('/api/similar', { ...body, body: '{"text":5}' });
    const matchesProblem = await compileAnswer('/api/similar', 'post', '400', 'application/problem+json');
    expect(matchesProblem(await refused.json())).toEqual([]);
  });

  it('is sent once to a client that keeps it', async () => {
    const validator = (await app.request('/openapi.json')).headers.get('ETag') ?? '';
    const again = await app.request('/openapi.json', { headers: { 'If-None-Match': validator } });
    expect(again.status).toBe(304);
  });
});
