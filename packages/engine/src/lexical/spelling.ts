/** Finds the words of an index that a mistyped word may stand for. */
import SearchableMap from 'minisearch/SearchableMap';

export interface SpellingCandidate {
  readonly word: string;
  readonly count: number;
  /** Typing errors between the two words. */
  readonly distance: number;
  /** How likely this is what was meant, as a share of the likeliest candidate's; above 0, at most 1. */
  readonly likelihood: number;
}

// Shorter words have too many neighbours: one error is allowed from four letters on, two from eight.
const ONE_ERROR_LENGTH = 4;
const TWO_ERRORS_LENGTH = 8;

/** How many typing errors a word of this length may have. */
export function allowedErrors(length: number): number {
  return length >= TWO_ERRORS_LENGTH ? 2 : length >= ONE_ERROR_LENGTH ? 1 : 0;
}

/** A word with a digit in it is rather another figure than a mistyped one. */
export function mayBeMistyped(word: string): boolean {
  return allowedErrors(word.length) > 0 && !/\p{N}/u.test(word);
}

// Each further error is that much rarer than one; so is one in the first letter, which people mostly get right
// (Damerau 1964 found 80 % of misspelled words one error away).
const FURTHER_ERROR_LIKELIHOOD = 0.1;
const FIRST_LETTER_LIKELIHOOD = 0.2;
const LEAST_LIKELIHOOD = 0.05;
const MOST_CANDIDATES = 8;

export interface SpellingIndex {
  /** The likeliest first. Empty where the word has no neighbour or is too short. */
  candidates(word: string): SpellingCandidate[];
}

/** `words` with their frequencies. Takes about half a microsecond a letter to make. */
export function createSpellingIndex(words: Iterable<readonly [string, number]>): SpellingIndex {
  const map = new SearchableMap<number>();
  for (const [word, count] of words) map.set(word, count);
  return {
    candidates(word) {
      const errors = allowedErrors(word.length);
      if (errors === 0) return [];
      // MiniSearch counts a transposition as two changes, we as one: look further, then count again.
      const near = map.fuzzyGet(word, 2);
      const found: Omit<SpellingCandidate, 'likelihood'>[] = [];
      for (const [neighbour, [count]] of near) {
        const distance = typingErrors(word, neighbour);
        if (distance > 0 && distance <= errors && !/\p{N}/u.test(neighbour))
          found.push({ word: neighbour, count, distance });
      }
      return rank(word, found);
    },
  };
}

function rank(word: string, found: readonly Omit<SpellingCandidate, 'likelihood'>[]): SpellingCandidate[] {
  const odds = ({ word: candidate, count, distance }: Omit<SpellingCandidate, 'likelihood'>): number =>
    count * FURTHER_ERROR_LIKELIHOOD ** (distance - 1) * (candidate[0] === word[0] ? 1 : FIRST_LETTER_LIKELIHOOD);
  const best = found.reduce((most, candidate) => Math.max(most, odds(candidate)), 0);
  return found
    .map((candidate) => ({ ...candidate, likelihood: odds(candidate) / best }))
    .filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD)
    .sort((a, b) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

/**
 * The least number of insertions, deletions, changes and transpositions of neighbours that make one word of the other,
 * no letter being touched twice (the "optimal string alignment" form of Damerau's distance).
 */
export function typingErrors(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
