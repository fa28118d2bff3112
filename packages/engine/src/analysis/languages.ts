/** The languages whose stems and stop words are known, over the `@orama` packages (the Snowball algorithms). */
import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer as stemSwedish } from '@orama/stemmers/swedish';
import { stopwords as arabicStopWords } from '@orama/stopwords/arabic';
import { stopwords as dutchStopWords } from '@orama/stopwords/dutch';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { stopwords as germanStopWords } from '@orama/stopwords/german';
import { stopwords as italianStopWords } from '@orama/stopwords/italian';
import { stopwords as portugueseStopWords } from '@orama/stopwords/portuguese';
import { stopwords as russianStopWords } from '@orama/stopwords/russian';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import { stopwords as swedishStopWords } from '@orama/stopwords/swedish';
import { fold, lowerCase } from './fold.js';

export interface LanguageRules {
  /** The stem of a word in lower case, with its diacritics. */
  readonly stem: (word: string) => string;
  /** Folded. */
  readonly stopWords: ReadonlySet<string>;
  /** The same in lower case with their diacritics, which tell languages apart. */
  readonly spelledStopWords: ReadonlySet<string>;
}

function rulesOf(
  stem: (word: string) => string,
  stopWords: readonly string[],
  missing = '',
  unwanted = '',
): LanguageRules {
  const spelled = new Set([...stopWords, ...missing.split(' ')].map(lowerCase));
  for (const word of ['', ...unwanted.split(' ')]) spelled.delete(word);
  return { stem, stopWords: new Set(Array.from(spelled, fold)), spelledStopWords: spelled };
}

// Words that Porter's rules treat wrongly, from the exceptions of his second English algorithm ("Porter2").
const ENGLISH_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['news', 'news'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['skies', 'sky'],
  ['sky', 'sky'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['general', 'general'],
  ['generally', 'general'],
  ['generals', 'general'],
  ['generic', 'generic'],
  ['generous', 'generous'],
  ['generously', 'generous'],
  ['inning', 'inning'],
  ['outing', 'outing'],
  ['herring', 'herring'],
  ['earring', 'earring'],
  ['canning', 'canning'],
  ['atlas', 'atlas'],
  ['cosmos', 'cosmos'],
  ['bias', 'bias'],
  ['andes', 'andes'],
]);

const RULES: Readonly<Record<string, LanguageRules>> = {
  ar: rulesOf(stemArabic, arabicStopWords),
  de: rulesOf(stemGerman, germanStopWords, 'beim zum zur'),
  // `us` is taken out: who types it in a search mostly means the country.
  en: rulesOf((word) => ENGLISH_EXCEPTIONS.get(word) ?? stemEnglish(word), englishStopWords, 'a also', 'us'),
  // The Spanish list takes in some nouns and verbs that searches are about.
  es: rulesOf(
    stemSpanish,
    spanishStopWords,
    '',
    'acuerdo conocer diferente diferentes ejemplo emplear empleo estado estados final general horas informo informó ' +
      'intento lugar pais paìs realizar tarde temprano tiempo trabaja trabajan trabajar trabajo valor verdad',
  ),
  fr: rulesOf(stemFrench, frenchStopWords, 'les dont sont'),
  it: rulesOf(stemItalian, italianStopWords),
  nl: rulesOf(stemDutch, dutchStopWords),
  pt: rulesOf(stemPortuguese, portugueseStopWords),
  ru: rulesOf(stemRussian, russianStopWords),
  sv: rulesOf(stemSwedish, swedishStopWords),
};

/** The languages with rules of their own, as ISO 639-1 codes in alphabetical order. */
export const ANALYZED_LANGUAGES: readonly string[] = Object.keys(RULES).sort();

/** The rules of an ISO 639-1 code, or null where there are none. */
export function languageRules(language: string | null): LanguageRules | null {
  return language !== null && Object.hasOwn(RULES, language) ? (RULES[language] ?? null) : null;
}

/** The ISO 639-1 code of a BCP 47 tag that has rules (`pt-BR` is `pt`), or null. */
export function analyzedLanguage(tag: string | null): string | null {
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(RULES, code) ? code : null;
}
