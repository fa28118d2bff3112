/** Follows a reference from one entry of an archive to another. */

const ROOT = 'zip://archive/';

export interface EntryReference {
  readonly name: string;
  /** What stands after `#`; '' where there is nothing. */
  readonly fragment: string;
}

/**
 * What a relative reference means in the entry `from`; one that climbs beyond the archive stays within it. Null for one
 * that leads to the web or makes no sense.
 */
export function resolveReference(from: string, reference: string): EntryReference | null {
  const base = ROOT + from.split('/').map(encodeURIComponent).join('/');
  if (!URL.canParse(reference.trim(), base)) return null;
  const url = new URL(reference.trim(), base);
  if (!url.href.startsWith(ROOT)) return null;
  return { name: url.pathname.slice(1).split('/').map(decode).join('/'), fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A name that holds `%` itself and was not encoded.
    return text;
  }
}
