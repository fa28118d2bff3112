/** Makes a title for a document that has none. */
import type { Block } from './split/block.js';

const MAX_TITLE_LENGTH = 80;
/** The longest first line that is taken for a title as it stands. */
const MAX_TITLE_LINE_LENGTH = 120;

/**
 * The first heading; else a first line that looks like a title (short, not ending like a sentence, above something
 * longer); else the first words of the article. `blocks` are those of the article, without what was left out.
 */
export function deriveTitle(text: string, blocks: readonly Block[], fallback: string): string {
  const contentOf = (block: Block) => text.slice(block.start, block.end).replace(/\s+/g, ' ');
  const heading = blocks.find((block) => block.kind === 'heading');
  if (heading) {
    const words = contentOf(heading).replace(/^#{1,6}\s+|\s+#+$/g, '');
    if (words !== '') return words;
  }
  const first = blocks[0];
  if (!first) return fallback;
  const second = blocks[1];
  const line = contentOf(first);
  const looksLikeTitle =
    line.length <= MAX_TITLE_LINE_LENGTH &&
    !/[.,:;…]["'”’)\]]*$/.test(line) &&
    second !== undefined &&
    second.end - second.start >= 2 * line.length;
  return looksLikeTitle ? line : firstWords(text.slice(first.start, first.start + 10 * MAX_TITLE_LENGTH));
}

/** At most 80 characters, ended at a word with `…` where something follows. */
function firstWords(content: string): string {
  const line = content.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_TITLE_LENGTH) return line;
  const cut = line.slice(0, MAX_TITLE_LENGTH);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${atWord.replace(/[\s,;:–—-]+$/, '')}…`;
}
