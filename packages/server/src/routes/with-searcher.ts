/** What all routes that ask a searcher have in common. */
import type { Searcher } from '@loci/engine';
import type { Context } from 'hono';
import { GENERATION_HEADER } from '../caching.js';
import { problemSchema } from '../schemas/problem.js';
import type { SearcherSource } from '../searcher-source.js';

/** Runs `task` on the current searcher and notes its generation in the answer's headers. */
export function withSearcher<T>(
  context: Context,
  searchers: SearcherSource,
  task: (searcher: Searcher) => T | Promise<T>,
): Promise<T> {
  return searchers.use((searcher) => {
    context.header(GENERATION_HEADER, searcher.stats().generation);
    return task(searcher);
  });
}

export function jsonContent<Schema>(schema: Schema) {
  return { 'application/json': { schema } };
}

export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

export const BAD_REQUEST = problemResponse('A parameter is missing, unknown or out of its range.');
export const NOT_FOUND = problemResponse('It is not in the index.');
