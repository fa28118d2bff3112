/** What is said of a search by meaning that is still to come. */
import type { Messages } from '../messages/messages.js';
import type { Readiness } from '../static/readiness.js';

/** '' where there is nothing to say. */
export function readinessText(readiness: Readiness, messages: Messages): string {
  switch (readiness.state) {
    case 'loading': {
      const share = readiness.totalBytes === 0 ? 0 : readiness.loadedBytes / readiness.totalBytes;
      // Whole percents, and never all of it before it is there.
      return messages.meaningLoading(Math.floor(share * 100) / 100);
    }
    case 'unavailable':
      return messages.meaningUnavailable(readiness.detail);
    default:
      return '';
  }
}
