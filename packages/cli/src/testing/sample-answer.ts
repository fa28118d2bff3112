/** Answers with every field filled in, for tests of how they are printed. */
import type { DocumentView, Hit, PassageView, SearchAnswer, SimilarHit } from '@loci/engine';
import { plainQuery } from '@loci/engine/testing';

export const SAMPLE_DOCUMENT: DocumentView = {
  id: 'a.txt',
  title: 'Security after the war',
  titleDerived: false,
  source: 'Example Review',
  author: 'A. Author',
  date: '2025-05-22',
  url: null,
  language: 'en',
  file: 'a.txt',
  passageCount: 24,
};

export const SAMPLE_PASSAGE: PassageView = {
  id: 'passage000000',
  documentId: 'a.txt',
  ordinal: 3,
  kind: 'paragraph',
  heading: null,
  text: 'Armies cost money. Guarantees cost more.',
  start: 100,
  end: 140,
};

export const SAMPLE_HIT: Hit = {
  rank: 1,
  score: 0.8,
  matched: 'both',
  passage: SAMPLE_PASSAGE,
  document: SAMPLE_DOCUMENT,
  highlights: [
    { start: 19, end: 29, kind: 'term' },
    { start: 19, end: 40, kind: 'sentence' },
  ],
  duplicates: [],
};

export const SAMPLE_ANSWER: SearchAnswer = {
  query: 'guarantees',
  parsed: plainQuery(['guarantees']),
  mode: 'hybrid',
  tookMs: 12.4,
  total: 1,
  hits: [SAMPLE_HIT],
  facets: { source: [], author: [], year: [] },
  omitted: 0,
  didYouMean: null,
  missing: [],
};

export const SAMPLE_SIMILAR_HIT: SimilarHit = {
  rank: 1,
  score: 0.9,
  similarity: 0.876,
  relation: 'reworded',
  passage: SAMPLE_PASSAGE,
  document: SAMPLE_DOCUMENT,
  alignment: [
    { kind: 'same', example: { start: 0, end: 6 }, found: { start: 0, end: 6 } },
    { kind: 'changed', example: { start: 7, end: 9 }, found: { start: 7, end: 11 } },
  ],
  part: null,
  duplicates: [],
};
