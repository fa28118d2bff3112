/** Orders a document for reading: its passages, what was left out of them, and whatever lies between. */
import type { DocumentAnswer, Omission, OmissionReason, PassageView } from '@loci/engine';

export interface OmittedText {
  readonly reason: OmissionReason;
  readonly text: string;
}

/**
 * - `passage`: article text
 * - `omission`: neighbouring stretches that are not article text, to be folded away together
 * - `other`: text that is neither, for example a heading
 */
export type ArticleBlock =
  | { readonly kind: 'passage'; readonly passage: PassageView }
  | { readonly kind: 'omission'; readonly omitted: readonly OmittedText[] }
  | { readonly kind: 'other'; readonly text: string };

type Piece =
  | { start: number; end: number; passage: PassageView; reason?: never }
  | { start: number; end: number; passage?: never; reason: OmissionReason };

/** The blocks of a document in order of appearance. Every character but white space is in one of them. */
export function articleBlocks(document: Pick<DocumentAnswer, 'text' | 'passages' | 'omissions'>): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let offset = 0;
  const emitOther = (end: number) => {
    const text = document.text.slice(offset, end).trim();
    if (text !== '') blocks.push({ kind: 'other', text });
  };
  for (const piece of piecesInOrder(document.passages, document.omissions)) {
    emitOther(piece.start);
    if (piece.passage) blocks.push({ kind: 'passage', passage: piece.passage });
    else {
      const omitted = { reason: piece.reason, text: document.text.slice(piece.start, piece.end).trim() };
      const last = blocks.at(-1);
      if (last?.kind === 'omission') blocks[blocks.length - 1] = { ...last, omitted: [...last.omitted, omitted] };
      else blocks.push({ kind: 'omission', omitted: [omitted] });
    }
    offset = Math.max(offset, piece.end);
  }
  emitOther(document.text.length);
  return blocks;
}

function piecesInOrder(passages: readonly PassageView[], omissions: readonly Omission[]): Piece[] {
  const pieces: Piece[] = [
    ...passages.map((passage) => ({ start: passage.start, end: passage.end, passage })),
    ...omissions.map(({ start, end, reason }) => ({ start, end, reason })),
  ];
  return pieces.sort((a, b) => a.start - b.start);
}
