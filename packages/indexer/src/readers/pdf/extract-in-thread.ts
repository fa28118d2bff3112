/** Extracts the text of PDF files in a thread, which can be ended whatever a broken file makes it do. */
import { Worker } from 'node:worker_threads';
import { LociError } from '@loci/engine';
import { type ExtractedPdf, type ExtractRequest, lateError } from './extract-pdf.js';
import { ownBytes } from './own-bytes.js';
import type { ThreadReply } from './thread.js';

export interface ThreadOptions {
  /** The program of the thread. */
  readonly program: URL;
  /** The most memory for the objects of one file, in MiB, beside the file itself. */
  readonly maxMemoryMb: number;
}

/**
 * A function that extracts one file. Throws `LociError` `unreadable` for what `extractPdf` refuses and for what exceeds
 * the limits. Whatever the program prints is dropped. The bytes are used up.
 */
export function createThreadExtractor(options: ThreadOptions): (request: ExtractRequest) => Promise<ExtractedPdf> {
  // To load the library takes as long as to read a few pages, so that a thread is kept for the next file.
  let idle: Worker | null = null;

  function take(): Worker {
    const worker = idle ?? startThread(options);
    idle = null;
    worker.ref();
    return worker;
  }

  function giveBack(worker: Worker): void {
    // A thread that waits for files must not keep the process from ending.
    worker.unref();
    if (idle === null) idle = worker;
    else void worker.terminate();
  }

  return (request) =>
    new Promise((resolve, reject) => {
      const worker = take();
      const timer = setTimeout(() => {
        stop();
        void worker.terminate();
        reject(lateError(request));
      }, request.maxMs);

      function stop(): void {
        clearTimeout(timer);
        worker.off('message', answer).off('error', fail).off('exit', leave);
      }

      function answer(reply: ThreadReply): void {
        stop();
        giveBack(worker);
        if ('extracted' in reply) resolve(reply.extracted);
        else reject(asError(reply, request));
      }

      function fail(cause: Error): void {
        stop();
        reject(asRefusal(cause, request, options.maxMemoryMb));
      }

      function leave(code: number): void {
        stop();
        reject(refuse(request, `ended its reader with code ${code}`));
      }

      worker.on('message', answer).on('error', fail).on('exit', leave);
      const bytes = ownBytes(request.bytes);
      worker.postMessage({ ...request, bytes } satisfies ExtractRequest, [bytes.buffer]);
    });
}

function startThread({ program, maxMemoryMb }: ThreadOptions): Worker {
  // What it prints stays unread: a reader would keep the process from ending.
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    stdout: true,
    stderr: true,
  });
  // Without a listener an error would end the process, also one of a thread that nobody waits for any more.
  return worker.on('error', () => undefined);
}

function asError(reply: Exclude<ThreadReply, { readonly extracted: unknown }>, { subject }: ExtractRequest): Error {
  if ('refusal' in reply) return new LociError('unreadable', reply.refusal, { subject });
  return new Error(`The reader of PDF files failed on ${subject}: ${reply.defect}`);
}

/** What ends the thread from within comes of the file: PDF.js rejects in the open, or memory is short. */
function asRefusal(cause: Error, request: ExtractRequest, maxMemoryMb: number): LociError {
  const { code } = cause as NodeJS.ErrnoException;
  const reason =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `needs more than ${maxMemoryMb} MiB of memory`
      : `cannot be read: ${cause.message}`;
  return refuse(request, reason, cause);
}

function refuse({ subject }: ExtractRequest, reason: string, cause?: unknown): LociError {
  const message = `${subject} ${reason}. Open and save it anew, part it, or leave it out.`;
  return new LociError('unreadable', message, { subject, cause });
}
