/** Schemas of suggestions while typing. */
import { z } from '@hono/zod-openapi';
import { integerParameter, textParameter } from './parameters.js';

/** A box shows a handful; in UTF-16 code units for the text. */
const MAX_SUGGESTIONS = 20;
const MAX_SUGGEST_LENGTH = 200;

export const suggestQuerySchema = z.strictObject({
  q: textParameter({ description: 'What was typed so far.', example: 'secur', maxLength: MAX_SUGGEST_LENGTH }),
  limit: integerParameter({
    description: 'How many suggestions to return at most.',
    minimum: 1,
    maximum: MAX_SUGGESTIONS,
    default: 8,
  }),
});

export const suggestAnswerSchema = z
  .object({
    suggestions: z
      .array(
        z.object({
          text: z.string().openapi({ example: 'security guarantees' }),
          kind: z.enum(['title', 'phrase']),
        }),
      )
      .readonly(),
  })
  .openapi('SuggestAnswer');
