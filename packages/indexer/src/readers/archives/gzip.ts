/** Files compressed by gzip, as the files that they were. */
import { extname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LociError } from '@loci/engine';
import type { FoundFile } from '../find-files.js';
import { limitError } from '../read-limits.js';
import type { UnpackBudget } from './unpack-budget.js';

/** RFC 1952, section 2.3.1: the two bytes of identification, and deflate, the one method there is. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * The file under its own path, with the ending that stands before `.gz` (`.tar` for `.tgz`). It inflates while it is
 * read; its size is told as the compressed one, since what the file says of it may be wrong. Reading throws `LociError`
 * `unreadable` where the data are damaged or inflate to more than may be.
 */
export function gunzipped(file: FoundFile, maxFileBytes: number, budget: UnpackBudget): FoundFile {
  async function* stream(): AsyncGenerator<Uint8Array> {
    // Where the reader ends early, the pipeline closes the file.
    const inflated = pipeline(Readable.from(file.stream()), createGunzip(), () => undefined);
    try {
      for await (const chunk of inflated as AsyncIterable<Uint8Array>) {
        budget.take(chunk.length);
        yield chunk;
      }
    } catch (cause) {
      if (!String((cause as NodeJS.ErrnoException).code).startsWith('Z_')) throw cause;
      const { message } = cause as Error;
      throw new LociError('unreadable', `${file.path} is damaged: its gzip data end in an error (${message}).`, {
        subject: file.path,
        cause,
      });
    }
  }
  return {
    ...file,
    extension: innerExtension(file.path),
    stream,
    async bytes() {
      const chunks: Uint8Array[] = [];
      let sizeBytes = 0;
      for await (const chunk of stream()) {
        sizeBytes += chunk.length;
        if (sizeBytes > maxFileBytes) {
          const message = `${file.path} inflates to more than ${maxFileBytes} bytes`;
          throw limitError('maxFileBytes', file.path, message);
        }
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}

function innerExtension(path: string): string {
  if (/\.tgz$/i.test(path)) return '.tar';
  return extname(path.replace(/\.gz$/i, '')).toLowerCase();
}
