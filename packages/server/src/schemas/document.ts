/** Schemas of documents: as a listing shows them, and with their whole text. */
import { z } from '@hono/zod-openapi';
import { integerParameter, MAX_ID_LENGTH, textParameter } from './parameters.js';
import { passageViewSchema } from './passage.js';
import { textRangeSchema } from './text-range.js';

/** A listing carries no text, so that its pages may be longer than those of a search. */
const MAX_DOCUMENTS_LIMIT = 1_000;
const MAX_DOCUMENTS_OFFSET = 10_000_000;

const documentIdSchema = z
  .string()
  .openapi({ description: 'Unique in the index: a record’s `_id`, or a path.', example: '001_d2036ec9883e01fd.txt' });

export const documentViewSchema = z
  .object({
    id: documentIdSchema,
    title: z.string().openapi({ example: 'Ukraine’s security after the war' }),
    titleDerived: z.boolean().openapi({
      description: 'True where the title was made from a heading or the first words because none was given.',
      example: false,
    }),
    source: z.string().nullable().openapi({ description: 'Who published it.', example: 'Example Review' }),
    author: z.string().nullable().openapi({ example: 'A. Author' }),
    date: z.string().nullable().openapi({
      description: 'ISO 8601, as precise as known: a day, a month or a year.',
      example: '2025-05-22',
    }),
    dateDerived: z.boolean().optional().openapi({
      description: 'True where the date is that of the file because the content tells none.',
    }),
    url: z.string().nullable().openapi({ description: 'An absolute http or https URL.', example: null }),
    language: z.string().nullable().openapi({ description: 'BCP 47; null where unknown.', example: 'en' }),
    file: z.string().nullable().openapi({
      description: 'The file that it came from, relative to what was indexed.',
      example: '001_d2036ec9883e01fd.txt',
    }),
    passageCount: z.int().min(0).openapi({ example: 24 }),
  })
  .openapi('Document', { description: 'What is known of a document beside its text. Null where not known.' });

const omissionSchema = textRangeSchema
  .extend({
    reason: z.enum([
      'title',
      'byline',
      'date-line',
      'photo-credit',
      'caption',
      'related-link',
      'link-list',
      'comment-form',
      'appeal',
      'markup',
    ]),
  })
  .openapi('Omission', {
    description: 'A stretch of the document’s text that is kept out of results, with the reason.',
  });

export const documentAnswerSchema = documentViewSchema
  .extend({
    text: z.string().openapi({ description: 'The document’s whole text.' }),
    passages: z.array(passageViewSchema).readonly().openapi({ description: 'In order of appearance.' }),
    omissions: z.array(omissionSchema).readonly(),
  })
  .openapi('DocumentAnswer');

export const documentsAnswerSchema = z
  .object({
    total: z.int().min(0).openapi({ description: 'Documents in the index.', example: 5 }),
    documents: z.array(documentViewSchema).readonly().openapi({ description: 'In order of id.' }),
  })
  .openapi('DocumentsAnswer');

export const documentsQuerySchema = z.strictObject({
  offset: integerParameter({
    description: 'How many documents to pass over first.',
    minimum: 0,
    maximum: MAX_DOCUMENTS_OFFSET,
    default: 0,
  }),
  limit: integerParameter({
    description: 'How many documents to return.',
    minimum: 1,
    maximum: MAX_DOCUMENTS_LIMIT,
    default: 100,
  }),
});

export const documentParamsSchema = z.strictObject({
  id: textParameter({
    description: 'A document’s id, percent-encoded as one path segment (`/` as `%2F`).',
    example: '001_d2036ec9883e01fd.txt',
    maxLength: MAX_ID_LENGTH,
  }),
});
