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
    server: { deps: { inline: [/^@loci\//] } },
  },
});
