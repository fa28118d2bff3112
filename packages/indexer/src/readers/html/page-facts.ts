/** Collects from a page's tree, in one walk, what its metadata are made of. */
import { hintOf } from './hints.js';
import { closest, descendants, type HtmlElement, textOf } from './html-tree.js';

/** An element that shows a date or names an author, with its place in the page. */
export interface Mention {
  readonly element: HtmlElement;
  /** Elements before it in the page. */
  readonly order: number;
}

export interface PageFacts {
  /** Values of `meta` by name, property or item property in lower case, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The element `title`, '' without one. */
  readonly title: string;
  /** Headings of level 1. */
  readonly headings: readonly string[];
  /** Where the first of them stands; 0 without one. */
  readonly headingOrder: number;
  readonly canonical: string | null;
  readonly base: string | null;
  readonly language: string | null;
  /** Elements that show a date, in order. */
  readonly dates: readonly Mention[];
  /** Other elements near the first heading that hold one short line with the number of a year, in order. */
  readonly lines: readonly Mention[];
  /** Elements that name an author, in order. */
  readonly authors: readonly Mention[];
}

/** Of each kind that are looked at; the article's own are among the first. */
const MAX_MENTIONS = 200;
const MAX_HEADINGS = 5;
const DATE_HINT = /-(?:dates?|datetime|published|publish|posted|pubdate|timestamp|dateline|time)-/;
const AUTHOR_HINT = /-(?:bylines?|authors?|author-?name|writer|autor|auteur)-/;
const YEAR = /(?:19|20)\d{2}/;
const MAX_LINE_LENGTH = 80;
/** How many elements from the heading the line that tells the article's date may be. */
const LINE_REACH = 80;
/** Dates and names in here are those of other articles, or of readers. */
const ELSEWHERE = new Set(['nav', 'aside', 'a']);
const FOOTER = new Set(['footer']);
const ARTICLE = new Set(['article', 'main']);
const ELSEWHERE_HINT = /-(?:comments?|commentlist|related|recommended|sidebar|trending|popular|latest|recirc)-/;

export function collectFacts(root: HtmlElement): PageFacts {
  const meta = new Map<string, string[]>();
  const headings: string[] = [];
  const dates: Mention[] = [];
  const lines: Mention[] = [];
  const authors: Mention[] = [];
  let title = '';
  let headingOrder = 0;
  let canonical: string | null = null;
  let base: string | null = null;
  let language: string | null = null;
  let order = 0;

  for (const element of descendants(root)) {
    const { name, attributes } = element;
    order += 1;
    if (name === 'meta') addMeta(meta, attributes);
    else if (name === 'title') title ||= textOf(element);
    else if (name === 'html') language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    else if (name === 'base') base ??= attributes.get('href') ?? null;
    else if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      canonical ??= attributes.get('href') ?? null;
    else if (name === 'h1' && headings.length < MAX_HEADINGS) {
      const text = textOf(element);
      if (text !== '' && headingOrder === 0) headingOrder = order;
      if (text !== '') headings.push(text);
    }
    if (name === 'meta' || name === 'body') continue;
    const hint = hintOf(element);
    if (name === 'time' || DATE_HINT.test(hint)) dates.push({ element, order });
    else if (hasYear(element)) lines.push({ element, order });
    if (attributes.get('rel') === 'author' || AUTHOR_HINT.test(hint)) authors.push({ element, order });
  }
  const ofArticle = (mentions: readonly Mention[]) =>
    mentions.slice(0, MAX_MENTIONS).filter(({ element }) => !isElsewhere(element));
  const isLine = ({ element }: Mention) => textOf(element, 2 * MAX_LINE_LENGTH).length <= MAX_LINE_LENGTH;
  return {
    meta,
    title,
    headings,
    headingOrder,
    canonical,
    base,
    language,
    dates: ofArticle(dates),
    lines: ofArticle(lines.filter(({ order }) => Math.abs(order - headingOrder) <= LINE_REACH)).filter(isLine),
    authors: ofArticle(authors),
  };
}

function addMeta(meta: Map<string, string[]>, attributes: HtmlElement['attributes']): void {
  const content = attributes.get('content')?.trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const key = attributes.get(attribute)?.toLowerCase();
    if (key === undefined) continue;
    const values = meta.get(key);
    if (values) values.push(content);
    else meta.set(key, [content]);
  }
}

function hasYear({ children }: HtmlElement): boolean {
  return children.some((child) => typeof child === 'string' && child.length <= MAX_LINE_LENGTH && YEAR.test(child));
}

function isElsewhere(element: HtmlElement): boolean {
  if (element.name !== 'a' && closest(element, ELSEWHERE) !== null) return true;
  // An article's own foot may name its author; that of the page has the year of the copyright.
  if (closest(element, FOOTER) !== null && closest(element, ARTICLE) === null) return true;
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (at.name !== 'body' && ELSEWHERE_HINT.test(hintOf(at))) return true;
  }
  return false;
}
