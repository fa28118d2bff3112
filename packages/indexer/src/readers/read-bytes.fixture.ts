/** Reads bytes by one reader, as tests of formats do. */
import type { Block } from '../split/block.js';
import type { Complaint, InputFile, RawDocument, Reader } from './reader.js';

export interface Reading {
  readonly documents: RawDocument[];
  readonly failed: Complaint[];
  readonly warnings: Complaint[];
}

export function inputFile(path: string, content: Uint8Array): InputFile {
  const dot = path.lastIndexOf('.');
  return {
    path,
    extension: dot < 0 ? '' : path.slice(dot).toLowerCase(),
    sizeBytes: content.length,
    modifiedMs: 0,
    url: null,
    bytes: async () => content,
    async *stream() {
      yield content;
    },
  };
}

export async function readBytes(
  reader: Reader,
  path: string,
  content: Uint8Array,
  maxDocumentLength = 2 ** 20,
): Promise<Reading> {
  const reading: Reading = { documents: [], failed: [], warnings: [] };
  const context = {
    maxDocumentLength,
    fail: (complaint: Complaint) => reading.failed.push(complaint),
    warn: (complaint: Complaint) => reading.warnings.push(complaint),
  };
  for await (const document of reader.read(inputFile(path, content), context)) reading.documents.push(document);
  return reading;
}

/** The one document that there is. */
export async function readOne(reader: Reader, path: string, content: Uint8Array): Promise<RawDocument> {
  const { documents } = await readBytes(reader, path, content);
  const [document] = documents;
  if (!document || documents.length > 1) throw new Error(`${path} has ${documents.length} documents.`);
  return document;
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
