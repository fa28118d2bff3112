/** Answers questions from one open generation of an index: search, similar passages, documents, suggestions, figures. */
import { createAnalyzer } from '../analysis/index.js';
import type { FacetCount, Searcher, SearchMode, StatsAnswer } from '../answer/index.js';
import type { Embedder } from '../embedder.js';
import { LociError } from '../errors.js';
import type { OpenIndex } from '../format/open-index.js';
import { DEFAULT_RANKING, type RankingSettings } from '../ranking/settings.js';
import type { Reranker } from '../reranker.js';
import { createSemanticRetriever } from '../semantic/semantic-retriever.js';
import { findSimilar } from '../similar/find-similar.js';
import { wholeNumber } from './check-request.js';
import { findMatrix } from './matrix.js';
import { rankDocuments } from './rank-documents.js';
import { createRanker } from './ranker.js';
import type { RankingTools } from './rerank.js';
import { search } from './search.js';
import { createSuggester } from './suggest.js';

export interface SearcherOptions {
  /** Tells milliseconds from any start, for `tookMs`; by default the time of day. */
  readonly now?: () => number;
  /** By default the one setting that was measured. */
  readonly ranking?: RankingSettings;
  /** Reads the first passages of every search together with the query, and orders them; by default none does. */
  readonly reranker?: Reranker | null;
}

/** A searcher that can also be measured, and made ready before the first question. */
export interface EvaluatedSearcher extends Searcher {
  /**
   * Loads what first questions would wait for: the vectors, where there is an embedder; the words that typing errors
   * are compared with, and the titles that are suggested, where the index is at hand and does not come over a network.
   */
  warmUp(): Promise<void>;
  /**
   * Ids of the documents that a query ranks, by their best passage, the best first, none twice. Takes the whole list,
   * without the cut that hides weaker passages from readers, and with the members of each stack of near-duplicates:
   * measures judge an order, and some of them deep down.
   */
  rankDocuments(query: string, options: { readonly mode: SearchMode; readonly depth: number }): Promise<string[]>;
}

const MAX_DOCUMENTS = 1000;

/**
 * `embedder` is null where only words are searched; a request that needs meaning is then refused.
 *
 * @throws LociError `model-mismatch` where the embedder is another than the one that the index was made with
 */
export function createSearcher(
  index: OpenIndex,
  embedder: Embedder | null,
  { now = Date.now, ranking = DEFAULT_RANKING, reranker = null }: SearcherOptions = {},
): EvaluatedSearcher {
  const { manifest, columns } = index;
  if (embedder !== null) checkModel(index, embedder);
  const { lexical } = index;
  const analyzers = lexical.languages.map(({ language }) => createAnalyzer(language));
  const semantic = createSemanticRetriever(index);
  const suggester = createSuggester(index, lexical);
  const tools: RankingTools = {
    index,
    lexical,
    analyzers: analyzers.length > 0 ? analyzers : [createAnalyzer(null)],
    semantic,
    embedder,
    settings: ranking,
    reranker,
  };
  const ranker = createRanker(tools);
  const stats = once(() => describe(index, reranker));

  const passageOrdinal = async (id: string): Promise<number> => {
    const passage = await index.findPassage(id);
    if (passage !== null) return passage;
    throw new LociError('not-found', `There is no passage ${JSON.stringify(id)} in the index.`, { subject: 'id' });
  };

  return {
    async warmUp() {
      if (embedder !== null) await Promise.all([semantic.warmUp(), index.words()]);
      if (index.remote) return;
      await lexical.warmUp();
      await suggester.warmUp();
    },
    search: (request, cancellation) => search(tools, ranker, request, now, cancellation),
    similar: (request) => findSimilar(tools, request, passageOrdinal, now),
    suggest: suggester.suggest,
    matrix: (request, cancellation) => findMatrix(index, ranker, request, now, cancellation),
    rankDocuments: (query, { mode, depth }) => rankDocuments(tools, query, mode, depth),
    async passage(id) {
      const passage = await passageOrdinal(id);
      const document = columns.passageDocument[passage] as number;
      const [passageView, documentView] = await Promise.all([index.passageView(passage), index.documentView(document)]);
      return { passage: passageView, document: documentView };
    },
    async documents(offset, limit) {
      wholeNumber('offset', offset, 0, Number.MAX_SAFE_INTEGER);
      wholeNumber('limit', limit, 1, MAX_DOCUMENTS);
      const { documents: total } = manifest.counts;
      const ordinals = range(Math.min(offset, total), Math.min(offset + limit, total));
      return { total, documents: await Promise.all(ordinals.map(index.documentView)) };
    },
    async document(id) {
      const document = await index.findDocument(id);
      if (document === null) {
        throw new LociError('not-found', `There is no document ${JSON.stringify(id)} in the index.`, { subject: 'id' });
      }
      const passages = range(columns.firstPassage[document] as number, columns.firstPassage[document + 1] as number);
      const [view, text, passageViews, { omissions }] = await Promise.all([
        index.documentView(document),
        index.documentText(document),
        Promise.all(passages.map(index.passageView)),
        index.record(document),
      ]);
      return { ...view, text, passages: passageViews, omissions };
    },
    stats,
    close: () => index.close(),
  };
}

function checkModel({ manifest }: OpenIndex, { model }: Embedder): void {
  if (manifest.model.fingerprint === model.fingerprint) return;
  throw new LociError(
    'model-mismatch',
    `The index was made with the model ${manifest.model.name} (${manifest.model.fingerprint.slice(0, 12)}), the model at hand is ` +
      `${model.name} (${model.fingerprint.slice(0, 12)}). Name the same model, or build the index again with this one.`,
    { subject: 'model' },
  );
}

function describe({ manifest, columns, values }: OpenIndex, reranker: Reranker | null): StatsAnswer {
  const perSource = new Map<number, number>();
  let earliest = 0;
  let latest = 0;
  for (let document = 0; document < manifest.counts.documents; document++) {
    const source = columns.documentSource[document] as number;
    perSource.set(source, (perSource.get(source) ?? 0) + 1);
    const first = columns.documentFirstDay[document] as number;
    if (first === 0) continue;
    earliest = earliest === 0 ? first : Math.min(earliest, first);
    latest = Math.max(latest, columns.documentLastDay[document] as number);
  }
  const sources: FacetCount[] = [...perSource].map(([source, count]) => ({
    value: source === 0 ? null : (values.sources[source - 1] as string),
    count,
  }));
  return {
    ...manifest.counts,
    sizeBytes: Object.values(manifest.files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    generation: manifest.generation,
    formatVersion: manifest.formatVersion,
    model: {
      name: manifest.model.name,
      fingerprint: manifest.model.fingerprint,
      dimensions: manifest.model.dimensions,
    },
    ...(reranker === null ? {} : { reranker: reranker.model }),
    sources: sources.sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1)),
    dates: earliest === 0 ? null : { earliest: isoDate(earliest), latest: isoDate(latest) },
  };
}

function isoDate(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
