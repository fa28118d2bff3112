/** The messages of each language, loaded when it is spoken. */
import { english } from './english.js';
import type { Format } from './format.js';
import type { Messages, TranslationFactory } from './messages.js';

/** By BCP 47 language. English stands in for those that are not here. */
export const TRANSLATIONS: Readonly<Record<string, () => Promise<TranslationFactory>>> = {};

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
