/** The worker's side: answers calls over an exported index, one after another as they come in. */
import { LociError, type Searcher } from '@loci/engine';
import type { Failure } from '../client/failure.js';
import type { Readiness } from './readiness.js';
import type { FromWorker, ToWorker, WorkerCall } from './worker-protocol.js';

/** As many suggestions as the server gives. */
const MAX_SUGGESTIONS = 8;

export interface CallServerOptions {
  readonly send: (message: FromWorker) => void;
  /** Opens the newest generation of the export in a folder. */
  readonly open: (folder: string, onReadiness: (readiness: Readiness) => void) => Promise<Searcher>;
}

/**
 * Takes the page's messages. Where a part of the index is missing, the site may have been published anew since the page
 * was opened: the index is then opened once more, and the call made again.
 */
export function createCallServer({ send, open }: CallServerOptions): (message: ToWorker) => void {
  let folder = '';
  let opening: Promise<Searcher> | null = null;
  const aborted = new Set<number>();
  const pending = new Set<number>();

  const onReadiness = (readiness: Readiness) => send({ type: 'readiness', readiness });

  function opened(): Promise<Searcher> {
    opening ??= open(folder, onReadiness).catch((error: unknown) => {
      // The next call tries again: the network may be back, or the upload complete.
      opening = null;
      throw error;
    });
    return opening;
  }

  async function answer(call: WorkerCall): Promise<unknown> {
    const searcher = await opened();
    try {
      return await ask(searcher, call);
    } catch (error) {
      if (!(error instanceof LociError) || error.code !== 'index-damaged') throw error;
      const { generation } = searcher.stats();
      opening = null;
      const again = await opened();
      if (again.stats().generation === generation) throw error;
      return ask(again, call);
    }
  }

  async function serve(id: number, call: WorkerCall): Promise<void> {
    pending.add(id);
    try {
      const value = await answer(call);
      if (!aborted.has(id)) send({ type: 'answer', id, value });
    } catch (error) {
      if (!aborted.has(id)) send({ type: 'failure', id, failure: failureOfError(error) });
    } finally {
      pending.delete(id);
      aborted.delete(id);
    }
  }

  return (message) => {
    if (message.type === 'open') folder = message.folder;
    else if (message.type === 'call') void serve(message.id, message.call);
    else if (pending.has(message.id)) aborted.add(message.id);
  };
}

async function ask(searcher: Searcher, call: WorkerCall): Promise<unknown> {
  switch (call.method) {
    case 'search':
      return searcher.search(...call.args);
    case 'similar':
      return searcher.similar(...call.args);
    case 'matrix':
      return searcher.matrix(...call.args);
    case 'suggest':
      return searcher.suggest(call.args[0], MAX_SUGGESTIONS);
    case 'passage':
      return searcher.passage(...call.args);
    case 'document':
      return searcher.document(...call.args);
    case 'documents':
      return searcher.documents(0, call.args[0]);
    case 'stats':
      return searcher.stats();
  }
}

/** What the page can explain to its reader. */
export function failureOfError(error: unknown): Failure {
  if (!(error instanceof LociError)) {
    return { kind: 'broken', detail: error instanceof Error ? error.message : null };
  }
  const { code, subject, message: detail } = error;
  if (code === 'unreachable')
    return { kind: globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', detail };
  if (code === 'not-found' && subject === 'id') return { kind: 'not-found', detail };
  if (code === 'bad-request' || code === 'model-unavailable') return { kind: 'refused', detail };
  return { kind: 'incomplete', detail };
}
