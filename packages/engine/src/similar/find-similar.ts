/** Finds the passages that say what a given passage or text says: copied, reworded, or as the same idea. */
import type { SimilarAnswer, SimilarHit, SimilarRequest } from '../answer/index.js';
import { checkSimilarRequest } from '../search/check-request.js';
import { documentMask } from '../search/document-filter.js';
import { orderPassages, stackHits } from '../search/ranked-list.js';
import type { ScoringTools } from '../search/score-passages.js';
import { type ExamplePart, partOfPassage, partsOfText, steer } from './example-parts.js';
import { createComparedPassages, RETOLD_SCORE, type ScoredPassage, scorePart } from './score-part.js';
import { spreadDocuments } from './spread-documents.js';

/** Best passages of each part that are compared word by word: more than are ever shown. */
const COMPARED = 120;
/** The same for a text of many parts, of which each has its best few. */
const COMPARED_OF_MANY = 30;
const MANY_PARTS = 8;

interface PartMatch extends ScoredPassage {
  readonly part: ExamplePart;
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

  const best = new Map<number, PartMatch>();
  const passages = createComparedPassages(tools);
  const compared = steered.length > MANY_PARTS ? COMPARED_OF_MANY : COMPARED;
  for (const part of steered) {
    for (const [passage, scored] of await scorePart(tools, part, passages, allowed, compared)) {
      if (scored.score > (best.get(passage)?.score ?? 0)) best.set(passage, { ...scored, part });
    }
  }
  const scores = new Float32Array(allowed.length);
  for (const [passage, { score }] of best) scores[passage] = score;
  const ordered = spreadDocuments(
    orderPassages(best.keys(), scores, index.comparePassageIds),
    (passage) => columns.passageDocument[passage] as number,
    RETOLD_SCORE,
  );
  // The pasted text itself, where the index holds it, is no news; its copies are, and must not lie hidden in its stack.
  const itself = own === null && isCopy(best.get(ordered[0]?.passage ?? -1)) ? 1 : 0;
  const ranked = [
    ...stackHits(ordered.slice(0, itself), columns.passageStack).hits,
    ...stackHits(ordered.slice(itself), columns.passageStack).hits,
  ];
  const hits = await Promise.all(
    ranked.slice(0, limit).map(async ({ passage, score, duplicates }, i): Promise<SimilarHit> => {
      const { similarity, comparison, part } = best.get(passage) as PartMatch;
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
  const passage = own === null ? null : await index.passageView(own);
  const ranges = parts.flatMap(({ range }) => (range === null ? [] : [range]));
  return { passage, parts: ranges, total: ranked.length, hits, tookMs: Math.max(0, now() - start) };
}

function isCopy(match: PartMatch | undefined): boolean {
  return match !== undefined && match.comparison.resemblance >= 1 - 1e-9;
}
