/** An index as text to read through: each file, its documents with what is known of them, each passage with its place. */
import type { DocumentAnswer, PassageView } from '@loci/engine';

/** So much of the beginning and of the end of a passage is shown. */
const SHOWN_LENGTH = 60;

export function listPassages(documents: readonly DocumentAnswer[]): string {
  const files = [...new Set(documents.map(({ file }) => file))];
  return files
    .map((file) =>
      [file, ...documents.filter((document) => document.file === file).flatMap(describeDocument)].join('\n'),
    )
    .join('\n\n');
}

function describeDocument(document: DocumentAnswer): string[] {
  const { id, titleDerived, source, author, date, dateDerived, language, url } = document;
  const title = titleDerived ? `${document.title} (derived)` : document.title;
  const facts = [title, source, author, dateDerived ? `${date} (of the file)` : date, language, url];
  return [
    `  = ${facts.filter((fact) => fact !== null).join(' · ')}${id === document.file ? '' : `  #${id}`}`,
    ...document.passages.map((passage) => `    ${describePlace(passage)} ${shorten(passage.text)}`),
    ...document.omissions.map(
      ({ reason, start, end }) => `    - ${reason}: ${shorten(document.text.slice(start, end))}`,
    ),
  ];
}

/** `[list | Part two › The river | page 4]`, as far as known. */
export function describePlace({ heading, kind, place = {} }: PassageView): string {
  const parts = [
    kind === 'paragraph' ? null : kind,
    (place.headings ?? [heading]).filter((name) => name !== null).join(' › '),
    place.page === undefined ? null : `page ${place.page}`,
    place.timeMs === undefined ? null : `${place.timeMs / 1000} s`,
    place.anchor === undefined ? null : `#${place.anchor}`,
  ];
  return `[${parts.filter(Boolean).join(' | ')}]`;
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' / ');
  return line.length <= 2 * SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH)} … ${line.slice(-SHOWN_LENGTH)}`;
}
