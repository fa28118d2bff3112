/** Asks the worker of an exported index in a real browser, and embeds texts there with the export's own code. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findModel, type ModelDirectory } from '@loci/embedder';
import type { Manifest, PassageEmbedding, SearchAnswer, SearchRequest } from '@loci/engine';
import { minilmModel } from '@loci/minilm';
import { startStaticHost } from '../../e2e/static-host.js';
import { launchBrowser } from '../browser.js';

export interface BrowserSearch {
  /** Waits for meaning where the request asks for it. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** As a passage of one segment without context. */
  embed(text: string): Promise<PassageEmbedding>;
  close(): Promise<void>;
}

/** What the page gives back: typed arrays do not survive the way. */
interface EmbeddedText {
  readonly vector: readonly number[];
  readonly words: readonly { readonly text: string; readonly vector: readonly number[] }[];
}

const RUNTIME = fileURLToPath(new URL('../../packages/ui/dist/export/runtime.wasm', import.meta.url));
/** The page here is no site of anybody's: it may start workers without a policy for trusted types. */
const POLICY = "default-src 'self' 'wasm-unsafe-eval'";

/** `folder` holds the export of an index by the default model as `search`; the driver of the page is put beside it. */
export async function openBrowserSearch(folder: string, { model }: Manifest): Promise<BrowserSearch> {
  const chunks = await readdir(join(folder, 'search', 'chunks'));
  const embedder = chunks.find((name) => /^browser-.*\.js$/.test(name));
  if (embedder === undefined) throw new Error('The export holds no embedder.');
  await mkdir(join(folder, 'raw'));
  await cp(minilmModel.directory, join(folder, 'raw', 'model'), { recursive: true });
  await cp(RUNTIME, join(folder, 'raw', 'runtime.wasm'));
  await writeFile(
    join(folder, 'raw', 'driver.js'),
    driverScript(embedder, JSON.stringify(model), await findModel(minilmModel)),
  );
  const page = '<!doctype html><title>Driver</title><script type="module" src="/raw/driver.js"></script>';
  const host = await startStaticHost(folder, { pages: { '/': page }, policy: POLICY });
  const browser = await launchBrowser();
  const tab = await browser.newPage();
  await tab.goto(host.url);
  await tab.waitForFunction('globalThis.driver !== undefined');
  return {
    search: (request) => tab.evaluate(`driver.search(${JSON.stringify(request)})`),
    async embed(text) {
      const { vector, words } = await tab.evaluate<EmbeddedText>(`driver.embed(${JSON.stringify(text)})`);
      const passage = Float32Array.from(vector);
      const read = words.map((word) => ({ text: word.text, vector: Float32Array.from(word.vector) }));
      return { passage, segments: [passage], words: read };
    },
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

/** Runs in the page: a hybrid search is repeated until it is one, since words answer as long as meaning is on its way. */
function driverScript(embedder: string, identity: string, model: ModelDirectory): string {
  const { weightType, pooling, graph, files } = model;
  return `
const worker = new Worker('/search/loci-worker.js', { type: 'module' });
worker.postMessage({ type: 'open', folder: new URL('/search/', location.href).href });
let next = 0;
let readiness = 'words';
const waiting = new Map();
worker.onmessage = ({ data }) => {
  if (data.type === 'readiness') readiness = data.readiness.state;
  else waiting.get(data.id)(data);
};
const call = (method, ...args) =>
  new Promise((resolve, reject) => {
    const id = next++;
    waiting.set(id, (data) => (data.type === 'answer' ? resolve(data.value) : reject(new Error(data.failure.detail))));
    worker.postMessage({ type: 'call', id, call: { method, args } });
  });
const bytesOf = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const loading = (async () => {
  const { loadBrowserEmbedder } = await import('/search/chunks/${embedder}');
  const files = new Map();
  for (const path of ${JSON.stringify(files)}) files.set(path, await bytesOf('/raw/model/' + path));
  const runtime = await bytesOf('/raw/runtime.wasm');
  return loadBrowserEmbedder({ identity: ${identity}, ...${JSON.stringify({ weightType, pooling, graph })}, files, runtime });
})();
globalThis.driver = {
  async embed(text) {
    const { passage, words } = await (await loading).embedPassage([text], '');
    return { vector: [...passage], words: words.map((word) => ({ text: word.text, vector: [...word.vector] })) };
  },
  async search(request) {
    // A search by meaning alone waits for what it needs.
    if (request.mode !== 'lexical' && readiness !== 'ready') await call('search', { ...request, mode: 'semantic' });
    return call('search', request);
  },
};
`;
}
