/** Tells documents that are zip archives apart by their first bytes. */
import { isZip } from './zip/open-zip.js';

export type PackageKind = 'docx' | 'epub' | 'odt';

/** EPUB and ODT begin with an entry of this name, stored, whose content names the format. */
const TYPE_ENTRY = 'mimetype';
const KIND_BY_TYPE: readonly (readonly [string, PackageKind])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
];
const LOCAL_HEADER = 'PK\x03\x04';
const NAME_LENGTH_OFFSET = 26;
const EXTRA_LENGTH_OFFSET = 28;
const NAME_OFFSET = 30;

/**
 * The kind of document that an archive says to be; null for other archives and other files. An archive whose telling
 * entries lie beyond `head` is not known by it, and has to be told by its ending.
 */
export function packageKind(head: Uint8Array): PackageKind | null {
  if (!isZip(head)) return null;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  for (let at = 0; at >= 0; at = text.indexOf(LOCAL_HEADER, at + 1)) {
    const nameEnd = at + NAME_OFFSET + lengthAt(text, at + NAME_LENGTH_OFFSET);
    const name = text.slice(at + NAME_OFFSET, nameEnd);
    if (at === 0 && name === TYPE_ENTRY) {
      const content = text.slice(nameEnd + lengthAt(text, at + EXTRA_LENGTH_OFFSET));
      return KIND_BY_TYPE.find(([type]) => content.startsWith(type))?.[1] ?? null;
    }
    if (/^word\/[^/]+\.xml$/.test(name)) return 'docx';
  }
  return null;
}

function lengthAt(text: string, at: number): number {
  return (text.charCodeAt(at) || 0) + (text.charCodeAt(at + 1) || 0) * 256;
}
