/** Units that hold every word of a text: the candidates for a phrase. */
import type { Analyzer } from '../analysis/index.js';
import type { Postings } from './postings.js';

/**
 * For each word of a text the terms of which a passage must hold one. Of a hyphenated word a passage may hold the
 * parts or the whole, so each part stands beside the whole.
 */
export function requiredTerms(text: string, analyzers: readonly Analyzer[]): string[][] {
  const groups = new Map<number, Set<string>>();
  for (const analyzer of analyzers) {
    const tokens = analyzer.analyze(text);
    const compounds = tokens.filter(({ compound }) => compound);
    for (const { position, term, start } of tokens.filter(({ compound }) => !compound)) {
      const group = groups.get(position) ?? new Set();
      group.add(term);
      for (const whole of compounds) if (whole.start <= start && start < whole.end) group.add(whole.term);
      groups.set(position, group);
    }
  }
  return Array.from(groups.values(), (group) => [...group]);
}

/** The units of any of the terms, ascending. */
export async function unionOf(
  terms: readonly string[],
  read: (term: string) => Promise<Postings>,
): Promise<Uint32Array> {
  const lists = await Promise.all(terms.map(read));
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only.ordinals;
  const union = new Set<number>();
  for (const { ordinals } of lists) for (const ordinal of ordinals) union.add(ordinal);
  return Uint32Array.from(union).sort();
}

/** The units that all lists hold, ascending; none for no lists. */
export function intersectionOf(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest = new Uint32Array(0), ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    let at = 0;
    return kept.filter((ordinal) => {
      while (at < list.length && (list[at] as number) < ordinal) at++;
      return list[at] === ordinal;
    });
  }, shortest);
}
