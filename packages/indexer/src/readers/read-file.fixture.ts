/** Gives a reader a file that comes in pieces, under a context of the test's own. */
import { inputFile, type Reading } from './read-bytes.fixture.js';
import type { InputFile, ReadContext, Reader } from './reader.js';

/** Small, so that texts in tests are read in several pieces. */
const CHUNK_BYTES = 1000;
const HEAD_BYTES = 4096;

export function createInputFile(path: string, content: string | Uint8Array, chunkBytes = CHUNK_BYTES): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    ...inputFile(path, bytes),
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

/** What a reader makes of a file. Throws what the reader throws. */
export async function readFile(reader: Reader, file: InputFile, context: Partial<ReadContext> = {}): Promise<Reading> {
  const reading: Reading = { documents: [], failed: [], warnings: [] };
  const whole: ReadContext = {
    maxDocumentLength: 1 << 20,
    fail: (complaint) => reading.failed.push(complaint),
    warn: (complaint) => reading.warnings.push(complaint),
    ...context,
  };
  for await (const document of reader.read(file, whole)) reading.documents.push(document);
  return reading;
}

export async function acceptsFile(reader: Reader, file: InputFile): Promise<boolean> {
  return reader.accepts((await file.bytes()).subarray(0, HEAD_BYTES), file.extension);
}
