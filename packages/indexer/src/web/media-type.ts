/** Finds out what was fetched, from what the server says of it and from how it begins. */
import { decodeBytes } from '../readers/decode-bytes.js';

/** What a body is, and how it goes on to the readers. */
export interface ContentKind {
  /** `sitemap` and `feed` lead to pages; anything else is a `page`. */
  readonly kind: 'page' | 'feed' | 'sitemap';
  /** Lower case with its dot; '' where nothing tells. */
  readonly extension: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
  'text/vtt': '.vtt',
  'text/rtf': '.rtf',
  'application/rtf': '.rtf',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/x-subrip': '.srt',
  'application/json': '.json',
  'application/ld+json': '.json',
  'application/feed+json': '.json',
  'application/jsonl': '.jsonl',
  'application/x-ndjson': '.ndjson',
  'application/rss+xml': '.rss',
  'application/atom+xml': '.atom',
  'application/xml': '.xml',
  'text/xml': '.xml',
  'application/gzip': '.gz',
  'application/x-gzip': '.gz',
  'application/zip': '.zip',
  'message/rfc822': '.eml',
  'application/mbox': '.mbox',
};

/** Types that no reader is for and that are often large. */
const WITHOUT_TEXT = /^(?:image|video|audio|font|model)\//;
/** How far a root element may stand from the start of a file, behind comments and processing instructions. */
const SNIFF_LENGTH = 2048;
const ZIPPED = new Set(['.epub', '.docx', '.odt', '.zip']);

/** Why a body of this `Content-Type` is not worth being fetched; null where it is. */
export function refuseMediaType(contentType: string | undefined): string | null {
  const { type } = parseContentType(contentType);
  return WITHOUT_TEXT.test(type) ? `is of the type ${type}, which holds no text` : null;
}

/** Of `body`, its first bytes are enough. A body that plainly is something else than its `Content-Type` goes by what it is. */
export function describeContent(contentType: string | null, pathname: string, body: Uint8Array): ContentKind {
  const { type } = parseContentType(contentType ?? undefined);
  const inPath = /\.[a-z\d]{1,8}$/i.exec(pathname)?.[0].toLowerCase() ?? '';
  const declared = EXTENSIONS[type] ?? inPath;
  const page = (extension: string): ContentKind => ({ kind: 'page', extension });
  const head = Buffer.from(body.subarray(0, SNIFF_LENGTH)).toString('latin1');
  if (head.startsWith('%PDF-')) return page('.pdf');
  if (head.startsWith('PK\x03\x04')) return page([declared, inPath].find((one) => ZIPPED.has(one)) ?? '.zip');
  if (head.startsWith('\x1f\x8b')) return page('.gz');
  const markup = head
    .replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
    .replace(/^(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(markup)) return { kind: 'sitemap', extension: '.xml' };
  if (/^<(?:rss|rdf:RDF)[\s>]/.test(markup)) return { kind: 'feed', extension: '.rss' };
  if (/^<(?:\w+:)?feed[\s>]/.test(markup)) return { kind: 'feed', extension: '.atom' };
  if (/^\s*\{/.test(markup) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head)) {
    return { kind: 'feed', extension: '.json' };
  }
  if (/^<(?:!doctype html|html)[\s>]/i.test(markup)) return page('.html');
  return page(declared);
}

/**
 * The body in UTF-8 with a byte order mark where the server names an encoding for a text: that goes before what the text
 * says of itself (HTML, section 13.2.3), and nobody else will know of it.
 */
export function applyCharset(contentType: string | undefined, body: Uint8Array): Uint8Array {
  const { type, charset } = parseContentType(contentType);
  if (charset === null || !/^text\/|[+/](?:xml|json)$/.test(type)) return body;
  try {
    return Buffer.from(`\uFEFF${decodeBytes(body, charset)}`, 'utf8');
  } catch {
    // An encoding that nobody knows is no information.
    return body;
  }
}

function parseContentType(value = ''): { type: string; charset: string | null } {
  const type = value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(value)?.[1] ?? null;
  return { type, charset };
}
