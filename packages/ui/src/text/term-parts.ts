/** What each word of a query has given a hit, over all the fields that it was found in. */
import type { Explanation, TermExplanation } from '@loci/engine';

type Lexical = NonNullable<Explanation['lexical']>;

export interface WordPart {
  /** Of the query. */
  readonly word: string;
  readonly score: number;
  /** Of the score by words, 0 to 1. */
  readonly share: number;
  /** Where it was found, what gave most first. */
  readonly fields: readonly TermExplanation[];
}

export interface WordParts {
  /** In the order of the query. */
  readonly words: readonly WordPart[];
  /** The share of words that are not in the query; with the shares of `words` it makes up 1. */
  readonly related: number;
}

export function wordParts({ score, terms, related }: Lexical): WordParts {
  const shareOf = (part: number) => (score > 0 ? part / score : 0);
  const words = [...new Set(terms.map(({ word }) => word))].map((word) => {
    const fields = terms.filter((term) => term.word === word).sort((a, b) => b.score - a.score);
    const sum = fields.reduce((total, field) => total + field.score, 0);
    return { word, score: sum, share: shareOf(sum), fields };
  });
  return { words, related: shareOf(related) };
}
