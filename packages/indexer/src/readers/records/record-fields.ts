/** Finds the parts of a document among the fields of a record. */
import { DOCUMENT_FIELDS, type DocumentField, type FieldMap } from './field-map.js';

export type RecordFields = Readonly<Record<string, unknown>>;

/**
 * What exports, feeds and collections call the parts of a document, the likeliest first; compared without case and
 * without `_`, `-` and white space.
 */
const USUAL_NAMES: Readonly<Record<DocumentField, readonly string[]>> = {
  text: ['text', 'body', 'content', 'fulltext', 'maintext', 'articletext', 'articlebody', 'article', 'description'],
  id: ['_id', 'id', 'uuid', 'guid', 'slug', 'url', 'link'],
  title: ['title', 'headline', 'name', 'subject'],
  source: ['source', 'publisher', 'publication', 'outlet', 'newspaper', 'sitename', 'site'],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
  date: [
    'date',
    'published',
    'publishedat',
    'datepublished',
    'publisheddate',
    'publicationdate',
    'pubdate',
    'createdat',
  ],
  url: ['url', 'link', 'permalink', 'canonicalurl', 'href'],
  language: ['language', 'lang', 'locale'],
};

/**
 * The values of a record by part of a document, undefined where there is none. A part that is in `map` is looked for
 * there and nowhere else; another one under its usual names, of which the first with a value is taken.
 */
export function pickFields(fields: RecordFields, map: FieldMap): Partial<Record<DocumentField, unknown>> {
  const names = new Map<string, string>();
  for (const name of Object.keys(fields)) {
    const plain = plainName(name);
    if (!names.has(plain)) names.set(plain, name);
  }
  const picked: Partial<Record<DocumentField, unknown>> = {};
  for (const field of DOCUMENT_FIELDS) {
    const mapped = map[field];
    if (mapped !== undefined) {
      picked[field] = valueAt(fields, mapped);
      continue;
    }
    for (const usual of USUAL_NAMES[field]) {
      const name = names.get(plainName(usual));
      if (name === undefined || isEmpty(fields[name])) continue;
      picked[field] = fields[name];
      break;
    }
  }
  return picked;
}

/** `_id` and `id` are two names; `published_at` and `publishedAt` are one. */
function plainName(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower === '_id' ? lower : lower.replace(/[\s_-]/g, '');
}

function valueAt(fields: RecordFields, path: string): unknown {
  if (Object.hasOwn(fields, path)) return fields[path];
  let value: unknown = fields;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as RecordFields)[name];
  }
  return value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
