/** Embeds the passages of a stream of documents: looks ahead far enough to keep all threads busy, answers in order. */
import { guessLanguage, type QuantizedEmbedding, type SourceDocument } from '@loci/engine';
import { embeddingContext } from '../prepare-document.js';
import type { EmbeddingCache } from './embedding-cache.js';
import type { EmbeddingModel, EmbeddingTask } from './embedding-model.js';
import { type EmbeddingKey, embeddingKey } from './embedding-record.js';

/** Passages that are sorted by length together; enough that the longest and the shortest do not meet in one batch. */
const ROUND_PASSAGES = 512;
/** Passages that a thread is given at once; a batch of the longest takes about a second. */
const BATCH_PASSAGES = 16;
/** While one round is embedded the next is read. */
const ROUNDS_AHEAD = 2;

export interface EmbeddedDocument {
  readonly document: SourceDocument;
  /** One for each passage, in order. */
  readonly embeddings: readonly QuantizedEmbedding[];
}

export interface EmbedEvents {
  /** Some passages are embedded, or were found in the cache. */
  readonly advance: (passages: number, fromCache: boolean) => void;
}

interface Pending {
  readonly document: SourceDocument;
  readonly embeddings: (QuantizedEmbedding | undefined)[];
}

interface Job extends EmbeddingTask {
  readonly key: EmbeddingKey;
  readonly length: number;
  readonly target: Pending;
  readonly index: number;
}

/** Yields the documents in the order in which they come. What was embedded is in the cache before its document is yielded. */
export async function* embedDocuments(
  documents: AsyncIterable<SourceDocument>,
  model: EmbeddingModel,
  cache: EmbeddingCache,
  events: EmbedEvents,
): AsyncGenerator<EmbeddedDocument> {
  const pending: Pending[] = [];
  const rounds: Promise<void>[] = [];
  let jobs: Job[] = [];

  function startRound(): void {
    const round = embedRound(jobs, model, cache, events);
    // It is awaited later; until then a failure must not count as unhandled.
    round.catch(() => undefined);
    rounds.push(round);
    jobs = [];
  }
  function* takeFinished(): Generator<EmbeddedDocument> {
    while (pending[0] && !pending[0].embeddings.includes(undefined)) {
      const { document, embeddings } = pending.shift() as Pending;
      yield { document, embeddings: embeddings as QuantizedEmbedding[] };
    }
  }

  for await (const document of documents) {
    const target: Pending = { document, embeddings: new Array(document.passages.length).fill(undefined) };
    pending.push(target);
    const context = embeddingContext(document);
    const language = document.language ?? guessLanguage(document.text);
    for (const [index, passage] of document.passages.entries()) {
      const segments = passage.sentences.map(({ start, end }) => document.text.slice(start, end));
      const task = { segments, context, language };
      const key = embeddingKey(model.identity.fingerprint, task);
      jobs.push({ ...task, key, length: passage.end - passage.start, target, index });
      if (jobs.length < ROUND_PASSAGES) continue;
      startRound();
      if (rounds.length >= ROUNDS_AHEAD) await rounds.shift();
    }
    yield* takeFinished();
  }
  startRound();
  for (const round of rounds) await round;
  yield* takeFinished();
}

async function embedRound(
  jobs: readonly Job[],
  model: EmbeddingModel,
  cache: EmbeddingCache,
  events: EmbedEvents,
): Promise<void> {
  const missing: Job[] = [];
  for (const job of jobs) {
    const embedding = await cache.get(job.key);
    // Another number of vectors than sentences cannot be, short of a collision of keys; then it is embedded anew.
    if (embedding?.segments.length === job.segments.length) job.target.embeddings[job.index] = embedding;
    else missing.push(job);
  }
  if (missing.length < jobs.length) events.advance(jobs.length - missing.length, true);

  // Like lengths side by side, the longest first: so no thread is left with a long batch while the others are done.
  missing.sort((a, b) => b.length - a.length);
  const batches: Job[][] = [];
  for (let at = 0; at < missing.length; at += BATCH_PASSAGES) batches.push(missing.slice(at, at + BATCH_PASSAGES));
  const queue = batches.values();
  const worker = async (): Promise<void> => {
    for (const batch of queue) {
      const embeddings = await model.embedBatch(
        batch.map(({ segments, context, language }) => ({ segments, context, language })),
      );
      const entries = batch.map((job, at) => [job.key, embeddings[at] as QuantizedEmbedding] as const);
      await cache.put(entries);
      for (const [at, job] of batch.entries()) job.target.embeddings[job.index] = embeddings[at];
      events.advance(batch.length, false);
    }
  };
  await Promise.all(Array.from({ length: model.concurrency }, worker));
}
