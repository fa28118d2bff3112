/** Schemas of similar passages: parameters, body and answer. */
import { z } from '@hono/zod-openapi';
import { documentViewSchema } from './document.js';
import { choiceParameter, integerParameter, MAX_LIMIT } from './parameters.js';
import { PASSAGE_ID_EXAMPLE, passageReferenceSchema, passageViewSchema } from './passage.js';
import { textRangeSchema } from './text-range.js';

/** A long report. It bounds the time of one request; in UTF-16 code units. */
export const MAX_EXAMPLE_LENGTH = 100_000;
const MAX_EXAMPLES = 20;

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

const examplesSchema = z
  .array(z.string({ error: 'It is not a passage id in quotes.' }).min(1, { error: 'It is empty.' }), {
    error: 'It is not an array of passage ids.',
  })
  .max(MAX_EXAMPLES, { error: `It has more than ${MAX_EXAMPLES} passage ids.` })
  .default([]);

export const similarBodySchema = z
  .strictObject(
    {
      text: z
        .string({
          error: ({ input }) =>
            input === undefined ? 'It is missing; give the text to compare.' : 'It is not a string.',
        })
        .refine((text) => text.trim() !== '', { error: 'It is empty; give the text to compare.' })
        .max(MAX_EXAMPLE_LENGTH, {
          error: ({ input }) =>
            `It has ${String(input).length} characters; at most ${MAX_EXAMPLE_LENGTH} are read. Send it in parts.`,
        })
        .openapi({ description: 'The text that passages are to be like.', example: 'Allies promised air defence.' }),
      like: examplesSchema.openapi({
        description: 'Further examples: ids of passages to be like.',
        example: [PASSAGE_ID_EXAMPLE],
      }),
      unlike: examplesSchema.openapi({ description: 'Ids of passages to be unlike.', example: [] }),
      limit: z
        .int({ error: ({ input }) => `${JSON.stringify(input)} is not a whole number from 1 to ${MAX_LIMIT}.` })
        .min(1, { error: ({ input }) => `${input} is below 1.` })
        .max(MAX_LIMIT, { error: ({ input }) => `${input} is above ${MAX_LIMIT}.` })
        .default(10),
      scope: z
        .enum(['others', 'all'], {
          error: ({ input }) => `${JSON.stringify(input)} is not one of: others, all.`,
        })
        .default('others'),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'The body is not a JSON object.' : undefined) },
  )
  .openapi('SimilarRequest');

/** For a named schema `.nullable()` would be lost on the way to OpenAPI. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

const alignmentSchema = z
  .object({ kind: z.enum(['same', 'changed']), example: textRangeSchema, found: textRangeSchema })
  .openapi('Alignment', {
    description: 'One aligned stretch of two passages; offsets count from each passage’s (or pasted part’s) start.',
  });

export const similarHitSchema = z
  .object({
    rank: z.int().min(1).openapi({ example: 1 }),
    score: z.number().openapi({ example: 0.91 }),
    similarity: z.number().openapi({ description: 'Cosine similarity, −1 to 1.', example: 0.87 }),
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
