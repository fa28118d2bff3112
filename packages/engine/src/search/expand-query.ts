/** Expands a query by what the best documents of its first ranking speak of: by terms, and by a pull on its vector. */
import type { Analyzer } from '../analysis/index.js';
import type { OpenIndex } from '../format/open-index.js';
import type { QueryTerm } from '../lexical/index.js';
import { pullQuery, relevanceModel, says } from '../ranking/feedback.js';
import type { RankingSettings } from '../ranking/settings.js';
import { rowVector } from '../semantic/row-vector.js';
import { bestOfDocuments } from './best-passages.js';
import type { PassageMask } from './passage-mask.js';

/** What a query is expanded with. */
export interface ExpansionTools {
  readonly index: OpenIndex;
  /** One for each language in the index, that of most passages first. */
  readonly analyzers: readonly Analyzer[];
  readonly settings: Pick<RankingSettings, 'feedback'>;
  /** 0 for a term that the index lacks. */
  idfOf(term: string): Promise<number>;
}

/** A query as terms and as an embedding of unit length. */
export interface ExpandedQuery {
  readonly terms: readonly QueryTerm[];
  readonly vector: Float32Array;
}

/**
 * A document is read around its best passage until there are so many UTF-16 units, about 300 words: a news story whole,
 * and of a book what belongs together. From 120 words on it makes no difference on `reuters-similar`.
 */
const READ_LENGTH = 2000;

/**
 * The query with less weight, and beside it what the best documents say; null where they say nothing. `scores` are those
 * of the first ranking, by passage; `allowed` are the passages that may be read.
 */
export async function expandQuery(
  tools: ExpansionTools,
  query: ExpandedQuery,
  scores: Float32Array,
  allowed: PassageMask,
): Promise<ExpandedQuery | null> {
  const { index, settings, analyzers, idfOf } = tools;
  const { feedback } = settings;
  const best = bestOfDocuments(scores, index.columns.firstPassage, feedback.documents);
  const sayOf = says(
    best.map((passage) => scores[passage] as number),
    feedback.decay,
  );
  const excerpts = await Promise.all(best.map((passage) => readAround(index, passage, allowed)));
  const read = excerpts.map(({ text }, i) => ({
    frequencies: termFrequencies(analyzers, text),
    say: sayOf[i] as number,
  }));
  const said = new Set(read.flatMap(({ frequencies }) => [...frequencies.keys()]));
  // All at a time: of an export each term may have to be fetched.
  const idfs = new Map(await Promise.all(Array.from(said, async (term) => [term, await idfOf(term)] as const)));
  const model = relevanceModel(read, (term) => idfs.get(term) ?? 0, feedback.maxTerms);
  if (model.size === 0) return null;
  const table = await index.passageVectors();
  const seen = excerpts.map(({ passages }, i) => ({
    vectors: passages.map((passage) => rowVector(table, passage)),
    say: sayOf[i] as number,
  }));
  return {
    terms: withModel(query.terms, model, feedback.share),
    vector: pullQuery(query.vector, seen, feedback.pull),
  };
}

function withModel(terms: readonly QueryTerm[], model: ReadonlyMap<string, number>, share: number): QueryTerm[] {
  const reweighed = terms.map((term) => ({
    ...term,
    alternatives: term.alternatives.map((each) => ({ ...each, weight: each.weight * (1 - share) })),
  }));
  const added = Array.from(model, ([term, weight]) => ({
    word: term,
    alternatives: [{ term, via: 'exact' as const, weight: weight * terms.length * share }],
    mask: 0,
    stop: false,
  }));
  return [...reweighed, ...added];
}

/** A passage with those around it in its document, by turns behind and before it; what is not allowed is passed over. */
async function readAround(
  index: OpenIndex,
  passage: number,
  allowed: PassageMask,
): Promise<{ readonly passages: readonly number[]; readonly text: string }> {
  const { passageDocument, firstPassage } = index.columns;
  const document = passageDocument[passage] as number;
  const first = firstPassage[document] as number;
  const end = firstPassage[document + 1] as number;
  const passages: number[] = [];
  const texts: string[] = [];
  let length = 0;
  const read = async (other: number): Promise<void> => {
    if (length >= READ_LENGTH || other < first || other >= end || allowed?.[other] === 0) return;
    const text = await index.passageText(other);
    passages.push(other);
    texts.push(text);
    length += text.length;
  };
  await read(passage);
  for (let distance = 1; length < READ_LENGTH && distance < end - first; distance++) {
    await read(passage + distance);
    await read(passage - distance);
  }
  return { passages, text: texts.join('\n') };
}

/** In the language of most passages: a term of another one is then mostly unknown to the index, and left out. */
function termFrequencies([analyzer]: readonly Analyzer[], text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { term, stop } of analyzer?.analyze(text) ?? []) {
    if (!stop) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}
