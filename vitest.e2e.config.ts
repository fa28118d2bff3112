/** The page in a real browser, over built packages: `npm run build` comes first. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    // A browser and a model in every file: more than a small machine bears at once.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page does in its own time is waited for as long as what a test asks of it.
    expect: { poll: { timeout: 30_000 } },
  },
});
