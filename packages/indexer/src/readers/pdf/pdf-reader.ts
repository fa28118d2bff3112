/** Reads PDF files: one file, one document, its passages with their pages. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import { DEFAULT_READ_LIMITS } from '../read-limits.js';
import type { Reader } from '../reader.js';
import { createThreadExtractor } from './extract-in-thread.js';
import { type ExtractedPdf, type ExtractRequest, extractPdf } from './extract-pdf.js';
import { readPdfInfo } from './pdf-info.js';

type Extract = (request: ExtractRequest) => Promise<ExtractedPdf>;

/** Room for 10,000 pages: 2,000 full ones of a made file took the process 160 MB. */
const MAX_THREAD_MEMORY_MB = 1024;
const SIGNATURE = '%PDF-';
/** Pages without text are reported where they are more than the blank pages of a book. */
const PICTURE_SHARE = 0.1;
const MAX_LISTED_PAGES = 5;

function createPdfReader(extract: Extract): Reader {
  const { maxReadMs, maxPages } = DEFAULT_READ_LIMITS;
  return {
    name: 'PDF',
    streams: false,
    accepts: (head, extension) =>
      extension === '.pdf' || Buffer.from(head.subarray(0, 5)).toString('latin1') === SIGNATURE,
    async *read(file, context) {
      const bytes = await file.bytes();
      const { path: subject, sizeBytes } = file;
      if (bytes.length === 0) throw new LociError('unreadable', `${subject} is empty.`, { subject });
      const pdf = await extract({
        bytes,
        subject,
        maxPages: context.maxPages ?? maxPages,
        maxLength: context.maxDocumentLength,
        maxMs: context.maxReadMs ?? maxReadMs,
      });
      checkLength(pdf.text, subject, context);
      if (pdf.pictures.length > PICTURE_SHARE * pdf.pageCount) {
        const message = `${pdf.pictures.length} of ${pdf.pageCount} pages hold no text (the first is page ${pdf.pictures[0]}). If they are pictures, recognise their text (OCR).`;
        context.warn({ subject, message });
      }
      if (pdf.broken.length > 0) {
        const list =
          pdf.broken.slice(0, MAX_LISTED_PAGES).join(', ') + (pdf.broken.length > MAX_LISTED_PAGES ? ', …' : '');
        const message = `${pdf.broken.length} of ${pdf.pageCount} pages are broken and were left out: ${list}.`;
        context.fail({ subject, message });
      }
      const metadata = readPdfInfo(pdf.info, subject, context.warn);
      yield { ...metadata, id: subject, text: pdf.text, blocks: pdf.blocks, origin: subject, sizeBytes };
    },
  };
}

/** Node starts no thread with TypeScript: where the sources run as they are, in tests, the calling thread does it. */
function chooseExtract(): Extract {
  if (import.meta.url.endsWith('.ts')) return extractPdf;
  return createThreadExtractor({
    program: new URL('./thread.js', import.meta.url),
    maxMemoryMb: MAX_THREAD_MEMORY_MB,
  });
}

export const pdfReader: Reader = createPdfReader(chooseExtract());
