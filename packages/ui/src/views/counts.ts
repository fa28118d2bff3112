/** How much was found, in words. */
import type { SearchAnswer } from '@loci/engine';
import type { LociContext } from '../elements/context.js';

/** "23 passages in 4 sources"; grouped, what is counted are the groups. */
export function countsOf(answer: SearchAnswer, { messages }: Pick<LociContext, 'messages'>): string {
  const isGrouped = answer.hits.some((hit) => hit.group);
  const count = isGrouped ? messages.documents(answer.total) : messages.passages(answer.total);
  const sources = answer.facets.source.filter(({ value }) => value !== null).length;
  return sources === 0 ? count : messages.foundIn(count, messages.sources(sources));
}
