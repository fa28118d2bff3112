/** Schemas of similar passages: parameters and answer. */
import { z } from '@hono/zod-openapi';
import { documentViewSchema } from './document.js';
import { choiceParameter, integerParameter, MAX_LIMIT } from './parameters.js';
import { passageReferenceSchema, passageViewSchema } from './passage.js';
import { textRangeSchema } from './text-range.js';

export const similarQuerySchema = z.strictObject({
  limit: integerParameter({
    description: 'How many passages to return.',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: 10,
  }),
  scope: choiceParameter({
    description: '`others` leaves out the passage’s own document.',
    values: ['others', 'all'],
    default: 'others',
  }),
});

/** For a named schema `.nullable()` would be lost on the way to OpenAPI. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

const alignmentSchema = z
  .object({ kind: z.enum(['same', 'changed']), example: textRangeSchema, found: textRangeSchema })
  .openapi('Alignment', {
    description: 'One aligned stretch of two passages; offsets count from each passage’s (or pasted part’s) start.',
  });

const similarHitSchema = z
  .object({
    rank: z.int().min(1).openapi({ example: 1 }),
    score: z.number().openapi({ description: 'Higher is better; comparable within one list only.', example: 0.91 }),
    similarity: z.number().openapi({ description: 'Cosine similarity to the example, −1 to 1.', example: 0.87 }),
    relation: z.enum(['verbatim', 'reworded', 'same idea']).openapi({
      description: 'Copied, said in other words, or the same thought.',
    }),
    passage: passageViewSchema,
    document: documentViewSchema,
    alignment: z.array(alignmentSchema).readonly().openapi({
      description: 'What the two texts share, in order; empty for `same idea`.',
    }),
    part: orNull(textRangeSchema).openapi({
      description: 'For a pasted text of several parts: which part this hit matches; else null.',
    }),
    duplicates: z.array(passageReferenceSchema).readonly(),
  })
  .openapi('SimilarHit');

export const similarAnswerSchema = z
  .object({
    tookMs: z.number().min(0),
    passage: orNull(passageViewSchema).openapi({ description: 'The example, or null for pasted text.' }),
    parts: z.array(textRangeSchema).readonly().openapi({
      description: 'The parts in which a pasted text was compared.',
    }),
    total: z.int().min(0),
    hits: z.array(similarHitSchema).readonly(),
  })
  .openapi('SimilarAnswer');
