/** Scores passages by how far they say what one part of an example says. */
import type { Analyzer } from '../analysis/index.js';
import { DEFAULT_LEXICAL_PARAMETERS, inverseDocumentFrequency, type QueryTerm } from '../lexical/index.js';
import type { ScoringTools } from '../search/score-passages.js';
import { comparedWords } from './compared-words.js';
import type { ExamplePart } from './example-parts.js';
import { type ComparedWord, type Comparison, compareTexts } from './relation.js';

export interface ScoredPassage {
  readonly score: number;
  /** Cosine with the part; 0 where there is no embedder. */
  readonly similarity: number;
  readonly comparison: Comparison;
}

/** A term of an example. */
export interface TellingTerm {
  readonly term: string;
  /** How often the example has it. */
  readonly frequency: number;
  /** Its idf. */
  readonly weight: number;
}

/** Reads passages as they are compared, each once for all parts of a request. */
export interface ComparedPassages {
  words(passage: number): Promise<readonly ComparedWord[]>;
  wordsOf(text: string): Promise<readonly ComparedWord[]>;
  /** The terms of a text without its stop words, those that tell most first. */
  termsOf(text: string): Promise<readonly TellingTerm[]>;
}

/** Terms of a part that are looked for: those that tell most; the rest cost time. */
const MAX_TERMS = 120;
/** Most passages of one document that answer one part: a list of similar passages is to show who else says it. */
const PASSAGES_PER_DOCUMENT = 3;
/** What all passages of a document together add: who writes of the same at length is nearer than who mentions it. */
const DOCUMENT_WEIGHT = 0.3;
/** Sameness from which two passages are one text retold, and not two texts on one subject. */
const MIN_RETOLD_RESEMBLANCE = 0.4;
/**
 * Retold texts stand above all others, in the order of their nearness in meaning and their sameness: together they do
 * better on `kjv-parallels-verbatim` than either alone (`scripts/evaluate-similar.ts`).
 */
const RETOLD_WEIGHTS = { meaning: 0.6, sameness: 0.4 };
/** Below them texts on one subject, in the order of their terms and meaning, weighted on `reuters-similar`. */
const SUBJECT_WEIGHTS = { meaning: 0.25, terms: 0.75 };
/** Deviations above the mean of an index's passages from which nearness in meaning says that the idea is the same. */
const SAME_IDEA_DEVIATIONS = 1.5;
/** The least such nearness, where passages are all far from the example: pairs of one idea have .35 and more. */
const MIN_SAME_IDEA_SIMILARITY = 0.35;

export function createComparedPassages({ index, lexical, analyzers }: ScoringTools): ComparedPassages {
  const known = new Map<string, number>();
  const cached = {
    passageCount: lexical.passageCount,
    async passageFrequency(term: string): Promise<number> {
      const frequency = known.get(term) ?? (await lexical.passageFrequency(term));
      known.set(term, frequency);
      return frequency;
    },
  };
  const [analyzer] = analyzers as readonly [Analyzer];
  const wordsOf = (text: string) => comparedWords(text, analyzer, cached);
  const read = new Map<number, readonly ComparedWord[]>();
  return {
    wordsOf,
    async termsOf(text) {
      const frequencies = new Map<string, number>();
      for (const { term, stop } of analyzer.analyze(text)) {
        if (!stop) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
      const terms = await Promise.all(
        Array.from(frequencies, async ([term, frequency]) => ({
          term,
          frequency,
          weight: inverseDocumentFrequency(await cached.passageFrequency(term), cached.passageCount),
        })),
      );
      return terms.sort((a, b) => b.frequency * b.weight - a.frequency * a.weight || (a.term < b.term ? -1 : 1));
    },
    async words(passage) {
      const known = read.get(passage);
      if (known !== undefined) return known;
      const words = await wordsOf(await index.passageText(passage));
      read.set(passage, words);
      return words;
    },
  };
}

/** The best `compared` passages of those allowed, by ordinal, without those that say something else. */
export async function scorePart(
  tools: ScoringTools,
  part: ExamplePart,
  passages: ComparedPassages,
  allowed: Uint8Array,
  compared: number,
): Promise<Map<number, ScoredPassage>> {
  const example = await passages.wordsOf(part.text);
  const cosines = part.vector === null ? null : (await tools.semantic.score(part.vector, 0)).scores;
  const scores = await scoreTerms(tools, (await passages.termsOf(part.text)).slice(0, MAX_TERMS), allowed.length);
  for (let passage = 0; passage < scores.length; passage++) {
    const byTerms = SUBJECT_WEIGHTS.terms * (scores[passage] as number);
    const byMeaning = SUBJECT_WEIGHTS.meaning * Math.max(0, cosines?.[passage] ?? 0);
    scores[passage] = allowed[passage] === 1 ? byTerms + byMeaning : 0;
  }
  const least = cosines === null ? 0 : leastSimilarity(cosines);
  const found = new Map<number, ScoredPassage>();
  const candidates = greatest(scores, compared * PASSAGES_PER_DOCUMENT);
  const chosen = atMostPerDocument(candidates, tools.index.columns.passageDocument).slice(0, compared);
  for (const passage of chosen) {
    const similarity = cosines?.[passage] ?? null;
    const comparison = compareTexts(example, await passages.words(passage), similarity);
    if (comparison.relation === 'same idea' && similarity !== null && similarity < least) continue;
    const score = combine(scores[passage] as number, similarity ?? 0, comparison);
    found.set(passage, { score, similarity: similarity ?? 0, comparison });
  }
  return found;
}

/** 0 to 1: from one half on for a text retold. */
function combine(subject: number, similarity: number, { resemblance, relation }: Comparison): number {
  if (resemblance < MIN_RETOLD_RESEMBLANCE && relation !== 'verbatim') return subject / 2;
  return (1 + RETOLD_WEIGHTS.meaning * Math.max(0, similarity) + RETOLD_WEIGHTS.sameness * resemblance) / 2;
}

/** What stands out among all passages of the index: on one subject they are all near, and only some say the same. */
function leastSimilarity(cosines: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const cosine of cosines) {
    sum += cosine;
    squares += cosine * cosine;
  }
  const mean = sum / Math.max(1, cosines.length);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, cosines.length) - mean * mean));
  return Math.max(MIN_SAME_IDEA_SIMILARITY, mean + SAME_IDEA_DEVIATIONS * deviation);
}

/** BM25 of every passage for the example's terms, by ordinal, as a share of what the example itself would have. */
async function scoreTerms(
  { lexical }: ScoringTools,
  terms: readonly TellingTerm[],
  passageCount: number,
): Promise<Float32Array> {
  const shares = new Float32Array(passageCount);
  if (terms.length === 0) return shares;
  const found = await lexical.score(terms.map(toQueryTerm), { documentWeight: DOCUMENT_WEIGHT });
  const own = terms.reduce((sum, { frequency, weight }) => sum + frequency * weight * ownTermScore(frequency), 0);
  for (let i = 0; i < found.ordinals.length; i++) {
    shares[found.ordinals[i] as number] = Math.min(1, (found.scores[i] as number) / (own * (1 + DOCUMENT_WEIGHT)));
  }
  return shares;
}

/** The term's part in BM25+ of a text of average length that holds it so often. */
function ownTermScore(frequency: number): number {
  const { k1, delta } = DEFAULT_LEXICAL_PARAMETERS;
  return delta + (frequency * (k1 + 1)) / (frequency + k1);
}

function toQueryTerm({ term, frequency }: TellingTerm): QueryTerm {
  return { word: term, alternatives: [{ term, via: 'exact', weight: frequency }], mask: 0, stop: false };
}

/** Leaves out what a document has beyond its best few. */
function atMostPerDocument(passages: readonly number[], documentOf: Uint32Array): number[] {
  const taken = new Map<number, number>();
  return passages.filter((passage) => {
    const document = documentOf[passage] as number;
    const count = taken.get(document) ?? 0;
    taken.set(document, count + 1);
    return count < PASSAGES_PER_DOCUMENT;
  });
}

/** Ordinals of the greatest scores above 0, at most `count`, the greatest first, equals by ordinal. */
function greatest(scores: Float32Array, count: number): number[] {
  // Sorting bare numbers first leaves few to be sorted with their ordinals: lists may be as long as the index.
  const least = scores.toSorted()[Math.max(0, scores.length - count)] ?? 0;
  const best: number[] = [];
  for (let i = 0; i < scores.length; i++) if ((scores[i] as number) > 0 && (scores[i] as number) >= least) best.push(i);
  return best.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, count);
}
