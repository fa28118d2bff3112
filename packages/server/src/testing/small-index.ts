/** A real index of a few sentences, written and read in memory, with an embedder that hashes words. */
import { createHash } from 'node:crypto';
import {
  createIndexWriter,
  createSearcher,
  type Embedder,
  type FileDigest,
  openIndex,
  quantizeVector,
  type Reranker,
  type Searcher,
  type SourceDocument,
} from '@loci/engine';

const DIMENSIONS = 64;

/** Words in common make vectors near: enough for a list to have an order. */
export const hashEmbedder: Embedder = {
  model: { name: 'word-hash', fingerprint: 'f'.repeat(64), dimensions: DIMENSIONS, maxTokens: 256 },
  embedQuery: async (text) => hashVector(text),
  embedPassage: async (segments) => ({
    passage: hashVector(segments.join(' ')),
    segments: segments.map((segment) => hashVector(segment)),
    words: [],
  }),
  countTokens: (text) => text.split(/\s+/).length,
  close: async () => undefined,
};

/** One document for each text, which is its only passage and sentence. */
export async function openSmallIndex(
  texts: Readonly<Record<string, string>>,
  reranker: Reranker | null = null,
): Promise<Searcher> {
  const files = new Map<string, Uint8Array>();
  const writer = await createIndexWriter(
    { create: async (name) => memoryFile(name, files) },
    { model: hashEmbedder.model },
  );
  for (const [id, text] of Object.entries(texts)) {
    const vector = quantizeVector(hashVector(text));
    await writer.add(documentOf(id, text), [{ passage: vector, segments: [vector], wordSigns: new Uint8Array() }]);
  }
  const manifest = await writer.finish();
  const read = async (name: string, start = 0, end?: number) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`There is no file ${name}`);
    // A copy, as a reader of files gives it: the engine takes typed arrays over the buffer.
    return bytes.slice(start, end);
  };
  const index = await openIndex(manifest, { read, close: async () => undefined });
  return createSearcher(index, hashEmbedder, { reranker });
}

function memoryFile(name: string, files: Map<string, Uint8Array>) {
  const chunks: Uint8Array[] = [];
  return {
    append: async (bytes: Uint8Array) => void chunks.push(bytes.slice()),
    async close(): Promise<FileDigest> {
      const bytes = new Uint8Array(Buffer.concat(chunks));
      files.set(name, bytes);
      return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

function documentOf(id: string, text: string): SourceDocument {
  const range = { start: 0, end: text.length };
  const passageId = createHash('sha256').update(id).digest('hex').slice(0, 20);
  return {
    id,
    title: `Title of ${id}`,
    titleDerived: false,
    source: 'Example Review',
    author: null,
    date: '2025-05-22',
    url: 'https://review.example/',
    language: 'en',
    file: id,
    text,
    passages: [{ id: passageId, ...range, kind: 'paragraph', heading: null, sentences: [range] }],
    omissions: [],
  };
}

function hashVector(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const place = createHash('sha256').update(word).digest().readUInt32LE(0) % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
