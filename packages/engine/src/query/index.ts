/** The query language: what a user types, understood and written back. */
export { formatQuery } from './format-query.js';
export { parseQuery, queryWords, unfinishedWord } from './parse-query.js';
export { plainQuery } from './plain-query.js';
