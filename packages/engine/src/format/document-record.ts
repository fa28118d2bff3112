/** The record that an index keeps of a document: all that is known of it but its text and its passages. */
import type { PassagePlace, SourceDocument } from '../document.js';
import type { DocumentRecord } from './index-files.js';

/** Headings and places are kept once for each run of passages that share them. */
export function recordOf(document: SourceDocument): DocumentRecord {
  const { text: _text, passages, ...known } = document;
  const headings: [number, string | null][] = [];
  const places: [number, PassagePlace][] = [];
  for (const [index, { heading, place = {} }] of passages.entries()) {
    if (heading !== (headings.at(-1)?.[1] ?? null)) headings.push([index, heading]);
    if (JSON.stringify(place) !== JSON.stringify(places.at(-1)?.[1] ?? {})) places.push([index, place]);
  }
  return { ...known, headings, ...(places.length === 0 ? {} : { places }) };
}
