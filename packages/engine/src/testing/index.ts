/** An index in memory, an embedder without a model, and what only tests and measurements call by name. */
export { sealManifest } from '../format/manifest.js';
export { plainQuery } from '../query/index.js';
export { createDotTable, createPlainTable, type DotTable } from '../semantic/dot-kernel.js';
export { DECODING_CHECKS, encodeSample } from './check-decoding.js';
export { createFakeReranker, type FakeReranker } from './fake-reranker.js';
export { createHashEmbedder } from './hash-embedder.js';
export { exportInMemory, type MemoryExport } from './memory-export.js';
export { buildMemoryIndex, type MemoryIndexOptions, openMemoryIndex } from './memory-index.js';
export { createMemoryStorage, type MemoryStorage } from './memory-storage.js';
export { QUERY_PIECES } from './query-pieces.js';
export { makeDocument, type SketchedDocument } from './sketched-document.js';
