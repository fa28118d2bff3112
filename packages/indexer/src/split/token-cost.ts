/** How much of the model's reading length a text takes. */
import type { TextRange } from '@loci/engine';

/**
 * A tokenizer may make one token of a very long "word", so length counts too: a passage has at most this many UTF-16
 * units for each token it may have. Prose has 3 to 6.
 */
const MAX_LENGTH_PER_TOKEN = 12;
/** Subword tokenizers cut words of Latin script into pieces of three letters or more, but for rare ones. */
const LEAST_LETTERS_PER_TOKEN = 3;
const WORD_OR_SIGN = /[\p{Script=Latin}\p{M}\p{Nd}]+|\S/gu;

/** Tokens of `text.slice(start, end)`, at least a twelfth of its length. */
export type TokenCost = (range: TextRange) => number;

/**
 * The way to count in a block. Counting takes a tokenizer 5 µs a token, a tenth of a run over a large index; so a block
 * that fits the budget even by a generous estimate is not counted but estimated. `countTokens` is without special
 * tokens, and is not given text far beyond the budget: its length says enough.
 */
export function chooseTokenCost(
  text: string,
  block: TextRange,
  budget: number,
  countTokens: (text: string) => number,
): TokenCost {
  const blockText = text.slice(block.start, block.end);
  const isShort = blockText.length <= budget * MAX_LENGTH_PER_TOKEN && estimateTokens(blockText) <= budget;
  const count = isShort ? estimateTokens : countTokens;
  return ({ start, end }) => {
    const byLength = Math.ceil((end - start) / MAX_LENGTH_PER_TOKEN);
    if (byLength > budget) return byLength;
    return Math.max(byLength, count(text.slice(start, end)));
  };
}

/** Rarely less than the tokenizer counts, in English prose half as much again. */
function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [word] of text.matchAll(WORD_OR_SIGN)) tokens += Math.ceil(word.length / LEAST_LETTERS_PER_TOKEN);
  return tokens;
}
