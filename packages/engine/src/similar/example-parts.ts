/** Makes of an example (a passage, or a pasted text) the parts that passages are compared with. */

import type { TextRange } from '../document.js';
import { LociError } from '../errors.js';
import { vectorLength } from '../numeric/portable-math.js';
import type { ScoringTools } from '../search/score-passages.js';
import { rowVector } from '../semantic/row-vector.js';
import { splitSentences } from '../text/index.js';
import { splitExample } from './split-example.js';

/** One text that passages are compared with. */
export interface ExamplePart {
  readonly text: string;
  /** Of unit length; null for a pasted text where there is no embedder. A passage has the vector of the index. */
  readonly vector: Float32Array | null;
  /** Where it stands in the pasted text; null for a passage of the index. */
  readonly range: TextRange | null;
}

/** A passage that is meant to be unlike pulls less than one that is meant to be like: it says only where not to look. */
const UNLIKE_WEIGHT = 0.5;

export async function partOfPassage({ index }: ScoringTools, passage: number): Promise<ExamplePart> {
  const vector = rowVector(await index.passageVectors(), passage);
  return { text: await index.passageText(passage), vector, range: null };
}

/** Throws `LociError` `bad-request` for a text without words. */
export async function partsOfText({ embedder }: ScoringTools, text: string): Promise<ExamplePart[]> {
  const ranges = splitExample(text);
  if (ranges.length === 0) {
    throw new LociError('bad-request', 'text has no words; give the text to compare.', { subject: 'text' });
  }
  const parts: ExamplePart[] = [];
  for (const range of ranges) {
    const part = text.slice(range.start, range.end);
    const sentences = splitSentences(part).map(({ start, end }) => part.slice(start, end));
    const embedding = await embedder?.embedPassage(sentences, '');
    parts.push({ text: part, vector: embedding?.passage ?? null, range });
  }
  return parts;
}

/** Moves a part's vector towards the passages to be like and away from those to be unlike (Rocchio, 1971). */
export async function steer(
  { index }: ScoringTools,
  part: ExamplePart,
  like: readonly number[],
  unlike: readonly number[],
): Promise<ExamplePart> {
  if (part.vector === null || like.length + unlike.length === 0) return part;
  const vector = part.vector.slice();
  const table = await index.passageVectors();
  const add = (passages: readonly number[], weight: number): void => {
    for (const passage of passages) {
      const other = rowVector(table, passage);
      for (let i = 0; i < vector.length; i++) {
        vector[i] = (vector[i] as number) + ((other[i] as number) * weight) / passages.length;
      }
    }
  };
  add(like, 1);
  add(unlike, -UNLIKE_WEIGHT);
  const norm = vectorLength(vector);
  return { ...part, vector: norm === 0 ? part.vector : vector.map((value) => value / norm) };
}
