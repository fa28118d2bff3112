import { describe, expect, test } from 'vitest';
import { english } from './english.js';
import { createFormat, type Format, type PluralForms } from './format.js';
import { loadMessages, TRANSLATIONS } from './load-messages.js';
import type { Messages, TranslationFactory } from './messages.js';

/** Stand for what a document, a query or another message brings into a sentence. */
const TEXT = 'ΨΩ';
const OTHER_TEXT = 'ΞΦ';
const LAST_TEXT = 'ΔΣ';
const TERM = { word: 'ΨΩ', term: 'ΞΦ' };
/** Numbers that no message has by itself, and that differ from each other in every form. */
const [FIRST, SECOND, THIRD, FOURTH] = [1_111, 2_222, 3_333, 4_444];

type Argument = string | number | boolean | null | object;
type Call = readonly [args: readonly Argument[], placeholders: readonly (string | number)[]];

/** For each message that is made of parts: calls of it, with what of them has to be seen. */
const CALLS: Readonly<Record<string, readonly Call[]>> = {
  moreSources: [[[FIRST], [FIRST]]],
  matrixCounts: [
    [
      [FIRST, SECOND],
      [FIRST, SECOND],
    ],
    [[FIRST, FIRST], [FIRST]],
  ],
  matrixFold: [
    [
      [FIRST, SECOND, THIRD, FOURTH],
      [FIRST, SECOND, THIRD, FOURTH],
    ],
  ],
  matrixTile: ['words', 'meaning', 'both'].flatMap((matched) =>
    [1, 2, 3, 4].map((level): Call => [[TEXT, matched, level], [TEXT]]),
  ),
  matrixSilent: [[[FIRST], [FIRST]]],
  passages: [[[FIRST], [FIRST]]],
  documents: [[[FIRST], [FIRST]]],
  sources: [[[FIRST], [FIRST]]],
  foundIn: [
    [
      [TEXT, OTHER_TEXT],
      [TEXT, OTHER_TEXT],
    ],
  ],
  took: [[[FIRST], [FIRST]]],
  position: [
    [
      [FIRST, SECOND],
      [FIRST, SECOND],
    ],
  ],
  duplicates: [
    [[FIRST, 1, null], [FIRST]],
    [
      [FIRST, SECOND, '2025-03-03'],
      [SECOND, '2025'],
    ],
    [
      [FIRST, SECOND, '2025-03'],
      [SECOND, '2025'],
    ],
    [
      [FIRST, SECOND, '2025'],
      [SECOND, '2025'],
    ],
  ],
  moreInGroup: [[[FIRST], [FIRST]]],
  omitted: [[[FIRST], [FIRST]]],
  whyLexical: [[[FIRST], [FIRST]]],
  whyFoundAs: ['prefix', 'typo', 'exact'].map((via): Call => [[{ ...TERM, via }], [OTHER_TEXT]]),
  'whyFields.text': [[[{ frequency: FIRST, documentFrequency: SECOND }], [FIRST, SECOND]]],
  'whyFields.heading': [[[{ frequency: FIRST, documentFrequency: SECOND }], [SECOND]]],
  'whyFields.title': [[[{ frequency: FIRST, documentFrequency: SECOND }], [SECOND]]],
  'whyFields.document': [[[{ frequency: FIRST, documentFrequency: SECOND }], [FIRST, SECOND]]],
  whySemantic: [[[FIRST], [FIRST]]],
  whySimilarity: [
    [[FIRST, 'sentence'], [FIRST]],
    [[FIRST, 'passage'], [FIRST]],
  ],
  whyReranked: [
    [
      [FIRST, SECOND],
      [FIRST, SECOND],
    ],
  ],
  whyRelevance: [
    [
      [FIRST, TEXT],
      [FIRST, TEXT],
    ],
  ],
  whyFusion: [
    [
      [FIRST, SECOND],
      [FIRST * 100, SECOND * 100],
    ],
  ],
  partHeading: [[[TEXT], [TEXT]]],
  citationPage: [[[FIRST], [FIRST]]],
  citationAccessed: [[[TEXT], [TEXT]]],
  fileDate: [[[TEXT], [TEXT]]],
  leftOut: [[[TEXT], [TEXT]]],
  welcomeCounts: [
    [
      [TEXT, OTHER_TEXT, LAST_TEXT],
      [TEXT, OTHER_TEXT, LAST_TEXT],
    ],
    [
      [TEXT, OTHER_TEXT, null],
      [TEXT, OTHER_TEXT],
    ],
  ],
  welcomeDates: [
    [
      [TEXT, OTHER_TEXT],
      [TEXT, OTHER_TEXT],
    ],
    [[TEXT, TEXT], [TEXT]],
  ],
  moreDocuments: [[[FIRST], [FIRST]]],
  missing: [[[[TEXT, OTHER_TEXT]], [TEXT, OTHER_TEXT]]],
  noneHeading: [[[TEXT], [TEXT]]],
  noneAdvice: [
    [['hybrid', true, false], []],
    [['hybrid', false, true], []],
    [['lexical', false, false], []],
    [['semantic', false, false], []],
    [['hybrid', false, false], []],
  ],
  meaningLoading: [[[FIRST], [FIRST * 100]]],
  meaningUnavailable: [[[TEXT], [TEXT]]],
  announceFound: [[[TEXT], [TEXT]]],
  announceFailure: [[[TEXT], [TEXT]]],
};

interface Said {
  /** The message with its call. */
  readonly name: string;
  readonly text: string;
  readonly placeholders: readonly (string | number)[];
}

/** Everything that a table says, nested tables by names with dots. */
function said(table: object, prefix = ''): Said[] {
  return Object.entries(table).flatMap(([key, value]): Said[] => {
    const name = prefix + key;
    if (typeof value === 'string') {
      return [{ name, text: value, placeholders: name === 'didYouMean' ? ['{query}'] : [] }];
    }
    if (typeof value !== 'function') return said(value, `${name}.`);
    const calls = CALLS[name];
    if (!calls) throw new Error(`${name}: expected calls of it in this test`);
    return calls.map(([args, placeholders], index) => ({
      name: `${name}#${index}`,
      text: value(...args),
      placeholders,
    }));
  });
}

/** Names, units and what stands for the query: the same in every language. */
const NAMES = 'bibtex index loci mar markdown ms p query';
/** Words that a language has in common with English: none of them was left over. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  de: 'browser form in link offline original passage server so text',
  es: 'a idea no original',
  fr: 'a article articles chose citation comment date original page passage passages photo phrase source sources',
  it: 'a browser file idea in server',
  nl: 'browser in is link links of offline passage passages server',
  pl: 'a do go to',
  pt: 'a as do link links no original',
  sv: 'form in offline original server text',
};

/** Nothing but what is put into them, or names. */
const SAME_EVERYWHERE = 'citationFormats.markdown citationFormats.bibtex welcomeDates#1';
/** Messages that are the same as in English, rightly. */
const SAME_AS_ENGLISH: Readonly<Record<string, string>> = {
  de: 'foundIn#0 took#0 original',
  es: 'took#0 citationPage#0 original',
  fr: 'sourcesLabel passages#0 documents#0 sources#0 took#0 citationPage#0 original documentsHeading',
  it: 'foundIn#0 took#0 citationPage#0',
  nl: 'passages#0 foundIn#0 took#0 partHeading#0 citationPage#0',
  pl: 'took#0',
  pt: 'took#0 partHeading#0 citationPage#0 original',
  sv: 'took#0 original',
  tr: 'took#0 partHeading#0',
  zh: 'partHeading#0',
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const languages = Object.keys(TRANSLATIONS);
const tableOf = async (language: string, format = createFormat(language)): Promise<ReturnType<TranslationFactory>> => {
  const load = TRANSLATIONS[language];
  if (!load) throw new Error(`No translation for ${language}`);
  return (await load())(format);
};

describe.each(languages)('the messages in %s', (language) => {
  const format = createFormat(language);

  test('are those that there are in English', async () => {
    const names = (table: object) => said(table).map(({ name }) => name);
    expect(names(await tableOf(language)).sort()).toEqual(names(english(format)).sort());
  });

  test('hold all that is put into them', async () => {
    for (const { name, text, placeholders } of said(await tableOf(language))) {
      for (const placeholder of placeholders) {
        const written = typeof placeholder === 'string' ? placeholder : format.number(placeholder);
        expect(text, name).toContain(written);
      }
      expect(text, name).not.toMatch(/#|undefined|NaN|\[object/);
      expect(text.trim(), name).not.toBe('');
    }
  });

  test('have a form for each plural of the language', async () => {
    const rules = new Intl.PluralRules(language);
    const categories = new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)));
    const missing: string[] = [];
    const check = (forms: PluralForms) => {
      const lacking = [...categories].filter((category) => !(category in forms));
      // A form for all numbers alike is one on purpose.
      if (lacking.length > 0 && Object.keys(forms).length > 1) missing.push(`${lacking.join(', ')}: ${forms.other}`);
    };
    const watched: Format = {
      ...format,
      plural: (count, forms) => {
        check(forms);
        return format.plural(count, forms);
      },
      count: (count, forms) => {
        check(forms);
        return format.count(count, forms);
      },
    };
    said(await tableOf(language, watched));
    expect(missing).toEqual([]);
  });

  test('are not the English ones', async () => {
    const inEnglish = new Map(said(english(format)).map(({ name, text }) => [name, text]));
    const same = said(await tableOf(language)).filter(({ name, text }) => text === inEnglish.get(name));
    const known = `${SAME_EVERYWHERE} ${SAME_AS_ENGLISH[language] ?? ''}`.split(' ');
    expect(same.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('have no English words left in them', async () => {
    const englishWords = new Set(said(english(createFormat('en'))).flatMap(({ text }) => wordsOf(text)));
    const known = new Set(wordsOf(`${NAMES} ${COMMON_WORDS[language] ?? ''} ${TEXT} ${OTHER_TEXT} ${LAST_TEXT}`));
    const left = said(await tableOf(language))
      .flatMap(({ text }) => wordsOf(text))
      .filter((word) => englishWords.has(word) && !known.has(word));
    expect([...new Set(left)]).toEqual([]);
  });
});

describe('loading', () => {
  test('knows the language of a locale, and English for what is not there', async () => {
    const searchLabel = async (locale: string) => (await loadMessages(createFormat(locale))).messages.searchLabel;
    const { searchLabel: inEnglish } = english(createFormat('en')) as Messages;
    expect(await searchLabel('de-AT')).toBe('Passagen suchen');
    expect(await searchLabel('zh-Hans-CN')).toBe('搜索段落');
    expect(await searchLabel('eo')).toBe(inEnglish);
    expect(await searchLabel('not a locale')).toBe(inEnglish);
  });

  test('tells which languages run from right to left', async () => {
    const direction = async (locale: string) => (await loadMessages(createFormat(locale))).direction;
    expect(await Promise.all(['ar-EG', 'he', 'en-GB', 'ja', 'eo'].map(direction))).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      null,
    ]);
  });
});
