/** The members of zip archives, in the order of the archive. */

import type { Folder, FoundFile } from '../find-files.js';
import { limitError, type ReadLimits } from '../read-limits.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';
import { describeMember } from './archive-member.js';

/**
 * Members are inflated when they are read. Throws `LociError` `unreadable` where the archive is larger than
 * `maxArchiveBytes` or damaged; a member that is damaged or too large throws when it is read.
 */
export async function* readZip(archive: FoundFile, limits: ReadLimits): AsyncGenerator<FoundFile> {
  const { path, sizeBytes } = archive;
  if (sizeBytes > limits.maxArchiveBytes) {
    const message = `${path} has ${sizeBytes} bytes; the limit for a zip archive is ${limits.maxArchiveBytes}`;
    throw limitError('maxArchiveBytes', path, message);
  }
  const zip = await openZip(await archive.bytes(), path, {
    maxEntryBytes: limits.maxFileBytes,
    maxTotalBytes: limits.maxUnpackedBytes,
  });
  const folderAt = createFolders(zip);
  for (const entry of zip.entries) {
    yield describeMember(archive, {
      name: entry.name,
      bytes: () => zip.read(entry),
      sizeBytes: entry.sizeBytes,
      modifiedMs: entry.modifiedMs,
      folder: folderAt(entry.name.replace(/[^/]*$/, '')),
    });
  }
}

function createFolders(zip: ZipArchive): (prefix: string) => Folder {
  const folders = new Map<string, Folder>();
  return (prefix) => {
    const known = folders.get(prefix);
    if (known) return known;
    const folder: Folder = {
      // Archives keep the times that files had.
      isCheckout: false,
      async read(name) {
        const entry = zip.find(prefix + name);
        return entry ? await zip.read(entry) : null;
      },
    };
    folders.set(prefix, folder);
    return folder;
  };
}
