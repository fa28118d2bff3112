/** For the tests of other packages: an embedder without a model, and the cases that every embedder must pass. */
export { type EmbedderCase, embedderCases } from './embedder-cases.js';
export { createHashEmbedder } from './hash-embedder.js';
