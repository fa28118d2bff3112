/** Puts the large first letter of a paragraph, which reaches over several lines, back before its first line. */
import type { TextRun } from './page-text.js';
import type { Segment } from './segment.js';

/** A letter that is this many times as large as most text. */
const MIN_FACTOR = 1.8;
/** Its lines begin this near to it, in its own size. */
const MAX_GAP = 0.5;
const INITIAL = /^["'“‘«„]?\p{Lu}$/u;

/** Parts the runs of a page into those large letters that may be initials, and all others. */
export function partInitials(runs: readonly TextRun[]): { initials: TextRun[]; others: TextRun[] } {
  const candidates = runs.filter((run) => INITIAL.test(run.text));
  if (candidates.length === 0) return { initials: [], others: [...runs] };
  const sizes = runs.flatMap((run) => Array<number>(run.text.length).fill(run.size)).sort((one, two) => one - two);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const initials = candidates.filter(
    (run) => run.size >= MIN_FACTOR * usual && runs.some((other) => standsBeside(run, other)),
  );
  return { initials, others: runs.filter((run) => !initials.includes(run)) };
}

/** Whether smaller text stands to the right of the letter, above the line that it stands on. */
function standsBeside(initial: TextRun, other: Pick<TextRun, 'left' | 'baseline' | 'size'>): boolean {
  return (
    other.size * MIN_FACTOR <= initial.size &&
    other.left >= initial.left + 0.1 * initial.size &&
    other.left - initial.right <= MAX_GAP * initial.size &&
    other.baseline < initial.baseline - 0.2 * other.size &&
    other.baseline > initial.baseline - initial.size
  );
}

/** The lines beside an initial begin where it does, and the first of them with it. */
export function restoreInitials(segments: readonly Segment[], initials: readonly TextRun[]): Segment[] {
  let restored = [...segments];
  for (const initial of initials) {
    const reach = { ...initial, baseline: initial.baseline + 0.4 * initial.size };
    const beside = restored.filter(
      (segment) => standsBeside(reach, segment) && segment.baseline <= initial.baseline + 0.2 * segment.size,
    );
    const first = beside.reduce<Segment | null>((top, one) => (top && top.baseline <= one.baseline ? top : one), null);
    restored = restored.map((segment) => {
      if (!beside.includes(segment)) return segment;
      const text = segment === first ? initial.text + segment.text : segment.text;
      return { ...segment, text, left: initial.left };
    });
  }
  return restored;
}
