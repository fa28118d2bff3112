/** `npm run build`: installs the dependencies and builds what has changed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './workspace/node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
requireNode(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node, process.versions.node);

const { runMain } = await import('./workspace/setup-error.mjs');
const { prepareWorkspace } = await import('./workspace/prepare-workspace.mjs');
await runMain(async () => {
  const { installed, built } = await prepareWorkspace(root);
  if (!installed && built.length === 0) {
    console.log('Nothing has changed since the last build.');
  }
  return 0;
});
