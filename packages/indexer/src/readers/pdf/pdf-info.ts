/** What a PDF file says about itself, made metadata. */

import { readMetadata } from '../metadata.js';
import { type Complaint, NO_METADATA, type RawMetadata } from '../reader.js';
import type { PdfInfo } from './page-text.js';

/** `D:20250522134500+02'00'` (PDF 32000-1, 7.9.4), from whose right parts may be missing. */
const PDF_DATE = /^(?:D:)?(\d{4})(?:(\d{2})(?:(\d{2})\d*)?)?(?:[^\d-].*)?$/;
/** The name of a file, of a program or of nothing, which writers of PDF put down as the title. */
const FILE_NAME =
  /^\S*\.(?:docx?|pdf|odt|rtf|txt|tex|dvi|html?|xlsx?|pptx?|indd|qxd|qxp|p65|pmd|wpd|ps|eps|cdr|md|php|aspx?)$/i;
const PROGRAM =
  /^(?:microsoft (?:word|powerpoint|excel|publisher)|powerpoint presentation|print ?job|full page photo)\b/i;
const NOTHING = /^(?:untitled|unknown|no title|title|document|slide|layout|dokument|sans titre|ohne titel)?[\s\d.-]*$/i;
/** Names that programs give where a person's should stand. */
const NO_AUTHOR = /^(?:unknown|anonymous|admin(?:istrator)?|user|owner|author|root|-+)$/i;

/** Of the file at `path`. What is not understood is left out and reported to `warn`. */
export function readPdfInfo(info: PdfInfo, path: string, warn: (complaint: Complaint) => void): RawMetadata {
  const date = PDF_DATE.exec(info.created ?? '');
  const values = {
    title: info.title !== null && isRealTitle(info.title, path) ? info.title : null,
    author: info.author !== null && !NO_AUTHOR.test(info.author) ? info.author : null,
    date: date ? [date[1], date[2], date[3]].filter(Boolean).join('-') : info.created,
    language: info.language,
  };
  return { ...NO_METADATA, ...readMetadata(values, path, warn) };
}

function isRealTitle(title: string, path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  const stem = name.replace(/\.[^.]*$/, '');
  const isFile = FILE_NAME.test(title) || /[\\/]\S*\.\w{2,5}$/.test(title) || same(title, name) || same(title, stem);
  return !isFile && !PROGRAM.test(title) && !NOTHING.test(title) && /\p{L}{2}|\p{Lo}/u.test(title);
}

function same(first: string, second: string): boolean {
  return first.normalize('NFC').toLowerCase() === second.normalize('NFC').toLowerCase();
}
