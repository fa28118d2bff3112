/** Brings RSS, Atom and JSON Feed to one form. */
import type { parseFeed } from 'feedsmith';

type ParsedFeed = ReturnType<typeof parseFeed<string>>;
type Feed<Format extends ParsedFeed['format']> = Extract<ParsedFeed, { format: Format }>['feed'];

/** A text of a feed; formats say, or leave open, whether it is HTML. */
export interface FeedText {
  readonly value: string;
  /** Null where the format does not say and writers differ. */
  readonly isHtml: boolean | null;
}

export interface FeedEntry {
  readonly id: string | undefined;
  readonly title: FeedText | undefined;
  /** The fullest text first. */
  readonly texts: readonly FeedText[];
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

export interface FeedEntries {
  readonly title: FeedText | undefined;
  readonly language: string | undefined;
  /** Where relative links of entries lead from. */
  readonly url: string | undefined;
  readonly entries: readonly FeedEntry[];
}

export function toFeedEntries(parsed: ParsedFeed): FeedEntries {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJsonFeed(parsed.feed);
  }
}

function fromRss(feed: Feed<'rss'>): FeedEntries {
  return {
    title: open(feed.title),
    language: feed.language ?? feed.dc?.languages?.[0],
    url: feed.link,
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? item.link,
      title: open(item.title),
      texts: present([open(item.content?.encoded), open(item.description), open(item.itunes?.summary)]),
      author: namesOf(item.authors) ?? item.dc?.creators?.join(', ') ?? item.itunes?.author,
      date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      // A guid is a link unless it says that it is none.
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      language: item.xml?.lang ?? item.dc?.languages?.[0],
    })),
  };
}

function fromRdf(feed: Feed<'rdf'>): FeedEntries {
  return {
    title: open(feed.title),
    language: feed.dc?.languages?.[0],
    url: feed.link,
    entries: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      title: open(item.title),
      texts: present([open(item.content?.encoded), open(item.description)]),
      author: item.dc?.creators?.join(', '),
      date: item.dc?.dates?.[0],
      url: item.link,
      language: item.xml?.lang ?? item.dc?.languages?.[0],
    })),
  };
}

function fromAtom(feed: Feed<'atom'>): FeedEntries {
  return {
    title: atomText(feed.title),
    language: feed.xml?.lang,
    url: alternateLink(feed.links) ?? feed.links?.[0]?.href,
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: atomText(entry.title),
      texts: present([atomText(entry.content), atomText(entry.summary)]),
      author: namesOf(entry.authors) ?? namesOf(entry.source?.authors) ?? namesOf(feed.authors),
      date: entry.published ?? entry.updated,
      url: alternateLink(entry.links),
      language: entry.xml?.lang,
    })),
  };
}

function fromJsonFeed(feed: Feed<'json'>): FeedEntries {
  return {
    title: plain(feed.title),
    language: feed.language,
    url: feed.home_page_url ?? feed.feed_url,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: plain(item.title),
      texts: present([
        item.content_html === undefined ? undefined : { value: item.content_html, isHtml: true },
        plain(item.content_text),
        plain(item.summary),
      ]),
      author: namesOf(item.authors) ?? namesOf(feed.authors),
      date: item.date_published ?? item.date_modified,
      url: item.url ?? item.external_url,
      language: item.language,
    })),
  };
}

function open(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: null };
}

function plain(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: false };
}

/** Without a type it is plain text (RFC 4287, section 3.1.1); other types hold no text. */
function atomText(text: { readonly value?: string; readonly type?: string } | undefined): FeedText | undefined {
  const type = text?.type ?? 'text';
  if (text?.value === undefined || !/^(?:text|html|xhtml|text\/plain|text\/html|application\/xhtml\+xml)$/.test(type)) {
    return undefined;
  }
  return { value: text.value, isHtml: type.includes('html') };
}

function present(texts: readonly (FeedText | undefined)[]): FeedText[] {
  return texts.filter((text) => text !== undefined && text.value.trim() !== '') as FeedText[];
}

function alternateLink(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined) {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

function namesOf(persons: readonly { readonly name?: string; readonly email?: string }[] | undefined) {
  const names = (persons ?? []).flatMap(({ name, email }) => name ?? email ?? []);
  return names.length === 0 ? undefined : names.join(', ');
}
