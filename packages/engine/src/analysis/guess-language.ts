/** Guesses the language of a text that does not say: by its script, and by the stop words of each language. */
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { words } from '../text/words.js';
import { lowerCase } from './fold.js';
import { ANALYZED_LANGUAGES, languageRules } from './languages.js';

// Enough for a clear vote, and a bound on the time that a long text takes.
const SAMPLE_LENGTH = 4000;
// The least votes for each word. Running text has 0.15 to 0.4; names and tables of another language stay below this.
const LEAST_SHARE = 0.06;
// A single word may be a name: Putin is also Romanian for "a little".
const LEAST_VOTERS = 2;
// How far the winner's share of votes is ahead of the next: below this two languages are as likely.
const LEAST_LEAD = 1.15;

// Languages without stems here stand for election too, so that their texts are not taken for a neighbour's.
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  da: danish,
  fi: finnish,
  hu: hungarian,
  no: norwegian,
  ro: romanian,
  tr: turkish,
};

let votesByWord: Map<string, readonly string[]> | null = null;

/** By stop word, the languages that have it. Made when first needed: it takes some milliseconds. */
function votes(): Map<string, readonly string[]> {
  if (votesByWord !== null) return votesByWord;
  const languagesByWord = new Map<string, Set<string>>();
  const add = (language: string, list: Iterable<string>): void => {
    for (const word of list) {
      const languages = languagesByWord.get(lowerCase(word)) ?? new Set();
      languagesByWord.set(lowerCase(word), languages.add(language));
    }
  };
  for (const language of ANALYZED_LANGUAGES) add(language, languageRules(language)?.spelledStopWords ?? []);
  for (const [language, list] of Object.entries(OTHERS)) add(language, list);
  // A single letter is an initial or an item's number as often as a word.
  votesByWord = new Map(
    [...languagesByWord].filter(([word]) => word.length > 1).map(([word, set]) => [word, [...set]]),
  );
  return votesByWord;
}

/** Scripts that tell the language, in the order in which they are tried; the first that has its share of letters wins. */
const SCRIPTS: readonly { readonly pattern: RegExp; readonly share: number; readonly language: string }[] = [
  // Japanese mixes kana with Chinese characters.
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1, language: 'ja' },
  { pattern: /\p{Script=Han}/gu, share: 0.3, language: 'zh' },
  { pattern: /\p{Script=Hangul}/gu, share: 0.3, language: 'ko' },
  { pattern: /\p{Script=Thai}/gu, share: 0.5, language: 'th' },
  { pattern: /\p{Script=Lao}/gu, share: 0.5, language: 'lo' },
  { pattern: /\p{Script=Khmer}/gu, share: 0.5, language: 'km' },
  { pattern: /\p{Script=Myanmar}/gu, share: 0.5, language: 'my' },
  { pattern: /\p{Script=Greek}/gu, share: 0.5, language: 'el' },
  { pattern: /\p{Script=Hebrew}/gu, share: 0.5, language: 'he' },
  // Letters that Persian has and Arabic has not; that Ukrainian has and Russian has not; and the other way round.
  { pattern: /[پچژگ]/gu, share: 0.01, language: 'fa' },
  { pattern: /\p{Script=Arabic}/gu, share: 0.5, language: 'ar' },
  { pattern: /[іїєґ]/giu, share: 0.02, language: 'uk' },
  { pattern: /[ыэё]/giu, share: 0.005, language: 'ru' },
];

function languageOfScript(sample: string): string | null {
  const letters = countMatches(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const found = SCRIPTS.find(({ pattern, share }) => countMatches(sample, pattern) >= Math.max(1, letters * share));
  return found?.language ?? null;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The ISO 639-1 code of the language that a text is most likely in, or null where it is too short or too mixed to
 * tell. The same text always gives the same answer.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  return languageOfScript(sample) ?? languageByVotes(sample);
}

function languageByVotes(sample: string): string | null {
  const shares = new Map<string, number>();
  const voters = new Set<string>();
  let wordCount = 0;
  for (const { start, end, kind } of words(sample)) {
    if (kind !== 'letters') continue;
    wordCount++;
    const word = lowerCase(sample.slice(start, end));
    const languages = votes().get(word) ?? [];
    if (languages.length > 0) voters.add(word);
    // A word of one language alone says more than one that four languages share.
    for (const language of languages) shares.set(language, (shares.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || voters.size < LEAST_VOTERS || first[1] / wordCount < LEAST_SHARE) return null;
  return second !== undefined && first[1] < second[1] * LEAST_LEAD ? null : first[0];
}
