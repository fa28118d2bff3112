/** Schemas of the source matrix: its parameters and its answer. */
import { z } from '@hono/zod-openapi';
import { documentViewSchema } from './document.js';
import { booleanParameter, choiceParameter, integerParameter, MAX_OFFSET } from './parameters.js';
import { isAfter } from './partial-date.js';
import { PASSAGE_ID_EXAMPLE } from './passage.js';
import { searchQuerySchema } from './search.js';

/** A row is short, so that a page may hold more of them than of hits. */
const MAX_ROWS = 1_000;

/** What is asked is asked as in a search. */
const { q, mode, source, author, from, to, typing, includeWeaker } = searchQuerySchema.shape;

export const matrixQuerySchema = z
  .strictObject({
    q,
    mode,
    limit: integerParameter({
      description: 'How many rows to return.',
      minimum: 1,
      maximum: MAX_ROWS,
      default: 100,
    }),
    offset: integerParameter({
      description: 'How many rows to pass over first.',
      minimum: 0,
      maximum: MAX_OFFSET,
      default: 0,
    }),
    source,
    author,
    from,
    to,
    order: choiceParameter({
      description: '`date`: the earliest document first, undated ones last. `strength`: that of the best hit first.',
      values: ['date', 'strength'],
      default: 'date',
    }),
    silent: booleanParameter({
      description: 'Whether documents that do not answer have rows too; they are counted in `silent` anyway.',
      default: true,
    }),
    typing,
    includeWeaker,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || !isAfter(from, to), {
    path: ['from'],
    error: 'It is later than `to`, so that no document could fit. Swap the two.',
  });

const strengths = z.array(z.number().min(0).max(1)).readonly();

const matrixRowSchema = z
  .object({
    document: documentViewSchema
      .pick({
        id: true,
        title: true,
        source: true,
        author: true,
        date: true,
        dateDerived: true,
        language: true,
        file: true,
        passageCount: true,
      })
      .openapi('MatrixDocument'),
    ordinals: z
      .array(z.int().min(0))
      .readonly()
      .openapi({
        description: 'Places in the document of the passages that answer, from 0, ascending.',
        example: [3, 7],
      }),
    passageIds: z
      .array(z.string())
      .readonly()
      .openapi({ example: [PASSAGE_ID_EXAMPLE, '8a1d40c7e95b2f63'] }),
    words: strengths.openapi({
      description:
        'How well each answers by its words, as a share of the best; 0 only where it was not found by words.',
      example: [1, 0],
    }),
    meaning: strengths.openapi({
      description: 'How well each answers by its meaning, as a share of the best; 0 only where it was not found by it.',
      example: [0.85, 0.4],
    }),
  })
  .openapi('MatrixRow', {
    description: 'A document, and beside one another the passages that answer. A silent document has none.',
  });

export const matrixAnswerSchema = z
  .object({
    query: z.string().openapi({ example: 'security guarantees' }),
    mode: z.enum(['hybrid', 'lexical', 'semantic']),
    order: z.enum(['date', 'strength']),
    tookMs: z.number().min(0).openapi({ example: 12.4 }),
    total: z.int().min(0).openapi({ description: 'Hits of the whole list, as a search without groups counts them.' }),
    lit: z.int().min(0).openapi({
      description: 'Passages that answer in all rows: the hits and the near-identical passages that they stand for.',
    }),
    omitted: z.int().min(0).openapi({ description: 'Weaker passages that were cut from the end of the list.' }),
    documents: z.int().min(0).openapi({ description: 'Documents that the filter keeps.' }),
    silent: z.int().min(0).openapi({ description: 'How many of `documents` do not answer.' }),
    rows: z.array(matrixRowSchema).readonly().openapi({ description: 'One page of them.' }),
  })
  .openapi('MatrixAnswer');
