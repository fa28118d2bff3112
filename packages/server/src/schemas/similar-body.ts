/** The schema of a request for similar passages, as the body that carries a pasted text or several examples. */
import { z } from '@hono/zod-openapi';
import { MAX_FILTER_LENGTH, MAX_FILTER_VALUES, MAX_LIMIT } from './parameters.js';
import { isAfter, isPartialDate } from './partial-date.js';
import { PASSAGE_ID_EXAMPLE } from './passage.js';

/** A long report. It bounds the time of one request; in UTF-16 code units. */
export const MAX_EXAMPLE_LENGTH = 100_000;
const MAX_EXAMPLES = 20;

interface StringsOptions {
  /** What the strings are, for messages: `passage ids`. */
  readonly name: string;
  readonly most: number;
  /** How short one may be: 0 where the empty string has a meaning. Default 1. */
  readonly minimumLength?: 0 | 1;
}

function strings({ name, most, minimumLength = 1 }: StringsOptions) {
  return z
    .array(
      z
        .string({ error: 'It is not a string.' })
        .min(minimumLength, { error: 'It is empty.' })
        .max(MAX_FILTER_LENGTH, { error: `It is longer than ${MAX_FILTER_LENGTH} characters.` }),
      { error: `It is not an array of ${name}.` },
    )
    .max(most, { error: `It has more than ${most} ${name}.` });
}

const names = (name: string) => strings({ name, most: MAX_FILTER_VALUES, minimumLength: 0 }).readonly().optional();

const date = z
  .string({ error: 'It is not a string.' })
  .refine(isPartialDate, {
    error: ({ input }) => `${JSON.stringify(input)} is not a date such as 2025, 2025-05 or 2025-05-22.`,
  })
  .optional();

const filterSchema = z
  .strictObject(
    {
      sources: names('sources').openapi({ description: 'Any of these; an empty string stands for no source.' }),
      authors: names('authors').openapi({ description: 'Any of these; an empty string stands for no author.' }),
      from: date.openapi({ example: '2024' }),
      to: date.openapi({ example: '2025-05' }),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'It is not an object.' : undefined) },
  )
  .refine(({ from, to }) => from === undefined || to === undefined || !isAfter(from, to), {
    path: ['from'],
    error: 'It is later than `to`, so that no document could fit. Swap the two.',
  })
  .openapi({ description: 'Keeps documents for which every given condition holds.' });

const examples = strings({ name: 'passage ids', most: MAX_EXAMPLES }).readonly().optional();

export const similarBodySchema = z
  .strictObject(
    {
      passageId: z
        .string({ error: 'It is not a string.' })
        .min(1, { error: 'It is empty.' })
        .optional()
        .openapi({ description: 'The passage to compare with; give either this or `text`.' }),
      text: z
        .string({ error: 'It is not a string.' })
        .refine((text) => text.trim() !== '', { error: 'It is empty; give the text to compare.' })
        .max(MAX_EXAMPLE_LENGTH, {
          error: ({ input }) =>
            `It has ${String(input).length} characters; at most ${MAX_EXAMPLE_LENGTH} are read. Send it in parts.`,
        })
        .optional()
        .openapi({
          description: 'The text to compare with; give either this or `passageId`.',
          example: 'Allies promised air defence.',
        }),
      like: examples.openapi({ description: 'Further passages to be like.', example: [PASSAGE_ID_EXAMPLE] }),
      unlike: examples.openapi({ description: 'Passages to be unlike.', example: [] }),
      limit: z
        .int({ error: ({ input }) => `${JSON.stringify(input)} is not a whole number from 1 to ${MAX_LIMIT}.` })
        .min(1, { error: ({ input }) => `${input} is below 1.` })
        .max(MAX_LIMIT, { error: ({ input }) => `${input} is above ${MAX_LIMIT}.` })
        .default(10),
      scope: z
        .enum(['others', 'all'], {
          error: ({ input }) => `${JSON.stringify(input)} is not one of: others, all.`,
        })
        .default('others')
        .openapi({ description: '`others` leaves out the passage’s own document.' }),
      filter: filterSchema.optional(),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'The body is not a JSON object.' : undefined) },
  )
  .refine(({ text, passageId }) => (text === undefined) !== (passageId === undefined), {
    path: ['text'],
    error: 'Exactly one of `text` and `passageId` is to be given.',
  })
  .openapi('SimilarRequest');
