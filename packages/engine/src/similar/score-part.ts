/** Scores passages by how far they say what one part of an example says. */
import type { Analyzer } from '../analysis/index.js';
import { plainQuery } from '../query/index.js';
import { bestPassages } from '../search/best-passages.js';
import { type ScoringTools, scorePassages } from '../search/score-passages.js';
import { comparedWords } from './compared-words.js';
import type { ExamplePart } from './example-parts.js';
import { type ComparedWord, type Comparison, compareTexts } from './relation.js';

export interface ScoredPassage {
  readonly score: number;
  /** Cosine with the part; 0 where that has no vector. */
  readonly similarity: number;
  readonly comparison: Comparison;
}

/** Reads passages as they are compared, each once for all parts of a request. */
export interface ComparedPassages {
  /** Of each of the passages, in their order. */
  words(passages: readonly number[]): Promise<(readonly ComparedWord[])[]>;
  wordsOf(text: string): Promise<readonly ComparedWord[]>;
}

/** Most passages of one document that answer one part: a list of similar passages is to show who else says it. */
const PASSAGES_PER_DOCUMENT = 3;
/** Sameness from which two passages are one text retold, and not two texts on one subject. */
const MIN_RETOLD_RESEMBLANCE = 0.4;
/** Least score of a text retold; what is only on the same subject has less. */
export const RETOLD_SCORE = 0.5;
/**
 * Retold texts stand above all others, in the order of their nearness in meaning and their sameness: together they do
 * better on `kjv-parallels-verbatim` than either alone (`scripts/evaluate-similar.ts`).
 */
const RETOLD_WEIGHTS = { meaning: 0.6, sameness: 0.4 };
/** Deviations above the mean of an index's passages from which nearness in meaning says that the idea is the same. */
const SAME_IDEA_DEVIATIONS = 1.5;
/** The least such nearness, where passages are all far from the example: pairs of one idea have .35 and more. */
const MIN_SAME_IDEA_SIMILARITY = 0.35;
/** Of fewer passages none can stand out: the example itself, and what is like it, make most of their deviation. */
const FEWEST_TO_STAND_OUT_OF = 30;

export function createComparedPassages({ index, lexical, analyzers }: ScoringTools): ComparedPassages {
  const known = new Map<string, Promise<number>>();
  const cached = {
    passageCount: lexical.passageCount,
    passageFrequency(term: string): Promise<number> {
      const frequency = known.get(term) ?? lexical.passageFrequency(term);
      known.set(term, frequency);
      return frequency;
    },
  };
  const [analyzer] = analyzers as readonly [Analyzer];
  const wordsOf = (text: string) => comparedWords(text, analyzer, cached);
  const read = new Map<number, readonly ComparedWord[]>();
  return {
    wordsOf,
    async words(passages) {
      const missing = passages.filter((passage) => !read.has(passage)).sort((a, b) => a - b);
      const texts = await index.passageTexts(missing);
      for (const [i, passage] of missing.entries()) read.set(passage, await wordsOf(texts[i] as string));
      return passages.map((passage) => read.get(passage) as readonly ComparedWord[]);
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
  const { fused, semantic } = await scorePassages(tools, {
    parsed: plainQuery(part.text.split(/\s+/u).filter((word) => word !== '')),
    mode: part.vector === null ? 'lexical' : 'hybrid',
    typing: false,
    mask: allowed,
    vector: part.vector,
  });
  const cosines = semantic?.whole ?? null;
  const least = cosines === null ? 0 : leastSimilarity(cosines);
  const found = new Map<number, ScoredPassage>();
  const candidates = bestPassages(fused.scores, compared * PASSAGES_PER_DOCUMENT);
  const chosen = atMostPerDocument(candidates, tools.index.columns.passageDocument).slice(0, compared);
  const words = await passages.words(chosen);
  for (const [i, passage] of chosen.entries()) {
    const similarity = cosines?.[passage] ?? null;
    const comparison = compareTexts(example, words[i] as readonly ComparedWord[], similarity);
    if (comparison.relation === 'same idea' && similarity !== null && similarity < least) continue;
    const score = combine(fused.scores[passage] as number, similarity ?? 0, comparison);
    found.set(passage, { score, similarity: similarity ?? 0, comparison });
  }
  return found;
}

/** 0 to 1: from one half on for a text retold; below that texts on one subject, as a search for the part ranks them. */
function combine(subject: number, similarity: number, { resemblance, relation }: Comparison): number {
  if (resemblance < MIN_RETOLD_RESEMBLANCE && relation !== 'verbatim') return subject / 2;
  return (1 + RETOLD_WEIGHTS.meaning * Math.max(0, similarity) + RETOLD_WEIGHTS.sameness * resemblance) / 2;
}

/** What stands out among all passages of the index: on one subject they are all near, and only some say the same. */
function leastSimilarity(cosines: Float32Array): number {
  if (cosines.length < FEWEST_TO_STAND_OUT_OF) return MIN_SAME_IDEA_SIMILARITY;
  let sum = 0;
  let squares = 0;
  for (const cosine of cosines) {
    sum += cosine;
    squares += cosine * cosine;
  }
  const mean = sum / cosines.length;
  const deviation = Math.sqrt(Math.max(0, squares / cosines.length - mean * mean));
  return Math.max(MIN_SAME_IDEA_SIMILARITY, mean + SAME_IDEA_DEVIATIONS * deviation);
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
