/** Writes a passage as a quotation with its source: as plain text, as Markdown, or with its source as a BibTeX entry. */
import type { DocumentMetadata, PassageView } from '@loci/engine';
import { jumpLink } from './jump-link.js';

export type CitationFormat = 'plain' | 'markdown' | 'bibtex';

export const CITATION_FORMATS: readonly CitationFormat[] = ['plain', 'markdown', 'bibtex'];

type Cited = Pick<DocumentMetadata, 'title' | 'source' | 'author' | 'date' | 'dateDerived' | 'url'>;

/** What a citation says in the reader's language. */
export interface CitationWords {
  readonly citationPage: (page: number) => string;
  readonly citationAccessed: (date: string) => string;
  readonly fileDate: (date: string) => string;
}

export interface CitationOptions {
  readonly words: CitationWords;
  /** Writes an ISO 8601 date for a reader. */
  readonly date: (iso: string) => string;
  /** The day of the visit, `2026-11-22`. */
  readonly accessed: string;
}

/** Nothing but the text of the document goes into a citation, escaped for its format; it never fails. */
export function citationOf(
  format: CitationFormat,
  passage: Pick<PassageView, 'text' | 'place'>,
  document: Cited,
  options: CitationOptions,
): string {
  if (format === 'bibtex') return bibtexEntry(passage, document, options);
  return format === 'markdown' ? markdown(passage, document, options) : plain(passage, document, options);
}

function plain(passage: Pick<PassageView, 'text' | 'place'>, document: Cited, options: CitationOptions): string {
  const reference = [
    document.author,
    quotedTitle(document.title),
    document.source,
    ...details(passage, document, options),
  ];
  const link = jumpLink(document, passage);
  return `“${passage.text.trim()}”\n\n${sentence(reference)}${link ? ` ${link} (${accessed(options)})` : ''}\n`;
}

function markdown(passage: Pick<PassageView, 'text' | 'place'>, document: Cited, options: CitationOptions): string {
  const link = jumpLink(document, passage);
  const title = escapeMarkdown(quotedTitle(document.title));
  const reference = [
    document.author && escapeMarkdown(document.author),
    link ? `[${title}](<${link.replaceAll(/[<>\\]/g, encodeURIComponent)}>)` : title,
    document.source && `*${escapeMarkdown(oneLine(document.source))}*`,
    ...details(passage, document, options).map(escapeMarkdown),
  ];
  const quoted = passage.text
    .trim()
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
  return `${quoted}\n\n${sentence(reference)}${link ? ` (${escapeMarkdown(accessed(options))})` : ''}\n`;
}

function bibtexEntry({ place }: Pick<PassageView, 'place'>, document: Cited, { accessed }: CitationOptions): string {
  const { title, source, author, date, dateDerived, url } = document;
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date ?? '') ?? [];
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    // A name with a comma would be turned round, and one of several would be taken for one: braces keep it as it is.
    ['author', author && (/[,;]/.test(author) ? `{${escapeBibtex(author)}}` : escapeBibtex(author))],
    ['title', `{${escapeBibtex(title)}}`],
    ['howpublished', source && escapeBibtex(source)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['pages', place?.page?.toString()],
    // Read verbatim, so that only what would end the field is encoded.
    ['url', url?.replaceAll(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', url && accessed],
    ['note', dateDerived ? 'Date of the file' : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${bibtexKey(document, year)},\n${lines.join('\n')}\n}\n`;
}

/** What is quoted within a title has single marks. */
function quotedTitle(title: string): string {
  const inner = oneLine(title).replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
  return `“${inner}”`;
}

/** Page and date, as far as they are known. */
function details({ place }: Pick<PassageView, 'place'>, document: Cited, { words, date }: CitationOptions): string[] {
  const written = document.date === null ? null : date(document.date);
  const dated = written !== null && document.dateDerived ? words.fileDate(written) : written;
  return [dated, place?.page === undefined ? null : words.citationPage(place.page)].filter((part) => part !== null);
}

function accessed({ words, date, accessed }: CitationOptions): string {
  return words.citationAccessed(date(accessed));
}

function sentence(parts: readonly (string | null)[]): string {
  return `${parts
    .filter((part) => part)
    .map((part) => oneLine(part ?? ''))
    .join(', ')}.`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** What would be taken for markup anywhere, and at the beginning of a line what would begin a list, a heading or a rule. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>&~|#$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2');
}

const BIBTEX_WORDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeBibtex(text: string): string {
  return oneLine(text).replaceAll(/[\\{}$&#_%~^]/g, (sign) => BIBTEX_WORDS[sign] ?? `\\${sign}`);
}

/** A surname or source, the year and the first long word of the title: `applebaum2025trump`. */
function bibtexKey({ author, source, title }: Cited, year: string | undefined): string {
  const name = words(author?.split(/[,;]| and /u)[0] ?? source ?? '').at(-1) ?? '';
  const word = words(title).find(({ length }) => length > 3) ?? '';
  return `${name}${year ?? ''}${word}` || 'loci';
}

/** In ASCII, which is all that a key may hold everywhere. */
function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
