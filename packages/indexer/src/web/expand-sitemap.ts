/** Expands compressed sitemaps, such as `sitemap.xml.gz`. */
import { createGunzip } from 'node:zlib';
import { type ContentKind, describeContent } from './media-type.js';

export interface ExpandedSitemap {
  readonly kind: ContentKind;
  readonly body: Uint8Array;
}

/**
 * Null where the gzip does not begin as a sitemap does, of which no more is expanded than that. A text that goes on from
 * its address where it cannot be had: it is broken, or longer than `maxBytes`.
 */
export async function expandSitemap(
  compressed: Uint8Array,
  maxBytes: number,
): Promise<ExpandedSitemap | string | null> {
  const gunzip = createGunzip();
  gunzip.end(compressed);
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  let kind: ContentKind | null = null;
  try {
    for await (const part of gunzip as AsyncIterable<Uint8Array>) {
      kind ??= describeContent(null, '', part);
      if (kind.kind !== 'sitemap') return null;
      sizeBytes += part.length;
      if (sizeBytes > maxBytes) return `expands to more than ${maxBytes} bytes. Raise the limit with --web-page-mb`;
      parts.push(part);
    }
  } catch (error) {
    return kind && `is badly compressed: ${error instanceof Error ? error.message : String(error)}`;
  }
  return kind && { kind, body: Buffer.concat(parts) };
}
