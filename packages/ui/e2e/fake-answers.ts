/** Canned but plausible answers: words are matched literally, and "meaning" stands for sharing some of them. */
import type {
  DocumentAnswer,
  DocumentView,
  Explanation,
  FacetCount,
  Highlight,
  Hit,
  PassageView,
  Relation,
  SearchAnswer,
  SimilarAnswer,
  StatsAnswer,
  SuggestAnswer,
} from '@loci/engine';
import { plainQuery } from '@loci/engine/testing';

interface Found {
  readonly passage: PassageView;
  readonly document: DocumentAnswer;
  readonly words: number;
  readonly meaning: number;
  readonly score: number;
}

/** Stand-ins for meaning: a passage with one of these is near the others. */
const KINDRED = /deter|protect|secur|peacekeep|NATO|ceasefire|cease-fire|troops/gi;
const WEAKER_COUNT = 9;
const RELATIONS: readonly Relation[] = ['verbatim', 'reworded', 'same idea'];

export function fakeSearch(corpus: readonly DocumentAnswer[], parameters: URLSearchParams): SearchAnswer {
  const query = parameters.get('q') ?? '';
  const mode = (parameters.get('mode') ?? 'hybrid') as SearchAnswer['mode'];
  const group = parameters.get('group') ?? 'none';
  const sources = parameters.getAll('source');
  const offset = Number(parameters.get('offset') ?? 0);
  const limit = Number(parameters.get('limit') ?? 10);
  const words: readonly string[] = query.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isNothing = words.includes('zebra');
  const found = isNothing
    ? []
    : corpus
        .filter((document) => sources.length === 0 || sources.includes(document.source ?? ''))
        .flatMap((document) => document.passages.map((passage) => rate(passage, document, words)))
        .filter(({ words, meaning }) =>
          mode === 'lexical' ? words > 0 : mode === 'semantic' ? meaning > 1 : words > 0 || meaning > 2,
        )
        .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
  const fitting = found.map((entry, index) => toHit(entry, index, words, parameters.has('explain')));
  const weaker = parameters.get('includeWeaker') === 'true' ? weakerHits(corpus, found.length) : [];
  const hits = [...fitting, ...weaker];
  const listed = group === 'document' ? groupByDocument(hits) : hits;
  return {
    query,
    mode,
    parsed: { ...plainQuery(words), phrases: query.includes('"') ? [query.replaceAll('"', '')] : [], text: query },
    tookMs: 11.6,
    total: listed.length,
    hits: listed.slice(offset, offset + limit),
    facets: { source: countBy(found), author: [], year: [] },
    omitted: weaker.length > 0 ? 0 : WEAKER_COUNT,
    didYouMean: query.includes('guarantes') ? query.replace('guarantes', 'guarantees') : null,
    missing: words.filter((word) => word.startsWith('quokka')),
  };
}

/** Passages that have nothing to do with the query, behind so many that have. */
function weakerHits(corpus: readonly DocumentAnswer[], fittingCount: number): Hit[] {
  const strangers = corpus.flatMap((document) => document.passages.map((passage) => ({ passage, document })));
  return strangers.slice(-WEAKER_COUNT - 1, -1).map((stranger, index) => ({
    ...toHit({ ...stranger, words: 0, meaning: 0, score: 0.1 }, fittingCount + index, [], false),
    matched: 'meaning',
    duplicates: [],
    weaker: true,
  }));
}

/** A part for each of up to two paragraphs, of which the first is reworded once and the second by nobody. */
export function fakeSimilarToText(corpus: readonly DocumentAnswer[], text: string): SimilarAnswer {
  const middle = text.indexOf('\n\n');
  const whole = { start: 0, end: text.length };
  const parts =
    middle < 0
      ? [whole]
      : [
          { start: 0, end: middle },
          { start: middle + 2, end: text.length },
        ];
  const document = corpus[0];
  const passage = document?.passages[0];
  if (!document || !passage) return { tookMs: 1, passage: null, parts: [], total: 0, hits: [] };
  const changed = { start: 0, end: text.indexOf(' ') };
  const hit = {
    rank: 1,
    score: 0.9,
    similarity: 0.9,
    relation: 'reworded' as const,
    passage,
    document: view(document),
    alignment: [
      { kind: 'changed' as const, example: changed, found: { start: 0, end: 9 } },
      { kind: 'same' as const, example: { start: 10, end: 20 }, found: { start: 10, end: 20 } },
    ],
    part: parts[0] ?? null,
    duplicates: [],
  };
  return { tookMs: 1, passage: null, parts, total: 1, hits: [hit] };
}

const PHRASES = ['security guarantees', 'security council', 'secret talks'];

export function fakeSuggest(corpus: readonly DocumentAnswer[], typed: string): SuggestAnswer {
  const beginning = typed.trim().toLowerCase();
  const titles = corpus.map(({ title }) => title).filter((title) => title.toLowerCase().includes(beginning));
  return {
    suggestions: [
      ...titles.slice(0, 2).map((text) => ({ text, kind: 'title' as const })),
      ...PHRASES.filter((text) => text.startsWith(beginning)).map((text) => ({ text, kind: 'phrase' as const })),
    ],
  };
}

export function fakeSimilar(corpus: readonly DocumentAnswer[], id: string): SimilarAnswer {
  const document = corpus.find(({ passages }) => passages.some((passage) => passage.id === id));
  const example = document?.passages.find((passage) => passage.id === id) ?? null;
  const others = corpus
    .filter((other) => other !== document && other.passageCount > 1)
    .map((other) => ({ document: view(other), passage: other.passages.find(({ text }) => text.match(KINDRED)) }));
  return {
    tookMs: 4,
    passage: example,
    parts: [],
    total: others.length,
    hits: others.flatMap(({ document, passage }, index) => {
      const relation = RELATIONS[Math.min(index, 2)];
      if (!passage || !relation) return [];
      const range = (start: number, end: number) => ({ example: { start, end }, found: { start, end } });
      const alignment = [
        { kind: 'same' as const, ...range(0, 40) },
        { kind: 'changed' as const, ...range(41, 52) },
        { kind: 'same' as const, ...range(53, 80) },
      ];
      return [
        {
          rank: index + 1,
          score: 0.9 - index / 10,
          similarity: 0.9 - index / 10,
          relation,
          passage,
          document,
          alignment: relation === 'same idea' ? [] : alignment,
          part: null,
          duplicates: [],
        },
      ];
    }),
  };
}

export function fakeStats(corpus: readonly DocumentAnswer[]): StatsAnswer {
  return {
    documents: corpus.length,
    passages: corpus.reduce((sum, { passageCount }) => sum + passageCount, 0),
    sentences: 500,
    terms: 3000,
    sizeBytes: 400_000,
    generation: '0123456789abcdef',
    formatVersion: 1,
    model: { name: 'all-MiniLM-L6-v2', fingerprint: '00', dimensions: 384 },
    sources: [...new Set(corpus.map(({ source }) => source))].map((value) => ({ value, count: 1 })),
    dates: { earliest: '2025-05-22', latest: '2025-08-26' },
  };
}

export function view(document: DocumentAnswer): DocumentView {
  const { text: _text, passages: _passages, omissions: _omissions, ...rest } = document;
  return rest;
}

function rate(passage: PassageView, document: DocumentAnswer, words: readonly string[]): Found {
  const text = passage.text.toLowerCase();
  const hitWords = words.filter((word) => text.includes(word)).length;
  const meaning = (passage.text.match(KINDRED) ?? []).length;
  return { passage, document, words: hitWords, meaning, score: hitWords * 2 + Math.min(meaning, 5) / 5 };
}

function toHit(
  { passage, document, words: matchedWords, meaning, score }: Found,
  index: number,
  words: readonly string[],
  explain: boolean,
): Hit {
  const highlights: Highlight[] = [];
  for (const word of words) {
    for (const match of passage.text.matchAll(new RegExp(`\\b${word}\\p{L}*`, 'giu'))) {
      highlights.push({ start: match.index, end: match.index + match[0].length, kind: 'term' });
    }
  }
  const sentence = /[^.]*(?:deter|guarantee|protect|peacekeep|secur)[^.]*\./i.exec(passage.text);
  if (sentence && meaning > 0) {
    const lead = sentence[0].search(/\S/);
    highlights.push({ start: sentence.index + lead, end: sentence.index + sentence[0].length, kind: 'sentence' });
  }
  return {
    rank: index + 1,
    score,
    matched: matchedWords === 0 ? 'meaning' : meaning === 0 ? 'words' : 'both',
    passage,
    document: view(document),
    highlights,
    duplicates:
      index === 2
        ? [
            {
              passageId: passage.id,
              documentId: document.id,
              ordinal: 3,
              title: 'The same agency report',
              source: 'Another Paper',
              date: '2025-03',
            },
          ]
        : [],
    ...(explain ? { explain: explanation(index, matchedWords, words) } : {}),
  };
}

function explanation(index: number, matchedWords: number, words: readonly string[]): Explanation {
  return {
    summary:
      matchedWords > 0
        ? 'It holds your words, and its meaning is close to your query.'
        : 'It says in other words what you asked for.',
    lexical:
      matchedWords > 0
        ? {
            rank: index + 1,
            score: 7.2,
            normalized: 0.92 - index / 20,
            terms: words.slice(0, 2).map((word) => ({
              term: word.slice(0, 6),
              word,
              field: 'text',
              via: 'exact',
              frequency: 2,
              documentFrequency: 14,
              idf: 2.1,
              score: 3.6,
            })),
            related: 1.2,
          }
        : null,
    semantic: { rank: index + 2, similarity: 0.62 - index / 50, normalized: 0.8 - index / 20, nearest: 'sentence' },
    fusion: {
      lexicalWeight: 0.4,
      semanticWeight: 0.6,
      neighbours: 0.02,
      nearWords: 0,
      score: 0.83,
      verbatim: matchedWords > 1,
    },
  };
}

function groupByDocument(hits: readonly Hit[]): Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.document.id, [...(groups.get(hit.document.id) ?? []), hit]);
  return [...groups].flatMap(([key, members]) => {
    const [first, ...rest] = members;
    return first ? [{ ...first, group: { key, total: members.length, more: rest.slice(0, 4) } }] : [];
  });
}

function countBy(found: readonly Found[]): FacetCount[] {
  const counts = new Map<string | null, number>();
  for (const { document } of found) counts.set(document.source, (counts.get(document.source) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
