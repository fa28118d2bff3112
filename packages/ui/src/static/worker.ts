/** The script of the worker that searches an exported index: a module worker beside the export. */
import { createExportedSearcher } from './exported-searcher.js';
import { fetchManifest, fetchPart } from './fetch-export.js';
import { loadEmbedder } from './load-meaning.js';
import { createCallServer } from './serve-calls.js';
import type { FromWorker, ToWorker } from './worker-protocol.js';

// Declared here because a program is compiled with the types of pages or of workers, not of both.
declare function postMessage(message: FromWorker): void;

const take = createCallServer({
  send: (message) => postMessage(message),
  async open(folder, onReadiness) {
    const manifest = await fetchManifest({ folder });
    return createExportedSearcher({
      manifest,
      fetchPart: (part) => fetchPart({ folder }, part),
      loadEmbedder,
      onReadiness,
    });
  },
});

addEventListener('message', (event: MessageEvent<ToWorker>) => take(event.data));
