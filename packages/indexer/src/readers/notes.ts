/** Puts the notes of a text below it. */
import type { Flow } from './flow.js';

/** What the notes of a document that has headings stand below, so that they do not count to its last chapter. */
const NOTES_HEADING = 'Notes';

/** The texts of a note's paragraphs; a note without text keeps its number. */
export type Note = readonly string[];

export interface Notes {
  readonly footnotes: readonly Note[];
  readonly endnotes: readonly Note[];
}

/** Footnotes come before endnotes, each kind in the order of its marks in the text and numbered like them. */
export function addNotes({ footnotes, endnotes }: Notes, flow: Flow, { hasHeadings }: { hasHeadings: boolean }): void {
  const kinds = [footnotes, endnotes].map((notes) => notes.map((texts) => texts.filter((text) => text.trim() !== '')));
  if (hasHeadings && kinds.flat(2).length > 0) flow.heading(NOTES_HEADING, 1);
  for (const [index, texts] of kinds.flatMap((notes) => [...notes.entries()])) {
    for (const [at, text] of texts.entries()) flow.paragraph(at === 0 ? `[${index + 1}] ${text.trim()}` : text);
  }
}
