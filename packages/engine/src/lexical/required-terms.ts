/** Units that hold every word of a text: the candidates for a phrase. */
import type { Analyzer, Token } from '../analysis/index.js';
import type { Postings } from './postings.js';

/**
 * For each word of a text the terms of which a passage must hold one. Of a hyphenated word a passage may hold the
 * parts or the whole, so each part stands beside the whole.
 */
export function requiredTerms(text: string, analyzers: readonly Analyzer[]): string[][] {
  const groups = new Map<number, Set<string>>();
  const groupAt = (position: number): Set<string> => {
    const known = groups.get(position);
    if (known !== undefined) return known;
    const group = new Set<string>();
    groups.set(position, group);
    return group;
  };
  for (const analyzer of analyzers) {
    const tokens = analyzer.analyze(text);
    for (const [index, { position, term, start, compound }] of tokens.entries()) {
      if (!compound) {
        groupAt(position).add(term);
        continue;
      }
      // A compound stands behind its parts; looking no further keeps a long text linear.
      for (let i = index - 1; i >= 0 && (tokens[i] as Token).end > start; i--) {
        const part = tokens[i] as Token;
        if (!part.compound && part.start >= start) groupAt(part.position).add(term);
      }
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
