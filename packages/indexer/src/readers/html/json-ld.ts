/** What the JSON-LD of a page (schema.org) says of its article. Never the text: that is read from the page itself. */
import { fold } from './measures.js';

/** What is known of the article; null where the data do not say. */
export interface StructuredData {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As written, in order of preference. */
  readonly dates: readonly string[];
  readonly source: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe|Book|Chapter|Interview|PressRelease|CreativeWork)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage)$/;
/** More items than any page has of use; the rest of a hostile page's data is not looked at. */
const MAX_ITEMS = 2000;

/** `titles` are what the page shows as its title; of several articles the one that is called so is the page's own. */
export function readStructuredData(scripts: readonly string[], titles: readonly string[]): StructuredData {
  const items = collectItems(scripts.map(parseLenient));
  const article = chooseArticle(items, titles) ?? {};
  const page = items.find((item) => typesOf(item).some((type) => PAGE_TYPE.test(type))) ?? {};
  const site = items.find((item) => typesOf(item).includes('WebSite'));
  const resolve = (value: unknown) => resolveReference(value, items);
  return {
    title: textOfValue(article['headline']) ?? textOfValue(article['name']),
    authors: namesOf(article['author'] ?? article['creator'], resolve),
    dates: [article, page]
      .flatMap((item) => [item['datePublished'], item['dateCreated'], item['uploadDate']])
      .concat(article['dateModified'])
      .filter((value) => typeof value === 'string'),
    source: namesOf(article['publisher'] ?? article['sourceOrganization'], resolve)[0] ?? textOfValue(site?.['name']),
    language: languageOf(article['inLanguage'] ?? page['inLanguage']),
    url: textOfValue(article['url']) ?? urlOf(article['mainEntityOfPage']),
  };
}

/** Comments and sections that older pages put around scripts. */
const OPENING = /^(?:<!--|(?:\/\*\s{0,9})?<!\[CDATA\[(?:\s{0,9}\*\/)?|\/\/\s{0,9}<!\[CDATA\[)/;
const CLOSING = /(?:-->|(?:\/\*\s{0,9})?\]\]>(?:\s{0,9}\*\/)?|\/\/\s{0,9}\]\]>)\s{0,9};?$/;

/** Templates leave line breaks in strings, commas at ends and comments around; what cannot be mended is left out. */
function parseLenient(script: string): unknown {
  const bare = script.trim().replace(OPENING, '').replace(CLOSING, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON does not allow them in strings
  const mended = bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([\]}])/g, '$1');
  for (const source of [bare, mended]) {
    try {
      return JSON.parse(source) as unknown;
    } catch {
      // The next form may be right.
    }
  }
  return null;
}

/** All items in order of the page, those of lists and graphs and what an item is about among them. */
function collectItems(values: readonly unknown[]): Item[] {
  const items: Item[] = [];
  const pending: unknown[] = [...values].reverse();
  while (pending.length > 0 && items.length < MAX_ITEMS) {
    const value = pending.pop();
    if (Array.isArray(value)) {
      for (let at = Math.min(value.length, MAX_ITEMS) - 1; at >= 0; at--) pending.push(value[at]);
    } else if (typeof value === 'object' && value !== null) {
      const item = value as Item;
      items.push(item);
      pending.push(item['publisher'], item['mainEntity'], item['@graph']);
    }
  }
  return items;
}

function chooseArticle(items: readonly Item[], titles: readonly string[]): Item | null {
  const articles = items.filter((item) => typesOf(item).some((type) => ARTICLE_TYPE.test(type)));
  const folded = titles.map(fold);
  const isCalledSo = (item: Item) => {
    const headline = fold(textOfValue(item['headline']) ?? textOfValue(item['name']) ?? '');
    return headline !== '' && folded.some((title) => title === headline || title.startsWith(headline));
  };
  // Pages that list articles describe each of them; none is the page's own.
  return articles.find(isCalledSo) ?? (articles.length === 1 ? (articles[0] ?? null) : null);
}

function typesOf(item: Item): string[] {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/^.*[/#:]/, ''));
}

/** The item that `{"@id": …}` points to. */
function resolveReference(value: unknown, items: readonly Item[]): unknown {
  const id = (value as Item | null)?.['@id'];
  if (typeof id !== 'string' || (value as Item)['name'] !== undefined) return value;
  return items.find((item) => item['@id'] === id && item['name'] !== undefined) ?? value;
}

function namesOf(value: unknown, resolve: (value: unknown) => unknown): string[] {
  const values = Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [value];
  return values.flatMap((one) => {
    const resolved = resolve(one);
    const name = typeof resolved === 'object' && resolved !== null ? (resolved as Item)['name'] : resolved;
    return (Array.isArray(name) ? name : [name]).flatMap((part) => textOfValue(part) ?? []);
  });
}

function languageOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const item = one as Item | null;
  return textOfValue(one) ?? textOfValue(item?.['alternateName']) ?? textOfValue(item?.['name']);
}

function urlOf(value: unknown): string | null {
  return (
    textOfValue(value) ?? textOfValue((value as Item | null)?.['@id']) ?? textOfValue((value as Item | null)?.['url'])
  );
}

function textOfValue(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
