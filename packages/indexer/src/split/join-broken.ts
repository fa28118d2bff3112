/** Joins paragraphs that a stray break cut in the middle of a sentence. */
import type { Block } from './block.js';

/** Shorter blocks without a full stop are headings, names or items rather than the first part of a broken sentence. */
const MIN_FIRST_PART_LENGTH = 60;
const ENDS_SENTENCE = /[.!?…:;。！？؟।]["'”’»)\]*_]*$/;
const ENDS_IN_WORD = /[\p{L}\p{N},–—-]$/u;
const STARTS_LOWER_CASE = /^["'“‘(]*\p{Ll}/u;
/** English words that no sentence ends with: articles, possessives, conjunctions, and prepositions that want an object. */
const CANNOT_END_A_SENTENCE =
  /(?:^|\s)(?:a|an|the|my|your|his|its|our|their|this|these|and|or|but|nor|that|which|who|whose|because|although|if|than|as|of|to|with|from|into|at|for|between|among|toward|towards|against|during|without)$/i;

/**
 * Two neighbouring paragraphs become one where the first ends in the middle of a sentence and the second goes on with
 * it: in lower case, or after a word that cannot end a sentence ("…this new endeavor with the / Russians is likely…").
 */
export function joinBrokenParagraphs(
  text: string,
  blocks: readonly Block[],
  isAdjacent: (first: Block, second: Block) => boolean,
): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && isAdjacent(last, block) && isBroken(text, last, block))
      joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(block);
  }
  return joined;
}

function isBroken(text: string, first: Block, second: Block): boolean {
  if (first.kind !== 'paragraph' || second.kind !== 'paragraph') return false;
  if (first.end - first.start < MIN_FIRST_PART_LENGTH) return false;
  // The end and the beginning are enough to see; a paragraph may be long.
  const end = text.slice(Math.max(first.start, first.end - 40), first.end);
  const beginning = text.slice(second.start, second.start + 40);
  if (ENDS_SENTENCE.test(end) || !ENDS_IN_WORD.test(end)) return false;
  return STARTS_LOWER_CASE.test(beginning) || CANNOT_END_A_SENTENCE.test(end);
}
