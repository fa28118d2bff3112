/** The limit on the length of one document's text. */
import { LociError } from '@loci/engine';
import type { ReadContext } from './reader.js';

/** Throws `LociError` `unreadable` where a text is empty or longer than the run allows. */
export function checkLength(text: string, origin: string, context: Pick<ReadContext, 'maxDocumentLength'>): void {
  if (text.trim() === '') {
    throw new LociError('unreadable', `${origin} has no text: it is empty or holds only white space.`, {
      subject: origin,
    });
  }
  if (text.length > context.maxDocumentLength) {
    throw new LociError(
      'unreadable',
      `${origin} has a text of ${text.length} characters; the limit is ${context.maxDocumentLength}. ` +
        'Part it into several documents; --max-document-length raises the limit.',
      { subject: origin },
    );
  }
}
