/** The numbers of the ranking: one setting for every index, measured by `scripts/evaluate.ts` on the open collections. */
import type { LexicalParameters } from '../lexical/index.js';
import type { FusionWeights } from './fuse.js';
import type { NeighbourOptions } from './neighbours.js';

export interface RankingSettings {
  /** How passages are scored by words; what is left out has its default. */
  readonly lexical: Partial<LexicalParameters>;
  /** Weights of the two normalized scores, 0 or more; 0 leaves a half out of a hybrid altogether. */
  readonly fusion: FusionWeights;
  readonly feedback: {
    /** Share of the second pass's terms that come from feedback, 0 (no second pass) to 1. */
    readonly share: number;
    /** Best documents of the first pass that are read. */
    readonly documents: number;
    /** Most terms that are taken from them. */
    readonly maxTerms: number;
    /** How far the query's vector is moved towards theirs, 0 or more times its own length. */
    readonly pull: number;
    /** How fast a document's say falls from the best of them to the worst, see `says`; 0 for not at all. */
    readonly decay: number;
  };
  /** How passages are raised by those that are near to them in meaning, after feedback. */
  readonly neighbours: NeighbourOptions & {
    /** Best passages of different documents, among which neighbours are looked for; no other is raised. */
    readonly candidates: number;
  };
  /** How passages are raised by words near to those of the query: after their neighbours, and by meaning alone. */
  readonly lateInteraction: {
    /** Best passages whose words are compared; no other is raised. */
    readonly candidates: number;
    /** What `gainsFromWords` multiplies with, 0 (nothing is gained) or more. */
    readonly weight: number;
    /**
     * So many words of a query, without stop words, take it as it is; for more it falls with the square of their number:
     * the more words a query has, the better one vector and its terms tell what it asks, and a text is no question.
     */
    readonly fullWords: number;
  };
  /**
   * What a passage's nearest sentence has of its similarity, 0 to 1, where that raises it: a long passage that answers
   * in one sentence is found by it.
   */
  readonly sentenceShare: number;
}

/**
 * Measured with `scripts/evaluate.ts` on cranfield, npl and xquad-en-sentences. Fusion weights from 0.5 to 0.6 for
 * meaning, and shares of feedback from 0.5 to 0.7, differ by less than 0.003 nDCG@10 on any of them; the smallest share
 * is taken, so that most of a score comes from the words that were asked for. The document's share is of `reuters-similar`,
 * the one of them whose documents have several passages: from 0.3 to 0.7 differ by less than 0.006 there. Feedback
 * that reads whole documents instead of passages adds 0.015 there; decays from 3 to 5 differ by less than 0.003 on any.
 * Neighbours add 0.005 on cranfield and nothing on the others, which lose from a share of 0.5 on. Late interaction adds
 * 0.010 on xquad-en-sentences and 0.007 on npl, and costs 0.004 on cranfield: greater weights move the first further up
 * and the last further down. By meaning alone it adds 0.023 to 0.076 on the three, and costs 0.004 on
 * `kjv-parallels-verbatim`, whose queries are whole verses. Stories as queries lose 0.008 on `reuters-similar` where
 * their words count in full. Before feedback, too, it adds 0.004 on xquad-en-sentences and loses 0.008 on the typing
 * errors of npl. Candidates from 30 to 100, and 5 to 7 words in full, differ by less than 0.003.
 */
export const DEFAULT_RANKING: RankingSettings = {
  lexical: { b: 0.5, titleWeight: 0.8, compoundWeight: 0.25, documentShare: 0.4 },
  fusion: { lexical: 0.45, semantic: 0.55 },
  feedback: { share: 0.5, documents: 10, maxTerms: 60, pull: 0.3, decay: 4 },
  neighbours: { candidates: 50, nearest: 10, share: 0.3 },
  lateInteraction: { candidates: 50, weight: 7.5, fullWords: 7 },
  sentenceShare: 0.4,
};
