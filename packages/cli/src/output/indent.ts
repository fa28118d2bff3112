/** Wraps text to the width of the terminal behind an indent. */
import wrapAnsi from 'wrap-ansi';

export function indent(text: string, columns: number, width: number): string {
  const margin = ' '.repeat(columns);
  return wrapAnsi(text, width - columns, { hard: true })
    .split('\n')
    .map((line) => (margin + line).trimEnd())
    .join('\n');
}
