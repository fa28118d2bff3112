/** What only tests and measurements need: an index run with given tools, one reader by itself, a folder of all formats. */
export type { CreateWriter, DocumentWriter } from '../build-generation.js';
export { createInProcessModel, type EmbeddingModel } from '../embed/embedding-model.js';
export { type IndexTools, indexPathsWith } from '../index-paths.js';
export { createCalibratedWriter } from '../index-tools.js';
export { htmlReader } from '../readers/html/html.js';
export type { RawDocument } from '../readers/reader.js';
export { checkReading, checkSplitting, formatOf } from './check-reading.js';
export { describePlace } from './mixed-folder/list-passages.fixture.js';
export { type MixedFile, NEVER_FOUND, writeMixedFolder } from './mixed-folder/mixed-folder.fixture.js';
