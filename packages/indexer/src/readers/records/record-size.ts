/** How large a record of a file that is read piece by piece may be. */
import type { ReadContext } from '../reader.js';

/** Bytes a UTF-16 unit can take: an escape of JSON such as \u00e9. */
const MAX_BYTES_PER_UNIT = 6;
/** Room for what a record has beside its text. */
const FIELDS_ALLOWANCE_BYTES = 1 << 20;

/** The bytes that a record with the longest text allowed can take up; more is held of none. */
export function maxRecordBytes({ maxDocumentLength }: Pick<ReadContext, 'maxDocumentLength'>): number {
  return maxDocumentLength * MAX_BYTES_PER_UNIT + FIELDS_ALLOWANCE_BYTES;
}
