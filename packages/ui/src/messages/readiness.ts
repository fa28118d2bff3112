/** What is said in English of a search by meaning that is still to come: apart from the other words, to spare the box. */
import type { Readiness } from '../static/readiness.js';
import type { Format } from './format.js';

/** '' where there is nothing to say. */
export function englishReadiness(readiness: Readiness, format: Format): string {
  switch (readiness.state) {
    case 'loading': {
      const share = readiness.totalBytes === 0 ? 0 : readiness.loadedBytes / readiness.totalBytes;
      return `by words for now; the search by meaning is ${format.percent(Math.floor(share * 100) / 100)} loaded`;
    }
    case 'unavailable':
      return `by words alone: ${readiness.detail}`;
    default:
      return '';
  }
}
