/** An index in memory and an embedder without a model, for tests and measurements. */
export { createHashEmbedder } from './hash-embedder.js';
export { buildMemoryIndex, type MemoryIndexOptions, openMemoryIndex } from './memory-index.js';
export { createMemoryStorage, type MemoryStorage } from './memory-storage.js';
export { makeDocument, type SketchedDocument } from './sketched-document.js';
