/** Tests run against the sources: the `@loci/source` condition of every package's exports leads there. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@loci/source', 'module', 'node', 'development|production'] },
  ssr: {
    resolve: {
      conditions: ['@loci/source', 'module', 'node', 'development|production'],
      externalConditions: ['@loci/source'],
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['./scripts/checks/seed-properties.ts'],
    // A hang still ends; a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/^@loci\//] } },
  },
});
