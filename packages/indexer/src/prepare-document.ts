/** From a document as read to a document as indexed: what is left out, the passages, the title. */
import type { ModelIdentity, Omission, SourceDocument } from '@loci/engine';
import { deriveTitle } from './derive-title.js';
import { findFurniture } from './furniture/find-furniture.js';
import type { ReadDocument } from './readers/read-documents.js';
import type { Block } from './split/block.js';
import { joinBrokenParagraphs } from './split/join-broken.js';
import { findPlainBlocks } from './split/plain-blocks.js';
import { splitPassages } from './split/split-passages.js';

/** `[CLS]` and `[SEP]`, which every passage is read with. */
const SPECIAL_TOKENS = 2;
/** However long the title, a passage may have this share of what the model reads. */
const MIN_BUDGET_SHARE = 0.5;

export interface PrepareOptions {
  readonly model: Pick<ModelIdentity, 'maxTokens'>;
  /** Tokens of a text, without special ones. */
  readonly countTokens: (text: string) => number;
  /** BCP 47, for documents that do not say theirs; null for unknown. */
  readonly language: string | null;
}

export function prepareDocument(raw: ReadDocument, options: PrepareOptions): SourceDocument {
  const { text } = raw;
  const language = raw.language ?? options.language;
  const { omissions, article, date } = findFurniture(raw.blocks ?? findPlainBlocks(text), {
    text,
    title: raw.title,
    author: raw.author,
  });
  const isAdjacent = createAdjacency(omissions);
  // Structure from the format is certain; only in plain text can a break be astray.
  const blocks = raw.blocks ? article : joinBrokenParagraphs(text, article, isAdjacent);
  const title = raw.title ?? deriveTitle(text, blocks, raw.id);
  const context = embeddingContext({ title, titleDerived: raw.title === null });
  const available = options.model.maxTokens - SPECIAL_TOKENS;
  const budget = Math.max(1, available - options.countTokens(context), Math.floor(available * MIN_BUDGET_SHARE));
  return {
    id: raw.id,
    title,
    titleDerived: raw.title === null,
    source: raw.source,
    author: raw.author,
    date: raw.date ?? date ?? raw.fileDate,
    ...(raw.date === null && date === null && raw.fileDate !== null ? { dateDerived: true } : {}),
    url: raw.url,
    language,
    file: raw.file,
    text,
    passages: splitPassages(text, blocks, isAdjacent, {
      documentId: raw.id,
      language,
      budget,
      countTokens: options.countTokens,
    }),
    omissions,
  };
}

/** Tells whether nothing was left out between two blocks. */
function createAdjacency(omissions: readonly Omission[]): (first: Block, second: Block) => boolean {
  const starts = omissions.map((omission) => omission.start);
  return (first, second) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < first.end) low = middle + 1;
      else high = middle;
    }
    const next = starts[low];
    return next === undefined || next >= second.start;
  };
}

/**
 * What is read before each passage of a document when it is embedded: its title, so that a passage that names nothing
 * still tells what it is about. A title made from the document's own words adds nothing: ''.
 */
export function embeddingContext(document: Pick<SourceDocument, 'title' | 'titleDerived'>): string {
  return document.titleDerived ? '' : document.title;
}
