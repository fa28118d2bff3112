/** What the documentation links to and tells to run is there. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PACKAGES = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
const DOCUMENTS = ['.', 'docs/embedding', 'seeds', ...PACKAGES].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const LINK = /\]\((?!https?:)([^)#\s]+)/g;
const COMMAND = /(?:npx tsx(?: -C \S+)?|node) ((?:bench|packages|scripts)\/[\w./-]+\.\w+)/g;

describe.each(DOCUMENTS)('%s', (path) => {
  it('links to files, and names scripts, that are there', async () => {
    const text = await readFile(join(ROOT, path), 'utf8');
    const linked = [...text.matchAll(LINK)].map(([, target = '']) => join(dirname(path), target));
    const run = [...text.matchAll(COMMAND)].map(([, script = '']) => script);
    expect([...linked, ...run].filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});
