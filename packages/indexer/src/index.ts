/** The indexer's public face: from files and folders to an index directory, and back to an open index. */

export type { IndexPathsOptions } from './index-paths.js';
export type { IndexInputs, IndexProgress, IndexReport, OmittedStretch } from './index-report.js';
export { indexPaths } from './index-tools.js';
export { type IndexStatus, readIndexStatus } from './read-status.js';
export { DEFAULT_READ_LIMITS, type ReadLimits } from './readers/read-limits.js';
export type { Complaint } from './readers/reader.js';
export { DOCUMENT_FIELDS, type DocumentField, type FieldMap, parseFieldMap } from './readers/records/field-map.js';
export { type OpenDirectory, openIndexDirectory, readManifest } from './storage/open-index-directory.js';
export { type WatchOptions, watchPaths } from './watch-paths.js';
export type { WebSettings } from './web/find-web-inputs.js';
export { isWebAddress } from './web/web-address.js';
export { DEFAULT_WEB_LIMITS, type WebLimits } from './web/web-limits.js';
