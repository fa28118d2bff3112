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

  const omissions = Object.entries(report.omissionCounts).map(([reason, count]) => `${count} ${reason}`);
  if (omissions.length > 0) {
    lines.push(`Left out of the results: ${omissions.join(', ')}${verbose ? '' : '; --verbose shows them'}`);
  }
  if (verbose) {
    for (const { documentId, reason, text } of report.omitted)
      lines.push(plainText(`  ${documentId}: ${reason}: ${text}`));
  }
  if (report.skipped.length > 0) {
    lines.push(`${counted(report.skipped.length, 'file')} of no known format passed over`);
    if (verbose) lines.push(...report.skipped.map((path) => plainText(`  ${path}`)));
  }
  lines.push(...listComplaints('Not understood and left out', report.warnings, verbose));
  lines.push(...listComplaints('Not indexed', report.failed, true));
  return `${lines.join('\n')}\n`;
}

function listComplaints(heading: string, complaints: IndexReport['failed'], all: boolean): string[] {
  if (complaints.length === 0) return [];
  const listed = all ? complaints : complaints.slice(0, MAX_LISTED);
  const rest = complaints.length - listed.length;
  return [
    `${heading}:`,
    ...listed.map(({ subject, message }) => plainText(`  ${subject}: ${message}`)),
    ...(rest > 0 ? [`  and ${rest} more; --verbose shows them`] : []),
  ];
}
