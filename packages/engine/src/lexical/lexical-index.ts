/** A lexical index opened for reading: it finds passages by words, and words by their beginning or spelling. */
import { createAnalyzer } from '../analysis/index.js';
import { createByteBoundedCache } from '../format/byte-bounded-cache.js';
import { decodeColumns } from '../format/columns.js';
import { decodeFile, decodeJson } from '../format/damaged-file.js';
import { loadOnce } from '../format/load-once.js';
import type { IndexReader } from '../storage.js';
import { DEFAULT_LEXICAL_PARAMETERS, type LexicalParameters } from './bm25.js';
import { readCollection } from './collection.js';
import { loadSpelling, openTermDictionary, openWordDictionary } from './dictionaries.js';
import { LEXICAL_FILES, type LexicalField, type PostingsLocation } from './lexical-files.js';
import type { LanguageShare } from './lexical-index-builder.js';
import { decodePostings, NO_POSTINGS, type Postings, postingsByDocument, postingsSizeBytes } from './postings.js';
import type { LexicalQuery, QueryTerm } from './query-term.js';
import { intersectionOf, requiredTerms, unionOf } from './required-terms.js';
import { resolveQuery } from './resolve-query.js';
import { type PassageScores, scorePassages, type TermPostings } from './scoring.js';
import { mayBeMistyped, type SpellingCandidate } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

export interface LexicalResult extends PassageScores {
  /** What was looked for: only words that the index has, in the order of the query. */
  readonly terms: readonly QueryTerm[];
}

export interface LexicalIndex {
  readonly passageCount: number;
  readonly documentCount: number;
  /** The languages of its documents, the one with the most passages first. */
  readonly languages: readonly LanguageShare[];
  /** The passages that hold any word of the query. Parameters that are left out have their defaults. */
  retrieve(query: LexicalQuery, parameters?: Partial<LexicalParameters>): Promise<LexicalResult>;
  /**
   * The first half of `retrieve`: the terms that each word of the query may be found by. A word that the index does not
   * have is among them, without alternatives.
   */
  resolve(query: LexicalQuery, parameters?: Partial<LexicalParameters>): Promise<QueryTerm[]>;
  /** The second half of `retrieve`, also for terms that were weighted or made otherwise. */
  score(terms: readonly QueryTerm[], parameters?: Partial<LexicalParameters>): Promise<LexicalResult>;
  /** How many passages hold a term in their text; 0 for one that the index lacks. */
  passageFrequency(term: string): Promise<number>;
  /** The documents whose title holds every word of a text, ascending. Empty where it has no words. */
  documentsTitled(text: string): Promise<Uint32Array>;
  /**
   * The passages whose text holds every word of a text, ascending: all that can hold it as a phrase are among them.
   * Empty where it has no words.
   */
  passagesWithAll(text: string): Promise<Uint32Array>;
  /** Whether a word occurs anywhere in the index, titles and headings included, in this or another form. */
  knowsWord(word: string): Promise<boolean>;
  /** A word of the index that a misspelled one likely stands for; null where the index knows the word or has none. */
  suggestSpelling(word: string): Promise<string | null>;
  /**
   * The ways in which a word of a query may go on to another word of the index, the most frequent first: the index's word
   * (folded), with what stands before an apostrophe as it was typed, and all that was typed of a hyphenated word.
   */
  completeWord(word: string, limit: number): Promise<readonly string[]>;
  /** Reads all words, so that the first typing error does not wait for them. */
  warmUp(): Promise<void>;
}

const POSTINGS_CACHE_BYTES = 32 * 1024 * 1024;
const MOST_COMPLETED_WORDS = 4096;

/** Throws `LociError` `index-damaged` where a file does not hold what it should. */
export async function openLexicalIndex(reader: Pick<IndexReader, 'read'>): Promise<LexicalIndex> {
  const columns = decodeColumns(LEXICAL_FILES.columns, await reader.read(LEXICAL_FILES.columns));
  const languages = decodeJson(LEXICAL_FILES.columns, columns.get('languages', 'u8'), isListOfLanguages);
  const collection = readCollection(columns);
  const termDictionary = openTermDictionary(columns, reader);
  const wordDictionary = openWordDictionary(columns, reader);
  const postingsCache = createByteBoundedCache<Postings>(POSTINGS_CACHE_BYTES);
  const spellingIndex = loadOnce(() => loadSpelling(wordDictionary));

  async function postingsAt(location: PostingsLocation | undefined, field: LexicalField): Promise<Postings> {
    if (location === undefined) return NO_POSTINGS;
    const { start, end, count } = location;
    const known = postingsCache.get(start);
    if (known !== undefined) return known;
    const bytes = await reader.read(LEXICAL_FILES.postings, start, end);
    const unitCount = collection.fields[field].lengths.length;
    const postings = decodeFile(LEXICAL_FILES.postings, () => decodePostings(bytes, count, unitCount));
    postingsCache.set(start, postings, postingsSizeBytes(count));
    return postings;
  }

  async function postingsOf(queryTerm: QueryTerm, needsDocument: boolean): Promise<TermPostings> {
    const entries = await Promise.all(queryTerm.alternatives.map(({ term }) => termDictionary.get(term)));
    const of = (field: LexicalField) => Promise.all(entries.map((entry) => postingsAt(entry?.[field], field)));
    const [text, heading, title] = await Promise.all([of('text'), of('heading'), of('title')]);
    const document = needsDocument ? text.map((list) => postingsByDocument(list, collection.documentOfPassage)) : [];
    return { queryTerm, lists: { text, heading, title, document } };
  }

  const vocabulary: Vocabulary = {
    analyzers: (languages.length > 0 ? languages : [{ language: null }]).map(({ language }) =>
      createAnalyzer(language),
    ),
    word: (surface) => wordDictionary.get(surface),
    hasTerm: async (term) => (await termDictionary.get(term)) !== undefined,
    async wordsWithPrefix(prefix, limit) {
      return (await wordDictionary.withPrefix(prefix, limit)).map(({ key, value }) => ({ word: key, entry: value }));
    },
    spellingCandidates: async (word) => (await spellingIndex()).candidates(word),
  };

  const resolve = (query: LexicalQuery, overrides: Partial<LexicalParameters> = {}) =>
    resolveQuery(query, vocabulary, { ...DEFAULT_LEXICAL_PARAMETERS, ...overrides });

  async function score(
    terms: readonly QueryTerm[],
    overrides: Partial<LexicalParameters> = {},
  ): Promise<LexicalResult> {
    const parameters = { ...DEFAULT_LEXICAL_PARAMETERS, ...overrides };
    const needsDocument = parameters.documentShare !== 0;
    const postings = await Promise.all(mergeRepeated(terms).map((term) => postingsOf(term, needsDocument)));
    return { terms, ...scorePassages(postings, collection, parameters) };
  }

  async function unitsWithAll(text: string, field: 'text' | 'title'): Promise<Uint32Array> {
    const lists = await Promise.all(
      requiredTerms(text, vocabulary.analyzers).map((terms) =>
        unionOf(terms, async (term) => postingsAt((await termDictionary.get(term))?.[field], field)),
      ),
    );
    return intersectionOf(lists);
  }

  return {
    passageCount: collection.documentOfPassage.length,
    documentCount: collection.firstPassage.length - 1,
    languages,
    resolve,
    score,
    async retrieve(query, overrides) {
      const terms = await resolve(query, overrides);
      return score(
        terms.filter(({ alternatives }) => alternatives.length > 0),
        overrides,
      );
    },
    async warmUp() {
      await spellingIndex();
    },
    passageFrequency: async (term) => (await termDictionary.get(term))?.text?.count ?? 0,
    documentsTitled: (text) => unitsWithAll(text, 'title'),
    passagesWithAll: (text) => unitsWithAll(text, 'text'),
    async knowsWord(word) {
      for (const analyzer of vocabulary.analyzers) {
        for (const { term, surface } of analyzer.analyze(word)) {
          if (await vocabulary.hasTerm(term)) return true;
          if ((await vocabulary.word(surface)) !== undefined) return true;
        }
      }
      return false;
    },
    async suggestSpelling(word) {
      const [surface = ''] = vocabulary.analyzers[0]?.analyze(word).map((token) => token.surface) ?? [];
      const isLikely = ({ word: candidate, distance }: SpellingCandidate) =>
        distance === 1 || candidate[0] === surface[0];
      if (!mayBeMistyped(surface) || (await wordDictionary.get(surface)) !== undefined) return null;
      return (await spellingIndex()).candidates(surface).find(isLikely)?.word ?? null;
    },
    async completeWord(word, limit) {
      // A compound comes behind its parts; of `l'av` the last token is what the apostrophe sets off.
      const last = vocabulary.analyzers[0]?.analyze(word).at(-1);
      if (last === undefined) return [];
      const { surface, start, end, compound } = last;
      return (await wordDictionary.withPrefix(surface, MOST_COMPLETED_WORDS))
        .filter(({ key }) => key !== surface)
        .sort((a, b) => b.value.count - a.value.count || (a.key < b.key ? -1 : 1))
        .slice(0, limit)
        .map(({ key }) => (compound ? word.slice(0, end) + key.slice(surface.length) : word.slice(0, start) + key));
    },
  };
}

/** A word that is said again weighs that much more, and is looked up once: pasted texts say the same words often. */
function mergeRepeated(terms: readonly QueryTerm[]): QueryTerm[] {
  const merged = new Map<string, { readonly term: QueryTerm; mask: number; times: number }>();
  for (const term of terms) {
    const key = JSON.stringify([term.word, term.alternatives]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { term, mask: term.mask, times: 1 });
    else {
      known.mask = (known.mask | term.mask) >>> 0;
      known.times++;
    }
  }
  return Array.from(merged.values(), ({ term, mask, times }) =>
    times === 1
      ? term
      : {
          ...term,
          mask,
          alternatives: term.alternatives.map((each) => ({ ...each, weight: each.weight * times })),
        },
  );
}

function isListOfLanguages(value: unknown): value is readonly LanguageShare[] {
  return (
    Array.isArray(value) &&
    value.every(({ language }: LanguageShare) => language === null || typeof language === 'string')
  );
}
