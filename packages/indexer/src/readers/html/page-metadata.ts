/** What a page says of itself: title, author, date, site, language, address. Data for machines go before what is shown. */
import type { RawMetadata } from '../reader.js';
import { cleanTitle } from './clean-title.js';
import { textOf } from './html-tree.js';
import { readStructuredData, type StructuredData } from './json-ld.js';
import { fold } from './measures.js';
import { dateOfAddress, findDate, readDateValue } from './page-date.js';
import { collectFacts, type Mention, type PageFacts } from './page-facts.js';
import type { ParsedPage } from './parse-html.js';
import { plainValue } from './plain-value.js';

export interface PageMetadata extends RawMetadata {
  /** Texts that may stand above the article as its title. */
  readonly titles: readonly string[];
}

const TITLE_META = [
  'og:title',
  'twitter:title',
  'citation_title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
];
const SITE_META = [
  'og:site_name',
  'application-name',
  'al:android:app_name',
  'dc.publisher',
  'citation_journal_title',
  'publisher',
];
const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];
/** When it was published; then when it was made, and last when it was changed. */
const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
  'rnews:datepublished',
  'article:published',
  'og:published_time',
  'datecreated',
  'article:modified_time',
  'og:updated_time',
  'datemodified',
];

/** Of the words of the shorter title. */
const MIN_SHARED_WORDS = 0.5;
/** A name of a section has fewer words. */
const MIN_TITLE_WORDS = 3;

/** Names are short, and so is what stands around them. */
const MAX_AUTHOR_LENGTH = 100;
const BY = /^(?:(?:(?:written |posted |story )?by|von|par|por|di|av|door|od)\s+|\p{L}{2,12}:\s*)/iu;
/** Words that begin with a capital or have none, and nothing beside them. */
const SHOWN_NAME =
  /^\p{Lu}?[\p{L}.'’-]+(?:,? (?:[\p{Lu}\p{Lo}][\p{L}.'’-]*|and|y|et|und|e|и|de|da|van|von|al|el|bin|der|la|&)){0,7}$/u;
/** Saved by a browser: `<!-- saved from url=(0030)https://example.org/article -->`. */
const SAVED_FROM = /<!--\s{0,9}saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000})/i;
const SAVED_FROM_REACH = 4096;
const MAX_SITE_WORDS = 5;

/** `url` is where the page was fetched from, null for a file. `source` is the page's source text. */
export function readPageMetadata(page: ParsedPage, source: string, url: string | null): PageMetadata {
  const facts = collectFacts(page.root);
  const shown = [...facts.headings, facts.title, ...valuesOf(facts, TITLE_META)];
  const data = readStructuredData(page.structuredData, shown);
  const address = findAddress(facts, data, source, url);
  const language =
    [facts.language, ...valuesOf(facts, ['content-language', 'og:locale', 'dc.language']), data.language]
      .map(canonicalLanguage)
      .find((tag) => tag !== null) ?? null;
  const sites = [...valuesOf(facts, SITE_META.slice(0, 3)), data.source, ...valuesOf(facts, SITE_META.slice(3))]
    .filter(isText)
    .filter((site) => !/^(?:https?:|@)/.test(site));
  const host = address === null ? '' : new URL(address).hostname;
  const context = { sites, host, headings: facts.headings };
  const stated = [data.title === null ? null : plainValue(data.title), ...valuesOf(facts, TITLE_META)].filter(isText);
  const headings = facts.headings.filter((heading) => stated.length === 0 && areAlike(heading, facts.title));
  const titles = [...stated, ...headings, facts.title, ...facts.headings]
    .map((title) => cleanTitle(title, context))
    .filter((title) => title !== '');
  return {
    title: titles.find((title) => !sites.some((site) => fold(site) === fold(title))) ?? titles[0] ?? null,
    titles: [...titles, ...shown],
    source: sites[0] === undefined ? siteOfTitle(facts) : plainValue(sites[0]),
    author: findAuthor(facts, data),
    date: findPageDate(facts, data, address, language),
    url: address,
    language,
  };
}

/** Whether one is a wording of the other: half the words of the shorter are in both. The title for search engines often is. */
function areAlike(first: string, second: string): boolean {
  const [one, other] = [first, second].map((text) => new Set(fold(text).split(' ')));
  const shared = [...(one ?? [])].filter((word) => other?.has(word)).length;
  return shared >= MIN_SHARED_WORDS * Math.min(one?.size ?? 0, other?.size ?? 0) && shared >= MIN_TITLE_WORDS;
}

function isText(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

function valuesOf({ meta }: PageFacts, names: readonly string[]): string[] {
  return names
    .flatMap((name) => meta.get(name)?.[0] ?? [])
    .map(plainValue)
    .filter((value) => value !== '');
}

function canonicalLanguage(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.trim().replace('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}

/** The canonical address where it leads to the page itself: a home page is named by mistake. */
function findAddress(facts: PageFacts, data: StructuredData, source: string, url: string | null): string | null {
  const saved = SAVED_FROM.exec(source.slice(0, SAVED_FROM_REACH))?.[1] ?? null;
  const base = [facts.base, url, saved].find((value) => value !== null && URL.canParse(value)) ?? undefined;
  for (const candidate of [facts.canonical, facts.meta.get('og:url')?.[0] ?? null, data.url, url, saved]) {
    if (candidate === null || !URL.canParse(candidate, base)) continue;
    const address = new URL(candidate, base);
    if (/^https?:$/.test(address.protocol)) return address.href;
  }
  return null;
}

function findAuthor(facts: PageFacts, data: StructuredData): string | null {
  const stated =
    data.authors.length > 0
      ? data.authors
      : (AUTHOR_META.map((name) => facts.meta.get(name) ?? []).find((values) => values.some(isName)) ?? []);
  const names = stated
    .map(plainValue)
    .filter(isName)
    .map((name) => name.replace(BY, ''));
  if (names.length > 0) return [...new Set(names)].join(', ');
  const shown = inReach(facts.authors, facts.headingOrder).map(({ element }) => textOf(element).replace(BY, ''));
  return shown.find((name) => isName(name) && SHOWN_NAME.test(name)) ?? null;
}

function isName(value: string): boolean {
  const name = value.trim();
  return (
    name !== '' &&
    name.length <= MAX_AUTHOR_LENGTH &&
    !/^(?:https?:|www\.|@)|^\d+$|^(?:admin|authors?|(?:\w+ )?by|null|undefined)$/i.test(name)
  );
}

function findPageDate(
  facts: PageFacts,
  data: StructuredData,
  address: string | null,
  language: string | null,
): string | null {
  const stated = [...data.dates, ...DATE_META.flatMap((name) => facts.meta.get(name)?.[0] ?? [])];
  for (const value of stated) {
    const date = readDateValue(value);
    if (date !== null) return date;
  }
  return shownDate(facts, language) ?? (address === null ? null : dateOfAddress(address));
}

/** A line with an earlier date tells of something else. */
const FIRST_PAGES = '1991';
const CHANGED = /updated|modified|changed/i;

/** A date that says it is of the publication, then one near the title, then one of a change. */
function shownDate(facts: PageFacts, language: string | null): string | null {
  const mentions = inReach(facts.dates, facts.headingOrder);
  const isPublished = ({ element }: Mention) =>
    /publish/i.test(element.attributes.get('itemprop') ?? '') || element.attributes.has('pubdate');
  const isChange = ({ element }: Mention) =>
    CHANGED.test(element.attributes.get('itemprop') ?? '') || CHANGED.test(element.attributes.get('class') ?? '');
  const ordered = [
    ...mentions.filter(isPublished),
    ...mentions.filter((mention) => !isPublished(mention) && !isChange(mention)),
    ...mentions.filter(isChange),
  ];
  for (const { element } of ordered) {
    const { attributes } = element;
    const value = attributes.get('datetime') ?? attributes.get('content');
    const date = (value === undefined ? null : readDateValue(value)) ?? findDate(textOf(element, 300), language);
    if (date !== null) return date;
  }
  const lines = inReach(facts.lines, facts.headingOrder).map(({ element }) => findDate(textOf(element), language));
  return lines.find((date) => date !== null && date >= FIRST_PAGES) ?? null;
}

/** Those after the title first, in order; then those before it, the nearest first. */
function inReach(mentions: readonly Mention[], titleOrder: number): Mention[] {
  const after = mentions.filter(({ order }) => order > titleOrder);
  return [...after, ...mentions.filter(({ order }) => order <= titleOrder).reverse()];
}

/** What stands last in the title, beside a heading of the page. */
function siteOfTitle({ title, headings }: PageFacts): string | null {
  const heading = headings.find((one) => one !== '' && title.startsWith(one));
  const site =
    heading === undefined ? null : (/^.*[|–—·•»-]\s+([^|–—·•»]+)$/.exec(title.slice(heading.length))?.[1] ?? null);
  return site !== null && site.split(' ').length <= MAX_SITE_WORDS ? site : null;
}
