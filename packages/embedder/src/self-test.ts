/** Shows that a model that has been loaded gives the vectors it should, before anything is indexed or ranked by it. */
import { type Embedder, LociError } from '@loci/engine';
import type { SelfTest } from './model-source.js';
import { cosine } from './unit-vector.js';

/** Two ways to say one thing, and something else: any sentence embedding model finds the first two nearer. */
const PARAPHRASES = ['A man is playing a guitar.', 'Someone plays the guitar.'] as const;
const STRANGER = 'The central bank raised interest rates again in June.';

/** How far a vector's length may be off 1 for rounding. */
const LENGTH_TOLERANCE = 1e-3;

/**
 * @param expected stored vectors; where undefined, what holds for every sentence embedding model is tested
 * @throws LociError `model-unavailable` with what was found and what was expected
 */
export async function runSelfTest(embedder: Embedder, expected: SelfTest | undefined): Promise<void> {
  if (expected === undefined) return runGeneralTest(embedder);
  for (const { text, vector } of expected.cases) {
    const found = await embedder.embedQuery(text);
    const stored = decodeDirection(vector);
    const similarity = stored.length === found.length ? cosine(found, stored) : Number.NaN;
    if (!(similarity >= expected.minCosine)) {
      fail(
        embedder,
        `the vector of "${text}" has the cosine ${similarity.toFixed(3)} to the stored one, ` +
          `${expected.minCosine} or more was expected`,
      );
    }
  }
}

async function runGeneralTest(embedder: Embedder): Promise<void> {
  const [first, second] = PARAPHRASES;
  const one = await embedder.embedQuery(first);
  const two = await embedder.embedQuery(second);
  const other = await embedder.embedQuery(STRANGER);
  for (const vector of [one, two, other]) {
    // NaN fails it too.
    if (!(Math.abs(Math.hypot(...vector) - 1) < LENGTH_TOLERANCE)) fail(embedder, 'a vector is not of unit length');
  }
  const near = cosine(one, two);
  const far = Math.max(cosine(one, other), cosine(two, other));
  if (!(near > far)) {
    fail(
      embedder,
      `"${first}" is no nearer to "${second}" (${near.toFixed(3)}) than to a stranger (${far.toFixed(3)})`,
    );
  }
}

function decodeDirection(base64: string): Int8Array {
  return Int8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function fail(embedder: Embedder, found: string): never {
  throw new LociError(
    'model-unavailable',
    `The model ${embedder.model.name} was loaded but fails its self-test: ${found}. ` +
      'Its files are damaged, it is no sentence embedding model, or this machine computes it wrongly.',
    { subject: embedder.model.name },
  );
}
