import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** What a page has to load before a reader can type, gzipped: the target that the project set itself. */
const BOX_BUDGET_BYTES = 20_000;
const SITE = join(import.meta.dirname, '../dist/site');

/** A built script and all that it imports at once; what it imports on use is not of the box. */
function withStaticImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const script = readFileSync(join(SITE, path), 'utf8');
  for (const [, imported] of script.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
    if (imported) withStaticImports(join(dirname(path), imported), found);
  }
  return found;
}

test('the box is loaded with at most 20 kB, gzipped', () => {
  const paths = [...withStaticImports('loci.js')];
  expect(paths.length).toBeGreaterThan(1);
  const sizes = paths.map((path) => gzipSync(readFileSync(join(SITE, path))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BOX_BUDGET_BYTES);
});
