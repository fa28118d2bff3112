/** Chooses what to suggest under the box, and in which groups. */
import type { SuggestAnswer } from '@loci/engine';

export type SuggestionKind = 'recent' | 'title' | 'phrase';

export interface SuggestionGroup {
  readonly kind: SuggestionKind;
  /** At least one; no text stands in two groups. */
  readonly texts: readonly string[];
}

const KINDS: readonly SuggestionKind[] = ['recent', 'title', 'phrase'];
/** More would be reading matter. */
const MOST: Readonly<Record<SuggestionKind, number>> = { recent: 3, title: 3, phrase: 5 };

/**
 * What goes on from what is typed: earlier searches, titles, phrases. What is typed already is not suggested.
 * With nothing typed, the earlier searches alone.
 */
export function suggestionGroups(
  typed: string,
  recent: readonly string[],
  suggestions: SuggestAnswer['suggestions'],
): SuggestionGroup[] {
  const beginning = keyOf(typed);
  const texts: Readonly<Record<SuggestionKind, readonly string[]>> = {
    recent: recent.filter((query) => keyOf(query).startsWith(beginning)),
    title: suggestions.filter(({ kind }) => kind === 'title').map(({ text }) => text),
    phrase: suggestions.filter(({ kind }) => kind === 'phrase').map(({ text }) => text),
  };
  const seen = new Set([beginning]);
  return KINDS.map((kind) => {
    const fresh = texts[kind].filter((text) => !seen.has(keyOf(text))).slice(0, MOST[kind]);
    for (const text of fresh) seen.add(keyOf(text));
    return { kind, texts: fresh };
  }).filter(({ texts }) => texts.length > 0);
}

/** Two texts with one key are one suggestion. */
function keyOf(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}
