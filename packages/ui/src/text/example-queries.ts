/** Makes example queries out of the indexed documents, so that an empty box can show what is worth asking. */

export interface ExampleDocument {
  readonly text: string;
}

/** Shorter words are mostly grammar, in most alphabets; a full list of stop words would have to know the language. */
const MINIMUM_WORD_LENGTH = 5;
/** English words of that length that carry little meaning. In other languages length alone decides: an odd example does no harm. */
const GRAMMAR_WORDS = new Set(
  `about above across after again against almost already always among another because before behind being below
  beside between beyond cannot could despite doing during either enough every except first further great having
  itself little might months much neither never nothing often other others people perhaps quite rather really
  seven several shall should simply since something still their theirs themselves there these thing things those
  though three through today toward towards under unless until wanted weeks whatever where whether which while
  whole whose within without would years`.split(/\s+/u),
);
/** A question longer than this does not fit a chip. */
const MAXIMUM_QUESTION_LENGTH = 64;
const MINIMUM_QUESTION_WORDS = 5;

/**
 * Up to `count` queries: pairs of lower-case words that most documents share (names and sentence openings are
 * capitalized and left out), best spread first, and at most one question that a document asks.
 * Empty where documents share nothing.
 */
export function exampleQueries(documents: readonly ExampleDocument[], count: number): string[] {
  const question = fullestQuestion(documents);
  const pairs = sharedPairs(documents, question === null ? count : count - 1);
  return question === null ? pairs : [...pairs, question].slice(0, count);
}

function sharedPairs(documents: readonly ExampleDocument[], count: number): string[] {
  const tallies = new Map<string, { pair: string; documents: number; occurrences: number }>();
  for (const { text } of documents) {
    const seen = new Set<string>();
    for (const pair of lowerCasePairs(text)) {
      const tally = tallies.get(pair) ?? { pair, documents: 0, occurrences: 0 };
      tally.occurrences += 1;
      if (!seen.has(pair)) tally.documents += 1;
      seen.add(pair);
      tallies.set(pair, tally);
    }
  }
  const ranked = [...tallies.values()]
    .filter((tally) => tally.occurrences > 1 && (tally.documents > 1 || documents.length === 1))
    .sort((a, b) => b.documents - a.documents || b.occurrences - a.occurrences || (a.pair < b.pair ? -1 : 1));
  const chosen: string[] = [];
  const used = new Set<string>();
  for (const { pair } of ranked) {
    const words = pair.split(' ');
    if (words.some((word) => used.has(word))) continue;
    for (const word of words) used.add(word);
    chosen.push(pair);
    if (chosen.length === count) break;
  }
  return chosen;
}

function* lowerCasePairs(text: string): Generator<string> {
  for (const clause of text.split(/[^\p{L}\p{M}\s-]+/u)) {
    const words = clause.split(/\s+/u);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next === undefined || !isPlainWord(word) || !isPlainWord(next)) continue;
      yield `${word} ${next}`;
    }
  }
}

function isPlainWord(word: string): boolean {
  return word.length >= MINIMUM_WORD_LENGTH && /^\p{Ll}+$/u.test(word) && !GRAMMAR_WORDS.has(word);
}

function fullestQuestion(documents: readonly ExampleDocument[]): string | null {
  let best: string | null = null;
  for (const { text } of documents) {
    for (const [question] of text.matchAll(/(?<=^|[.!?]["”’]?\s+)\p{Lu}[^.!?"“”\n]*\?/gu)) {
      if (question.length > MAXIMUM_QUESTION_LENGTH) continue;
      if (question.split(/\s+/u).length < MINIMUM_QUESTION_WORDS) continue;
      if (best === null || question.length > best.length) best = question;
    }
  }
  return best;
}
