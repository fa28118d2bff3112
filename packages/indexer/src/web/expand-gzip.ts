/** Expands compressed files that are lists of addresses, such as `sitemap.xml.gz`. */
import { createGunzip } from 'node:zlib';

/** The content of gzip, or why it cannot be had: it is broken, or longer than `maxBytes`. */
export async function expandGzip(compressed: Uint8Array, maxBytes: number): Promise<Uint8Array | string> {
  const gunzip = createGunzip();
  gunzip.end(compressed);
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const part of gunzip as AsyncIterable<Uint8Array>) {
      sizeBytes += part.length;
      if (sizeBytes > maxBytes) return `expands to more than ${maxBytes} bytes. Raise the limit to have it read`;
      parts.push(part);
    }
  } catch (error) {
    return `is badly compressed: ${error instanceof Error ? error.message : String(error)}`;
  }
  return Buffer.concat(parts);
}
