/** The program of a thread that extracts PDF files, one after the other. */
import { parentPort } from 'node:worker_threads';
import { LociError } from '@loci/engine';
import { type ExtractedPdf, type ExtractRequest, extractPdf } from './extract-pdf.js';

/** The text; or why the file is refused; or what is wrong with the program itself. */
export type ThreadReply =
  | { readonly extracted: ExtractedPdf }
  | { readonly refusal: string }
  | { readonly defect: string };

parentPort?.on('message', async (request: ExtractRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: ExtractRequest): Promise<ThreadReply> {
  try {
    return { extracted: await extractPdf(request) };
  } catch (error) {
    if (error instanceof LociError) return { refusal: error.message };
    return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
