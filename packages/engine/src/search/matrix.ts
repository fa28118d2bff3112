/**
 * The source matrix of a query: a row for each document and a tile for each of its passages, lit where the passage
 * answers (after Hearst, "TileBars: Visualization of Term Distribution Information in Full Text Information Access",
 * CHI 1995, with passages for its text tiles, and words and meaning for its term sets).
 */
import type { MatrixAnswer, MatrixOrder, MatrixRequest, MatrixRow } from '../answer/index.js';
import type { OpenIndex } from '../format/open-index.js';
import { meaningThresholds } from '../ranking/evidence.js';
import type { Cancellation } from '../reranker.js';
import { checkMatrixRequest } from './check-request.js';
import { keptDocuments } from './passage-mask.js';
import type { Ranking } from './rank-passages.js';
import type { RankedHit } from './ranked-list.js';
import type { Ranker } from './ranker.js';
import { goesOn, readQuery } from './read-query.js';

/** The lit passages of a document, ascending, and the rank of its best hit. */
interface Speaker {
  readonly passages: number[];
  rank: number;
}

/** `now` tells milliseconds from any start. */
export async function findMatrix(
  index: OpenIndex,
  ranker: Ranker,
  request: MatrixRequest,
  now: () => number,
  cancellation?: Cancellation,
): Promise<MatrixAnswer> {
  const start = now();
  const checked = checkMatrixRequest(request);
  const { query, mode, limit, offset, filter, order, silent, includeWeaker } = checked;
  const parsed = readQuery(query);
  const typing = goesOn(query, checked.typing);
  // Which tiles are lit, and how brightly, does not depend on the order of the list.
  const rank = order === 'strength' ? ranker.rank : ranker.rankUnread;
  const [kept, ranking] = await Promise.all([
    keptDocuments(index, index.lexical, filter, parsed),
    rank({ parsed, mode, filter, typing, includeWeaker, cancellation }),
  ]);
  const { hits } = ranking;
  const speakers = gatherSpeakers(index, hits);
  const documents = documentOrdinals(index.manifest.counts.documents, kept);
  const listed = silent ? documents : documents.filter((document) => speakers.has(document));
  const strengthOf = createStrengths(index, ranking, hits);
  const page = orderDocuments(index, listed, speakers, order).slice(offset, offset + limit);
  const rows = await Promise.all(
    page.map((document) => rowOf(index, document, speakers.get(document)?.passages ?? [], strengthOf)),
  );
  return {
    query,
    mode,
    order,
    total: hits.length,
    lit: hits.reduce((sum, { duplicates }) => sum + 1 + duplicates.length, 0),
    omitted: includeWeaker ? 0 : ranking.weakerCount,
    documents: documents.length,
    silent: documents.length - speakers.size,
    rows,
    tookMs: Math.max(0, now() - start),
  };
}

/** A reprint answers as well as the hit that stands for it: its document is not silent. */
function gatherSpeakers({ columns }: OpenIndex, hits: readonly RankedHit[]): ReadonlyMap<number, Speaker> {
  const speakers = new Map<number, Speaker>();
  for (const [rank, { passage, duplicates }] of hits.entries()) {
    for (const lit of [passage, ...duplicates]) {
      const document = columns.passageDocument[lit] as number;
      const speaker = speakers.get(document);
      if (speaker === undefined) speakers.set(document, { passages: [lit], rank });
      else speaker.passages.push(lit);
    }
  }
  for (const { passages } of speakers.values()) passages.sort((a, b) => a - b);
  return speakers;
}

function documentOrdinals(count: number, kept: Uint8Array | null): number[] {
  return Array.from({ length: count }, (_, document) => document).filter((document) => kept?.[document] !== 0);
}

/** Ordinals follow the ids, so that equals stand in the same order whatever page is shown. */
function orderDocuments(
  { columns }: OpenIndex,
  documents: readonly number[],
  speakers: ReadonlyMap<number, Speaker>,
  order: MatrixOrder,
): number[] {
  // 0 stands for no date, and those come last.
  const dayOf = (days: Int32Array, document: number) => (days[document] as number) || Number.POSITIVE_INFINITY;
  const rankOf = (document: number) => speakers.get(document)?.rank ?? Number.POSITIVE_INFINITY;
  return documents.toSorted(
    (a, b) =>
      (order === 'strength' ? compare(rankOf(a), rankOf(b)) : 0) ||
      compare(dayOf(columns.documentFirstDay, a), dayOf(columns.documentFirstDay, b)) ||
      compare(dayOf(columns.documentLastDay, a), dayOf(columns.documentLastDay, b)) ||
      a - b,
  );
}

/** A difference will not do: infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

async function rowOf(
  index: OpenIndex,
  document: number,
  passages: readonly number[],
  strengthOf: (passage: number) => Strengths,
): Promise<MatrixRow> {
  const view = await index.documentView(document);
  const { id, title, source, author, date, dateDerived, language, file, passageCount } = view;
  const origin = { source, author, date, ...(dateDerived === undefined ? {} : { dateDerived }), file };
  const first = index.columns.firstPassage[document] as number;
  const strengths = passages.map(strengthOf);
  return {
    document: { id, title, ...origin, language, passageCount },
    ordinals: passages.map((passage) => passage - first),
    passageIds: await Promise.all(passages.map(index.passageId)),
    words: strengths.map(({ words }) => words),
    meaning: strengths.map(({ meaning }) => meaning),
  };
}

interface Strengths {
  readonly words: number;
  readonly meaning: number;
}

/** The evidence that the list was made of, each kind as a share of the best in the list. */
function createStrengths(
  { manifest }: OpenIndex,
  ranking: Ranking,
  hits: readonly RankedHit[],
): (passage: number) => Strengths {
  const { words, semantic } = ranking.scoring;
  const lit = new Set(hits.flatMap(({ passage, duplicates }) => [passage, ...duplicates]));
  // Feedback has no part: what is shown as words are the reader's own.
  const wordScoreOf = (passage: number) => words?.scores[passage] ?? 0;
  const mostWords = greatest(Array.from(lit, wordScoreOf));
  const similarityOf = (passage: number) => semantic?.scores[passage] ?? 0;
  const nearest = greatest(Array.from(lit, similarityOf));
  const stranger = Math.max(0, meaningThresholds(manifest.calibration, null).weak);
  return (passage) => {
    const matched = ranking.matchedOf(passage);
    return {
      words: matched === 'meaning' ? 0 : share(wordScoreOf(passage), mostWords),
      meaning:
        matched === 'words' || semantic === null ? 0 : share(similarityOf(passage) - stranger, nearest - stranger),
    };
  };
}

function greatest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The least share that is shown: what was found is never shown as not found. */
const LEAST = 0.01;

/** To two places, from `LEAST` to 1. */
function share(part: number, whole: number): number {
  const exact = whole > 0 ? part / whole : 0;
  return Math.min(1, Math.max(LEAST, Math.round(exact * 100) / 100));
}
