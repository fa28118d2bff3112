/** Keeps what was fetched from the web, so that a later run asks only for what has changed, or for nothing at all. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { replaceFile } from '../storage/publish-generation.js';
import { guardWriting, toWriteError } from '../storage/write-error.js';

const recordSchema = z.object({
  url: z.string(),
  /** Where the address leads instead, absolute; null where it has content of its own. */
  location: z.string().nullable(),
  /** The header `Content-Type` as it was sent; null where there was none. */
  contentType: z.string().nullable(),
  /** The validators for the next request (RFC 9110, section 8.8), as they were sent. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When this content was fetched first, in milliseconds since 1970. */
  fetchedMs: z.number(),
  /** Of the body, which is stored under it; null for a redirection. */
  sha256: z.string().nullable(),
  sizeBytes: z.number(),
});

/** What is known of one address. */
export type WebRecord = z.infer<typeof recordSchema>;
export type NewWebRecord = Omit<WebRecord, 'sha256' | 'sizeBytes'>;

export interface WebStore {
  /** Null where there is none, or where it or its body is damaged. */
  read(url: string): Promise<WebRecord | null>;
  /**
   * `body` null for a redirection. Where it is that of `before`, the time of that one stays. Throws `LociError`
   * `write-failed`.
   */
  save(record: NewWebRecord, body: Uint8Array | null, before: WebRecord | null): Promise<WebRecord>;
  remove(url: string): Promise<void>;
  /** The path of a record's body. */
  bodyPath(record: WebRecord): string;
  /** Drops what was neither read nor saved since the store was opened. */
  prune(): Promise<void>;
}

/** A store in a folder, which is made when it is first written to. */
export function openWebStore(folder: string): WebStore {
  const used = new Set<string>();
  const recordName = (url: string) => `${sha256Of(url)}.json`;
  const bodyName = (sha256: string | null) => `${sha256}.body`;

  function use(record: WebRecord): WebRecord {
    used.add(recordName(record.url));
    if (record.sha256 !== null) used.add(bodyName(record.sha256));
    return record;
  }

  return {
    bodyPath: (record) => join(folder, bodyName(record.sha256)),

    async read(url) {
      try {
        const record = recordSchema.parse(JSON.parse(await readFile(join(folder, recordName(url)), 'utf8')));
        if (record.url !== url || (record.sha256 === null) !== (record.location !== null)) return null;
        if (record.sha256 !== null) {
          if (!(await hasContent(join(folder, bodyName(record.sha256)), record.sha256))) return null;
        }
        return use(record);
      } catch {
        return null;
      }
    },

    async save(values, body, before) {
      const sha256 = body && sha256Of(body);
      const fetchedMs = before && before.sha256 === sha256 ? before.fetchedMs : values.fetchedMs;
      const record = { ...values, fetchedMs, sha256, sizeBytes: body?.length ?? 0 };
      try {
        await mkdir(folder, { recursive: true });
        const bodyFile = join(folder, bodyName(record.sha256));
        // The body first: a record that is there has its body.
        if (body && !(await hasContent(bodyFile, sha256))) await replaceFile(bodyFile, body);
        await replaceFile(join(folder, recordName(record.url)), `${JSON.stringify(record)}\n`);
      } catch (error) {
        throw toWriteError(error, folder);
      }
      return use(record);
    },

    async remove(url) {
      used.delete(recordName(url));
      await guardWriting(folder, () => rm(join(folder, recordName(url)), { force: true }));
    },

    async prune() {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => !used.has(one))) {
        await guardWriting(folder, () => rm(join(folder, name), { force: true }));
      }
    },
  };
}

async function hasContent(path: string, sha256: string | null): Promise<boolean> {
  const body = await readFile(path).catch(() => null);
  return body !== null && sha256Of(body) === sha256;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
