/** Schemas of ranges of text. */
import { z } from '@hono/zod-openapi';

const offset = z.int().min(0);

export const textRangeSchema = z
  .object({
    start: offset.openapi({ description: 'First UTF-16 code unit of the range.', example: 0 }),
    end: offset.openapi({ description: 'One past its last UTF-16 code unit.', example: 19 }),
  })
  .openapi('TextRange', { description: 'A half-open range of UTF-16 code units: `text.slice(start, end)`.' });
