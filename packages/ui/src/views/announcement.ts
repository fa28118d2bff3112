/** What a screen reader is told when a search, or the next page of one, has come to an end. */
import type { LociContext } from '../elements/context.js';
import type { SearchState } from '../state/search-state.js';
import { namedQuery } from '../text/named-query.js';
import { countsOf } from './counts.js';

/** Null where there is nothing to say yet. */
export function announcementOf({ status, answer, failure, more }: SearchState, context: LociContext): string | null {
  const { messages } = context;
  if ((status === 'failed' || more === 'failed') && failure)
    return messages.announceFailure(messages.failures[failure.kind]);
  if (status !== 'ready' || !answer) return null;
  if (answer.hits.length === 0) return messages.noneHeading(namedQuery(answer.query));
  return messages.announceFound(countsOf(answer, context));
}
