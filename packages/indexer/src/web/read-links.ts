/** The addresses that feeds and sitemaps list. */
import type { ContentKind } from './media-type.js';

export interface ListedLinks {
  /** Of pages, as they stand in the list, in its order. */
  readonly pages: readonly string[];
  /** Of further sitemaps, from a sitemap index. */
  readonly sitemaps: readonly string[];
}

/** The protocol's limit for one sitemap (sitemaps.org); feeds are far shorter. */
const MAX_LINKS = 50_000;
/** Deeper than any feed is nested; a list that is deeper ends there, since the parser's time grows with its square. */
const MAX_DEPTH = 200;
/** How far the parser goes on before the depth is looked at. */
const CHUNK_LENGTH = 1 << 14;

/** Reads what it can: a list that breaks off gives the links before that. Never throws. */
export async function readLinks(kind: ContentKind, body: Uint8Array): Promise<ListedLinks> {
  const text = new TextDecoder().decode(body);
  return kind.extension === '.json' ? readJsonFeed(text) : await readXmlList(text);
}

function readJsonFeed(text: string): ListedLinks {
  const pages: string[] = [];
  try {
    const { items } = JSON.parse(text) as { readonly items?: unknown };
    for (const item of Array.isArray(items) ? items.slice(0, MAX_LINKS) : []) {
      const address: unknown = item?.url ?? item?.external_url;
      if (typeof address === 'string') pages.push(address);
    }
  } catch {
    // The feed reader says what is wrong with it.
  }
  return { pages, sitemaps: [] };
}

/** RSS (`item/link`), Atom (`entry/link`), sitemaps (`url/loc`) and their indexes (`sitemap/loc`). */
async function readXmlList(text: string): Promise<ListedLinks> {
  // Forgiving, since many a feed is not well formed; and it knows no entities but the five of XML.
  const { Parser } = await import('htmlparser2');
  const pages: string[] = [];
  const sitemaps: string[] = [];
  const open: string[] = [];
  let content: string | null = null;
  /** Atom: an entry may have several links, of which one is the page. */
  let entryHasLink = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        const local = localName(name);
        open.push(local);
        if (local === 'entry' || local === 'item') entryHasLink = false;
        if (local === 'loc' && (parent === 'url' || parent === 'sitemap')) content = '';
        // A prefix: an Atom link within RSS, which may lead to the feed itself.
        if (name === 'link' && parent === 'item') content = '';
        if (
          local === 'link' &&
          parent === 'entry' &&
          !entryHasLink &&
          (attributes['rel'] ?? 'alternate') === 'alternate'
        ) {
          entryHasLink = true;
          add(pages, attributes['href'] ?? '');
        }
      },
      ontext(part) {
        if (content !== null) content += part;
      },
      onclosetag(name, isImplied) {
        const local = localName(name);
        if (open.at(-1) === local) open.pop();
        if (content === null || (local !== 'loc' && local !== 'link')) return;
        // Implied where the list breaks off, perhaps within the address.
        if (!isImplied) add(open.at(-1) === 'sitemap' ? sitemaps : pages, content);
        content = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && open.length <= MAX_DEPTH; at += CHUNK_LENGTH) {
    parser.write(text.slice(at, at + CHUNK_LENGTH));
  }
  // Without an end: what is still open then is not of use.
  return { pages, sitemaps };
}

function add(list: string[], address: string): void {
  const trimmed = address.trim();
  if (trimmed !== '' && list.length < MAX_LINKS) list.push(trimmed);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
