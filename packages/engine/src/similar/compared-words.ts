/** Prepares a text for comparison: its words folded, with their stems and how much each tells. */
import { type Analyzer, normalizeWords } from '../analysis/index.js';
import { inverseDocumentFrequency, type LexicalIndex } from '../lexical/index.js';
import type { ComparedWord } from './relation.js';

/** How rare terms are. */
export type TermFrequencies = Pick<LexicalIndex, 'passageCount' | 'passageFrequency'>;

/** Words are cut as phrases are; each has the term of the analyzed word that it is, or is part of. */
export async function comparedWords(
  text: string,
  analyzer: Analyzer,
  frequencies: TermFrequencies,
): Promise<ComparedWord[]> {
  const tokens = analyzer.analyze(text).filter(({ compound }) => !compound);
  let at = 0;
  const words = normalizeWords(text).map(({ surface, start, end }) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    const token = tokens[at];
    const covers = token !== undefined && token.start <= start && token.end >= end;
    return { text: surface, start, end, token: covers ? token : null };
  });
  // All at a time: of an export each term may have to be fetched.
  return Promise.all(
    words.map(async ({ token, ...word }) => ({
      ...word,
      term: token?.term ?? word.text,
      weight: token === null || token.stop ? 0 : await weightOf(token.term, frequencies),
    })),
  );
}

async function weightOf(term: string, { passageFrequency, passageCount }: TermFrequencies): Promise<number> {
  return inverseDocumentFrequency(await passageFrequency(term), passageCount);
}
