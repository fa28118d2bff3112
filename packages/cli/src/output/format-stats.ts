/** The figures of an index as text for a terminal. */
import type { StatsAnswer } from '@loci/engine';
import { plainText } from './plain-text.js';

export function formatStats(stats: StatsAnswer): string {
  const { model, dates } = stats;
  const rows: (readonly [name: string, value: string])[] = [
    ['documents', grouped(stats.documents)],
    ['passages', grouped(stats.passages)],
    ['sentences', grouped(stats.sentences)],
    ['terms', grouped(stats.terms)],
    ['size', formatSize(stats.sizeBytes)],
    ['dates', dates === null ? 'none known' : `${dates.earliest} to ${dates.latest}`],
    ['model', `${plainText(model.name)}, ${model.dimensions} dimensions, ${model.fingerprint.slice(0, 12)}`],
    ['format', `version ${stats.formatVersion}`],
    ['generation', stats.generation],
  ];
  const sources = stats.sources.map(
    ({ value, count }) => `${grouped(count).padStart(12)}  ${plainText(value ?? 'no source given')}`,
  );
  const lines = rows.map(([name, value]) => `${name.padEnd(12)}${value}`);
  return `${[...lines, ...(sources.length === 0 ? [] : ['', 'documents by source', ...sources])].join('\n')}\n`;
}

/** Decimal units, as disks are sold and browsers count: `1.2 MB`. */
export function formatSize(sizeBytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  if (sizeBytes < 1_000) return `${sizeBytes} bytes`;
  const power = Math.min(Math.floor(Math.log10(sizeBytes) / 3), units.length);
  return `${(sizeBytes / 1_000 ** power).toFixed(1)} ${units[power - 1]}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
