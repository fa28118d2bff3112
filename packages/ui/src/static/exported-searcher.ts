/** Searches an exported index: by words at once, and by meaning as soon as what that needs is loaded. */
import {
  createPartsReader,
  createSearcher,
  type Embedder,
  type FetchPart,
  type IndexReader,
  LociError,
  openIndex,
  type PartsManifest,
  partsOfFiles,
  type Searcher,
  type SearchMode,
} from '@loci/engine';
import { filesOfMeaning } from './load-meaning.js';
import type { Readiness } from './readiness.js';

/** After the first answer, so that what it needs is loaded and painted first. */
const MEANING_DELAY_MS = 500;

export interface ExportedSearcherOptions {
  readonly manifest: PartsManifest;
  readonly fetchPart: FetchPart;
  readonly loadEmbedder: (manifest: PartsManifest, reader: IndexReader) => Promise<Embedder>;
  readonly onReadiness?: (readiness: Readiness) => void;
  /** Tells milliseconds from any start, for `tookMs`. */
  readonly now?: () => number;
  /** Runs what can wait a moment; by default after `MEANING_DELAY_MS`. */
  readonly later?: (run: () => void) => void;
}

export interface ExportedSearcher extends Searcher {
  /** Resolves when meaning can be searched. Throws `LociError` `model-unavailable` or as the parts give cause. */
  loadMeaning(): Promise<void>;
}

/**
 * A hybrid search is answered by words, and its answer says so (`mode` is `lexical`), until meaning is loaded, which the
 * first search begins. What cannot be answered without meaning waits for it.
 */
export async function createExportedSearcher(options: ExportedSearcherOptions): Promise<ExportedSearcher> {
  const { manifest, onReadiness = () => undefined, now = () => performance.now() } = options;
  const { later = (run: () => void) => void setTimeout(run, MEANING_DELAY_MS) } = options;
  const needed = filesOfMeaning(manifest);
  const progress = createProgress(manifest, needed ?? [], onReadiness);
  const fetchPart: FetchPart = async (part) => {
    const bytes = await options.fetchPart(part);
    progress.add(part.sha256);
    return bytes;
  };
  const reader = createPartsReader(manifest, { fetchPart });
  const index = await openIndex(manifest.index, reader);
  const byWords = createSearcher(index, null, { now });
  let full: Searcher | null = null;
  /** Ends a moment after the first answer: suggestions must not take the network from it. */
  let answered: Promise<unknown> | null = null;
  let loading: Promise<void> | null = null;

  function loadMeaning(): Promise<void> {
    loading ??= (async () => {
      progress.begin();
      const embedder = await options.loadEmbedder(manifest, reader);
      const searcher = createSearcher(index, embedder, { now });
      await searcher.warmUp();
      full = searcher;
      progress.end({ state: 'ready' });
    })().catch((error: unknown) => {
      // What the network failed to bring may come at the next try; what the browser cannot do will not.
      if (error instanceof LociError && error.code === 'unreachable') loading = null;
      progress.end({ state: 'unavailable', detail: error instanceof Error ? error.message : String(error) });
      throw error;
    });
    return loading;
  }

  /** Begins to load, and leaves it to `onReadiness` to tell how it goes. */
  function loadBeside(): void {
    if (needed !== null) loadMeaning().catch(() => undefined);
  }

  async function withMeaning(): Promise<Searcher> {
    await loadMeaning();
    return full ?? byWords;
  }

  async function ranked<Request extends { readonly mode?: SearchMode }, Answer>(
    request: Request,
    ask: (searcher: Searcher, request: Request) => Promise<Answer>,
  ): Promise<Answer> {
    const { mode = 'hybrid' } = request;
    if (full !== null) return ask(full, request);
    if (mode === 'semantic') return ask(await withMeaning(), request);
    const asked = ask(byWords, { ...request, mode: 'lexical' });
    answered ??= asked.then(
      () => new Promise<void>((resolve) => later(resolve)),
      () => undefined,
    );
    const answer = await asked;
    later(loadBeside);
    return answer;
  }

  return {
    loadMeaning,
    search: (request) => ranked(request, (searcher, asked) => searcher.search(asked)),
    matrix: (request) => ranked(request, (searcher, asked) => searcher.matrix(asked)),
    // A passage of the index has its vector there; a text has to be embedded.
    similar: async (request) => (request.text === undefined ? (full ?? byWords) : await withMeaning()).similar(request),
    async suggest(query, limit) {
      await answered;
      return byWords.suggest(query, limit);
    },
    passage: byWords.passage,
    documents: byWords.documents,
    document: byWords.document,
    stats: byWords.stats,
    close: async () => {
      await reader.close();
    },
  };
}

/** Adds up the parts that meaning needs, whoever fetched them first. */
function createProgress(
  manifest: PartsManifest,
  names: readonly string[],
  tell: (readiness: Readiness) => void,
): { begin(): void; add(sha256: string): void; end(readiness: Readiness): void } {
  const missing = new Map(partsOfFiles(manifest, names).map(({ sha256, sizeBytes }) => [sha256, sizeBytes]));
  const totalBytes = [...missing.values()].reduce((sum, size) => sum + size, 0);
  let loadedBytes = 0;
  let running = false;
  const show = () => running && tell({ state: 'loading', loadedBytes, totalBytes });
  return {
    begin() {
      running = true;
      show();
    },
    add(sha256) {
      const size = missing.get(sha256);
      if (size === undefined) return;
      missing.delete(sha256);
      loadedBytes += size;
      show();
    },
    end(readiness) {
      running = false;
      tell(readiness);
    },
  };
}
