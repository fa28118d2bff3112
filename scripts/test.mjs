/** `npm test`: installs, builds and checks everything, and ends with a line `N passed, N failed`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './workspace/node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
requireNode(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node, process.versions.node);

const { runMain } = await import('./workspace/setup-error.mjs');
const { test } = await import('./checks/test-command.mjs');
await runMain(() => test(root, process.argv.slice(2)));
