/** Puts an index, the page and the server together. */
import { type AllowedHosts, createApp, createSearcherHolder, isLoopbackName, type Log, listen } from '@loci/server';
import { createDirectoryAssets } from './directory-assets.js';
import { createIndexOpener } from './open-searcher.js';
import { readVersion } from './read-version.js';
import { createReadyOpener } from './ready-opener.js';
import { describeError } from './report-error.js';
import type { Terminal } from './terminal.js';

export interface ServerOptions {
  readonly directory: string;
  readonly port: number;
  readonly host: string;
  /** Origins that may ask the server, or `*`. */
  readonly cors: readonly string[];
  /** Host names to answer under; beyond loopback, none means any. */
  readonly allowedHosts: readonly string[];
  /** The directory of the page. */
  readonly ui: string;
  readonly model: string | undefined;
  readonly rerank: string | undefined;
  readonly verbose: boolean;
}

export interface StartedServer {
  readonly url: string;
  /** Rejects where the model cannot be loaded, without which the server is of little use; never resolves. */
  readonly failure: Promise<never>;
  /** Resolves when every request under way is answered and everything is closed. */
  close(): Promise<void>;
}

/**
 * Resolves when the server listens: at once by words, and by meaning as soon as the model is loaded. A reranker it waits
 * for, since no answer is in its order without it.
 */
export async function startServer(options: ServerOptions, terminal: Terminal): Promise<StartedServer> {
  const { directory, port, host, cors, model, rerank, verbose } = options;
  const log: Log = (level, message, error) => {
    const detail = error === undefined ? '' : `: ${describeError(error, verbose)}`;
    if (level !== 'info' || verbose) terminal.warn(`loci: ${message}${detail}\n`);
  };
  const opener = await createIndexOpener({ directory, model, withModel: true, rerank });
  const closing: (() => Promise<void>)[] = [() => opener.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const assets = await createDirectoryAssets(options.ui);
    const { open, makeFirstReady } = createReadyOpener(opener.open, log);
    const searchers = await createSearcherHolder({ open, latestGeneration: opener.latestGeneration, log });
    closing.push(() => searchers.close());
    const allowedHosts = chooseHosts(host, options.allowedHosts);
    const { reranker } = await searchers.use((searcher) => searcher.stats());
    const answers = reranker === undefined ? { searchers } : { searchers, reranker: reranker.fingerprint };
    const app = createApp({ ...answers, version: readVersion(), assets, cors, allowedHosts, log });
    const server = await listen(app, { port, hostname: host });
    closing.push(() => server.close());
    // As a task of the holder's, so that what it reads stays open; a server that is stopping takes no further one.
    searchers.use(makeFirstReady).catch(() => undefined);
    const failure = opener.modelLoaded.then(() => new Promise<never>(() => undefined));
    failure.catch(() => undefined);
    return { url: server.url, failure, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whoever opens a server to other machines reaches it under names that cannot be known here. */
function chooseHosts(host: string, allowed: readonly string[]): AllowedHosts {
  const name = host.includes(':') ? `[${host}]` : host;
  return isLoopbackName(name) || allowed.length > 0 ? allowed : 'any';
}
