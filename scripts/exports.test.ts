/** The public exports of each package, against the list in the repository: a change of a face shows in review. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listPublicExports } from './public-exports.js';

const root = fileURLToPath(new URL('..', import.meta.url));

it.each(readdirSync(join(root, 'packages')).sort())('%s exports what its list says', async (name) => {
  const exported = await listPublicExports(name, root);
  await expect(`${exported.join('\n')}\n`).toMatchFileSnapshot(join('exports', `${name}.txt`));
});
