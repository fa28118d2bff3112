/** The API over real HTTP, asked of the built command line: `npm run build` comes first. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/e2e/**/*.http.ts', 'e2e/**/*.http.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
