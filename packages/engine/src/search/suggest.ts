/** Suggests how a query may go on while it is typed: titles of documents, and words of the index. */
import { fold, normalizeWords } from '../analysis/index.js';
import type { SuggestAnswer } from '../answer.js';
import type { OpenIndex } from '../format/open-index.js';
import type { LexicalIndex } from '../lexical/index.js';
import { unfinishedWord } from '../query/index.js';
import { wholeNumber } from './check-request.js';

export type Suggester = (query: string, limit: number) => Promise<SuggestAnswer>;

const MAX_SUGGESTIONS = 20;
/** Titles that are looked through: those of the first documents, so that a keystroke stays fast in any index. */
const MAX_TITLES = 20_000;

interface Title {
  readonly text: string;
  /** Folded words with a space before each, so that a beginning of any word can be looked for. */
  readonly words: string;
}

export function createSuggester(index: OpenIndex, lexical: LexicalIndex): Suggester {
  let titles: Promise<Title[]> | null = null;
  return async (query, limit) => {
    wholeNumber('limit', limit, 1, MAX_SUGGESTIONS);
    const asked = wordsOf(query);
    if (asked.trim() === '') return { suggestions: [] };
    titles ??= readTitles(index);
    const matching = (await titles).filter(({ words }) => words.includes(asked));
    const suggestions: SuggestAnswer['suggestions'][number][] = [...new Set(matching.map(({ text }) => text))]
      .slice(0, limit)
      .map((text) => ({ text, kind: 'title' }));
    const last = unfinishedWord(query);
    if (last !== null) {
      const stem = query.slice(0, query.length - last.length);
      for (const { word } of await lexical.completeWord(last, limit)) {
        if (word !== fold(last)) suggestions.push({ text: stem + word, kind: 'phrase' });
      }
    }
    return { suggestions: suggestions.slice(0, limit) };
  };
}

async function readTitles(index: OpenIndex): Promise<Title[]> {
  const count = Math.min(index.manifest.counts.documents, MAX_TITLES);
  const titles: Title[] = [];
  for (let document = 0; document < count; document++) {
    const { title, titleDerived } = await index.record(document);
    // A title that was made of the text is no name that anybody looks for.
    if (!titleDerived && title !== '') titles.push({ text: title, words: wordsOf(title) });
  }
  return titles;
}

function wordsOf(text: string): string {
  return normalizeWords(text)
    .map(({ surface }) => ` ${surface}`)
    .join('');
}
