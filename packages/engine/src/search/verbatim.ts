/** Keeps the promises on verbatim matches over a ranked list, reading no more texts than it takes. */
import { type NormalizedWord, normalizeWords } from '../analysis/index.js';
import type { ParsedQuery } from '../answer/index.js';
import type { OpenIndex } from '../format/open-index.js';
import { containsPhrase } from '../highlight/index.js';
import type { HeldWords } from './held-words.js';
import { liftVerbatim, type RankedPassage } from './ranked-list.js';

/** Texts of so many passages are looked through for the query's words in their order; further down all words are enough. */
const MAX_VERIFIED = 2000;
/**
 * Among so many hits from the top, whatever page is shown, verbatim ones come first. They are few, so that a browser that
 * searches an export need not load the texts of a whole list.
 */
const FIRST_HITS = 30;

/** A query as words that may stand in a text side by side. */
export interface QueryPhrase {
  /** Of one word any passage that holds it is verbatim, and ranks by how much it says of it. */
  readonly isOfSeveralWords: boolean;
  /** Whether a passage holds the query word for word. */
  isIn(passage: number): Promise<boolean>;
  /** Reads passages that will be asked for, together: of an export one by one would take a round each. */
  lookInto(passages: readonly number[]): Promise<void>;
}

export function queryPhrase(index: OpenIndex, { text }: ParsedQuery): QueryPhrase {
  const phrase: readonly NormalizedWord[] = normalizeWords(text);
  // The list is put in order, once more behind a reranker, and explained: each text is taken apart for the first alone.
  const known = new Map<number, boolean>();
  return {
    isOfSeveralWords: phrase.length > 1,
    async isIn(passage) {
      if (phrase.length === 0) return false;
      const isThere = known.get(passage) ?? containsPhrase(await index.passageText(passage), phrase);
      known.set(passage, isThere);
      return isThere;
    },
    async lookInto(passages) {
      if (phrase.length === 0) return;
      const unread = [...new Set(passages)].filter((passage) => !known.has(passage)).sort((a, b) => a - b);
      const texts = await index.passageTexts(unread);
      for (const [i, passage] of unread.entries()) known.set(passage, containsPhrase(texts[i] as string, phrase));
    },
  };
}

export interface VerbatimRequest<Ranked extends RankedPassage> {
  readonly held: HeldWords;
  /** The bits of all words of the query. */
  readonly all: number;
  readonly phrase: QueryPhrase;
  /** What a hit stands for; by default its passage alone. */
  readonly passagesOf?: (ranked: Ranked) => readonly number[];
}

/**
 * Of the first hits those come first that hold a query of several words word for word, but for what stands above them
 * under a title with all of its words. And in the whole list none stands below what was found by meaning alone.
 */
export async function putVerbatimFirst<Ranked extends RankedPassage>(
  ranked: readonly Ranked[],
  { held, all, phrase, passagesOf = ({ passage }) => [passage] }: VerbatimRequest<Ranked>,
): Promise<readonly Ranked[]> {
  const { found, words, titleWords } = held;
  const known = new Map<number, boolean>();
  let verified = 0;
  const holders = (hit: Ranked) => passagesOf(hit).filter((passage) => found[passage] === 1 && words[passage] === all);
  const isVerbatim = async (hit: Ranked): Promise<boolean> => {
    for (const passage of holders(hit)) {
      if (verified++ >= MAX_VERIFIED || (await phrase.isIn(passage))) return true;
    }
    return false;
  };
  const verify = async (hits: readonly Ranked[]): Promise<boolean> => {
    const unknown = hits.filter(({ passage }) => !known.has(passage));
    for (let from = 0; from < unknown.length; from += FIRST_HITS) {
      const batch = unknown.slice(from, from + FIRST_HITS);
      // Of a hit that stands for others, the first mostly tells.
      if (verified < MAX_VERIFIED) await phrase.lookInto(batch.flatMap((hit) => holders(hit).slice(0, 1)));
      for (const hit of batch) known.set(hit.passage, await isVerbatim(hit));
    }
    return hits.some(({ passage }) => known.get(passage));
  };
  const lift = (hits: readonly Ranked[], isLesser: (hit: Ranked) => boolean) =>
    liftVerbatim(hits, ({ passage }) => known.get(passage) === true, isLesser);

  const head = ranked.slice(0, FIRST_HITS);
  const isUntitled = ({ passage }: Ranked) => titleWords[passage] !== all;
  const first =
    phrase.isOfSeveralWords && (await verify(head))
      ? [...lift(head, (hit) => !known.get(hit.passage) && isUntitled(hit)), ...ranked.slice(FIRST_HITS)]
      : ranked;
  const isByMeaningAlone = ({ passage }: Ranked) => found[passage] === 0;
  const at = first.findIndex(isByMeaningAlone);
  return at >= 0 && (await verify(first.slice(at))) ? lift(first, isByMeaningAlone) : first;
}
