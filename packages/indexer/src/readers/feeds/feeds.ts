/** Reads feeds that were saved as files: RSS, Atom and JSON Feed, a document an entry. */
import { LociError } from '@loci/engine';
import type { Block } from '../../split/block.js';
import { findPlainBlocks } from '../../split/plain-blocks.js';
import { createComplaints } from '../complaints.js';
import { decodeAnyText } from '../decode-text.js';
import { normalizeText } from '../decode-utf8.js';
import { checkLength } from '../document-length.js';
import { headText } from '../head-text.js';
import { htmlToLine, readHtmlFragment } from '../html-fragment.js';
import { readMetadata } from '../metadata.js';
import type { InputFile, RawDocument, ReadContext, Reader } from '../reader.js';
import { parseWrittenDate } from '../written-date.js';
import { type FeedEntries, type FeedEntry, type FeedText, toFeedEntries } from './feed-entries.js';

/** What may stand before the first element: white space, instructions, comments, a document type. */
const PROLOGUE = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype\s[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;
const ROOT = /^<(?:[\w-]{1,20}:)?(rss|feed|rdf)[\s>]/i;
/** `feed` and `RDF` are roots of other formats too. */
const NAMESPACES: Readonly<Record<string, RegExp>> = {
  rss: /^/,
  feed: /w3\.org\/2005\/Atom|purl\.org\/atom\//,
  rdf: /purl\.org\/(?:rss\/1\.0|net\/rss1\.1)|my\.netscape\.com\/rdf/,
};
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i;
const TAG_OR_REFERENCE = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]{2,20}\d*);/i;
/** No feed has tags so long but for the data of a picture, which is one attribute. */
const LONG_TAG = /<[a-z][^<>]{20000,}/gi;
const MAX_ATTRIBUTES = 1000;

export const feedReader: Reader = {
  name: 'feeds',
  streams: false,
  accepts(head) {
    const start = headText(head);
    const prologue = PROLOGUE.exec(start)?.[0] ?? '';
    const root = ROOT.exec(start.slice(prologue.length, prologue.length + 50))?.[1]?.toLowerCase();
    return root === undefined ? JSON_FEED.test(start) : (NAMESPACES[root]?.test(start) ?? false);
  },
  async *read(file, context) {
    const bytes = await file.bytes();
    const declared = XML_ENCODING.exec(headText(bytes.subarray(0, 300)))?.[1] ?? null;
    const source = await decodeAnyText(bytes, { subject: file.path, warn: context.warn, declared });
    const feed = await parse(source, file.path);
    const title = await lineOf(feed.title, file.path);
    const complaints = createComplaints(file.path, context);
    for (const [index, entry] of feed.entries.entries()) {
      const origin = `${file.path}#${index + 1}`;
      try {
        yield await readEntry(entry, { feed, title, origin, file, context });
      } catch (error) {
        complaints.tell(origin, error);
      }
    }
    complaints.end();
  },
};

/** Entities that the file declares stay as they stand: what they stand for could be without end, or a file of the reader's. */
async function parse(source: string, path: string): Promise<FeedEntries> {
  const { parseFeed } = await import('feedsmith');
  for (const [tag] of source.matchAll(LONG_TAG)) {
    // The parser takes time that grows with the square of their number.
    if (tag.split('=', MAX_ATTRIBUTES + 1).length > MAX_ATTRIBUTES) {
      throw notRead(path, `an element has more than ${MAX_ATTRIBUTES} attributes`);
    }
  }
  try {
    return toFeedEntries(parseFeed<string>(source));
  } catch (error) {
    const fault = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw notRead(path, fault instanceof Error ? fault.message : String(fault), error);
  }
}

interface EntryPlace {
  readonly feed: FeedEntries;
  readonly title: string | undefined;
  readonly origin: string;
  readonly file: InputFile;
  readonly context: ReadContext;
}

async function readEntry(entry: FeedEntry, place: EntryPlace): Promise<RawDocument> {
  const { feed, origin, file, context } = place;
  const { text, blocks } = await readText(entry.texts, origin);
  checkLength(text, origin, context);
  const date = entry.date;
  const metadata = readMetadata(
    {
      title: await lineOf(entry.title, origin),
      source: place.title,
      author: entry.author,
      date: date === undefined ? undefined : (parseWrittenDate(date) ?? date),
      url: resolveLink(entry.url, feed.url ?? file.url),
      language: entry.language ?? feed.language,
    },
    origin,
    context.warn,
  );
  const id = normalizeText(entry.id ?? '').trim() || origin;
  return { ...metadata, id, text, blocks, origin, sizeBytes: file.sizeBytes / feed.entries.length };
}

/** The first that has any text: a full text may be nothing but a picture. */
async function readText(
  texts: readonly FeedText[],
  origin: string,
): Promise<{ readonly text: string; readonly blocks: readonly Block[] }> {
  for (const candidate of texts) {
    const body = isHtml(candidate) ? await readHtmlFragment(candidate.value, origin) : readPlain(candidate.value);
    if (body.text.trim() !== '') return body;
  }
  return { text: '', blocks: [] };
}

function readPlain(value: string): { readonly text: string; readonly blocks: readonly Block[] } {
  const text = normalizeText(value).trim();
  return { text, blocks: findPlainBlocks(text) };
}

async function lineOf(text: FeedText | undefined, origin: string): Promise<string | undefined> {
  if (text === undefined) return undefined;
  return isHtml(text) ? await htmlToLine(text.value, origin) : text.value;
}

/** Where a format leaves it open, a tag or a character reference shows it. */
function isHtml({ value, isHtml: stated }: FeedText): boolean {
  return stated ?? TAG_OR_REFERENCE.test(value);
}

function resolveLink(link: string | undefined, base: string | null | undefined): string | undefined {
  if (link === undefined || URL.canParse(link) || !base || !URL.canParse(link, base)) return link;
  return new URL(link, base).href;
}

function notRead(path: string, reason: string, cause?: unknown): LociError {
  return new LociError('unreadable', `${path} cannot be read as a feed: ${reason}.`, { subject: path, cause });
}
