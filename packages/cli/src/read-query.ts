/** The query of a command line: one argument, or as many as it has words where the shell was given no quotes. */
import { LociError } from '@loci/engine';

/** Throws `bad-request` where there is nothing but white space. */
export function readQuery(words: readonly string[]): string {
  const query = words.join(' ');
  if (query.trim() !== '') return query;
  throw new LociError('bad-request', 'The query is empty; give words, a "phrase in quotes", or a plain question', {
    subject: 'query',
  });
}
