/** Documents written in few words, as tests want them. */
import type { DocumentMetadata, Passage, SourceDocument } from '../document.js';
import { hashText } from '../format/hash.js';
import { splitSentences } from '../text/index.js';

/** What is left out is not known of the document: null. */
export interface SketchedDocument extends Partial<DocumentMetadata> {
  readonly id: string;
  /** Their texts; a text alone, or with the heading above it. */
  readonly passages: readonly (string | { readonly heading: string | null; readonly text: string })[];
}

/** Passages stand in the text with an empty line between them. Without a title the id is one, marked as derived. */
export function makeDocument({ passages: sketched, ...known }: SketchedDocument): SourceDocument {
  const passages: Passage[] = [];
  let text = '';
  for (const [ordinal, each] of sketched.entries()) {
    const { heading, text: own } = typeof each === 'string' ? { heading: null, text: each } : each;
    if (ordinal > 0) text += '\n\n';
    const start = text.length;
    text += own;
    const sentences = splitSentences(own).map((range) => ({ start: start + range.start, end: start + range.end }));
    passages.push({ id: idOf(known.id, ordinal), kind: 'paragraph', heading, start, end: text.length, sentences });
  }
  return {
    title: known.id,
    titleDerived: known.title === undefined,
    source: null,
    author: null,
    date: null,
    url: null,
    language: 'en',
    file: null,
    ...known,
    text,
    passages,
    omissions: [],
  };
}

/** Not in the order of the passages, so that a test sees by which of both something is ordered. */
function idOf(documentId: string, ordinal: number): string {
  return ['a', 'b'].map((salt) => hashText(`${salt} ${documentId} ${ordinal}`).toString(16).padStart(8, '0')).join('');
}
