/** What only tests and measurements need: an index run with tools that are passed in, and one reader by itself. */
export type { CreateWriter, DocumentWriter } from '../build-generation.js';
export { createInProcessModel, type EmbeddingModel } from '../embed/embedding-model.js';
export { type IndexTools, indexPathsWith } from '../index-paths.js';
export { createCalibratedWriter } from '../index-tools.js';
export { htmlReader } from '../readers/html/html.js';
export type { RawDocument } from '../readers/reader.js';
