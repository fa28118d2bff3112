/** Schemas of a search: its parameters and its answer. */
import { z } from '@hono/zod-openapi';
import { documentViewSchema } from './document.js';
import { explanationSchema } from './explanation.js';
import {
  booleanParameter,
  choiceParameter,
  dateParameter,
  integerParameter,
  listParameter,
  MAX_LIMIT,
  MAX_OFFSET,
  MAX_QUERY_LENGTH,
  textParameter,
} from './parameters.js';
import { isAfter } from './partial-date.js';
import { passageReferenceSchema, passageViewSchema } from './passage.js';
import { textRangeSchema } from './text-range.js';

export const searchQuerySchema = z
  .strictObject({
    q: textParameter({
      description:
        'Words, a "phrase in quotes", or a plain question. `-word` leaves out, `prefi*` is a beginning, and `source:`, `author:`, `title:`, `after:2025-05` and `before:2026` narrow. Every text is a valid query.',
      example: 'security guarantees',
      maxLength: MAX_QUERY_LENGTH,
    }),
    mode: choiceParameter({
      description: '`lexical` ranks by words alone, `semantic` by meaning alone, `hybrid` fuses both.',
      values: ['hybrid', 'lexical', 'semantic'],
      default: 'hybrid',
    }),
    limit: integerParameter({
      description: 'How many hits (groups, when grouped) to return.',
      minimum: 1,
      maximum: MAX_LIMIT,
      default: 10,
    }),
    offset: integerParameter({
      description: 'How many hits (groups) to pass over first.',
      minimum: 0,
      maximum: MAX_OFFSET,
      default: 0,
    }),
    source: listParameter({
      description: 'Only documents of this source; an empty value stands for none. Repeat it for any of several.',
    }),
    author: listParameter({
      description: 'Only documents by this author; an empty value stands for none. Repeat it for any of several.',
    }),
    from: dateParameter({ description: 'Only documents of this date or later.', example: '2024' }),
    to: dateParameter({ description: 'Only documents of this date or earlier.', example: '2025-05' }),
    group: choiceParameter({
      description: 'Grouped, each entry of `hits` is the best passage of its document or source.',
      values: ['none', 'document', 'source'],
      default: 'none',
    }),
    explain: booleanParameter({ description: 'Adds to each hit the figures behind its rank.' }),
    typing: booleanParameter({
      description: 'True while the user is still typing: the last word also matches as a prefix.',
    }),
    includeWeaker: booleanParameter({
      description: 'Keeps the weaker passages, else counted in `omitted`, at the end of the list.',
    }),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || !isAfter(from, to), {
    path: ['from'],
    error: 'It is later than `to`, so that no document could fit. Swap the two.',
  });

const highlightSchema = textRangeSchema
  .extend({
    kind: z.enum(['term', 'sentence']).openapi({
      description: '`term` holds a word or phrase of the query, `sentence` is the one that answers by meaning.',
    }),
  })
  .openapi('Highlight', { description: 'A range of `passage.text` to be marked. Ranges of one kind do not overlap.' });

/** A hit without its group: what the members of a group are. */
export const groupedHitSchema = z
  .object({
    rank: z.int().min(1).openapi({ description: 'Counts from 1 over the whole list, not the page.', example: 1 }),
    score: z.number().openapi({ description: 'Higher is better; comparable within one list only.', example: 0.83 }),
    matched: z.enum(['words', 'meaning', 'both']).openapi({ description: 'By what it was found.' }),
    passage: passageViewSchema,
    document: documentViewSchema,
    highlights: z.array(highlightSchema).readonly(),
    duplicates: z.array(passageReferenceSchema).readonly().openapi({
      description: 'Near-identical passages that this hit stands for, earliest document first; not counted in `total`.',
    }),
    weaker: z.literal(true).optional().openapi({
      description: 'Present where the hit is one of those that only `includeWeaker` keeps.',
    }),
    explain: explanationSchema.optional(),
  })
  .openapi('GroupedHit');

const hitSchema = groupedHitSchema
  .extend({
    group: z
      .object({
        key: z.string().nullable().openapi({ description: 'The document’s id, or the source.' }),
        total: z.int().min(1).openapi({ description: 'How many hits the group has in all.' }),
        more: z.array(groupedHitSchema).readonly().openapi({ description: 'Its next best hits, at most 4.' }),
      })
      .optional()
      .openapi({ description: 'Only when grouped.' }),
  })
  .openapi('Hit');

export const facetCountSchema = z
  .object({
    value: z.string().nullable().openapi({ description: 'Null counts what has no value.', example: 'Example Review' }),
    count: z.int().min(0).openapi({ example: 12 }),
  })
  .openapi('FacetCount');

const texts = z.array(z.string()).readonly();
const facet = z.array(facetCountSchema).readonly();

const parsedQuerySchema = z
  .object({
    words: texts.openapi({ description: 'The words to rank by, without phrases and exclusions.' }),
    phrases: texts.openapi({ description: 'Every hit holds each of these, word for word.' }),
    excluded: texts.openapi({ description: 'No hit holds any of these.' }),
    prefixes: texts.openapi({ description: 'Words with a star, without it.' }),
    source: texts,
    author: texts,
    title: texts,
    before: z.string().nullable(),
    after: z.string().nullable(),
    text: z.string().openapi({ description: 'What is embedded; empty where nothing is left to embed.' }),
  })
  .openapi('ParsedQuery', { description: 'How the query was understood.' });

export const searchAnswerSchema = z
  .object({
    query: z.string().openapi({ example: 'security guarantees' }),
    parsed: parsedQuerySchema,
    mode: z.enum(['hybrid', 'lexical', 'semantic']),
    tookMs: z.number().min(0).openapi({ example: 12.4 }),
    total: z.int().min(0).openapi({ description: 'All hits (groups) of the list that `hits` is a page of.' }),
    hits: z.array(hitSchema).readonly(),
    facets: z
      .object({ source: facet, author: facet, year: facet })
      .openapi({ description: 'Counts over the hits (not groups) of the whole list.' }),
    omitted: z.int().min(0).openapi({ description: 'Weaker passages that were cut from the end of the list.' }),
    didYouMean: z.string().nullable().openapi({ description: 'A spelling that would find more, or null.' }),
    missing: texts.openapi({ description: 'Words of the query that nothing in the index holds, as typed.' }),
  })
  .openapi('SearchAnswer');
