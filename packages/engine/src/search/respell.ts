/** Spells a query anew where the index lacks its words but has likely ones: what "did you mean" offers. */
import type { Analyzer } from '../analysis/index.js';
import type { LexicalIndex } from '../lexical/index.js';
import { queryWords } from '../query/index.js';

const LETTER = /\p{L}/u;

/**
 * The query with every word that the index lacks replaced, in its place and its case, by the likeliest that the index
 * has. Null where no word is lacking, and where mending would make nonsense: one of them resembles none, or there are
 * several and nothing else in the query to say that it belongs here.
 */
export async function respell(
  lexical: Pick<LexicalIndex, 'knowsWord' | 'suggestSpelling'>,
  analyzer: Analyzer,
  query: string,
): Promise<string | null> {
  let respelled = '';
  let end = 0;
  let known = 0;
  let mended = 0;
  for (const { value, start: wordStart } of queryWords(query)) {
    for (const { start, end: tokenEnd, stop, compound } of analyzer.analyze(value)) {
      const word = value.slice(start, tokenEnd);
      // What has no letters is a figure, and no figure is another one misspelt.
      if (stop || compound || !LETTER.test(word)) continue;
      if (await lexical.knowsWord(word)) {
        known++;
        continue;
      }
      const spelling = await lexical.suggestSpelling(word);
      if (spelling === null) return null;
      respelled += query.slice(end, wordStart + start) + inCaseOf(word, spelling);
      end = wordStart + tokenEnd;
      mended++;
    }
  }
  return mended === 0 || (mended > 1 && known === 0) ? null : respelled + query.slice(end);
}

/** `Secruity` gives `Security`, `SECRUITY` gives `SECURITY`. */
function inCaseOf(typed: string, spelling: string): string {
  const [first = ''] = typed;
  if (first === first.toLowerCase()) return spelling;
  if (typed === typed.toUpperCase()) return spelling.toUpperCase();
  const [head = ''] = spelling;
  return head.toUpperCase() + spelling.slice(head.length);
}
