/** Cuts a found text into what it shares with the example, what it says in other words, and the rest. */
import type { Alignment, TextRange } from '@loci/engine';

/**
 * - `same`: stands in both texts
 * - `changed`: stands here in the place of `other`, the example's words, which are '' where these were added;
 *   `text` is '' where the example's words were dropped
 * - `own`: is compared with nothing
 */
export type ComparedSegment =
  | { readonly kind: 'same' | 'own'; readonly text: string }
  | { readonly kind: 'changed'; readonly text: string; readonly other: string };

/** Segments whose texts make up `found.slice(within.start, within.end)`, in order. What `within` cuts is clipped. */
export function comparedSegments(
  found: string,
  example: string,
  alignment: readonly Alignment[],
  within: TextRange = { start: 0, end: found.length },
): ComparedSegment[] {
  const segments: ComparedSegment[] = [];
  let offset = within.start;
  const addOwn = (end: number) => {
    if (end > offset) segments.push({ kind: 'own', text: found.slice(offset, end) });
    offset = Math.max(offset, end);
  };
  for (const stretch of [...alignment].sort((a, b) => a.found.start - b.found.start)) {
    const start = Math.max(stretch.found.start, offset);
    const end = Math.min(stretch.found.end, within.end);
    const isDropped = stretch.found.start === stretch.found.end;
    // A stretch outside the range, or one that another has covered already, marks nothing.
    if (isDropped ? start > within.end || stretch.found.start < offset : start >= end) continue;
    addOwn(start);
    const text = found.slice(start, end);
    if (stretch.kind === 'same') segments.push({ kind: 'same', text });
    else {
      segments.push({ kind: 'changed', text, other: example.slice(stretch.example.start, stretch.example.end) });
    }
    offset = end;
  }
  addOwn(within.end);
  return segments;
}
