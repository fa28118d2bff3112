/** Reads PDF files: one file, one document, its passages with their pages. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import type { Reader } from '../reader.js';
import { createThreadExtractor } from './extract-in-thread.js';
import { type ExtractedPdf, type ExtractRequest, extractPdf } from './extract-pdf.js';
import { readPdfInfo } from './pdf-info.js';

export interface PdfReaderOptions {
  /** Files with more pages are refused. By default 10,000: what is longer is an archive rather than a document. */
  readonly maxPages?: number;
  /** By default in a thread of its own with `DEFAULT_THREAD_LIMITS`. */
  readonly extract?: (request: ExtractRequest) => Promise<ExtractedPdf>;
}

const DEFAULT_MAX_PAGES = 10_000;
/** The slowest real page seen took 0.1 s, so that five minutes are enough for thousands; memory as for as many. */
const DEFAULT_THREAD_LIMITS = { maxMs: 300_000, maxMemoryMb: 1024 };
const SIGNATURE = '%PDF-';
/** Pages without text are reported where they are more than the blank pages of a book. */
const PICTURE_SHARE = 0.1;

export function createPdfReader(options: PdfReaderOptions = {}): Reader {
  const { maxPages = DEFAULT_MAX_PAGES, extract = defaultExtract() } = options;
  return {
    name: 'PDF',
    streams: false,
    accepts: (head, extension) =>
      extension === '.pdf' || Buffer.from(head.subarray(0, 5)).toString('latin1') === SIGNATURE,
    async *read(file, context) {
      const bytes = await file.bytes();
      const { path: subject, sizeBytes } = file;
      if (bytes.length === 0) throw new LociError('unreadable', `${subject} is empty.`, { subject });
      const pdf = await extract({ bytes, subject, maxPages, maxLength: context.maxDocumentLength });
      checkLength(pdf.text, subject, context);
      if (pdf.pictures.length > PICTURE_SHARE * pdf.pageCount) {
        const message = `${pdf.pictures.length} of ${pdf.pageCount} pages hold no text (the first is page ${pdf.pictures[0]}). If they are pictures, recognise their text (OCR).`;
        context.warn({ subject, message });
      }
      const metadata = readPdfInfo(pdf.info, subject, context.warn);
      yield { ...metadata, id: subject, text: pdf.text, blocks: pdf.blocks, origin: subject, sizeBytes };
    },
  };
}

/** Node starts no thread with TypeScript: where the sources run as they are, in tests, the calling thread does it. */
function defaultExtract(): (request: ExtractRequest) => Promise<ExtractedPdf> {
  if (import.meta.url.endsWith('.ts')) return extractPdf;
  return createThreadExtractor({ ...DEFAULT_THREAD_LIMITS, program: new URL('./thread.js', import.meta.url) });
}

export const pdfReader: Reader = createPdfReader();
