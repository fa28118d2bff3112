/** What must hold of whatever is read and split, however broken it is; a fault is thrown as an `Error`. */
import { LociError, type SourceDocument } from '@loci/engine';
import { prepareDocument } from '../prepare-document.js';
import { findRangeFaults, inputFile } from '../readers/read-bytes.fixture.js';
import type { RawDocument } from '../readers/reader.js';
import { chooseReader, READERS } from '../readers/registry.js';

const HEAD_BYTES = 4096;
const MODEL = { maxTokens: 64 };

/** The name of the format that a file is taken for; null for none. */
export function formatOf(path: string, bytes: Uint8Array): string | null {
  return chooseReader(bytes.subarray(0, HEAD_BYTES), inputFile(path, bytes).extension, false)?.name ?? null;
}

/**
 * Reads bytes as a format, or with null as the one that they are taken for, and splits what comes of them. How many
 * documents there were; -1 where the file was refused.
 */
export async function checkReading(format: string | null, path: string, bytes: Uint8Array): Promise<number> {
  const file = inputFile(path, bytes);
  const reader =
    READERS.find(({ name }) => name === format) ?? chooseReader(bytes.subarray(0, HEAD_BYTES), file.extension, true);
  const complaints: unknown[] = [];
  const note = (complaint: unknown) => void complaints.push(complaint);
  let documents = 0;
  try {
    for await (const document of reader?.read(file, { maxDocumentLength: 2 ** 20, fail: note, warn: note }) ?? []) {
      documents++;
      checkDocument(document);
    }
  } catch (error) {
    if (error instanceof LociError && error.code === 'unreadable') return -1;
    throw error;
  }
  return documents;
}

/** Splits a text that has no structure of its own. */
export function checkSplitting(text: string): void {
  const values = { title: null, source: null, author: null, date: null, url: null, language: null };
  checkDocument({ ...values, id: 'a.txt', text, blocks: null, origin: 'a.txt', sizeBytes: text.length });
}

function checkDocument(raw: RawDocument): void {
  const faults = findRangeFaults(raw);
  if (faults.length > 0) throw new Error(`${raw.origin}: ${faults.join(', ')}`);
  if (/\p{Surrogate}/u.test(raw.text)) throw new Error(`${raw.origin} has half a character`);
  const countTokens = (text: string) => text.match(/\S+/g)?.length ?? 0;
  const file = { file: raw.origin, fileDate: null };
  checkRanges(prepareDocument({ ...raw, ...file }, { model: MODEL, countTokens, language: null }));
}

function checkRanges({ text, passages, omissions }: SourceDocument): void {
  const requireWithin = (range: { readonly start: number; readonly end: number }, start: number, end: number) => {
    if (range.start < start || range.end > end || range.start >= range.end) {
      throw new Error(`A range ${range.start}..${range.end} leads out of ${start}..${end}`);
    }
  };
  let end = 0;
  for (const passage of passages) {
    requireWithin(passage, end, text.length);
    if (passage.sentences.length === 0) throw new Error(`The passage at ${passage.start} has no sentence`);
    let sentenceEnd = passage.start;
    for (const sentence of passage.sentences) {
      requireWithin(sentence, sentenceEnd, passage.end);
      sentenceEnd = sentence.end;
    }
    end = passage.end;
  }
  for (const omission of omissions) requireWithin(omission, 0, text.length);
  if (new Set(passages.map(({ id }) => id)).size < passages.length) throw new Error('Two passages have one id');
}
