/** The file formats that Loci reads. */
import { docxReader } from './docx/docx.js';
import { epubReader } from './epub/epub.js';
import { feedReader } from './feeds/feeds.js';
import { htmlReader } from './html/html.js';
import { jsonLinesReader } from './json-lines.js';
import { mailReader, mboxReader } from './mail/mail.js';
import { markdownReader } from './markdown.js';
import { odtReader } from './odt/odt.js';
import { pdfReader } from './pdf/pdf-reader.js';
import { plainTextReader } from './plain-text.js';
import type { Reader } from './reader.js';
import { csvReader } from './records/csv.js';
import { jsonListReader, jsonObjectReader } from './records/json.js';
import { rtfReader } from './rtf/rtf.js';
import { subtitlesReader } from './subtitles/subtitles.js';

/** In order of precedence. */
export const READERS: readonly Reader[] = [
  docxReader,
  epubReader,
  odtReader,
  rtfReader,
  pdfReader,
  feedReader,
  jsonLinesReader,
  csvReader,
  jsonListReader,
  jsonObjectReader,
  subtitlesReader,
  mboxReader,
  markdownReader,
  htmlReader,
  plainTextReader,
  mailReader,
];

/** The names of the formats for messages: `JSON Lines, Markdown and plain text`. */
export function listFormats(readers: readonly Reader[] = READERS): string {
  return new Intl.ListFormat('en').format(readers.map(({ name }) => name));
}

/**
 * The first reader that accepts the file. A file that the user named itself and no reader claims is read as plain
 * text, which refuses what is binary; one that merely lies in a folder is not: null.
 */
export function chooseReader(
  head: Uint8Array,
  extension: string,
  named: boolean,
  readers: readonly Reader[] = READERS,
): Reader | null {
  return readers.find((reader) => reader.accepts(head, extension)) ?? (named ? plainTextReader : null);
}
