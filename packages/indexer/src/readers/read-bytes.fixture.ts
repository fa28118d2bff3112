/** Gives one reader a file, whole or in pieces, under a context of the test's own, and describes what comes of it. */
import { LociError } from '@loci/engine';
import type { Block } from '../split/block.js';
import type { Complaint, InputFile, RawDocument, ReadContext, Reader } from './reader.js';

/** Small, so that texts in tests are read in several pieces. */
const CHUNK_BYTES = 1000;
const HEAD_BYTES = 4096;

export interface Reading {
  readonly documents: RawDocument[];
  readonly failed: Complaint[];
  readonly warnings: Complaint[];
}

/** Its stream comes in pieces. */
export function inputFile(path: string, content: string | Uint8Array, chunkBytes = CHUNK_BYTES): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const dot = path.lastIndexOf('.');
  return {
    path,
    extension: dot < 0 ? '' : path.slice(dot).toLowerCase(),
    sizeBytes: bytes.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => bytes,
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

export async function readBytes(
  reader: Reader,
  path: string,
  content: Uint8Array,
  maxDocumentLength?: number,
): Promise<Reading> {
  return await readFile(reader, inputFile(path, content), maxDocumentLength === undefined ? {} : { maxDocumentLength });
}

export async function acceptsFile(reader: Reader, file: InputFile): Promise<boolean> {
  return reader.accepts((await file.bytes()).subarray(0, HEAD_BYTES), file.extension);
}

/** The one document that there is. */
export async function readOne(reader: Reader, path: string, content: Uint8Array): Promise<RawDocument> {
  const { documents } = await readBytes(reader, path, content);
  const [document] = documents;
  if (!document || documents.length > 1) throw new Error(`${path} has ${documents.length} documents.`);
  return document;
}

/** The blocks of the one document that there is, as `describeBlocks` writes them; throws where their ranges are at fault. */
export async function readBlocks(reader: Reader, path: string, content: Uint8Array): Promise<string[]> {
  const document = await readOne(reader, path, content);
  const faults = findRangeFaults(document);
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  return describeBlocks(document);
}

/** Matches, as `expect.objectContaining` does, what a reader throws for a file that makes no sense. */
export function unreadable(message: RegExp) {
  return {
    asymmetricMatch: (error: unknown) =>
      error instanceof LociError && error.code === 'unreadable' && message.test(error.message),
    toString: () => `unreadable: ${message}`,
  };
}

/** Each block as its kind, the level of a heading, and its text. */
export function describeBlocks({ text, blocks }: Pick<RawDocument, 'text' | 'blocks'>): string[] {
  return (blocks ?? []).map((block) => `${block.kind}${block.level ?? ''}: ${text.slice(block.start, block.end)}`);
}

/** What is wrong with the blocks' ranges; empty where nothing is. */
export function findRangeFaults({ text, blocks }: Pick<RawDocument, 'text' | 'blocks'>): string[] {
  const faults: string[] = [];
  let end = 0;
  for (const block of blocks ?? []) {
    const inner = block.items ?? [];
    if (block.start < end || block.end > text.length) faults.push(`${describe(block)} overlaps or leads out`);
    for (const range of [block, ...inner]) {
      const stretch = text.slice(range.start, range.end);
      if (stretch === '' || stretch.trim() !== stretch) faults.push(`${describe(block)} has white space at its ends`);
    }
    for (const [index, item] of inner.entries()) {
      const after = inner[index - 1]?.end ?? block.start;
      if (item.start < after || item.end > block.end) faults.push(`${describe(block)} has an item out of place`);
    }
    end = block.end;
  }
  return faults;
}

function describe({ kind, start, end }: Block): string {
  return `the ${kind} ${start}..${end}`;
}
