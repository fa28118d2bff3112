/** Gives a reader of one format a file that is made up in a test. */
import { extname } from 'node:path';
import type { Complaint, InputFile, RawDocument, ReadContext, Reader } from './reader.js';

/** Small, so that texts in tests are read in several pieces. */
const CHUNK_BYTES = 1000;
const HEAD_BYTES = 4096;

export function createInputFile(path: string, content: string | Uint8Array, chunkBytes = CHUNK_BYTES): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path,
    extension: extname(path).toLowerCase(),
    sizeBytes: bytes.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

export interface Reading {
  readonly documents: readonly RawDocument[];
  readonly failed: readonly Complaint[];
  readonly warnings: readonly Complaint[];
}

/** What a reader makes of a file. Throws what the reader throws. */
export async function readFile(reader: Reader, file: InputFile, context: Partial<ReadContext> = {}): Promise<Reading> {
  const documents: RawDocument[] = [];
  const failed: Complaint[] = [];
  const warnings: Complaint[] = [];
  const whole: ReadContext = {
    maxDocumentLength: 1 << 20,
    fail: (complaint) => failed.push(complaint),
    warn: (complaint) => warnings.push(complaint),
    ...context,
  };
  for await (const document of reader.read(file, whole)) documents.push(document);
  return { documents, failed, warnings };
}

export async function acceptsFile(reader: Reader, file: InputFile): Promise<boolean> {
  return reader.accepts((await file.bytes()).subarray(0, HEAD_BYTES), file.extension);
}
