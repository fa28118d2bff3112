/** What the addresses among the paths of a run lead to, all of it fetched before anything is indexed. */
import { mkdir } from 'node:fs/promises';
import type { IndexProgress } from '../index-report.js';
import type { Complaint } from '../readers/reader.js';
import { indexLayout } from '../storage/layout.js';
import { toWriteError } from '../storage/write-error.js';
import type { LoadWeb, WebOptions } from './load-web.js';
import type { WebFile } from './web-file.js';

/** How addresses of the web are loaded. */
export type WebSettings = Pick<WebOptions, 'limits' | 'allowHosts' | 'allowPrivate' | 'follow' | 'offline'>;

export interface WebInputs {
  readonly files: readonly WebFile[];
  readonly failed: readonly Complaint[];
  readonly warnings: readonly Complaint[];
}

export interface WebRun {
  /** Default `loadWeb`. */
  readonly load: LoadWeb | undefined;
  readonly settings: WebSettings;
  /** The index directory, which keeps what is fetched. */
  readonly out: string;
  readonly onProgress: (progress: IndexProgress) => void;
  readonly signal: AbortSignal | undefined;
}

/** Throws as `LoadWeb` does. */
export async function findWebInputs(addresses: readonly string[], run: WebRun): Promise<WebInputs> {
  const files: WebFile[] = [];
  const failed: Complaint[] = [];
  const warnings: Complaint[] = [];
  if (addresses.length === 0) return { files, failed, warnings };
  const { out, onProgress, settings, signal } = run;
  const layout = indexLayout(out);
  // By this folder a later run knows the directory as its own, even if nothing comes of this one.
  await mkdir(layout.generations, { recursive: true }).catch((error: unknown) => {
    throw toWriteError(error, out);
  });
  // Most runs have no address: nothing of the web is loaded for them.
  const load = run.load ?? (await import('./load-web.js')).loadWeb;
  const loading = load(addresses, {
    ...settings,
    store: layout.web,
    fail: (complaint) => void failed.push(complaint),
    warn: (complaint) => void warnings.push(complaint),
    onProgress: (done, total) => onProgress({ phase: 'fetching', done, total, totalIsEstimate: false, embedded: 0 }),
    signal,
  });
  for await (const file of loading) files.push(file);
  return { files, failed, warnings };
}
