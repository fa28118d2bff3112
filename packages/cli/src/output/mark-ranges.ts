/** Styles ranges of a text that may lie within one another, as a sentence and the words in it. */
import type { TextRange } from '@loci/engine';
import type { Style, Terminal } from '../terminal.js';

export interface MarkedRange extends TextRange {
  readonly style: Style;
}

/** Cuts the text wherever a range begins or ends, and styles each piece by the ranges that hold it. */
export function markRanges(text: string, ranges: readonly MarkedRange[], terminal: Pick<Terminal, 'style'>): string {
  const edges = ranges.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, place) => {
      const end = cuts[place + 1] ?? text.length;
      const styles = ranges.filter((range) => range.start <= start && range.end >= end).map(({ style }) => style);
      const piece = text.slice(start, end);
      return styles.length === 0 ? piece : terminal.style(piece, ...new Set(styles));
    })
    .join('');
}
