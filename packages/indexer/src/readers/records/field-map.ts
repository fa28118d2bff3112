/** Which field of a record holds the text of a document, its id and its metadata. */
import { LociError } from '@loci/engine';

/** What a document is made of, as `--map` names it. */
export const DOCUMENT_FIELDS = ['text', 'id', 'title', 'source', 'author', 'date', 'url', 'language'] as const;

export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/**
 * For a part of a document the field of the record that holds it: a column of a table, or a name in a JSON object. In
 * JSON a dotted path leads into objects (`meta.date`) and lists (`authors.0`); a name that itself holds the dots goes
 * before the path. What is not in the map is looked for under its usual names.
 */
export type FieldMap = Readonly<Partial<Record<DocumentField, string>>>;

/**
 * Reads `text=body,date=meta.published`. White space around names is dropped.
 * Throws `LociError` `bad-request` for a part without `=`, a part of a document that there is not, one that is named
 * twice, and an empty name.
 */
export function parseFieldMap(text: string): FieldMap {
  const map: Partial<Record<DocumentField, string>> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const field = part.slice(0, Math.max(0, equals)).trim();
    const name = part.slice(equals + 1).trim();
    if (equals < 0 || name === '') {
      throw badMap(text, `${JSON.stringify(part.trim())} does not name a field; expected a pair such as text=body.`);
    }
    if (!isDocumentField(field)) {
      throw badMap(text, `${JSON.stringify(field)} is no part of a document; expected ${DOCUMENT_FIELDS.join(', ')}.`);
    }
    if (map[field] !== undefined) throw badMap(text, `${field} is given twice; a part of a document has one field.`);
    map[field] = name;
  }
  return map;
}

function isDocumentField(name: string): name is DocumentField {
  return DOCUMENT_FIELDS.includes(name as DocumentField);
}

function badMap(text: string, reason: string): LociError {
  return new LociError('bad-request', `The field map ${JSON.stringify(text)} is not understood: ${reason}`, {
    subject: 'map',
  });
}
