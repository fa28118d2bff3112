/** Asks an exported index, which a worker searches in the browser: no server has a part in it. */
import type { Readiness } from '../static/readiness.js';
import type { FromWorker, ToWorker, WorkerCall } from '../static/worker-protocol.js';
import type { LociClient } from './client.js';
import type { Failure } from './failure.js';

/** The worker's script, which `loci export` puts beside the index. */
const WORKER_SCRIPT = 'loci-worker.js';

/** The worker gives up on a fetch after a minute; one that says nothing for longer than that is not coming back. */
const SILENCE_TIMEOUT_MS = 90_000;

/** As far as a worker is before it was asked for anything. */
const ONLY_WORDS: Readiness = { state: 'words' };

/** What a `Worker` is to the client. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface StaticClientOptions {
  /** The folder that `loci export` wrote, as an absolute URL; a missing last slash is added. */
  readonly index: string;
  /** By default a module worker of the script in that folder. */
  readonly startWorker?: (script: string) => WorkerPort;
  /** Default `SILENCE_TIMEOUT_MS`. */
  readonly silenceTimeoutMs?: number;
  /** Makes a `RequestError`: handed in, because a module that the box shares with this one would make the box larger. */
  readonly toError: (failure: Failure, cause?: unknown) => Error;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** The worker is started by the first call; one that breaks down is replaced at the next. */
export function createStaticClient(options: StaticClientOptions): LociClient {
  const { startWorker = startModuleWorker, silenceTimeoutMs = SILENCE_TIMEOUT_MS, toError } = options;
  const folder = options.index.endsWith('/') ? options.index : `${options.index}/`;
  const pending = new Map<number, Pending>();
  const listeners = new Set<(readiness: Readiness) => void>();
  let readiness: Readiness = ONLY_WORDS;
  let worker: WorkerPort | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let nextId = 0;

  function tell(next: Readiness): void {
    readiness = next;
    for (const listener of listeners) listener(readiness);
  }

  function fail(error: Error): void {
    worker?.terminate();
    worker = null;
    // What it had loaded has gone with it.
    tell(ONLY_WORDS);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    clearTimeout(silence);
  }

  function watch(): void {
    clearTimeout(silence);
    if (pending.size === 0) return;
    silence = setTimeout(() => fail(toError({ kind: 'timeout', detail: null })), silenceTimeoutMs);
  }

  function take(message: FromWorker): void {
    if (message.type === 'readiness') tell(message.readiness);
    else {
      const call = pending.get(message.id);
      pending.delete(message.id);
      if (message.type === 'answer') call?.resolve(message.value);
      else call?.reject(toError(message.failure));
    }
    watch();
  }

  function started(): WorkerPort {
    if (worker !== null) return worker;
    const script = new URL(WORKER_SCRIPT, folder).href;
    const detail = `The search cannot be started: ${script} cannot be loaded. Check that the whole export is uploaded.`;
    try {
      worker = startWorker(script);
    } catch (cause) {
      throw toError({ kind: 'incomplete', detail }, cause);
    }
    worker.onmessage = (event) => take(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail(toError({ kind: 'incomplete', detail }));
    };
    worker.postMessage({ type: 'open', folder });
    return worker;
  }

  async function request<Answer>(call: WorkerCall, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const port = started();
    const id = nextId++;
    const onAbort = () => {
      if (!pending.delete(id)) return;
      port.postMessage({ type: 'abort', id });
    };
    try {
      return await new Promise<Answer>((resolve, reject) => {
        pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
        signal?.addEventListener('abort', () => {
          onAbort();
          reject(signal.reason);
        });
        port.postMessage({ type: 'call', id, call });
        watch();
      });
    } finally {
      watch();
    }
  }

  return {
    search: (searchRequest, signal) => request({ method: 'search', args: [searchRequest] }, signal),
    similar: (similarRequest, signal) => request({ method: 'similar', args: [similarRequest] }, signal),
    matrix: (matrixRequest, signal) => request({ method: 'matrix', args: [matrixRequest] }, signal),
    suggest: (query, signal) => request({ method: 'suggest', args: [query] }, signal),
    passage: (id, signal) => request({ method: 'passage', args: [id] }, signal),
    document: (id, signal) => request({ method: 'document', args: [id] }, signal),
    documents: (limit, signal) => request({ method: 'documents', args: [limit] }, signal),
    stats: (signal) => request({ method: 'stats', args: [] }, signal),
    onReadiness(listener) {
      listeners.add(listener);
      listener(readiness);
      return () => listeners.delete(listener);
    },
  };
}

const clients = new Map<string, LociClient>();

/** One client, and so one worker, for each export that a page searches. */
export function staticClientOf(index: string, toError: StaticClientOptions['toError']): LociClient {
  const known = clients.get(index);
  if (known !== undefined) return known;
  const client = createStaticClient({ index, toError });
  clients.set(index, client);
  return client;
}

/** Policies that demand trusted types have to allow one of the name `loci`. */
function startModuleWorker(script: string): WorkerPort {
  return new Worker(trusted(script) as string, { type: 'module' });
}

function trusted(script: string): unknown {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
    };
  };
  if (trustedTypes === undefined) return script;
  // The address is the page author's own: the attribute `index`, and a fixed name.
  policy ??= trustedTypes.createPolicy('loci', { createScriptURL: (url: string) => url });
  return policy.createScriptURL(script);
}

let policy: { createScriptURL(url: string): unknown } | null = null;
