/** The command that assembles the model directory and prints one line: `node packages/minilm/dist/build-command.js`. */
import { buildMinilm } from './build.js';

const startedMs = performance.now();
try {
  const { built, sizeBytes, fingerprint } = await buildMinilm();
  const megabytes = (sizeBytes / 1e6).toFixed(1);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const state = built ? `assembled in ${seconds} s` : 'up to date';
  console.log(`all-MiniLM-L6-v2: ${state}, ${megabytes} MB, fingerprint ${fingerprint.slice(0, 12)}`);
} catch (error) {
  console.error(`all-MiniLM-L6-v2 could not be assembled: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
