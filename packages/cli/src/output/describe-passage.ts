/** The lines by which a passage and its document are named in every listing. */
import type { DocumentView, Matched, PassageReference, PassageView } from '@loci/engine';
import { plainText } from './plain-text.js';

const MATCHED: Readonly<Record<Matched, string>> = {
  words: 'by its words',
  meaning: 'by its meaning',
  both: 'by words and meaning',
};

type Origin = Pick<DocumentView, 'source' | 'author' | 'date' | 'dateDerived' | 'file'>;

/** The date of a file is named so; null where none is known. */
export function describeDate({ date, dateDerived = false }: Pick<DocumentView, 'date' | 'dateDerived'>): string | null {
  return dateDerived ? `file of ${date}` : date;
}

/**
 * `Example Review · A. Author · 2025-05-22 · notes/a.txt`, as far as known; '' where nothing is.
 */
export function describeOrigin(document: Origin): string {
  return joined([document.source, document.author, describeDate(document), document.file]);
}

/** `Part two › The river · page 4 · passage 4 of 24 · by its words · 5f0c2a9d1b7e44f0`, as far as known. */
export function describePlace(passage: PassageView, document: DocumentView, label: string): string {
  return joined([
    ...describeLocus(passage, document),
    `passage ${passage.ordinal + 1} of ${document.passageCount}`,
    label,
    passage.id,
  ]);
}

/** Where it stands: the headings above it but for the document's title, its page, its time. */
function describeLocus({ place = {}, heading }: PassageView, document: DocumentView): string[] {
  const path = (place.headings ?? [heading]).filter((name) => name !== null && name !== document.title);
  return [
    ...(path.length === 0 ? [] : [path.join(' › ')]),
    ...(place.page === undefined ? [] : [`page ${place.page}`]),
    ...(place.timeMs === undefined ? [] : [describeTime(place.timeMs)]),
  ];
}

/** `1:02:03` or `2:03`, as players show it. */
function describeTime(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return hours === 0 ? `${minutes}:${twoDigits(rest)}` : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`;
}

export function describeMatched(matched: Matched): string {
  return MATCHED[matched];
}

/** `also in: Title (Source, 2025-05-22); …`, with the id of a document whose source is not known; null without duplicates. */
export function describeDuplicates(duplicates: readonly PassageReference[]): string | null {
  if (duplicates.length === 0) return null;
  const names = duplicates.map((duplicate) => {
    const { source, documentId } = duplicate;
    const origin = [source, describeDate(duplicate), source === null ? documentId : null];
    return plainText(`${duplicate.title} (${origin.filter((part) => part !== null).join(', ')})`);
  });
  return `also in: ${names.join('; ')}`;
}

export function joined(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => plainText(part as string))
    .join(' · ');
}

/** `1 passage`, `2 passages` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
