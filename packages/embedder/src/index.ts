/** The embedder's public face: from the name of a model to vectors, by transformers.js. */
export type { HubOptions } from './hub-model.js';
export { type FindOptions, findModel, type LoadOptions, loadEmbedder, type Purpose } from './load-embedder.js';
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
