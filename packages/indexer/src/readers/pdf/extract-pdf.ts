/** The text of a PDF file with its blocks, and what the file says about itself. */
import { LociError } from '@loci/engine';
import type { Block } from '../../split/block.js';
import { normalizeText } from '../decode-utf8.js';
import { limitError } from '../read-limits.js';
import { arrangeDocument } from './arrange-document.js';
import { findSegments } from './find-segments.js';
import { type OpenPdf, openPdf } from './open-pdf.js';
import type { PdfInfo } from './page-text.js';
import type { SegmentedPage } from './running-lines.js';

export interface ExtractRequest {
  readonly bytes: Uint8Array;
  /** Names the file in messages. */
  readonly subject: string;
  /** Files with more pages are refused. */
  readonly maxPages: number;
  /** The longest text, in UTF-16 units. */
  readonly maxLength: number;
  /** The longest time, in milliseconds. Seen to between pages; in a thread whatever a page takes. */
  readonly maxMs: number;
}

export interface ExtractedPdf {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly info: PdfInfo;
  readonly pageCount: number;
  /** Pages without text, from 1, if the file holds pictures; such pages may be scans. */
  readonly pictures: readonly number[];
  /** Pages that could not be read, from 1. */
  readonly broken: readonly number[];
}

/** Letters without a meaning that a program can know: private use, and signs that could not be decoded. */
const UNKNOWN_LETTERS = /[\p{Co}\p{Cn}\uFFFD]/gu;
const MAX_UNKNOWN_SHARE = 0.5;

/**
 * Throws `LociError` `unreadable` for what is broken, encrypted, beyond the limits, or without text. Takes the bytes for
 * itself: they are of no use afterwards.
 */
export async function extractPdf(request: ExtractRequest): Promise<ExtractedPdf> {
  const { bytes, subject, maxPages } = request;
  const start = performance.now();
  const refuse = (message: string) => new LociError('unreadable', `${subject} ${message}`, { subject });
  const hasPictures = holdsPictures(bytes);
  const pdf = await openPdf(bytes, subject);
  try {
    const { pageCount } = pdf;
    if (pageCount > maxPages) {
      throw limitError('maxPages', subject, `${subject} has ${pageCount} pages; the limit is ${maxPages}. Part it`);
    }
    const { pages, broken, length } = await readPages(pdf, request, start);
    if (broken.length === pageCount) {
      throw refuse('has no page that can be read. Open and save it anew, or leave it out.');
    }
    if (length === 0) {
      throw refuse(
        hasPictures
          ? `has no text on its ${pageCount} pages, which are pictures. Recognise the text (OCR), or leave it out.`
          : 'has no text: its pages are empty.',
      );
    }
    const { text, blocks } = arrangeDocument(pages);
    const unknown = text.match(UNKNOWN_LETTERS)?.length ?? 0;
    if (unknown > MAX_UNKNOWN_SHARE * text.length) {
      throw refuse('has fonts that do not tell which letters they show. Recognise the text (OCR), or leave it out.');
    }
    const empty = pages.flatMap(({ segments }, index) => (segments.length === 0 ? [index + 1] : []));
    return {
      text: normalizeText(text),
      blocks,
      info: await pdf.readInfo(),
      pageCount,
      pictures: hasPictures ? empty.filter((number) => !broken.includes(number)) : [],
      broken,
    };
  } finally {
    await pdf.close();
  }
}

/** All pages in order, those that are `broken` (counted from 1) without text, and the length of the text of all. */
async function readPages(pdf: OpenPdf, request: ExtractRequest, start: number) {
  const { subject, maxLength, maxMs } = request;
  const pages: SegmentedPage[] = [];
  const broken: number[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.pageCount; number++) {
    if (performance.now() - start > maxMs) throw lateError(request);
    const page = await pdf.readPage(number).catch((error: unknown) => {
      if (!(error instanceof LociError)) throw error;
      broken.push(number);
      return null;
    });
    const segments = page ? findSegments(page) : [];
    for (const { text } of segments) length += text.length;
    if (length > maxLength) {
      const message = `${subject} has more than ${maxLength} characters of text, which is the limit. Part it`;
      throw limitError('maxDocumentLength', subject, message);
    }
    pages.push({ height: page?.height ?? 0, segments });
  }
  return { pages, broken, length };
}

/** For a file that takes longer than it may. */
export function lateError({ subject, maxMs }: ExtractRequest): LociError {
  return limitError('maxReadMs', subject, `${subject} took longer than ${maxMs / 1_000} s to read`);
}

/** Streams are never packed into others, so that the dictionaries of pictures can be read without opening the file. */
function holdsPictures(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('/Subtype/Image') || buffer.includes('/Subtype /Image');
}
