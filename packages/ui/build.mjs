/**
 * Builds the page and its scripts into `dist/site`, and what else searches without a server into `dist/export`:
 * `node packages/ui/build.mjs`.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { readManifest } from './manifest/read-elements.mjs';
import { renderPages } from './site/render-pages.mjs';

/** What a page has to load before a reader can type, gzipped: the target that the project set itself. */
const BOX_BUDGET_BYTES = 20_000;

const here = dirname(fileURLToPath(import.meta.url));
/** The script that a page loads at once. */
const BOX = join(here, 'src', 'loci.ts');
const site = join(here, 'dist', 'site');
const staticSite = join(here, 'dist', 'export');

/** ONNX Runtime as WebAssembly without the parts for graphics cards: half the size, and the same results everywhere. */
const RUNTIME_MODULE = 'onnxruntime-web/wasm';
const RUNTIME_FILE = 'ort-wasm-simd-threaded.wasm';

/** Style sheets stand in the scripts as texts, which a minifier of scripts leaves alone. */
const minifyStyles = {
  name: 'minify-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]styles[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [template, styles] = /css`([^`]*)`/.exec(source) ?? [];
      if (!template || /\$\{|\\/.test(styles)) {
        throw new Error(
          `${path}: expected one css template without expressions and escapes, so that it can be minified`,
        );
      }
      const { code } = await transform(styles, { loader: 'css', minify: true, charset: 'utf8' });
      return { contents: source.replace(template, () => `css\`${code.trim()}\``), loader: 'ts' };
    });
  },
};

/**
 * What is loaded on use shares modules with the box, each part others, and esbuild would cut the box into a piece for
 * each such combination: a dozen requests in place of one. Since no part is ever loaded without the box, each may be
 * said to import it whole.
 */
const boxInOnePiece = {
  name: 'box-in-one-piece',
  async setup({ onLoad }) {
    const parts = await modulesLoadedOnUse(join(here, 'src'));
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!parts.has(path)) return undefined;
      const source = await readFile(path, 'utf8');
      return { contents: `${source}\nimport ${JSON.stringify(BOX)};\n`, loader: 'ts' };
    });
  },
};

/** Paths of the modules that any module in a folder imports on use. */
async function modulesLoadedOnUse(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(folder, name), 'utf8');
      const imports = [...source.matchAll(/\bimport\('(\.{1,2}\/[^']+)\.js'\)/g)];
      return imports.map(([, path]) => join(folder, dirname(name), `${path}.ts`));
    }),
  );
  return new Set(found.flat());
}

/** transformers.js asks for the runtime with support for graphics cards. */
const plainRuntime = {
  name: 'plain-runtime',
  setup(plugins) {
    plugins.onResolve({ filter: /^onnxruntime-web\/webgpu$/ }, ({ kind, resolveDir }) =>
      plugins.resolve(RUNTIME_MODULE, { kind, resolveDir }),
    );
  },
};

for (const folder of [site, staticSite]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
const { metafile } = await build({
  entryPoints: { loci: BOX, page: join(here, 'site', 'page.css') },
  outdir: site,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@loci/source'],
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  sourcemap: true,
  legalComments: 'linked',
  metafile: true,
  absWorkingDir: here,
  plugins: [minifyStyles, boxInOnePiece],
});
await cp(join(here, 'site', 'loci.svg'), join(site, 'loci.svg'));
const manifest = await readManifest(join(here, 'src', 'elements'));
await writeFile(join(here, 'dist', 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [name, html] of await renderPages(join(here, 'site'))) await writeFile(join(site, name), html);

// By themselves, so that what the pages have in common with the box makes no more pieces of the box.
const showcase = { bundle: true, target: 'es2022', minify: true, absWorkingDir: here, outdir: join(site, 'showcase') };
const showcaseSource = join(here, 'src', 'showcase');
await build({
  ...showcase,
  entryPoints: {
    embed: join(showcaseSource, 'embed', 'embed-page.ts'),
    api: join(showcaseSource, 'api', 'api-page.ts'),
    code: join(showcaseSource, 'code.ts'),
  },
  format: 'esm',
  conditions: ['@loci/source'],
});
// A classic script: it runs before anything is drawn.
await build({ ...showcase, entryPoints: { scheme: join(showcaseSource, 'scheme.ts') }, format: 'iife' });
await build({
  ...showcase,
  entryPoints: Object.fromEntries(['embed', 'api', 'static'].map((name) => [name, join(here, 'site', `${name}.css`)])),
});

// By itself, so that what the worker has in common with the page makes no more pieces of the page.
const { metafile: workerFile } = await build({
  entryPoints: { 'loci-worker': join(here, 'src', 'static', 'worker.ts') },
  outdir: staticSite,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['@loci/source'],
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  legalComments: 'linked',
  metafile: true,
  absWorkingDir: here,
  plugins: [plainRuntime],
});
const runtimeScript = Object.keys(workerFile.inputs).find((name) =>
  /onnxruntime-web\/dist\/ort\.wasm\..*mjs$/.test(name),
);
if (runtimeScript === undefined) throw new Error(`The worker was built without ${RUNTIME_MODULE}`);
await cp(join(here, dirname(runtimeScript), RUNTIME_FILE), join(staticSite, 'runtime.wasm'));
const workerBytes = await gzippedSize(staticImports(workerFile.outputs, 'dist/export/loci-worker.js'));
console.log(`ui: worker ${kilobytes(workerBytes)} gzipped, without what it loads for the search by meaning`);

const boxBytes = await gzippedSize(staticImports(metafile.outputs, 'dist/site/loci.js'));
const lazyNames = Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'));
const allBytes = await gzippedSize(new Set(lazyNames));
console.log(`ui: box ${kilobytes(boxBytes)} gzipped, with everything that is loaded on use ${kilobytes(allBytes)}`);
if (boxBytes > BOX_BUDGET_BYTES) {
  console.warn(`ui: the box is over its budget of ${kilobytes(BOX_BUDGET_BYTES)}: load more of it on use`);
}

/** An output and all that it imports at once, as keys of the metafile. */
function staticImports(outputs, entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry].imports) {
    if (kind === 'import-statement') staticImports(outputs, path, found);
  }
  return found;
}

async function gzippedSize(names) {
  const sizes = await Promise.all([...names].map(async (name) => gzipSync(await readFile(join(here, name))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
