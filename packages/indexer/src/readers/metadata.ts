/** Metadata from JSON or YAML, checked value by value: what is not understood is left out with a warning. */
import { parseDate } from './calendar-date.js';
import { normalizeText } from './decode-utf8.js';
import type { Complaint, RawMetadata } from './reader.js';

/**
 * Takes `title`, `source`, `author`, `date`, `url` and `language` out of an object; an empty string counts as absent.
 * A value of another type, a date or language that is not understood and a URL that is not http or https are left out
 * and reported to `warn` under `subject`.
 */
export function readMetadata(
  values: Readonly<Record<string, unknown>>,
  subject: string,
  warn: (complaint: Complaint) => void,
): RawMetadata {
  function take(field: keyof RawMetadata, parse: (text: string) => string | null, expected: string): string | null {
    const value = asText(values[field]);
    if (value === null) return null;
    const parsed = value === undefined ? null : parse(value);
    if (parsed !== null) return parsed;
    warn({ subject, message: `The ${field} ${shownValue(values[field])} was left out: expected ${expected}.` });
    return null;
  }
  return {
    title: take('title', (text) => text, 'text'),
    source: take('source', (text) => text, 'text'),
    author: take('author', (text) => text, 'text'),
    date: take('date', parseDate, 'a date such as 2025-05-22, 2025-05 or 2025'),
    url: take('url', parseUrl, 'an absolute http or https URL'),
    language: take('language', parseLanguage, 'a language tag such as en or pt-BR'),
  };
}

function shownValue(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    // It holds itself, or so many lists in each other that the stack does not suffice.
    return '[…]';
  }
}

/** Names come in lists, and these in a list; what is nested deeper is no text, and may have no end: YAML can refer to itself. */
const MAX_LIST_DEPTH = 2;

/** One line of text; null where there is nothing; undefined where the value is of a type that has no text. */
function asText(value: unknown, depth = 0): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    if (depth === MAX_LIST_DEPTH) return undefined;
    const parts = value.map((part) => asText(part, depth + 1)).filter((part) => part !== null);
    return parts.includes(undefined) ? undefined : parts.join(', ') || null;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return normalizeText(String(value)).replace(/\s+/g, ' ').trim() || null;
}

function parseUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}

function parseLanguage(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
