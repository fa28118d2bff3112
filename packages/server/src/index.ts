/** The server's public face. */
export type { Assets } from './assets.js';
export { type AppOptions, createApp } from './create-app.js';
export { type AllowedHosts, isLoopbackName } from './host-check.js';
export { type Fetching, type ListeningServer, type ListenOptions, listen } from './listen.js';
export type { Log, LogLevel } from './log.js';
export { createSearcherHolder, type SearcherHolder, type SearcherHolderOptions } from './searcher-holder.js';
export { fixedSearcher, type SearcherSource, type SourceStatus } from './searcher-source.js';
