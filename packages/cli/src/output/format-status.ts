/** The state of an index, as text for a terminal. */
import type { IndexStatus } from '@loci/indexer';
import { counted, joined } from './describe-passage.js';
import { formatOmissions, formatTroubles } from './format-index-report.js';
import { formatSize } from './format-stats.js';
import { plainText } from './plain-text.js';

const LABEL_WIDTH = 12;

/** `verbose` lists what was left out, every file that was passed over, and every warning. */
export function formatStatus({ manifest, report, writer }: IndexStatus, verbose: boolean): string {
  const rows: (readonly [name: string, value: string])[] = [];
  if (manifest !== null) {
    const { counts, files, model } = manifest;
    const sizeBytes = Object.values(files).reduce((sum, file) => sum + file.sizeBytes, 0);
    rows.push(
      ['indexed', `${counted(counts.documents, 'document')}, ${counted(counts.passages, 'passage')}`],
      ['size', formatSize(sizeBytes)],
      ['model', `${plainText(model.name)}, ${model.fingerprint.slice(0, 12)}`],
      ['generation', `${manifest.generation}, format version ${manifest.formatVersion}`],
    );
  }
  if (report === null) rows.push(['last run', manifest === null ? 'none yet' : 'not known']);
  else {
    const { paths, exclude, language, fieldMap = {} } = report.inputs;
    rows.push(['last run', report.finishedAt], ['paths', joined(paths)]);
    if (exclude.length > 0) rows.push(['left out', joined(exclude)]);
    if (language !== null) rows.push(['language', plainText(language)]);
    const fields = Object.entries(fieldMap).map(([field, name]) => `${field}=${name}`);
    if (fields.length > 0) rows.push(['fields', plainText(fields.join(','))]);
  }
  if (writer !== null) rows.push(['being written', `by process ${writer.pid} on ${plainText(writer.host)}`]);
  const lines = rows.map(([name, value]) => `${name.padEnd(LABEL_WIDTH)} ${value}`);
  if (report !== null) lines.push(...formatOmissions(report, verbose, '--verbose'), ...formatTroubles(report, verbose));
  return `${lines.join('\n')}\n`;
}
