import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| (.+) \| `([^`]+\.ts)`: (.+) \|$/gm)].map(
  ([, what = '', file = '', title = '']) => ({
    what,
    file,
    title,
  }),
);

test('the checklist has its lines', () => {
  const [, table = ''] = readme.split('| --- | --- |\n');
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.length).toBe(table.trim().split('\n').length);
});

test.each(rows)('a test stands behind "$what"', ({ file, title }) => {
  const source = readFileSync(join(PACKAGE, file.startsWith('src/') ? file : `e2e/${file}`), 'utf8');
  expect(source).toContain(title);
});
