/** The embedder's public face: from the name of a model to vectors, or to the relevance of passages, by transformers.js. */
export type { HubOptions } from './hub-model.js';
export { findModel, type LoadOptions, loadEmbedder } from './load-embedder.js';
export { type LoadRerankerOptions, loadReranker } from './load-reranker.js';
export type { FindOptions, Purpose } from './locate-model.js';
export type { ModelDirectory } from './model-directory.js';
export {
  type DirectoryModelSource,
  type ExactGraph,
  type HubModelSource,
  type ModelSource,
  resolveModel,
  type SelfTest,
} from './model-source.js';
export { MODEL_GRAPH } from './weight-files.js';
