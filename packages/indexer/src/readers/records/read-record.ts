/** Makes documents of records: the rows of a table, the objects of JSON. */
import { LociError } from '@loci/engine';
import { normalizeText } from '../decode-utf8.js';
import { checkLength } from '../document-length.js';
import { readHtmlFragment } from '../html-fragment.js';
import { readMetadata } from '../metadata.js';
import type { RawDocument, ReadContext } from '../reader.js';
import { pickFields, type RecordFields } from './record-fields.js';

/** Names of fields that a complaint shows; a table can have thousands. */
const SHOWN_NAMES = 12;
const LONGEST_SHOWN_NAME = 40;
/** A text that begins and ends with a tag, as exports of websites have it; one that merely holds tags may speak of them. */
const HTML_START =
  /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|figure|section|article|span|img|a|strong|em|b|i|table)\b[^<>]*>/i;
const HTML_END = /<\/[a-z][a-z0-9]*\s*>\s*$/i;

export interface RecordPlace {
  /** Where the record stands, for messages: `articles.csv:12`. */
  readonly origin: string;
  /** The id of a record that has none of its own: `articles.csv#11`. */
  readonly fallbackId: string;
  readonly sizeBytes: number;
}

type FieldMapped = Pick<ReadContext, 'fieldMap'>;

/**
 * The document in a record; a text in HTML is made plain with its structure as blocks. Metadata that is not understood is left out with a warning.
 * Throws `LociError` `unreadable` where the record has no text or too long a one.
 */
export async function readRecord(fields: RecordFields, place: RecordPlace, context: ReadContext): Promise<RawDocument> {
  const { origin, fallbackId, sizeBytes } = place;
  const picked = pickFields(fields, context.fieldMap ?? {});
  const written = textOf(picked.text);
  if (written === null) {
    throw new LociError('unreadable', describeLack(origin, Object.keys(fields), context), { subject: origin });
  }
  const isHtml = HTML_START.test(written) && HTML_END.test(written.slice(-100));
  const { text, blocks } = isHtml ? await readHtmlFragment(written, origin) : { text: written, blocks: null };
  checkLength(text, origin, context);
  const author = namesOf(picked.author);
  const source = namesOf(picked.source);
  const metadata = readMetadata({ ...picked, author, source }, origin, context.warn);
  return { ...metadata, id: idOf(picked.id) ?? fallbackId, text, blocks, origin, sizeBytes };
}

/** Says what a table or an object with such fields has instead of a text, and how to name the field that holds it. */
export function describeLack(origin: string, names: readonly string[], { fieldMap = {} }: FieldMapped): string {
  const shown = names.slice(0, SHOWN_NAMES).map((name) => JSON.stringify(name.slice(0, LONGEST_SHOWN_NAME)));
  const more = names.length > SHOWN_NAMES ? ` and ${names.length - SHOWN_NAMES} more` : '';
  const has = names.length === 0 ? 'it has no fields' : `its fields are ${shown.join(', ')}${more}`;
  const lacks =
    fieldMap.text === undefined ? 'no text, or an empty one' : `no text in ${JSON.stringify(fieldMap.text)}`;
  return `${origin} has ${lacks}: ${has}. Name the field that holds it with --map text=<field>.`;
}

/** Whether a record has a text, so that there is a document in it. */
export function hasText(fields: RecordFields, { fieldMap = {} }: FieldMapped): boolean {
  return textOf(pickFields(fields, fieldMap).text) !== null;
}

/** A list of texts is taken for paragraphs. Null where there is nothing to read. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return textOf(value.join('\n\n'));
  if (typeof value !== 'string' || value.trim() === '') return null;
  return normalizeText(value);
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return normalizeText(String(value)).trim() || null;
}

/** Persons and publishers are often objects that have a name, as in schema.org. */
function namesOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map(nameOf) : nameOf(value);
}

function nameOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'name')) return value;
  return (value as { name: unknown }).name;
}
