/** The messages in English that the box needs from the start: the rest is loaded with what it is said of. */
import type { BoxMessages } from './messages.js';

export const englishBox: BoxMessages = {
  searchLabel: 'Search passages',
  placeholder: 'Search by words or by meaning',
  submit: 'Search',
  clear: 'Clear the search',
  suggestionsLabel: 'Suggestions',
  suggestionKinds: { recent: 'Recent', title: 'Titles', phrase: 'Go on with' },
  clearRecent: 'Forget recent',
  close: 'Close',
  loading: 'Searching',
  failureHeading: 'The search did not work',
  failures: {
    offline: 'You are offline. The search goes on by itself once the connection is back.',
    unreachable: 'The search server cannot be reached. It may have been stopped, or the address is wrong.',
    timeout: 'The search server did not answer in time.',
    foreign: 'What answered is not a Loci server. The address of the server may be wrong.',
    oversized: 'The answer is larger than this page can take.',
    refused: 'The server did not accept this search.',
    'not-found': 'This is not in the index any more.',
    busy: 'The server is busy. Try again in a moment.',
    broken: 'The server failed.',
    incomplete: 'A part of this page could not be loaded.',
  },
  retry: 'Try again',
};
