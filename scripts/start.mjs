/** `npm start`: installs, builds and indexes what is not done yet, then serves the page and the API over the seeds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './workspace/node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
requireNode(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node, process.versions.node);

const { runMain } = await import('./workspace/setup-error.mjs');
const { start } = await import('./workspace/start-command.mjs');
await runMain(() => start(root, process.env, process.argv.slice(2)));
