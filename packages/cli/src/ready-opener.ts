/** Opens the generations of a served index so that hardly a question waits for what the first of its kind loads. */
import type { EvaluatedSearcher } from '@loci/engine';
import type { Log } from '@loci/server';

export interface ReadyOpener {
  /** The first one as it is, so that a server listens at once; those that replace it when they are ready. */
  open(): Promise<EvaluatedSearcher>;
  /** Makes the first one ready. Never rejects: a failure is logged, and questions load what they need. */
  makeFirstReady(): Promise<void>;
}

export function createReadyOpener(openNewest: () => Promise<EvaluatedSearcher>, log: Log): ReadyOpener {
  let first: Promise<EvaluatedSearcher> | null = null;

  async function makeReady(searcher: EvaluatedSearcher): Promise<void> {
    try {
      await searcher.warmUp();
    } catch (error) {
      log('warn', 'The index could not be made ready; first questions will take longer', error);
    }
  }

  return {
    async open() {
      if (first === null) {
        first = openNewest();
        return first;
      }
      const next = await openNewest();
      await makeReady(next);
      return next;
    },
    async makeFirstReady() {
      if (first !== null) await makeReady(await first);
    },
  };
}
