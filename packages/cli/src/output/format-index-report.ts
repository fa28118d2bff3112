/** What an index run did, as text for a terminal. */
import type { IndexReport } from '@loci/indexer';
import { counted } from './describe-passage.js';
import { plainText } from './plain-text.js';

export interface IndexReportFormat {
  readonly out: string;
  /** True to list every stretch of text that was left out, and every file that was passed over. */
  readonly verbose: boolean;
}

const MAX_LISTED = 20;

export function formatIndexReport(report: IndexReport, { out, verbose }: IndexReportFormat): string {
  const size = `${counted(report.documents, 'document')}, ${counted(report.passages, 'passage')}`;
  const work = `${report.embedded.toLocaleString('en')} embedded, ${report.fromCache.toLocaleString('en')} from the cache`;
  const lines = [report.unchanged ? `${out} is up to date: ${size}` : `Indexed ${size} into ${out} (${work})`];

  const { added, changed, removed } = report;
  // A first run adds everything, which goes without saying.
  if (!report.unchanged && added !== report.documents && added + changed + removed > 0) {
    lines.push(`Since the last run: ${counted(added, 'document')} added, ${changed} changed, ${removed} removed`);
  }

  // Also where another program has made the run, as npm start does.
  lines.push(...formatOmissions(report, verbose, `loci status ${out} --verbose`));
  lines.push(...formatTroubles(report, verbose));
  return `${lines.join('\n')}\n`;
}

/** One line on a run among many: when, and what changed. */
export function summarizeIndexReport(report: IndexReport): string {
  const { added, changed, removed, counts, documents, finishedAt } = report;
  const work = report.unchanged
    ? 'nothing new'
    : `${added.toLocaleString('en')} added, ${changed.toLocaleString('en')} changed, ${removed.toLocaleString('en')} removed`;
  const failed = counts.failed === 0 ? '' : `, ${counted(counts.failed, 'failure')}`;
  return `${finishedAt} ${work}; ${counted(documents, 'document')} in all${failed}\n`;
}

/** What was kept out of the passages; no lines where nothing was. `way` is what shows it where `verbose` does not. */
export function formatOmissions(
  { omissionCounts, omitted }: Pick<IndexReport, 'omissionCounts' | 'omitted'>,
  verbose: boolean,
  way: string,
): string[] {
  const reasons = Object.entries(omissionCounts).map(([reason, count]) => `${count} ${reason}`);
  if (reasons.length === 0) return [];
  const heading = `Left out of the results: ${reasons.join(', ')}`;
  if (!verbose) return [plainText(`${heading}; ${way} shows them`)];
  return [heading, ...omitted.map(({ documentId, reason, text }) => plainText(`  ${documentId}: ${reason}: ${text}`))];
}

type Troubles = Pick<IndexReport, 'skipped' | 'withoutDocument' | 'warnings' | 'failed' | 'counts'>;

/** What was passed over, left out and not indexed; no lines where there is nothing of it. */
export function formatTroubles(
  { skipped, withoutDocument, warnings, failed, counts }: Troubles,
  verbose: boolean,
): string[] {
  const lines: string[] = [];
  if (counts.skipped > 0) {
    lines.push(`${counted(counts.skipped, 'file')} of no known format passed over`);
    if (verbose) lines.push(...skipped.map((path) => plainText(`  ${path}`)));
  }
  lines.push(...listComplaints('Without a document', withoutDocument, counts.withoutDocument, verbose));
  lines.push(...listComplaints('Uncertain or left out', warnings, counts.warnings, verbose));
  lines.push(...listComplaints('Not indexed', failed, counts.failed, true));
  return lines;
}

function listComplaints(heading: string, complaints: IndexReport['failed'], count: number, all: boolean): string[] {
  if (count === 0) return [];
  const listed = all ? complaints : complaints.slice(0, MAX_LISTED);
  const rest = count - listed.length;
  const more = listed.length < complaints.length ? '; --verbose shows them' : '';
  return [
    `${heading}:`,
    ...listed.map((complaint) => plainText(`  ${describeComplaint(complaint)}`)),
    ...(rest > 0 ? [`  and ${rest.toLocaleString('en')} more${more}`] : []),
  ];
}

/** Many messages name their subject themselves. */
function describeComplaint({ subject, message }: IndexReport['failed'][number]): string {
  return message.startsWith(subject) ? message : `${subject}: ${message}`;
}
