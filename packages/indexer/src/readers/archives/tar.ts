/** The members of tar archives, read in one pass. */
import { ReadableStream } from 'node:stream/web';
import { LociError } from '@loci/engine';
import type { FoundFile } from '../find-files.js';
import { limitError, type ReadLimits } from '../read-limits.js';
import type { Complaint } from '../reader.js';
import { describeMember, memberPath } from './archive-member.js';
import type { UnpackBudget } from './unpack-budget.js';

/** Where POSIX (pax, ustar) and GNU tar write `ustar` into the header of the first member. */
const MAGIC_OFFSET = 257;

/** Whether a file begins like a tar archive. Archives from before 1988 have no such mark and are not known. */
export function isTar(head: Uint8Array): boolean {
  return /^ustar[\0 ]/.test(Buffer.from(head.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)).toString('latin1'));
}

/**
 * Members of tar archives can only be reached one after the other: each is held in memory until the next is asked for,
 * and one that is larger than `maxFileBytes` goes to `fail`. Links and devices are passed over. Throws `LociError`
 * `unreadable` where the archive is damaged.
 */
export async function* readTar(
  archive: FoundFile,
  { maxFileBytes }: Pick<ReadLimits, 'maxFileBytes'>,
  budget: UnpackBudget,
  fail: (complaint: Complaint) => void,
): AsyncGenerator<FoundFile> {
  const { createTarDecoder } = await import('modern-tar');
  const source = ReadableStream.from(archive.stream());
  const entries = source.pipeThrough(createTarDecoder({ strict: true }) as TarTransform);
  try {
    for await (const { header, body } of entries) {
      const name = memberPath(header.name);
      if (header.type !== 'file' || name === null) {
        await body.cancel();
        continue;
      }
      if (header.size > maxFileBytes) {
        await body.cancel();
        const subject = `${archive.path}/${name}`;
        const message = `${subject} has ${header.size} bytes; the limit in a tar archive is ${maxFileBytes}`;
        fail({ subject, message: limitError('maxFileBytes', subject, message).message });
        continue;
      }
      budget.take(header.size);
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk);
      yield describeMember(archive, {
        name,
        bytes: Buffer.concat(chunks),
        sizeBytes: header.size,
        modifiedMs: header.mtime?.getTime() ?? 0,
        folder: null,
      });
    }
  } catch (cause) {
    if (cause instanceof LociError || (cause as NodeJS.ErrnoException).code !== undefined) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LociError('unreadable', `${archive.path} is not a tar archive that can be read: ${reason}.`, {
      subject: archive.path,
      cause,
    });
  }
}

interface TarEntry {
  readonly header: { readonly name: string; readonly size: number; readonly type?: string; readonly mtime?: Date };
  readonly body: ReadableStream<Uint8Array>;
}

/** Node's own types of web streams and those of the browser, which the library uses, are not the same to TypeScript. */
type TarTransform = Parameters<typeof ReadableStream.prototype.pipeThrough<TarEntry>>[0];
