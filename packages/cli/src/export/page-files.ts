/** The files of an export beside its parts: the scripts as they were built, a page that shows them, and what to paste. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LociError } from '@loci/engine';

/** The runtime of the model goes into parts like the index, since hosts rarely compress it. */
const RUNTIME = 'runtime.wasm';

export interface PageFiles {
  /** In the order in which they may be written: what is imported before what imports it, but for circles. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path of the WebAssembly runtime on this machine. */
  readonly runtime: string;
}

export interface PageOptions {
  /** Whether the browser ranks as the server does, to the last bit. */
  readonly sameOrder: boolean;
}

/** Throws `LociError` `not-found` where the scripts have not been built. */
export async function readPageFiles({ sameOrder }: PageOptions): Promise<PageFiles> {
  const dist = fileURLToPath(new URL('../dist/', import.meta.resolve('@loci/ui')));
  const files = new Map<string, Uint8Array>();
  await addScript(join(dist, 'site'), 'loci.js', files);
  await addScript(join(dist, 'export'), 'loci-worker.js', files);
  files.set('page.css', Buffer.from(STYLES));
  files.set('index.html', Buffer.from(PAGE));
  files.set('README.txt', Buffer.from(sameOrder ? README : README + OTHER_ORDER));
  return { files, runtime: join(dist, 'export', RUNTIME) };
}

/** Adds a script behind all that it imports, at once or on use, and the notices of licences beside each. */
async function addScript(folder: string, path: string, files: Map<string, Uint8Array>): Promise<void> {
  if (files.has(path)) return;
  const script = await readBuilt(folder, path);
  // Names it while its imports are read, which may lead back to it; the entry moves behind them in the end.
  files.set(path, script);
  for (const [, imported] of String(script).matchAll(/["'](\.{1,2}\/[^"'\s]+\.js)["']/g)) {
    if (imported !== undefined) await addScript(folder, posix.join(posix.dirname(path), imported), files);
  }
  const notices = await readFile(join(folder, `${path}.LEGAL.txt`)).catch(() => null);
  if (notices !== null) files.set(`${path}.LEGAL.txt`, notices);
  files.delete(path);
  files.set(path, script);
}

async function readBuilt(folder: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, path));
  } catch (cause) {
    throw new LociError(
      'not-found',
      `The script ${path} of the page is not in ${folder}. Build it first (npm run build).`,
      { subject: path, cause },
    );
  }
}

const STYLES = `:root {
  color-scheme: light dark;
}
body {
  margin: 2rem auto;
  max-width: 46rem;
  padding: 0 1rem;
  font-family: system-ui, sans-serif;
  /* The box stands on the page's own colour. */
  --loci-paper: Canvas;
}
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Search</title>
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="loci.js"></script>
  </head>
  <body>
    <main>
      <loci-search index="." variant="page"></loci-search>
    </main>
  </body>
</html>
`;

const README = `A search that needs no server, made by "loci export".

Upload this folder, whole, to where your site is, for example as /search/, and paste two lines into any page of it:

  <script type="module" src="/search/loci.js"></script>
  <loci-search index="/search/"></loci-search>

index.html shows it at work.

- Nothing is asked of any other host. Words are searched at once; what the search by meaning needs is loaded after the
  first use, and kept by the browser.
- Pages with a content security policy need: script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'.
  Where it demands trusted types, it has to allow those named lit-html and loci.
- Files under parts/ are named for their content and never change: let browsers keep them as long as they like. Let them
  ask each time for loci-export.json.
- To publish a newer index, run "loci export" into the same folder and upload it again: the parts first, and
  loci-export.json last. Who has the page open meanwhile goes on with what is there.
`;

/** Of a model with one graph, which rounds in the browser as that build of its runtime does. */
const OTHER_ORDER = `- The model of this index does not compute quite the same in a browser as in "loci serve": passages that are about as
  near in meaning may change places.
`;
