/** An index as parts for any static host: how it is cut, described and read. */
export { type PackedParts, type PackingTools, packParts } from './pack-parts.js';
export {
  EXPORT_VERSION,
  type ExportedModel,
  type PartsManifest,
  parsePartsManifest,
  partPath,
  partsOfFiles,
  serializePartsManifest,
} from './parts-manifest.js';
export { createPartsReader, type FetchPart, type PartsReaderOptions } from './parts-reader.js';
export { type PlannedPart, pages, planParts, WHOLE_PART_BYTES } from './plan-parts.js';
