/** The schema of an explanation: the figures behind a hit's rank. */
import { z } from '@hono/zod-openapi';

const termExplanationSchema = z
  .object({
    term: z.string().openapi({ description: 'The term as indexed.', example: 'guarante' }),
    word: z.string().openapi({ description: 'The word of the query that it comes from.', example: 'guarantees' }),
    field: z.enum(['text', 'heading', 'title', 'document']).openapi({
      description:
        'Where: the passage’s own text, the heading above it, its document’s title, or all passages of its document together.',
    }),
    via: z
      .enum(['exact', 'prefix', 'typo'])
      .openapi({ description: 'How the indexed term was reached from the query’s word.' }),
    frequency: z.number().min(0).openapi({ description: 'Occurrences in this field.' }),
    documentFrequency: z.number().min(0).openapi({
      description: 'Fields of this kind in the index (passages, headings, titles, documents) that hold the term.',
    }),
    idf: z.number(),
    score: z.number(),
  })
  .openapi('TermExplanation', { description: 'The part that one term of the query has in a lexical score.' });

const rerankingExplanationSchema = z
  .object({
    model: z.string().openapi({ description: 'The reranker’s name.', example: 'Xenova/ms-marco-MiniLM-L-6-v2' }),
    rank: z.int().min(1).openapi({ description: 'Counts from 1 over the passages that it read.' }),
    passages: z.int().min(1).openapi({
      description: 'How many passages it read: the first of the fused list, whatever page is shown.',
    }),
    logit: z.number().openapi({ description: 'As the model gave it; higher is better.' }),
    relevance: z.number().min(0).max(1).openapi({
      description: 'The same on a scale from 0 to 1, by the logistic function; 0.5 stands for even odds.',
    }),
  })
  .openapi('RerankingExplanation', {
    description: 'What a reranker made of the passage, which it read together with the query.',
  });

export const explanationSchema = z
  .object({
    summary: z.string().openapi({
      description: 'A sentence for a reader, and one more where a reranker read the passage: why this hit is here.',
    }),
    lexical: z
      .object({
        rank: z.int().min(1),
        score: z.number(),
        normalized: z.number(),
        terms: z.array(termExplanationSchema).readonly().openapi({
          description: 'The terms of the query that the passage holds. Their scores and `related` sum up to `score`.',
        }),
        related: z.number().min(0).openapi({
          description: 'The part of words that are not in the query but that its best passages speak of.',
        }),
      })
      .nullable(),
    semantic: z
      .object({
        rank: z.int().min(1),
        similarity: z.number().openapi({ description: 'Cosine similarity, −1 to 1.' }),
        normalized: z.number(),
        nearest: z
          .enum(['passage', 'sentence'])
          .openapi({ description: 'Whether the passage as a whole or one of its sentences was nearest.' }),
      })
      .nullable(),
    fusion: z.object({
      lexicalWeight: z.number(),
      semanticWeight: z.number(),
      neighbours: z.number().openapi({
        description:
          'The part of `score` that comes from passages near to it, which stand higher; 0 where there is none.',
      }),
      nearWords: z.number().openapi({
        description:
          'The part of `score` that comes from words that are nearer in meaning to those of the query than the words of other passages; 0 where there is none.',
      }),
      score: z.number(),
      verbatim: z.boolean().openapi({ description: 'True where the passage holds the query word for word.' }),
    }),
    reranking: rerankingExplanationSchema.optional().openapi({
      description: 'Absent where no reranker read it. Where it is there, it made the hit’s score, not `fusion.score`.',
    }),
  })
  .openapi('Explanation');
