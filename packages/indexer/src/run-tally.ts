/** Counts what happens during a run, for its progress and its report. */
import { createHash } from 'node:crypto';
import { LociError, type Manifest, type OmissionReason, type SourceDocument } from '@loci/engine';
import type { IndexProgress, IndexReport, OmittedStretch } from './index-report.js';
import type { FoundFile } from './readers/find-files.js';
import type { Complaint } from './readers/reader.js';
import { listFormats } from './readers/registry.js';

/** Of each kind; a corpus with a million bad lines must not fill the memory. */
const MAX_LISTED = 1000;
const MAX_STRETCH_LENGTH = 200;
/** 72 bits tell one document's states apart. */
const DIGEST_LENGTH = 12;

export type RunTally = ReturnType<typeof createRunTally>;

export interface TallyOptions {
  readonly files: readonly FoundFile[];
  /** What went wrong when the files were looked for. */
  readonly failed: readonly Complaint[];
  /** Ids and digests of the documents in the index that is live. */
  readonly before: readonly (readonly [id: string, digest: string])[];
  readonly onProgress: (progress: IndexProgress) => void;
}

export function createRunTally({ files, failed: failedBefore, before, onProgress }: TallyOptions) {
  const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const failed = createBoundedList<Complaint>();
  const warnings = createBoundedList<Complaint>();
  const skipped = createBoundedList<string>();
  const withoutDocument = createBoundedList<Complaint>();
  const omitted = createBoundedList<OmittedStretch>();
  const omissionCounts: Partial<Record<OmissionReason, number>> = {};
  const digestsBefore = new Map(before);
  const digests: [id: string, digest: string][] = [];
  let finishedBytes = 0;
  let openFileBytes = 0;
  let isAllRead = false;
  let passages = 0;
  let embedded = 0;
  let fromCache = 0;
  let added = 0;
  let changed = 0;
  for (const complaint of failedBefore) failed.add(complaint);

  function tell(phase: IndexProgress['phase']): void {
    const readShare = totalBytes === 0 ? 1 : Math.min(1, (finishedBytes + openFileBytes) / totalBytes);
    const total = isAllRead || readShare === 0 ? passages : Math.round(passages / readShare);
    onProgress({ phase, done: embedded + fromCache, total, totalIsEstimate: !isAllRead, embedded });
  }

  function compare(document: SourceDocument): void {
    const digest = createHash('sha256').update(JSON.stringify(document)).digest('base64').slice(0, DIGEST_LENGTH);
    const former = digestsBefore.get(document.id);
    if (former === undefined) added += 1;
    else if (former !== digest) changed += 1;
    digests.push([document.id, digest]);
  }

  return {
    tell,
    fail: failed.add,
    warn: warnings.add,
    skip: skipped.add,
    withoutDocument: withoutDocument.add,
    finish(file: FoundFile) {
      finishedBytes += file.sizeBytes;
      openFileBytes = 0;
    },
    prepared(document: SourceDocument, sizeBytes: number) {
      compare(document);
      passages += document.passages.length;
      openFileBytes += sizeBytes;
      for (const { reason, start, end } of document.omissions) {
        omissionCounts[reason] = (omissionCounts[reason] ?? 0) + 1;
        const text = document.text.slice(start, end);
        const shown = text.length > MAX_STRETCH_LENGTH ? `${text.slice(0, MAX_STRETCH_LENGTH - 1)}…` : text;
        omitted.add({ documentId: document.id, reason, text: shown });
      }
    },
    allRead() {
      isAllRead = true;
    },
    advance(count: number, isFromCache: boolean) {
      if (isFromCache) fromCache += count;
      else embedded += count;
      tell('embedding');
    },
    /** Throws `LociError` where no document came of the files, or, with `strict`, where anything failed. */
    refuse({ strict }: { readonly strict: boolean }) {
      if (failed.count() > 0 && (strict || digests.length === 0)) throw failureError(failed.items, failed.count());
      if (digests.length > 0) return;
      const others = skipped.count();
      const files = others === 1 ? '1 file of another kind was' : `${others} files of other kinds were`;
      const seen = others > 0 ? ` (${files} passed over)` : '';
      const none = `There are no documents to index${seen}. Loci reads ${listFormats()}.`;
      const reasons = listMessages(withoutDocument.items, withoutDocument.count());
      throw new LociError('not-found', [none, ...reasons].join('\n'));
    },
    digests: digests as readonly (readonly [id: string, digest: string])[],
    report({ generation }: Manifest): Omit<IndexReport, 'unchanged' | 'finishedAt' | 'inputs'> {
      return {
        generation,
        documents: digests.length,
        passages,
        added,
        changed,
        removed: digestsBefore.size - (digests.length - added),
        embedded,
        fromCache,
        counts: {
          failed: failed.count(),
          warnings: warnings.count(),
          skipped: skipped.count(),
          withoutDocument: withoutDocument.count(),
        },
        failed: failed.items,
        warnings: warnings.items,
        skipped: skipped.items,
        withoutDocument: withoutDocument.items,
        omissionCounts,
        omitted: omitted.items,
      };
    },
  };
}

/** For a run that ends because of what could not be read. */
export function failureError(failed: readonly Complaint[], count: number): LociError {
  const subject = failed[0]?.subject;
  const message = listMessages(failed, count).join('\n');
  return new LociError('unreadable', message, subject === undefined ? {} : { subject });
}

function listMessages(complaints: readonly Complaint[], count: number): string[] {
  const messages = complaints.map(({ message }) => message);
  return count > complaints.length ? [...messages, `And ${count - complaints.length} more.`] : messages;
}

/** Keeps the first items and counts all. */
function createBoundedList<Item>() {
  const items: Item[] = [];
  let count = 0;
  return {
    items: items as readonly Item[],
    count: () => count,
    add(item: Item): void {
      count += 1;
      if (items.length < MAX_LISTED) items.push(item);
    },
  };
}
