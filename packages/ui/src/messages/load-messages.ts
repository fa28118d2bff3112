/** The messages of each language, loaded when it is spoken. */
import { english } from './english.js';
import type { Format } from './format.js';
import type { Messages, TranslationFactory } from './messages.js';

/** By BCP 47 language. English stands in for those that are not here. */
export const TRANSLATIONS: Readonly<Record<string, () => Promise<TranslationFactory>>> = {
  ar: async () => (await import('./arabic.js')).arabic,
  de: async () => (await import('./german.js')).german,
  es: async () => (await import('./spanish.js')).spanish,
  fr: async () => (await import('./french.js')).french,
  he: async () => (await import('./hebrew.js')).hebrew,
  it: async () => (await import('./italian.js')).italian,
  ja: async () => (await import('./japanese.js')).japanese,
  nl: async () => (await import('./dutch.js')).dutch,
  pl: async () => (await import('./polish.js')).polish,
  pt: async () => (await import('./portuguese.js')).portuguese,
  ru: async () => (await import('./russian.js')).russian,
  sv: async () => (await import('./swedish.js')).swedish,
  tr: async () => (await import('./turkish.js')).turkish,
  uk: async () => (await import('./ukrainian.js')).ukrainian,
  zh: async () => (await import('./chinese.js')).chinese,
};

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'he']);

export interface LanguageTable {
  readonly messages: Messages;
  /** How its words run; null for English in place of a language that is not known here, which a page may override. */
  readonly direction: 'ltr' | 'rtl' | null;
}

/** Rejects where the table of the language cannot be loaded. */
export async function loadMessages(format: Format): Promise<LanguageTable> {
  const { language } = new Intl.Locale(format.locale);
  const load = TRANSLATIONS[language];
  if (!load) return { messages: english(format), direction: language === 'en' ? 'ltr' : null };
  const translate = await load();
  return {
    messages: { ...english(format), ...translate(format) },
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
  };
}
