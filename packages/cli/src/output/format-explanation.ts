/** The figures behind a hit's rank, as lines of text. */
import type { Explanation } from '@loci/engine';
import { plainText } from './plain-text.js';

/** What three decimals show as more than 0. */
const LEAST_PART = 0.0005;

export function formatExplanation({ summary, lexical, semantic, fusion, reranking }: Explanation): string {
  const lines = [plainText(summary)];
  // What only meets conditions was not scored.
  if (lexical === null && semantic === null) return lines.join('\n');
  if (lexical !== null) {
    lines.push(`words: rank ${lexical.rank}, score ${figure(lexical.score)}, normalized ${figure(lexical.normalized)}`);
    for (const { term, word, field, via, frequency, documentFrequency, idf, score } of lexical.terms) {
      const origin =
        via === 'exact' ? `from ${word}` : `from ${word} as a ${via === 'prefix' ? 'prefix' : 'misspelling'}`;
      lines.push(
        plainText(
          `  ${term} (${origin}) in the ${field}: ${figure(score)}; occurs ${frequency}×, in ${documentFrequency} in all, idf ${figure(idf)}`,
        ),
      );
    }
    if (lexical.related > 0) lines.push(`  related words, which the best passages share: ${figure(lexical.related)}`);
  }
  if (semantic !== null) {
    const { rank, similarity, normalized, nearest } = semantic;
    lines.push(
      `meaning: rank ${rank}, similarity ${figure(similarity)} of the ${nearest}, normalized ${figure(normalized)}`,
    );
  }
  const neighbours = partOf(fusion.neighbours, 'passages near to this one');
  const nearWords = partOf(fusion.nearWords, 'words near to those of the query');
  const verbatim = fusion.verbatim ? '; it holds the query word for word' : '';
  lines.push(
    `fused: ${figure(fusion.score)}, with weights ${figure(fusion.lexicalWeight)} for words and ${figure(fusion.semanticWeight)} for meaning${neighbours}${nearWords}${verbatim}`,
  );
  if (reranking !== undefined) {
    const { model, rank, passages, relevance, logit } = reranking;
    const reader = plainText(model);
    lines.push(
      `reranked: rank ${rank} of ${passages} by ${reader}, relevance ${figure(relevance)}, logit ${figure(logit)}`,
    );
  }
  return lines.join('\n');
}

/** Nothing for a part that would be shown as 0. */
function partOf(part: number, origin: string): string {
  return part < LEAST_PART ? '' : `; ${figure(part)} of it from ${origin}`;
}

function figure(value: number): string {
  return value.toFixed(3);
}
