/** Names for fetched pages, of the form that files in a folder have. */
import { createHash } from 'node:crypto';

/** Characters of up to four bytes, where file systems bear names of 255 bytes. */
const MAX_SEGMENT_LENGTH = 60;
/** Hexadecimal digits: enough to tell the pages of one host apart. */
const DIGEST_LENGTH = 8;

/**
 * `news.example/2025/story.html` for `https://news.example/2025/story`: host and path, safe as a path on any system and
 * with the given extension. Where characters were lost, a digest of the address tells it from others.
 */
export function webPath(url: URL, extension: string): string {
  const host = url.host.replaceAll(':', '_').replace(/[[\]]/g, '');
  const segments = url.pathname.slice(1).split('/').map(decodeSegment);
  const last = segments.pop() ?? '';
  segments.push(last === '' ? 'index' : stripExtension(last, extension));
  const safe = segments.map(makeSafe);
  const isLossy = url.search !== '' || safe.some((segment, i) => segment !== segments[i]);
  const digest = isLossy ? `-${digestOf(url.href)}` : '';
  return `${[host, ...safe].join('/')}${digest}${extension}`;
}

/** What tells an address from others under one path. */
export function digestOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, DIGEST_LENGTH);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function stripExtension(name: string, extension: string): string {
  const isSame = extension !== '' && name.toLowerCase().endsWith(extension) && name.length > extension.length;
  return isSame ? name.slice(0, -extension.length) : name;
}

/** Without what a system or a shell gives a meaning to, control characters, and names that lead elsewhere. */
function makeSafe(segment: string): string {
  const safe = segment.replace(/[\\/:*?"<>|\p{C}]/gu, '_').replace(/^[. ]+|[. ]+$/g, '_');
  return [...safe].slice(0, MAX_SEGMENT_LENGTH).join('') || '_';
}
