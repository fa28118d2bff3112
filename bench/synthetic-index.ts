/** A synthetic index for measurements: passages of a vocabulary after Zipf's law, with vectors made of words' hashes. */
import type { OpenIndex, SourceDocument } from '@loci/engine';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '@loci/engine/testing';

const PASSAGES_PER_DOCUMENT = 20;
const WORDS_PER_SENTENCE = 18;
const SENTENCES_PER_PASSAGE = 3;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an er il or ut'.split(' ');

/** The vocabulary of a text grows with the square root of its length, roughly (Heaps' law). */
export const VOCABULARY = 60_000;

export const syntheticEmbedder = createHashEmbedder(384);

/** Numbers from 0 to 1, the same ones in every run (Park and Miller's generator). */
export function createRandom(seed = 42): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A word by its rank in frequency: short where it is frequent. */
export function wordOf(rank: number): string {
  let rest = rank + SYLLABLES.length;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** Ranks with a probability falling as 1 / rank. */
export function zipfRank(random: () => number): number {
  return Math.floor(VOCABULARY ** random()) - 1;
}

export function* syntheticDocuments(passageCount: number): Generator<SourceDocument> {
  const random = createRandom();
  const sentence = () => {
    const text = Array.from({ length: WORDS_PER_SENTENCE }, () => wordOf(zipfRank(random))).join(' ');
    // Without a capital no sentence would begin, and every passage be one.
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const passage = () => Array.from({ length: SENTENCES_PER_PASSAGE }, sentence).join(' ');
  for (let made = 0; made < passageCount; made += PASSAGES_PER_DOCUMENT) {
    const count = Math.min(PASSAGES_PER_DOCUMENT, passageCount - made);
    yield makeDocument({
      id: `document-${made}`,
      title: sentence(),
      source: `source ${made % 7}`,
      date: `${2000 + (made % 25)}`,
      passages: Array.from({ length: count }, passage),
    });
  }
}

export function openSyntheticIndex(passageCount: number): Promise<OpenIndex> {
  return openMemoryIndex(syntheticDocuments(passageCount), { embedder: syntheticEmbedder, calibrate: true });
}
