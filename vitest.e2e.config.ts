/** The page in a real browser, over built packages: `npm run build` comes first. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/start-browsers.ts',
    // Files share what they import; none keeps anything there between two tests.
    isolate: false,
    // Each works a browser, and some a model: more than two are no faster on a small machine.
    maxWorkers: Math.min(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page does in its own time is waited for as long as what a test asks of it.
    expect: { poll: { timeout: 30_000 } },
  },
});
