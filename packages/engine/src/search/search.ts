/** Answers a search: parses the query, ranks, groups, counts, and shows one page of hits with highlights. */
import type { GroupBy, Highlight, Hit, ParsedQuery, SearchAnswer, SearchRequest } from '../answer/index.js';
import { createTermMatcher, type TermMatcher, termRanges } from '../highlight/index.js';
import type { Cancellation } from '../reranker.js';
import { checkSearchRequest } from './check-request.js';
import { compareKnown } from './compare-known.js';
import { explainHit, explainReading } from './explain.js';
import { countFacets } from './facets.js';
import { missingWords } from './missing-words.js';
import type { Ranking, RankRequest } from './rank-passages.js';
import type { RankedHit } from './ranked-list.js';
import type { Ranker } from './ranker.js';
import { goesOn, readQuery } from './read-query.js';
import type { RankingTools } from './rerank.js';
import { respell } from './respell.js';

/** Further hits that a group shows beside its best one. */
const MAX_MORE = 4;
/** A query that finds so few hits may be misspelled. */
const FEW_HITS = 3;

/** `now` tells milliseconds from any start. */
export async function search(
  tools: RankingTools,
  ranker: Ranker,
  request: SearchRequest,
  now: () => number,
  cancellation?: Cancellation,
): Promise<SearchAnswer> {
  const start = now();
  const checked = checkSearchRequest(request);
  const { query, mode, limit, offset, filter, includeWeaker } = checked;
  const parsed = readQuery(query);
  const typing = goesOn(query, checked.typing);
  const rankRequest: RankRequest = { parsed, mode, filter, typing, includeWeaker, cancellation };
  const ranking = await ranker.rank(rankRequest);
  const { hits: listed } = ranking;
  const { total, page } = groupHits(tools, listed, checked.group, offset, limit);
  const show = await createPresenter(tools, ranking, parsed, checked.explain);
  const hits = await Promise.all(
    page.map(async ({ key, members }, i) => {
      const [best, ...more] = await Promise.all(
        members.slice(0, 1 + MAX_MORE).map((member) => show(member.hit, member.rank)),
      );
      const hit = { ...(best as Hit), rank: offset + i + 1 };
      if (checked.group === 'none') return hit;
      const groupKey = checked.group === 'document' ? hit.document.id : key;
      return { ...hit, group: { key: groupKey, total: members.length, more } };
    }),
  );
  return {
    query,
    parsed,
    mode,
    hits,
    total,
    facets: countFacets(
      tools.index,
      listed.map(({ passage }) => passage),
    ),
    omitted: includeWeaker ? 0 : ranking.weakerCount,
    missing: missingWords(ranking.scoring.terms),
    didYouMean: await suggestQuery(tools, ranker, ranking, rankRequest, query),
    tookMs: Math.max(0, now() - start),
  };
}

interface Group {
  /** The source, where hits are grouped by it; null for hits without one. */
  readonly key: string | null;
  /** Best first, with their ranks in the list without groups. */
  readonly members: readonly { readonly hit: RankedHit; readonly rank: number }[];
}

/** How many groups there are, and one page of them in the order of their best hits. Each hit is a group where `by` is none. */
function groupHits(
  { index }: RankingTools,
  hits: readonly RankedHit[],
  by: GroupBy,
  offset: number,
  limit: number,
): { readonly total: number; readonly page: readonly Group[] } {
  if (by === 'none') {
    const shown = hits.slice(offset, offset + limit);
    const page = shown.map((hit, i) => ({ key: null, members: [{ hit, rank: offset + i + 1 }] }));
    return { total: hits.length, page };
  }
  const { columns, values } = index;
  const byKey = new Map<number, { hit: RankedHit; rank: number }[]>();
  for (const [i, hit] of hits.entries()) {
    const document = columns.passageDocument[hit.passage] as number;
    const key = by === 'document' ? document : (columns.documentSource[document] as number);
    const member = { hit, rank: i + 1 };
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [member]);
    else group.push(member);
  }
  const page = [...byKey].slice(offset, offset + limit).map(([key, members]) => ({
    key: by === 'source' ? (values.sources[key - 1] ?? null) : null,
    members,
  }));
  return { total: byKey.size, page };
}

type Present = (hit: RankedHit, rank: number) => Promise<Hit>;

async function createPresenter(
  tools: RankingTools,
  ranking: Ranking,
  parsed: ParsedQuery,
  explain: boolean,
): Promise<Present> {
  const { index } = tools;
  const { scoring } = ranking;
  const matcher = createTermMatcher(tools.analyzers, scoring.words?.terms ?? [], parsed.phrases);
  return async ({ passage, score, duplicates }, rank) => {
    const document = index.columns.passageDocument[passage] as number;
    const matched = ranking.matchedOf(passage);
    const [passageView, documentView, references] = await Promise.all([
      index.passageView(passage),
      index.documentView(document),
      Promise.all(duplicates.map(index.reference)),
    ]);
    const hit: Hit = {
      rank,
      score,
      matched,
      passage: passageView,
      document: documentView,
      highlights: await highlight(tools, ranking, passage, passageView.text, matcher),
      // Earliest first, those without a date last.
      duplicates: references.sort((a, b) => compareKnown(a.date, b.date)),
      ...(rank > ranking.fitCount ? { weaker: true } : {}),
    };
    if (!explain) return hit;
    return {
      ...hit,
      explain: explainHit(scoring, {
        passage,
        score,
        matched,
        verbatim: await ranking.isVerbatim(passage),
        reranking: explainReading(tools.reranker, ranking.readings, passage),
      }),
    };
  };
}

async function highlight(
  { index }: RankingTools,
  ranking: Ranking,
  passage: number,
  text: string,
  matcher: TermMatcher,
): Promise<Highlight[]> {
  const terms: Highlight[] = termRanges(text, matcher).map((range) => ({ ...range, kind: 'term' }));
  const { semantic } = ranking.scoring;
  if (semantic === null || ranking.matchedOf(passage) === 'words') return terms;
  const nearest = semantic.nearestSentence(passage);
  const sentences = await index.sentenceRanges(passage);
  const sentence = nearest === null ? undefined : sentences[nearest];
  // Where a passage is one sentence, to mark all of it would say nothing.
  if (sentence === undefined || sentences.length === 1) return terms;
  return [{ ...sentence, kind: 'sentence' }, ...terms];
}

/** Another spelling of a query that finds little, where it finds more. A word that is still being typed may yet be right. */
async function suggestQuery(
  { lexical, analyzers: [analyzer] }: RankingTools,
  ranker: Ranker,
  ranking: Ranking,
  request: RankRequest,
  query: string,
): Promise<string | null> {
  if (ranking.fitCount >= FEW_HITS || request.typing) return null;
  const respelled = analyzer === undefined ? null : await respell(lexical, analyzer, query);
  if (respelled === null) return null;
  // How many fit does not depend on their order.
  const { fitCount } = await ranker.rankUnread({ ...request, parsed: readQuery(respelled) });
  return fitCount > ranking.fitCount ? respelled : null;
}
