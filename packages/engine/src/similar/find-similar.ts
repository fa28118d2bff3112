/** Finds the passages that say what a given passage or text says: copied, reworded, or as the same idea. */
import type { PassageView, SimilarAnswer, SimilarHit, SimilarRequest } from '../answer.js';
import type { TextRange } from '../document.js';
import { LociError } from '../errors.js';
import { fuse } from '../ranking/fuse.js';
import { checkSimilarRequest } from '../search/check-request.js';
import { documentMask } from '../search/document-filter.js';
import { orderPassages, stackHits } from '../search/ranked-list.js';
import type { ScoringTools } from '../search/score-passages.js';
import { dequantizeVector } from '../semantic/quantize.js';
import { splitSentences } from '../text/index.js';
import { comparedWords } from './compared-words.js';
import { type ComparedWord, type Comparison, compareTexts } from './relation.js';
import { splitExample } from './split-example.js';

/** Best passages of each part that are compared word by word; what was copied is always among them. */
const COMPARED = 50;
/** Words and meaning weigh alike in what is like a passage; measured on `reuters-similar` and `kjv-parallels-verbatim`. */
const WEIGHTS = { lexical: 0.5, semantic: 0.5 };
/** What a copied text gains over one that is only near: a copy of all words stands above any text on the same subject. */
const COPIED_WEIGHT = 1;
/** A passage that is meant to be unlike pulls less than one that is meant to be like: it says only where not to look. */
const UNLIKE_WEIGHT = 0.5;
/** Terms of a part that are looked for: the rarest tell what it is about, and the rest cost time. */
const MAX_TERMS = 60;

/** One text that passages are compared with. */
interface Part {
  readonly text: string;
  readonly vector: Float32Array | null;
  /** Where it stands in the pasted text; null for a passage of the index. */
  readonly range: TextRange | null;
}

interface Scored {
  readonly score: number;
  readonly similarity: number;
  readonly comparison: Comparison;
  readonly part: Part;
}

/** `ordinalOf` throws `LociError` `not-found` for an unknown passage id. */
export async function findSimilar(
  tools: ScoringTools,
  request: SimilarRequest,
  ordinalOf: (id: string) => Promise<number>,
  now: () => number,
): Promise<SimilarAnswer> {
  const start = now();
  const { example, like, unlike, limit, scope, filter } = checkSimilarRequest(request);
  const { index } = tools;
  const { columns } = index;
  const own = 'passageId' in example ? await ordinalOf(example.passageId) : null;
  const liked = await Promise.all(like.map(ordinalOf));
  const disliked = await Promise.all(unlike.map(ordinalOf));
  const parts =
    'text' in example ? await partsOfText(tools, example.text) : [await partOfPassage(tools, own as number)];
  const steered = await Promise.all(parts.map((part) => steer(tools, part, liked, disliked)));

  const documents = documentMask(index, filter);
  const allowed = new Uint8Array(index.manifest.counts.passages);
  const ownDocument = own === null || scope === 'all' ? null : columns.passageDocument[own];
  for (let passage = 0; passage < allowed.length; passage++) {
    const document = columns.passageDocument[passage] as number;
    if (document !== ownDocument && (documents === null || documents[document] === 1)) allowed[passage] = 1;
  }
  for (const passage of [own, ...liked, ...disliked]) if (passage !== null) allowed[passage] = 0;

  const best = new Map<number, Scored>();
  for (const part of steered) {
    for (const [passage, scored] of await scorePart(tools, part, allowed)) {
      if (scored.score > (best.get(passage)?.score ?? 0)) best.set(passage, scored);
    }
  }
  const scores = new Float32Array(allowed.length);
  for (const [passage, { score }] of best) scores[passage] = score;
  const ranked = stackHits(orderPassages(best.keys(), scores, index.comparePassageIds), columns.passageStack);
  const hits = await Promise.all(
    ranked.slice(0, limit).map(async ({ passage, score, duplicates }, i): Promise<SimilarHit> => {
      const { similarity, comparison, part } = best.get(passage) as Scored;
      return {
        rank: i + 1,
        score,
        similarity,
        relation: comparison.relation,
        alignment: comparison.alignment,
        passage: await index.passageView(passage),
        document: await index.documentView(columns.passageDocument[passage] as number),
        part: parts.length > 1 ? part.range : null,
        duplicates: await Promise.all(duplicates.map(index.reference)),
      };
    }),
  );
  const passage: PassageView | null = own === null ? null : await index.passageView(own);
  const ranges = parts.flatMap(({ range }) => (range === null ? [] : [range]));
  return { passage, parts: ranges, total: ranked.length, hits, tookMs: Math.max(0, now() - start) };
}

async function partOfPassage({ index }: ScoringTools, passage: number): Promise<Part> {
  const { rows, scales, dimensions } = await index.passageVectors();
  const values = rows.subarray(passage * dimensions, (passage + 1) * dimensions);
  const vector = dequantizeVector({ values, scale: scales[passage] as number });
  return { text: await index.passageText(passage), vector, range: null };
}

async function partsOfText({ embedder }: ScoringTools, text: string): Promise<Part[]> {
  const ranges = splitExample(text);
  if (ranges.length === 0) {
    throw new LociError('bad-request', 'text has no words; give the text to compare.', { subject: 'text' });
  }
  const parts: Part[] = [];
  for (const range of ranges) {
    const part = text.slice(range.start, range.end);
    const sentences = splitSentences(part).map(({ start, end }) => part.slice(start, end));
    const embedding = await embedder?.embedPassage(sentences, '');
    parts.push({ text: part, vector: embedding?.passage ?? null, range });
  }
  return parts;
}

/** Moves a part's vector towards the passages to be like and away from those to be unlike (Rocchio, 1971). */
async function steer(
  tools: ScoringTools,
  part: Part,
  like: readonly number[],
  unlike: readonly number[],
): Promise<Part> {
  if (part.vector === null || like.length + unlike.length === 0) return part;
  const vector = part.vector.slice();
  const add = async (passages: readonly number[], weight: number): Promise<void> => {
    for (const passage of passages) {
      const other = (await partOfPassage(tools, passage)).vector as Float32Array;
      for (let i = 0; i < vector.length; i++) {
        vector[i] = (vector[i] as number) + ((other[i] as number) * weight) / passages.length;
      }
    }
  };
  await add(like, 1);
  await add(unlike, -UNLIKE_WEIGHT);
  const norm = Math.hypot(...vector);
  return { ...part, vector: norm === 0 ? part.vector : vector.map((value) => value / norm) };
}

async function scorePart(tools: ScoringTools, part: Part, allowed: Uint8Array): Promise<Map<number, Scored>> {
  const { index, lexical, semantic } = tools;
  const [analyzer] = tools.analyzers;
  if (analyzer === undefined) return new Map();
  const example = await comparedWords(part.text, analyzer, lexical);
  const words = await lexical.score(termsOf(example));
  const byWords = new Float32Array(allowed.length);
  for (let i = 0; i < words.ordinals.length; i++) byWords[words.ordinals[i] as number] = words.scores[i] as number;
  const cosines = part.vector === null ? null : (await semantic.score(part.vector, 0)).scores;
  const { scores } = fuse({ lexical: byWords, semantic: cosines, allowed }, WEIGHTS);
  const candidates = Array.from(scores.keys()).filter((passage) => (scores[passage] as number) > 0);
  const found = new Map<number, Scored>();
  for (const { passage, score } of orderPassages(candidates, scores, index.comparePassageIds).slice(0, COMPARED)) {
    const comparison = compareTexts(
      example,
      await comparedWords(await index.passageText(passage), analyzer, lexical),
      cosines?.[passage] ?? null,
    );
    found.set(passage, {
      score: score + COPIED_WEIGHT * comparison.copied,
      similarity: cosines?.[passage] ?? 0,
      comparison,
      part,
    });
  }
  return found;
}

/** The part's own terms, each once, the rarest first. */
function termsOf(words: readonly ComparedWord[]) {
  const weights = new Map(words.filter(({ weight }) => weight > 0).map(({ term, weight }) => [term, weight]));
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MAX_TERMS)
    .map(([term]) => ({
      word: term,
      alternatives: [{ term, via: 'exact' as const, weight: 1 }],
      mask: 0,
      stop: false,
    }));
}
