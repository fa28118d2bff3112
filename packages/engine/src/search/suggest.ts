/** Suggests how a query may go on while it is typed: titles of documents, phrases of the index, words of the index. */
import { normalizeWords } from '../analysis/index.js';
import type { SuggestAnswer } from '../answer/index.js';
import { loadOnce } from '../format/load-once.js';
import type { OpenIndex } from '../format/open-index.js';
import type { LexicalIndex } from '../lexical/index.js';
import { parseQuery, unfinishedWord } from '../query/index.js';
import { wholeNumber } from './check-request.js';

export interface Suggester {
  suggest(query: string, limit: number): Promise<SuggestAnswer>;
  /** Reads titles and phrases, so that the first keystroke does not wait for them. */
  warmUp(): Promise<void>;
}

type Suggestion = SuggestAnswer['suggestions'][number];

const MAX_SUGGESTIONS = 20;
/** Titles that are looked through: those of the first documents, so that a keystroke stays fast in any index. */
const MAX_TITLES = 20_000;
/** Enough that reading costs little, few enough that the memory for it does not count. */
const RECORDS_AT_ONCE = 256;

/** What may be suggested as a whole: each is a query that finds something. */
interface Whole extends Suggestion {
  /** Folded words with a space before and after each, so that a run of them can be looked for. */
  readonly words: string;
}

/** Nothing is suggested that finds nothing. */
export function createSuggester(index: OpenIndex, lexical: LexicalIndex): Suggester {
  const wholes = loadOnce(() => readWholes(index));

  async function suggest(query: string, limit: number): Promise<SuggestAnswer> {
    wholeNumber('limit', limit, 1, MAX_SUGGESTIONS);
    const words = wordsOf(query);
    if (words === '') return { suggestions: [] };
    const unfinished = unfinishedWord(query);
    const asked = unfinished === null ? words : words.slice(0, -1);
    const found = new Map<string, Suggestion>();
    for (const { words: held, text, kind } of await wholes()) {
      if (found.size === limit) break;
      // What says the same as the query says nothing new.
      if (held.includes(asked) && held !== words) found.set(held, { text, kind });
    }
    if (unfinished !== null && found.size < limit) {
      for (const text of await completions(lexical, query, unfinished, limit)) {
        const key = wordsOf(text);
        if (!found.has(key)) found.set(key, { text, kind: 'phrase' });
      }
    }
    return { suggestions: [...found.values()].slice(0, limit) };
  }

  return {
    suggest,
    async warmUp() {
      await wholes();
    },
  };
}

/** The query with its last word completed, where a passage holds all of its words; none where it has operators. */
async function completions(lexical: LexicalIndex, query: string, unfinished: string, limit: number): Promise<string[]> {
  if (parseQuery(query).words.join(' ') !== query.trim().replace(/\s+/g, ' ')) return [];
  const stem = query.slice(0, query.length - unfinished.length);
  const found: string[] = [];
  for (const word of await lexical.completeWord(unfinished, limit)) {
    const text = stem + word;
    if ((await lexical.passagesWithAll(text)).length > 0) found.push(text);
  }
  return found;
}

/** Titles in the order of documents, then phrases, the most frequent first. */
async function readWholes(index: OpenIndex): Promise<Whole[]> {
  const { firstPassage } = index.columns;
  // From afar, titles would have to be fetched with all the texts that lie beside them.
  const count = index.remote ? 0 : Math.min(index.manifest.counts.documents, MAX_TITLES);
  const wholes: Whole[] = [];
  for (let from = 0; from < count; from += RECORDS_AT_ONCE) {
    const records = await index.records(from, Math.min(count, from + RECORDS_AT_ONCE));
    for (const [i, { title, titleDerived }] of records.entries()) {
      const isEmpty = firstPassage[from + i] === firstPassage[from + i + 1];
      // A title that was made of the text is no name that anybody looks for.
      if (!titleDerived && !isEmpty) wholes.push({ text: title, kind: 'title', words: wordsOf(title) });
    }
  }
  for (const [text] of await index.phrases()) wholes.push({ text, kind: 'phrase', words: wordsOf(text) });
  return wholes.filter(({ words }) => words !== '');
}

/** '' for a text without words. */
function wordsOf(text: string): string {
  const words = normalizeWords(text).map(({ surface }) => surface);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
