/** Schemas of the answers about the server itself. */
import { z } from '@hono/zod-openapi';

export const healthAnswerSchema = z.object({ status: z.literal('ok') }).openapi('HealthAnswer');

export const readyAnswerSchema = z
  .object({
    status: z.enum(['ready', 'stale']).openapi({
      description: '`stale`: requests are answered, from an older generation, since a newer one cannot be opened.',
    }),
    generation: z.string().openapi({ description: 'The generation that answers.', example: '0123456789abcdef' }),
    failure: z
      .object({
        generation: z.string().nullable().openapi({ description: 'The generation that was refused, where known.' }),
        code: z.string().openapi({ example: 'index-damaged' }),
      })
      .nullable()
      .openapi({ description: 'Why a newer generation is not used; the server’s log says more.' }),
  })
  .openapi('ReadyAnswer');
