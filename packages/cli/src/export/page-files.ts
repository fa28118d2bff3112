/** The files of an export beside its parts: the scripts as they were built, a page that shows them, and what to paste. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LociError } from '@loci/engine';

/** The runtime of the model goes into parts like the index, since hosts rarely compress it. */
const RUNTIME = 'runtime.wasm';

export interface PageFiles {
  /** In the order in which they may be written: what is imported before what imports it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path of the WebAssembly runtime on this machine. */
  readonly runtime: string;
}

/** Throws `LociError` `not-found` where the scripts have not been built. */
export async function readPageFiles(): Promise<PageFiles> {
  const dist = fileURLToPath(new URL('../dist/', import.meta.resolve('@loci/ui')));
  const files = new Map<string, Uint8Array>();
  for (const folder of ['site', 'export']) {
    for (const name of await listScripts(join(dist, folder))) files.set(name, await readFile(join(dist, folder, name)));
  }
  files.set('page.css', await readFile(join(dist, 'site', 'page.css')));
  files.set('index.html', Buffer.from(PAGE));
  files.set('README.txt', Buffer.from(README));
  return { files, runtime: join(dist, 'export', RUNTIME) };
}

/** Pieces first, then the scripts that import them. */
async function listScripts(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.js(\.LEGAL\.txt)?$/.test(name))
      .sort((a, b) => Number(b.includes('/')) - Number(a.includes('/')) || (a < b ? -1 : 1));
  } catch (cause) {
    throw new LociError(
      'not-found',
      `The scripts of the page are not in ${folder}. Build them first (npm run build).`,
      {
        subject: folder,
        cause,
      },
    );
  }
}

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
- Files under parts/ are named for their content and never change: let browsers keep them as long as they like. Let them
  ask each time for loci-export.json.
- To publish a newer index, run "loci export" into the same folder and upload it again: the parts first, and
  loci-export.json last. Who has the page open meanwhile goes on with what is there.
`;
