/** Cuts a text into the stretches that its highlights mark, so that it can be rendered as text nodes and never as markup. */
import type { Highlight, TextRange } from '@loci/engine';

/** A stretch of text that is marked in one way from its first character to its last. */
export interface Segment {
  readonly text: string;
  /** Holds a word or phrase of the query. */
  readonly term: boolean;
}

/** Neighbouring segments that lie inside, or outside, the sentence that answers by meaning. */
export interface SegmentGroup {
  readonly sentence: boolean;
  readonly segments: readonly Segment[];
}

interface Boundary {
  readonly offset: number;
  readonly kind: Highlight['kind'];
  readonly change: 1 | -1;
}

/**
 * Groups of segments that cover `text.slice(within.start, within.end)` exactly and in order.
 * Ranges may nest and overlap; what lies outside `within` is clipped, and empty ranges mark nothing.
 */
export function segmentText(
  text: string,
  highlights: readonly Highlight[],
  within: TextRange = { start: 0, end: text.length },
): SegmentGroup[] {
  const from = Math.max(0, Math.min(within.start, text.length));
  const to = Math.max(from, Math.min(within.end, text.length));
  const groups: { sentence: boolean; segments: Segment[] }[] = [];
  const depth = { term: 0, sentence: 0 };
  let offset = from;

  const emitUntil = (end: number) => {
    if (end <= offset) return;
    const segment = { text: text.slice(offset, end), term: depth.term > 0 };
    const sentence = depth.sentence > 0;
    const last = groups.at(-1);
    const neighbour = last?.segments.at(-1);
    if (last?.sentence !== sentence) groups.push({ sentence, segments: [segment] });
    else if (neighbour?.term === segment.term) {
      last.segments[last.segments.length - 1] = { text: neighbour.text + segment.text, term: segment.term };
    } else last.segments.push(segment);
    offset = end;
  };

  for (const boundary of boundariesWithin(highlights, from, to)) {
    emitUntil(boundary.offset);
    depth[boundary.kind] += boundary.change;
  }
  emitUntil(to);
  return groups;
}

function boundariesWithin(highlights: readonly Highlight[], from: number, to: number): Boundary[] {
  const boundaries: Boundary[] = [];
  for (const { start, end, kind } of highlights) {
    const clippedStart = Math.max(start, from);
    const clippedEnd = Math.min(end, to);
    if (clippedStart >= clippedEnd) continue;
    boundaries.push({ offset: clippedStart, kind, change: 1 }, { offset: clippedEnd, kind, change: -1 });
  }
  return boundaries.sort((a, b) => a.offset - b.offset);
}
