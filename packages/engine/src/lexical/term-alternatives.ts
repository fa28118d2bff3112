/** Finds terms of an index for a word that it does not hold as it stands: unfinished, run together, or mistyped. */
import type { LexicalParameters } from './bm25.js';
import type { WordEntry } from './lexical-files.js';
import type { QueryTerm, TermAlternative } from './query-term.js';
import { mayBeMistyped } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

// How many words of the index a prefix looks through for the most frequent ones.
const MOST_PREFIX_WORDS = 4096;
// A single letter begins too many words to say anything; a character of Chinese is a word.
const SHORTEST_PREFIX = 2;
// MiniSearch's measure of how a longer word is less what was meant.
const PREFIX_LENGTH_PENALTY = 0.3;
/** The least length of a part of a compound. */
export const SHORTEST_PART = 3;

/** Each term once, with its greatest weight. */
export function withoutRepetition(alternatives: readonly TermAlternative[]): TermAlternative[] {
  const byTerm = new Map<string, TermAlternative>();
  for (const alternative of alternatives) {
    const known = byTerm.get(alternative.term);
    if (known === undefined || known.weight < alternative.weight) byTerm.set(alternative.term, alternative);
  }
  return [...byTerm.values()];
}

/** The terms of the most frequent words that begin so, at most `limit`. */
export async function prefixAlternatives(
  prefix: string,
  baseWeight: number,
  limit: number,
  vocabulary: Vocabulary,
): Promise<TermAlternative[]> {
  if (prefix === '' || (prefix.length < SHORTEST_PREFIX && /^[\p{Script=Latin}\p{N}]/u.test(prefix))) return [];
  const words = [...(await vocabulary.wordsWithPrefix(prefix, MOST_PREFIX_WORDS))];
  words.sort((a, b) => b.entry.count - a.entry.count || (a.word < b.word ? -1 : 1));
  const alternatives = words.flatMap(({ word, entry }) => {
    const closeness = word.length / (word.length + PREFIX_LENGTH_PENALTY * (word.length - prefix.length));
    return entry.terms.map((term) => ({ term, via: 'prefix' as const, weight: baseWeight * closeness }));
  });
  return withoutRepetition(alternatives).slice(0, limit);
}

/** `ceasefire` as `cease` and `fire`, where the index has only these: the split whose rarer part is the most frequent. */
export async function splitWord(
  surface: string,
  vocabulary: Vocabulary,
  { typoWeight }: LexicalParameters,
): Promise<Pick<QueryTerm, 'word' | 'alternatives'>[] | null> {
  let best: { count: number; parts: { word: string; entry: WordEntry }[] } | null = null;
  for (let at = SHORTEST_PART; at <= surface.length - SHORTEST_PART; at++) {
    const head = await vocabulary.word(surface.slice(0, at));
    const tail = head === undefined ? undefined : await vocabulary.word(surface.slice(at));
    if (head === undefined || tail === undefined) continue;
    const count = Math.min(head.count, tail.count);
    if (best !== null && best.count >= count) continue;
    best = {
      count,
      parts: [
        { word: surface.slice(0, at), entry: head },
        { word: surface.slice(at), entry: tail },
      ],
    };
  }
  if (best === null) return null;
  return best.parts.map(({ word, entry }) => ({
    word,
    alternatives: entry.terms.map((term) => ({ term, via: 'typo' as const, weight: typoWeight })),
  }));
}

/** The word as one that was meant to be another: without alternatives where none is near enough. */
export async function mistyped(
  word: string,
  surface: string,
  mask: number,
  vocabulary: Vocabulary,
  { typoWeight }: LexicalParameters,
): Promise<QueryTerm> {
  if (!mayBeMistyped(surface)) return { word, alternatives: [], mask, stop: false };
  const candidates = await vocabulary.spellingCandidates(surface);
  const alternatives: TermAlternative[] = [];
  for (const candidate of candidates) {
    const entry = await vocabulary.word(candidate.word);
    for (const term of entry?.terms ?? []) {
      alternatives.push({ term, via: 'typo', weight: typoWeight * candidate.likelihood });
    }
  }
  const [best] = candidates;
  // `teh` is as little worth ranking by as `the`.
  const stop = best !== undefined && vocabulary.analyzers.some((analyzer) => analyzer.analyze(best.word)[0]?.stop);
  return { word, alternatives: withoutRepetition(alternatives), mask, stop };
}
