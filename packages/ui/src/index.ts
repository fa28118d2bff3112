/**
 * The elements of Loci for any page: importing this module defines `<loci-search>`, and `<loci-similar>` and
 * `<loci-selection>` as soon as a page has one.
 */
import { watchForElements } from './elements/lazy-elements.js';

export type { LociClient } from './client/client.js';
export { type Failure, type FailureKind, RequestError } from './client/failure.js';
export { createHttpClient, type HttpClientOptions, REQUEST_TIMEOUT_MS } from './client/http-client.js';
export { type LociContext, SELECT_EVENT, type SelectEvent } from './elements/context.js';

export { LociSearch } from './elements/loci-search.js';
export type { LociSelection } from './elements/loci-selection.js';
export type { LociSimilar } from './elements/loci-similar.js';
export type { SearchVariant } from './elements/search-settings.js';
export { createFormat, type Format } from './messages/format.js';
export type { Messages } from './messages/messages.js';
export type { Locus, SearchParameters, UrlState } from './state/url-state.js';
export type { Readiness } from './static/readiness.js';

watchForElements();
