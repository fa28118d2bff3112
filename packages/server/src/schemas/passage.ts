/** Schemas of passages. */
import { z } from '@hono/zod-openapi';
import { textParameter } from './parameters.js';
import { textRangeSchema } from './text-range.js';

export const PASSAGE_ID_EXAMPLE = '5f0c2a9d1b7e44f0';
const MAX_PASSAGE_ID_LENGTH = 64;

const passageIdSchema = z.string().openapi({
  description: 'Stable across re-indexing as long as the document’s id and the passage’s text are unchanged.',
  example: PASSAGE_ID_EXAMPLE,
});

const ordinalSchema = z
  .int()
  .min(0)
  .openapi({ description: 'The passage’s place in its document, from 0.', example: 3 });

const passagePlaceSchema = z
  .object({
    headings: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: 'The headings above the passage, the outermost first.' }),
    page: z.int().min(1).optional().openapi({ description: 'The page on which the passage begins, from 1.' }),
    anchor: z.string().optional().openapi({
      description: 'The nearest `id` at or above the passage in its web page; in a book `file#id`, or the file alone.',
    }),
    timeMs: z
      .int()
      .min(0)
      .optional()
      .openapi({ description: 'The time at which the passage begins in its recording.' }),
  })
  .openapi('PassagePlace', {
    description: 'Where in its document a passage stands; what the document’s format does not tell is absent.',
  });

export const passageViewSchema = textRangeSchema
  .extend({
    id: passageIdSchema,
    documentId: z.string().openapi({ example: '001_d2036ec9883e01fd.txt' }),
    ordinal: ordinalSchema,
    kind: z.enum(['paragraph', 'quotation', 'list']),
    heading: z.string().nullable().openapi({ description: 'The nearest heading above it, or null.', example: null }),
    place: passagePlaceSchema.optional(),
    text: z.string().openapi({ description: '`text.slice(start, end)` of its document.' }),
  })
  .openapi('Passage', {
    description: 'The unit that is found; `start` and `end` are offsets into its document’s text.',
  });

export const passageReferenceSchema = z
  .object({
    passageId: passageIdSchema,
    documentId: z.string(),
    ordinal: ordinalSchema,
    title: z.string(),
    source: z.string().nullable(),
    date: z.string().nullable(),
    dateDerived: z.boolean().optional().openapi({ description: 'True where the date is that of the file.' }),
  })
  .openapi('PassageReference', {
    description: 'A passage named in passing, with what is needed to show where it stands.',
  });

export const passageParamsSchema = z.strictObject({
  id: textParameter({ description: 'A passage’s id.', example: PASSAGE_ID_EXAMPLE, maxLength: MAX_PASSAGE_ID_LENGTH }),
});
