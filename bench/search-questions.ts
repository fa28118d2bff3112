/** Questions to measure an index by, made of its own passages: the same ones in every run. */
import type { EvaluatedSearcher, OpenIndex } from '@loci/engine';
import { createRandom } from './synthetic-index.js';

/** What is asked, and the texts that the model reads for it. */
export interface Question {
  readonly texts: readonly string[];
  ask(searcher: EvaluatedSearcher): Promise<unknown>;
}

export interface QuestionKind {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** Long enough that two letters changed places leave a word that can be told. */
const LEAST_MISTYPED_LENGTH = 7;
const PASTED_PASSAGES = 3;
const MOST_PASTED_CHARACTERS = 2000;

/** `count` questions of each kind, in the order in which they are to be measured. */
export async function makeQuestions(index: OpenIndex, count: number): Promise<QuestionKind[]> {
  const { passages } = index.manifest.counts;
  const random = createRandom(7);
  const anyPassage = () => Math.floor(random() * passages);
  const wordsOf = async (passage: number) => (await index.passageText(passage)).match(/\p{L}+/gu) ?? [];
  /** A few words that stand in one passage, but not side by side: nobody types a text as it goes on. */
  const wordsOfOne = async (length: number): Promise<string[]> => {
    const words: string[] = [];
    while (words.length < length) words.push(...(await wordsOf(anyPassage())).filter((_, i) => i % 2 === 0));
    return words.slice(0, length);
  };
  const longWord = async (): Promise<string> => {
    for (;;) {
      const word = (await wordsOf(anyPassage())).find(({ length }) => length >= LEAST_MISTYPED_LENGTH);
      if (word !== undefined) return word;
    }
  };
  const pasted = async (): Promise<string> => {
    const first = Math.min(anyPassage(), Math.max(0, passages - PASTED_PASSAGES));
    const ordinals = Array.from({ length: Math.min(PASTED_PASSAGES, passages) }, (_, i) => first + i);
    return (await Promise.all(ordinals.map(index.passageText))).join(' ').slice(0, MOST_PASTED_CHARACTERS);
  };
  const make = async (name: string, makeOne: () => Promise<Question>): Promise<QuestionKind> => {
    const questions: Question[] = [];
    for (let i = 0; i < count; i++) questions.push(await makeOne());
    return { name, questions };
  };
  const words = async (length: number) => (await wordsOfOne(length)).join(' ');

  return [
    await make('lexical, 3 words', async () => searchFor(await words(3), 'lexical')),
    await make('semantic, 3 words', async () => searchFor(await words(3), 'semantic')),
    await make('hybrid, 3 words', async () => searchFor(await words(3), 'hybrid')),
    await make('hybrid, and its second page', async () => {
      const query = await words(3);
      const ask = async (searcher: EvaluatedSearcher) => [
        await searcher.search({ query }),
        await searcher.search({ query, offset: 10 }),
      ];
      return { texts: [query], ask };
    }),
    await make('hybrid, 20 words', async () => searchFor(await words(20), 'hybrid')),
    await make('hybrid, typing', async () => {
      const [first = '', second = '', last = ''] = await wordsOfOne(3);
      const query = `${first} ${second} ${last.slice(0, 3)}`;
      return { texts: [query], ask: (searcher) => searcher.search({ query, typing: true }) };
    }),
    await make('hybrid, a typing error', async () =>
      searchFor(`${await words(2)} ${mistype(await longWord())}`, 'hybrid'),
    ),
    await make('hybrid, a pasted paragraph', async () => searchFor(await pasted(), 'hybrid')),
    await make('hybrid, explained', async () => {
      const query = await words(3);
      return { texts: [query], ask: (searcher) => searcher.search({ query, explain: true }) };
    }),
    await make('matrix, 3 words', async () => {
      const query = await words(3);
      return { texts: [query], ask: (searcher) => searcher.matrix({ query }) };
    }),
    await make('similar passages', async () => {
      const passageId = await index.passageId(anyPassage());
      return { texts: [], ask: (searcher) => searcher.similar({ passageId }) };
    }),
    await make('suggestions', async () => {
      const [first = '', last = ''] = await wordsOfOne(2);
      return { texts: [], ask: (searcher) => searcher.suggest(`${first} ${last.slice(0, 3)}`, 8) };
    }),
    await make('documents, for measures', async () => {
      const query = await words(3);
      return { texts: [query], ask: (searcher) => searcher.rankDocuments(query, { mode: 'hybrid', depth: 100 }) };
    }),
  ];
}

function searchFor(query: string, mode: 'lexical' | 'semantic' | 'hybrid'): Question {
  return { texts: [query], ask: (searcher) => searcher.search({ query, mode }) };
}

/** Two letters in its middle have changed places. */
function mistype(word: string): string {
  const at = Math.floor(word.length / 2);
  return (
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    word.slice(at + 2)
  );
}
