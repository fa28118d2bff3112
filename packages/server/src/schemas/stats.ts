/** The schema of an index's figures. */
import { z } from '@hono/zod-openapi';
import { facetCountSchema } from './search.js';

const count = z.int().min(0);

export const statsAnswerSchema = z
  .object({
    documents: count.openapi({ example: 5 }),
    passages: count.openapi({ example: 140 }),
    sentences: count.openapi({ example: 520 }),
    terms: count.openapi({ description: 'Distinct terms of the full-text index.', example: 2_900 }),
    sizeBytes: count.openapi({ example: 900_000 }),
    generation: z.string().openapi({
      description: 'Changes with every index run that changed anything.',
      example: '0123456789abcdef',
    }),
    formatVersion: z.int().openapi({ example: 1 }),
    model: z.object({
      name: z.string().openapi({ example: 'all-MiniLM-L6-v2' }),
      fingerprint: z.string().openapi({ description: 'SHA-256 over the model’s files.' }),
      dimensions: z.int().min(0).openapi({ example: 384 }),
    }),
    reranker: z
      .object({ name: z.string(), fingerprint: z.string().openapi({ description: 'SHA-256 over the model’s files.' }) })
      .optional()
      .openapi({ description: 'The model that reads the first passages of every search; absent where there is none.' }),
    sources: z.array(facetCountSchema).readonly().openapi({ description: 'Documents of each source.' }),
    dates: z
      .object({ earliest: z.string(), latest: z.string() })
      .nullable()
      .openapi({ description: 'ISO dates of the earliest and latest document, or null.' }),
  })
  .openapi('StatsAnswer');
