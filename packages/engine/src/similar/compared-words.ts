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
  const words: ComparedWord[] = [];
  let at = 0;
  for (const { surface, start, end } of normalizeWords(text)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    const token = tokens[at];
    const covers = token !== undefined && token.start <= start && token.end >= end;
    const weight =
      token === undefined || !covers || token.stop
        ? 0
        : inverseDocumentFrequency(await frequencies.passageFrequency(token.term), frequencies.passageCount);
    words.push({ text: surface, term: covers ? token.term : surface, start, end, weight });
  }
  return words;
}
