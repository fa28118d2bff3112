/** Finds passages that are nearly the same text (wire copy, reprints), once, when an index is built. */
import { hashText, mixHash } from '../format/hash.js';

/** Words a shingle spans: long enough that a shared one is no accident (Broder, "On the Resemblance and Containment of Documents", 1997). */
const SHINGLE_WORDS = 4;
/** Values kept of each passage: the resemblance estimated from 32 has a standard error of at most 0.09. */
const SKETCH_LENGTH = 32;
/** Passages of fewer words are alike too easily ("Yes, he said."). */
const MIN_WORDS = 8;
/** Resemblance from which two passages stand in one stack: one changed word in about 40 leaves 0.8. */
const MIN_RESEMBLANCE = 0.7;
/** Two passages are compared when they share one of their least values; of near-duplicates nearly all do. */
const COMPARED_VALUES = 6;
/** A value shared by more passages is boilerplate; comparing all pairs would take the square of their number. */
const MAX_BUCKET = 200;

/** The least hash values of a passage's shingles, ascending; empty for a passage too short to be judged. */
export type Sketch = Uint32Array;

/** `words` are folded. A bottom-k sketch: shared values estimate the share of common shingles. */
export function sketchWords(words: readonly string[]): Sketch {
  if (words.length < MIN_WORDS) return new Uint32Array(0);
  const hashes = words.map(hashText);
  const values = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let value = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) value = mixHash(value ^ (hashes[i + j] as number));
    values.add(value);
  }
  return Uint32Array.from(values).sort().slice(0, SKETCH_LENGTH);
}

/**
 * The first passage of each passage's stack, [passages]: itself where it stands alone. A passage joins the stack of
 * the first passage that it resembles, so that a stack's members all resemble its first one and do not drift.
 */
export function stackNearDuplicates(sketches: readonly Sketch[]): Uint32Array {
  const first = Uint32Array.from(sketches, (_, passage) => passage);
  const buckets = new Map<number, number[]>();
  for (const [passage, sketch] of sketches.entries()) {
    const compared = new Set<number>();
    for (const value of sketch.subarray(0, COMPARED_VALUES)) {
      for (const other of buckets.get(value) ?? []) compared.add(other);
    }
    const found = [...compared]
      .sort((a, b) => a - b)
      .find((other) => resemblance(sketches[other] as Sketch, sketch) >= MIN_RESEMBLANCE);
    if (found !== undefined) {
      first[passage] = found;
      continue;
    }
    for (const value of sketch.subarray(0, COMPARED_VALUES)) {
      const bucket = buckets.get(value);
      if (bucket === undefined) buckets.set(value, [passage]);
      else if (bucket.length < MAX_BUCKET) bucket.push(passage);
    }
  }
  return first;
}

/** Share of common values among the least of both together, 0 to 1. */
function resemblance(a: Sketch, b: Sketch): number {
  const considered = Math.min(SKETCH_LENGTH, Math.max(a.length, b.length));
  if (considered === 0) return 0;
  let common = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < considered && (i < a.length || j < b.length); seen++) {
    const x = i < a.length ? (a[i] as number) : Number.POSITIVE_INFINITY;
    const y = j < b.length ? (b[j] as number) : Number.POSITIVE_INFINITY;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common / considered;
}
