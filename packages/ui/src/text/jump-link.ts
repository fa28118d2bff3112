/** The address that leads to a passage within its document, as far as the document is on the web. */
import type { DocumentMetadata, PassageView } from '@loci/engine';
import { safeUrl } from './safe-url.js';
import { textDirective } from './text-directive.js';

/** An `id` within a page of the web; in a book the anchor names a file, which no address leads to from outside. */
const ELEMENT_ID = /^(?!.*\.x?html?$)[^\s#/]+$/i;
const PDF = /\.pdf$/i;

/**
 * The document's address, with the nearest `id` of its own and a text directive behind it
 * (https://wicg.github.io/scroll-to-text-fragment/): a browser that knows none of the one follows the other. In a PDF
 * file the page, by the parameter that viewers know (RFC 8118). Null where there is no safe address.
 */
export function jumpLink(
  document: Pick<DocumentMetadata, 'url'>,
  passage: Pick<PassageView, 'text' | 'place'>,
): string | null {
  const address = safeUrl(document.url);
  if (address === null) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return address;
  const { anchor, page } = passage.place ?? {};
  if (PDF.test(url.pathname)) {
    if (page !== undefined) url.hash = `page=${page}`;
    return url.href;
  }
  const own = anchor !== undefined && ELEMENT_ID.test(anchor) ? `#${encodeURIComponent(anchor)}` : url.hash;
  url.hash = '';
  // A page that routes by its fragment would be led astray by a directive.
  if (/^#!?\//.test(own)) return `${url.href}${own}`;
  const directive = textDirective(passage.text);
  return `${url.href}${own || (directive ? '#' : '')}${directive && `:~:${directive}`}`;
}
