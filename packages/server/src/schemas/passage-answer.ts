/** The schema of one passage together with its document. */
import { z } from '@hono/zod-openapi';
import { documentViewSchema } from './document.js';
import { passageViewSchema } from './passage.js';

export const passageAnswerSchema = z
  .object({ passage: passageViewSchema, document: documentViewSchema })
  .openapi('PassageAnswer');
