/**
 * Makes a small index of the present format version, which the tests keep for as long as that version is read:
 * `npx tsx scripts/make-format-fixture.ts`, after `npm run build` and once for each version. It never writes over one
 * that is there, because what it shows is that a later release still reads what an earlier one wrote.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FORMAT_VERSION, serializeManifest } from '@loci/engine';
import { buildMemoryIndex, createHashEmbedder, createMemoryStorage, makeDocument } from '@loci/engine/testing';

const DOCUMENTS = [
  {
    id: 'harbour.txt',
    title: 'The harbour wall',
    source: 'The Sample Courier',
    author: 'A. Mason',
    date: '2025-05-22',
    url: 'https://example.org/harbour',
    passages: [
      { heading: 'Cost', text: 'The town will pay for the harbour wall. It asked the region for guarantees first.' },
      { heading: 'Cost', text: 'No guarantee was given, and the cease-fire between the two councils ended.' },
      'Fishermen café-owners and a naïve visitor 😀 watched the old wall fall into the quiet sea on Monday.',
    ],
  },
  {
    id: 'reprint.txt',
    source: 'Other Paper',
    date: '2025-06',
    passages: ['Fishermen café-owners and a naïve visitor 😀 watched the old wall fall into the quiet sea on Monday.'],
  },
  {
    id: 'mauer.txt',
    title: 'Die Mauer am Hafen',
    language: 'de',
    date: '2024',
    passages: ['Die Stadt bezahlt die Mauer. Die Häuser am Hafen bleiben trocken.'],
  },
  { id: 'empty.txt', passages: [] },
];

const folder = new URL(`../packages/engine/src/format/fixtures/v${FORMAT_VERSION}/`, import.meta.url);
if (existsSync(folder)) {
  console.error(
    `${fileURLToPath(folder)} exists; a fixture is made once and then kept. Remove it first if it must go.`,
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const storage = createMemoryStorage((bytes) => createHash('sha256').update(bytes).digest('hex'));
const { manifest } = await buildMemoryIndex(DOCUMENTS.map(makeDocument), {
  embedder: createHashEmbedder(16),
  calibrate: true,
  storage,
});
for (const [name, bytes] of storage.files) writeFileSync(new URL(name, folder), bytes);
writeFileSync(new URL('manifest.json', folder), serializeManifest(manifest));
console.log(`${storage.files.size + 1} files in ${fileURLToPath(folder)}`);
