/** Loads a cross-encoder and shows that it works: from there on it is a `Reranker` like any other. */
import { LociError, type Reranker } from '@loci/engine';
import { createReranker } from './create-reranker.js';
import type { HubOptions } from './hub-model.js';
import { locateModel } from './locate-model.js';
import type { ModelSource } from './model-source.js';
import { openPairModel } from './pair-model.js';

export interface LoadRerankerOptions extends HubOptions {
  /** Threads of the model's session, 1 or more. Default 1, as for embedding. */
  readonly threads?: number;
}

/** A question with what answers it and what does not: any cross-encoder of relevance puts the first one higher. */
const QUESTION = 'Who plays the guitar?';
const ANSWER = 'A man is playing a guitar.';
const STRANGER = 'The central bank raised interest rates again in June.';

/**
 * @throws LociError `model-unavailable` where the model cannot be found or loaded, is no cross-encoder with one label, or
 *   fails its self-test
 */
export async function loadReranker(source: ModelSource, options: LoadRerankerOptions = {}): Promise<Reranker> {
  const { threads = 1 } = options;
  const { local, directory } = await locateModel(source, options);
  const pairs = await openPairModel(directory, { threads });
  try {
    const { fingerprint, maxTokens } = directory;
    const reranker = createReranker(pairs, { name: local.name, fingerprint }, maxTokens);
    await runSelfTest(reranker);
    return reranker;
  } catch (error) {
    await pairs.close();
    throw error;
  }
}

async function runSelfTest(reranker: Reranker): Promise<void> {
  const [answer = Number.NaN, stranger = Number.NaN] = await reranker.score(QUESTION, [ANSWER, STRANGER]);
  // NaN fails it too.
  if (answer > stranger) return;
  throw new LociError(
    'model-unavailable',
    `The model ${reranker.model.name} was loaded but fails its self-test: to "${QUESTION}" it finds "${ANSWER}" ` +
      `(${answer.toFixed(3)}) no better an answer than a stranger (${stranger.toFixed(3)}). ` +
      'Its files are damaged, it does not judge relevance, or this machine computes it wrongly.',
    { subject: reranker.model.name },
  );
}
