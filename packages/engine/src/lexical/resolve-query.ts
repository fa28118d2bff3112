/** From the words of a query to the terms of an index: stems, compounds, prefixes and typing errors. */
import type { Analyzer, Token } from '../analysis/index.js';
import { fold } from '../analysis/index.js';
import type { LexicalParameters } from './bm25.js';
import type { LexicalQuery, QueryTerm, TermAlternative } from './query-term.js';
import { mistyped, prefixAlternatives, SHORTEST_PART, splitWord, withoutRepetition } from './term-alternatives.js';
import type { Vocabulary } from './vocabulary.js';

// Enough for any stem of ordinary text, few enough that a keystroke stays fast.
const MOST_PREFIX_TERMS = 32;
const MOST_STARRED_TERMS = 256;
const SHORTEST_COMPOUND = 6;
const MOST_POSITIONS = 32;
const HYPHEN = /[-\u2010\u2011]/g;

/**
 * The query's words in order; one that the index lacks has no alternatives. Stop words are left out where
 * `dropStopWords` says so and there are other words.
 */
export async function resolveQuery(
  query: LexicalQuery,
  vocabulary: Vocabulary,
  parameters: LexicalParameters,
): Promise<QueryTerm[]> {
  const text = query.words.join(' ');
  const stopTest = stopWordTest(text, vocabulary.analyzers);
  const tokens = alignTokens(text, vocabulary.analyzers);
  const terms: QueryTerm[] = [];
  // A compound comes last but stands where its first part does.
  const lastPosition = tokens.findLast(({ compound }) => !compound)?.position ?? -1;
  for (const [index, token] of tokens.entries()) {
    const isUnfinished = query.typing === true && token.position === lastPosition && !token.compound;
    const resolved = await resolveToken(token, text, isUnfinished, stopTest(index), vocabulary, parameters);
    terms.push(...(isUnfinished ? resolved.map((term) => ({ ...term, unfinished: true })) : resolved));
  }
  terms.push(...(await resolveNeighbours(tokens, terms, vocabulary, parameters)));
  for (const [index, prefix] of (query.prefixes ?? []).entries()) {
    // A hyphenated word is looked up as it is written in one: the index has it so however its passages write it.
    const joined = fold(prefix.replace(HYPHEN, ''));
    const alternatives = await prefixAlternatives(joined, 1, MOST_STARRED_TERMS, vocabulary);
    terms.push({ word: `${prefix}*`, alternatives, mask: maskOf(lastPosition + 1 + index, 1), stop: false });
  }
  const hasContent = terms.some(({ stop }) => !stop);
  return terms.filter(({ stop }) => !(parameters.dropStopWords && hasContent && stop));
}

interface AlignedToken extends Omit<Token, 'term' | 'stop'> {
  /** Of all languages, without repetition. */
  readonly terms: readonly string[];
  /** How many positions it stands for: more than 1 for a compound. */
  readonly width: number;
}

/** Words are cut alike in every language; only their stems differ. */
function alignTokens(text: string, analyzers: readonly Analyzer[]): AlignedToken[] {
  const [first = [], ...others] = analyzers.map((analyzer) => analyzer.analyze(text));
  return first.map(({ term, stop: _, ...token }, index) => ({
    ...token,
    terms: [...new Set([term, ...others.map((tokens) => tokens[index]?.term ?? term)])],
    width: token.compound ? partsOf(token, index, first).length : 1,
  }));
}

/** The words that a compound joins: they stand before it. Does not look further, so that a long text takes linear time. */
function partsOf<T extends Pick<Token, 'start' | 'end' | 'compound'>>(
  { start, end }: T,
  index: number,
  tokens: readonly T[],
): T[] {
  const parts: T[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const part = tokens[i] as T;
    if (part.end <= start) break;
    if (!part.compound && part.start >= start && part.end <= end) parts.push(part);
  }
  return parts.reverse();
}

/**
 * Which tokens are stop words. A word that is one in German alone (`war`, `die`) must not be dropped from an English
 * query: the language is that of most passages, unless at least two words of the query, and more than for that one,
 * are stop words of another language of the index.
 */
function stopWordTest(text: string, analyzers: readonly Analyzer[]): (index: number) => boolean {
  const stops = analyzers.map((analyzer) => analyzer.analyze(text).map(({ stop }) => stop));
  const votes = stops.map((flags) => flags.filter(Boolean).length);
  let chosen = 0;
  for (const [index, count] of votes.entries()) {
    if (count >= 2 && count > (votes[chosen] as number)) chosen = index;
  }
  return (index) => stops[chosen]?.[index] ?? false;
}

/** The lowest `width` bits from a position on. */
function maskOf(position: number, width: number): number {
  let mask = 0;
  for (let i = position; i < position + width; i++) mask |= 1 << Math.min(i, MOST_POSITIONS - 1);
  return mask >>> 0;
}

async function resolveToken(
  token: AlignedToken,
  text: string,
  isUnfinished: boolean,
  stop: boolean,
  vocabulary: Vocabulary,
  parameters: LexicalParameters,
): Promise<QueryTerm[]> {
  const word = text.slice(token.start, token.end);
  const mask = maskOf(token.position, token.width);
  const weight = token.compound ? parameters.compoundWeight : 1;
  // The index's own words say which terms a spelling gave there, whatever the language, with or without diacritics.
  const known = await vocabulary.word(token.surface);
  const exact: TermAlternative[] = [];
  for (const term of new Set([...token.terms, ...(known?.terms ?? [])])) {
    if (await vocabulary.hasTerm(term)) exact.push({ term, via: 'exact', weight });
  }
  const alternatives = isUnfinished
    ? withoutRepetition([
        ...exact,
        ...(await prefixAlternatives(token.surface, parameters.prefixWeight, MOST_PREFIX_TERMS, vocabulary)),
      ])
    : exact;
  // A stop word that the index lacks is no more a word to miss, or to correct, than one that it holds.
  if (alternatives.length > 0 || stop) return [{ word, alternatives, mask, stop }];
  // A compound that the index lacks is not missed where it has the parts.
  if (token.compound) return [];

  // In a pasted text only the first words are looked at so closely: it takes long, and the others say enough.
  if (token.position >= MOST_POSITIONS) return [{ word, alternatives, mask, stop }];
  const parts = await splitWord(token.surface, vocabulary, parameters);
  if (parts !== null) return parts.map((part) => ({ ...part, mask, stop: false }));
  return [await mistyped(word, token.surface, mask, vocabulary, parameters)];
}

/** `cease fire` is also looked for as `ceasefire`, where the index has such a word. */
async function resolveNeighbours(
  tokens: readonly AlignedToken[],
  terms: readonly QueryTerm[],
  vocabulary: Vocabulary,
  { compoundWeight }: LexicalParameters,
): Promise<QueryTerm[]> {
  const found: QueryTerm[] = [];
  const words = tokens.filter(({ compound }) => !compound);
  // Where a word begins that a compound joins to the next one.
  const joined = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    if (!token.compound) continue;
    for (const part of partsOf(token, index, tokens).slice(0, -1)) joined.add(part.start);
  }
  const stops = terms.reduce((bits, term) => (term.stop ? bits | term.mask : bits), 0);
  for (const [index, { surface, position, start }] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined || surface.length < SHORTEST_PART || next.surface.length < SHORTEST_PART) continue;
    const whole = surface + next.surface;
    if (joined.has(start) || whole.length < SHORTEST_COMPOUND) continue;
    const entry = await vocabulary.word(whole);
    if (entry === undefined) continue;
    const mask = maskOf(position, 2);
    if ((stops & mask) !== 0) continue;
    found.push({
      word: whole,
      alternatives: entry.terms.map((term) => ({ term, via: 'exact', weight: compoundWeight })),
      mask,
      stop: false,
    });
  }
  return found;
}
