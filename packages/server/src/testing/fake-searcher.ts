/** A searcher over a few sentences in memory, with every field of every answer filled in, for tests. */
import {
  type DocumentView,
  type GroupBy,
  type Hit,
  LociError,
  type MatrixAnswer,
  type MatrixRequest,
  type PassageReference,
  type PassageView,
  type SearchAnswer,
  type Searcher,
  type SearchRequest,
  type SimilarAnswer,
  type SimilarRequest,
} from '@loci/engine';
import { plainQuery } from '@loci/engine/testing';

export interface FakeSearcherOptions {
  readonly generation?: string;
  /** Texts by document id; each text is one passage. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Awaited by every search, so that a test decides when it goes on. */
  readonly gate?: () => Promise<void>;
}

export interface FakeSearcher extends Searcher {
  /** The requests of `search`, `similar` and `matrix` so far. */
  readonly requests: (SearchRequest | SimilarRequest | MatrixRequest)[];
  readonly closed: () => boolean;
}

export const FAKE_TEXTS: Readonly<Record<string, string>> = {
  'a.txt': 'Security guarantees need an army. The army needs money.',
  'folder/ünï cödé 100%.txt': 'Guaranteeing its future security is a matter of money.',
};

export function createFakeSearcher(options: FakeSearcherOptions = {}): FakeSearcher {
  const { generation = 'aaaaaaaaaaaaaaaa', texts = FAKE_TEXTS, gate = async () => undefined } = options;
  const entries = Object.entries(texts).map(([id, text], number) => entryOf(id, text, number));
  const requests: (SearchRequest | SimilarRequest | MatrixRequest)[] = [];
  let closed = false;

  async function enter(): Promise<void> {
    if (closed) throw new Error('The searcher was used after it was closed');
    await gate();
    if (closed) throw new Error('The searcher was closed while it was in use');
  }

  function entry(passageId: string): Entry {
    const found = entries.find(({ passage }) => passage.id === passageId);
    if (!found) throw new LociError('not-found', `There is no passage ${passageId}`, { subject: 'id' });
    return found;
  }

  return {
    requests,
    closed: () => closed,
    async search(request) {
      requests.push(request);
      await enter();
      return searchAnswer(entries, request);
    },
    async similar(request) {
      requests.push(request);
      await enter();
      const example = request.passageId === undefined ? null : entry(request.passageId);
      return similarAnswer(entries, request, example);
    },
    async matrix(request) {
      requests.push(request);
      await enter();
      return matrixAnswer(entries, request);
    },
    async passage(id) {
      return entry(id);
    },
    async documents(offset, limit) {
      const documents = entries.map(({ document }) => document).slice(offset, offset + limit);
      return { total: entries.length, documents };
    },
    async document(id) {
      const found = entries.find(({ document }) => document.id === id);
      if (!found) throw new LociError('not-found', `There is no document ${id}`, { subject: 'id' });
      const omissions = [{ start: 0, end: 0, reason: 'byline' as const }];
      return { ...found.document, text: found.passage.text, passages: [found.passage], omissions };
    },
    async suggest(query, limit) {
      return { suggestions: [{ text: `${query}ity`, kind: 'phrase' as const }].slice(0, limit) };
    },
    stats: () => ({
      documents: entries.length,
      passages: entries.length,
      sentences: entries.length,
      terms: 9,
      sizeBytes: 1_234,
      generation,
      formatVersion: 1,
      model: { name: 'fake', fingerprint: '0'.repeat(64), dimensions: 4 },
      sources: [{ value: null, count: entries.length }],
      dates: { earliest: '2024', latest: '2025-05-22' },
    }),
    async close() {
      closed = true;
    },
  };
}

interface Entry {
  readonly passage: PassageView;
  readonly document: DocumentView;
}

function entryOf(documentId: string, text: string, number: number): Entry {
  const id = `passage${String(number).padStart(9, '0')}`;
  const document: DocumentView = {
    id: documentId,
    title: `Title of ${documentId}`,
    titleDerived: true,
    source: number === 0 ? 'Example Review' : null,
    author: null,
    date: number === 0 ? '2025-05-22' : null,
    url: null,
    language: 'en',
    file: documentId,
    passageCount: 1,
  };
  const passage: PassageView = {
    id,
    documentId,
    ordinal: 0,
    kind: 'paragraph',
    heading: null,
    text,
    start: 0,
    end: text.length,
  };
  return { passage, document };
}

function referenceTo({ passage, document }: Entry): PassageReference {
  const { title, source, date } = document;
  return { passageId: passage.id, documentId: document.id, ordinal: passage.ordinal, title, source, date };
}

/** Finds the passages that hold the query as a substring, whatever its case, in the order of their documents. */
function searchAnswer(entries: readonly Entry[], request: SearchRequest): SearchAnswer {
  const { query, mode = 'hybrid', limit = 10, offset = 0, group = 'none', explain = false } = request;
  const needle = query.toLowerCase();
  const found = entries.filter(({ passage }) => passage.text.toLowerCase().includes(needle));
  const hits = found.map((entry, place) => hitOf(entry, place + 1, needle, { group, explain }));
  return {
    query,
    parsed: plainQuery(query.split(' ')),
    mode,
    tookMs: 0.5,
    total: hits.length,
    hits: hits.slice(offset, offset + limit),
    facets: { source: [{ value: null, count: hits.length }], author: [], year: [{ value: '2025', count: 1 }] },
    omitted: entries.length - found.length,
    didYouMean: null,
    missing: [],
  };
}

function hitOf(entry: Entry, rank: number, needle: string, shape: { group: GroupBy; explain: boolean }): Hit {
  const start = entry.passage.text.toLowerCase().indexOf(needle);
  const hit: Hit = {
    rank,
    score: 1 / rank,
    matched: 'both',
    ...entry,
    highlights: [
      { start, end: start + needle.length, kind: 'term' },
      { start: 0, end: entry.passage.text.indexOf('.') + 1, kind: 'sentence' },
    ],
    duplicates: [referenceTo(entry)],
  };
  const explained: Hit = shape.explain ? { ...hit, explain: explanationOf(rank, needle) } : hit;
  if (shape.group === 'none') return explained;
  return { ...explained, group: { key: entry.document.id, total: 2, more: [explained] } };
}

function explanationOf(rank: number, needle: string): NonNullable<Hit['explain']> {
  const via = 'exact' as const;
  const field = 'text' as const;
  return {
    summary: 'It holds the words.',
    lexical: {
      rank,
      score: 2,
      normalized: 1,
      terms: [{ term: needle, word: needle, field, via, frequency: 1, documentFrequency: 1, idf: 1, score: 2 }],
      related: 0,
    },
    semantic: { rank, similarity: 0.5, normalized: 0.5, nearest: 'sentence' },
    fusion: { lexicalWeight: 0.5, semanticWeight: 0.5, neighbours: 0, nearWords: 0, score: 0.75, verbatim: true },
  };
}

function similarAnswer(entries: readonly Entry[], request: SimilarRequest, example: Entry | null): SimilarAnswer {
  const found = entries.filter((entry) => request.scope === 'all' || entry !== example).slice(0, request.limit);
  const part = example === null ? { start: 0, end: request.text?.length ?? 0 } : null;
  return {
    tookMs: 0.5,
    passage: example?.passage ?? null,
    parts: part === null ? [] : [part],
    total: found.length,
    hits: found.map((entry, place) => ({
      rank: place + 1,
      score: 0.9,
      similarity: 0.8,
      relation: 'reworded' as const,
      ...entry,
      alignment: [{ kind: 'same' as const, example: { start: 0, end: 1 }, found: { start: 0, end: 1 } }],
      part,
      duplicates: [],
    })),
  };
}

/** Lights the passages that a search finds. */
function matrixAnswer(entries: readonly Entry[], request: MatrixRequest): MatrixAnswer {
  const { query, mode = 'hybrid', order = 'date', limit = 100, offset = 0, silent = true } = request;
  const { total, omitted, hits } = searchAnswer(entries, { query, limit: entries.length });
  const found = new Set(hits.map(({ passage }) => passage.id));
  const rows = entries.map(({ document, passage }) => {
    const { id, title, source, author, date, language, file, passageCount } = document;
    const isLit = found.has(passage.id);
    return {
      document: { id, title, source, author, date, language, file, passageCount },
      ordinals: isLit ? [0] : [],
      passageIds: isLit ? [passage.id] : [],
      words: isLit ? [1] : [],
      meaning: isLit ? [0.5] : [],
    };
  });
  const listed = rows.filter(({ ordinals }) => silent || ordinals.length > 0);
  return {
    query,
    mode,
    order,
    tookMs: 0.5,
    total,
    lit: total,
    omitted,
    documents: rows.length,
    silent: rows.length - total,
    rows: listed.slice(offset, offset + limit),
  };
}
