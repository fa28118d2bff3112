/** Files that lie in archives, as files to read. */
import { extname } from 'node:path';
import type { Folder, FoundFile } from '../find-files.js';

export interface MemberContent {
  /** Path in the archive, as `memberPath` gives it. */
  readonly name: string;
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly folder: Folder | null;
}

/** `archive.zip/inner/path.md`: the member's path goes on where the archive's ends. */
export function describeMember(archive: FoundFile, member: MemberContent): FoundFile {
  const { name, bytes, sizeBytes, modifiedMs, folder } = member;
  const read = typeof bytes === 'function' ? bytes : async () => bytes;
  return {
    path: `${archive.path}/${name}`,
    location: `${archive.location}/${name}`,
    extension: extname(name).toLowerCase(),
    sizeBytes,
    modifiedMs,
    url: null,
    named: false,
    folder,
    bytes: read,
    async *stream() {
      yield await read();
    },
  };
}

/** The path of a member without `.` and empty parts; null where it leads out of the archive or ends nowhere. */
export function memberPath(name: string): string | null {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}

/** What systems put into archives beside the documents: hidden files, and the Mac's folder of attributes. */
export function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name);
}
