/** The embedder's public face: from the name of a model to vectors, by transformers.js. */
export type { HubOptions } from './hub-model.js';
export { findModel, type LoadOptions, loadEmbedder } from './load-embedder.js';
export type { ModelDirectory } from './model-directory.js';
export {
  type DirectoryModelSource,
  type HubModelSource,
  type ModelSource,
  resolveModel,
  type SelfTest,
} from './model-source.js';
