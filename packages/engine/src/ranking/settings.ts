/** The numbers of the ranking, one setting for every index; `scripts/evaluate.ts` measures them on the open collections. */
import type { LexicalParameters } from '../lexical/index.js';
import type { FeedbackOptions } from './feedback.js';
import type { FusionWeights } from './fuse.js';

/** Weights of the two normalized scores; from 0.5 to 0.6 the open collections differ by less than 0.003 nDCG@10. */
export const FUSION_WEIGHTS: FusionWeights = { lexical: 0.45, semantic: 0.55 };

/** Best passages of the first pass that feedback reads. */
export const FEEDBACK_PASSAGES = 10;

/** Share of the second pass's terms that come from feedback. */
export const FEEDBACK_SHARE = 0.6;

export const FEEDBACK: FeedbackOptions = { maxTerms: 60, temperature: 0.1 };

/** How passages are scored by words. */
export const LEXICAL_PARAMETERS: Partial<LexicalParameters> = {};
