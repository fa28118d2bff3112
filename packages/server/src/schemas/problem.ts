/** The schema of error answers, after RFC 9457. */
import { z } from '@hono/zod-openapi';

export const problemSchema = z
  .object({
    type: z.string().openapi({
      description: 'Names the kind of problem; a GET of it tells what it means.',
      example: '/problems/bad-request',
    }),
    title: z.string().openapi({ example: 'The request is not valid' }),
    status: z.int().openapi({ example: 400 }),
    detail: z.string().openapi({ example: 'limit: "0" is not a whole number from 1 to 100.' }),
    errors: z
      .array(
        z.object({
          parameter: z.string().optional().openapi({ description: 'The path or query parameter at fault.' }),
          pointer: z.string().optional().openapi({ description: 'JSON Pointer (RFC 6901) into the body.' }),
          detail: z.string(),
        }),
      )
      .readonly()
      .optional()
      .openapi({ description: 'Every fault that was found, with its place.' }),
  })
  .openapi('Problem', { description: 'An error as RFC 9457 describes it.' });

export type Problem = z.infer<typeof problemSchema>;
export type ProblemPlace = NonNullable<Problem['errors']>[number];
