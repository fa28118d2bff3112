/** Puts the pieces of a vocabulary, which are what a model reads, together to words. */

/** The tokens `[start, end)` of a text that are one word, and what they write. */
export interface PieceWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a vocabulary writes before a piece that goes on with a word, or before one that begins a word. */
const CONTINUES = /^##/u;
const BEGINS = /^[\u2581\u0120]/u;

/**
 * Tells the words of tokens: WordPiece marks what continues a word, SentencePiece and byte pairs what begins one. Pieces
 * without a letter or digit belong to no word and end the one before them. Bytes that byte pairs write as other letters
 * stay as they are written: the text is for telling words apart, not for showing.
 *
 * @param vocabulary ids by piece
 * @param special ids of tokens that write nothing
 */
export function createWordFinder(
  vocabulary: ReadonlyMap<string, number>,
  special: ReadonlySet<number>,
): (ids: readonly number[]) => readonly PieceWord[] {
  const pieces = new Map<number, string>();
  let marksBeginnings = false;
  for (const [piece, id] of vocabulary) {
    pieces.set(id, piece);
    marksBeginnings ||= BEGINS.test(piece);
  }

  const mark = marksBeginnings ? BEGINS : CONTINUES;

  return (ids) => {
    const words: PieceWord[] = [];
    let open = false;
    for (const [at, id] of ids.entries()) {
      const piece = pieces.get(id) ?? '';
      const text = piece.replace(mark, '');
      const isMarked = text !== piece;
      const continues = isMarked !== marksBeginnings;
      const writes = !special.has(id) && /[\p{L}\p{N}]/u.test(text);
      const last = words.at(-1);
      if (!writes) open = false;
      else if (open && continues && last !== undefined) {
        words[words.length - 1] = { start: last.start, end: at + 1, text: last.text + text };
      } else {
        words.push({ start: at, end: at + 1, text });
        open = true;
      }
    }
    return words;
  };
}
