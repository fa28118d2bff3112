/** Keeps the promise on verbatim matches over a ranked list, reading no more texts than it takes. */
import { type NormalizedWord, normalizeWords } from '../analysis/index.js';
import type { ParsedQuery } from '../answer.js';
import type { OpenIndex } from '../format/open-index.js';
import { containsPhrase } from '../highlight/index.js';
import type { HeldWords } from './held-words.js';
import { liftVerbatim, type RankedPassage } from './ranked-list.js';

/** Texts of so many passages are looked through for the query's words in their order; further down all words are enough. */
const MAX_VERIFIED = 2000;

/** Tells whether a passage holds the query word for word. */
export function phraseTest(index: OpenIndex, { text }: ParsedQuery): (passage: number) => Promise<boolean> {
  const phrase: readonly NormalizedWord[] = normalizeWords(text);
  return async (passage) => phrase.length > 0 && containsPhrase(await index.passageText(passage), phrase);
}

/** See `liftVerbatim`. Only what holds all words and stands too low needs to be looked into. */
export async function liftVerbatimHits<Ranked extends RankedPassage>(
  ranked: readonly Ranked[],
  { found, bits }: HeldWords,
  all: number,
  isVerbatim: (passage: number) => Promise<boolean>,
  passagesOf: (ranked: Ranked) => readonly number[] = ({ passage }) => [passage],
): Promise<readonly Ranked[]> {
  const isByMeaningAlone = ({ passage }: Ranked) => found[passage] === 0;
  const at = ranked.findIndex(isByMeaningAlone);
  if (at < 0) return ranked;
  const verbatim = new Set<Ranked>();
  let verified = 0;
  for (const each of ranked.slice(at)) {
    for (const passage of passagesOf(each)) {
      if (found[passage] === 0 || bits[passage] !== all || verbatim.has(each)) continue;
      if (verified++ >= MAX_VERIFIED || (await isVerbatim(passage))) verbatim.add(each);
    }
  }
  return verbatim.size === 0 ? ranked : liftVerbatim(ranked, (each) => verbatim.has(each), isByMeaningAlone);
}
