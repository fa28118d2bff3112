/** Marks the words of a passage that answer a query: its terms, and its phrases as wholes. */
import { type Analyzer, type NormalizedWord, normalizeWords } from '../analysis/index.js';
import type { TextRange } from '../document.js';
import type { QueryTerm } from '../lexical/index.js';
import { rangesAmong } from './contains-phrase.js';

/** What is to be marked in any passage. */
export interface TermMatcher {
  readonly analyzers: readonly Analyzer[];
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly (readonly NormalizedWord[])[];
}

/** `terms` with all their alternatives: stems, beginnings, corrected spellings. Stop words are marked in phrases alone. */
export function createTermMatcher(
  analyzers: readonly Analyzer[],
  terms: readonly QueryTerm[],
  phrases: readonly string[],
): TermMatcher {
  const wanted = terms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
  return {
    analyzers,
    terms: new Set(wanted),
    phrases: phrases.map(normalizeWords).filter((words) => words.length > 0),
  };
}

/** In order, not overlapping; a phrase is one range, words that only stand side by side are a range each. */
export function termRanges(text: string, { analyzers, terms, phrases }: TermMatcher): TextRange[] {
  const ranges: TextRange[] = [];
  const words = phrases.length === 0 ? [] : normalizeWords(text);
  for (const phrase of phrases) ranges.push(...rangesAmong(words, phrase));
  for (const analyzer of terms.size === 0 ? [] : analyzers) {
    for (const { term, start, end } of analyzer.analyze(text)) if (terms.has(term)) ranges.push({ start, end });
  }
  return mergeOverlapping(ranges);
}

/** Ranges that share a place become one; those that only touch stay apart. */
function mergeOverlapping(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
