/** The ids of an open index, found and read without holding them. */
import { requireWithin } from './check-columns.js';
import type { ColumnFile } from './column-file.js';
import { decodeText } from './damaged-file.js';
import { candidateOrdinals, type IdColumns } from './id-index.js';
import { INDEX_FILES } from './index-files.js';
import { loadOnce } from './load-once.js';

/**
 * Finds the ordinal of an id, null where there is none, in a file of `count` rows. `idAt` reads the id of a row.
 * Throws `LociError` `index-damaged`.
 */
export function createIdFinder(
  file: ColumnFile,
  fileName: string,
  count: number,
  idAt: (ordinal: number) => Promise<string>,
): (id: string) => Promise<number | null> {
  const columns = loadOnce(async (): Promise<IdColumns> => {
    const [hashes, ordinals] = await Promise.all([
      file.column('idHashes', 'u32', count),
      file.column('idOrdinals', 'u32', count),
    ]);
    requireWithin(fileName, 'idOrdinals', ordinals, count - 1);
    return { hashes, ordinals };
  });
  return async (id) => {
    for (const ordinal of candidateOrdinals(await columns(), id)) {
      if ((await idAt(ordinal)) === id) return ordinal;
    }
    return null;
  };
}

/** The id of a passage, which lies with the others back to back. Throws `LociError` `index-damaged`. */
export async function readPassageId(passages: ColumnFile, count: number, passage: number): Promise<string> {
  const [start = 0, end] = await passages.slice('idStart', 'u32', count, passage, passage + 2);
  const bytes = await passages.slice('idBytes', 'u8', undefined, start, end ?? Number.MAX_SAFE_INTEGER);
  return decodeText(INDEX_FILES.passages, bytes);
}
