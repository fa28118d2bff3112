/** Parses the cues of WebVTT and SubRip files. */

export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  /** In order, without tags; each is one line of the screen. */
  readonly lines: readonly CueLine[];
}

export interface CueLine {
  readonly text: string;
  /** By `<v Name>`; null where none is named. */
  readonly speaker: string | null;
  /** Whether a mark such as `- ` or `>>` says that another person begins to speak. */
  readonly turn: boolean;
}

export interface ParsedCues {
  readonly cues: readonly Cue[];
  /** Lines, from 1, that hold an arrow but no times that can be read. */
  readonly badTimings: readonly number[];
  /** What the header says, for example `Language: en`, by name in lower case. */
  readonly header: ReadonlyMap<string, string>;
}

const TIME = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})';
const TIMING = new RegExp(`^\\s*${TIME}\\s*-->\\s*${TIME}(?:\\s|$)`);
/** Longer lines are text that holds an arrow. */
const MAX_TIMING_LENGTH = 200;

/** Whatever stands outside of cues (numbers, notes, styles, regions) is passed over. Line ends must be `\n`. */
export function parseCues(text: string): ParsedCues {
  const cues: Cue[] = [];
  const badTimings: number[] = [];
  const header = new Map<string, string>();
  let open: { startMs: number; endMs: number; payload: string[] } | null = null;
  let inHeader = text.startsWith('WEBVTT');

  function close(): void {
    if (open) cues.push({ startMs: open.startMs, endMs: open.endMs, lines: parsePayload(open.payload.join('\n')) });
    open = null;
  }

  for (const [index, line] of text.split('\n').entries()) {
    const isTiming = line.length <= MAX_TIMING_LENGTH && line.includes('-->');
    const timing = isTiming ? TIMING.exec(line) : null;
    if (timing) {
      // Where no blank line parts two cues, the number of the second ends the first.
      if (open && /^\d+$/.test(open.payload.at(-1)?.trim() ?? '')) open.payload.pop();
      close();
      open = { startMs: toMs(timing.slice(1, 5)), endMs: toMs(timing.slice(5, 9)), payload: [] };
    } else if (isTiming) {
      close();
      badTimings.push(index + 1);
    } else if (line.trim() === '') {
      close();
    } else if (open) {
      open.payload.push(line);
    } else if (inHeader) {
      const [, name, value] = /^([A-Za-z-]+):\s*(.+)$/.exec(line) ?? [];
      if (name && value) header.set(name.toLowerCase(), value.trim());
    }
    if (line.trim() === '') inHeader = false;
  }
  close();
  return { cues, badTimings, header };
}

function toMs([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'));
}

/** `<v Name>`, also with classes as in `<v.loud Name>`; the name ends the tag. */
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]+([^<>\n]{1,200})>/;
/** Tags of WebVTT and SubRip, times within a cue, and `{\an8}` of editors. */
const TAG = /<\/?[A-Za-z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,100}\}/g;
const TURN = /^(?:[-–—]\s*(?=\S)|>>+\s*)/;
/** The references that WebVTT knows. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', ' '],
  ['&lrm;', ''],
  ['&rlm;', ''],
  ['&#39;', "'"],
  ['&quot;', '"'],
]);

function parsePayload(payload: string): CueLine[] {
  const lines: CueLine[] = [];
  let speaker: string | null = null;
  for (const line of payload.split('\n')) {
    // A voice that begins within a line begins a line of its own. Of what `split` gives, each second part is a name.
    for (const [index, part] of line.split(VOICE).entries()) {
      if (index % 2 === 1) {
        speaker = plainText(part) || null;
        continue;
      }
      const text = plainText(part);
      const turn = TURN.exec(text)?.[0] ?? '';
      if (text.length > turn.length) lines.push({ text: text.slice(turn.length), speaker, turn: turn !== '' });
    }
  }
  return lines;
}

function plainText(text: string): string {
  return text
    .replace(TAG, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm|#39|quot);/g, (reference) => REFERENCES.get(reference) ?? reference)
    .replace(/\s+/g, ' ')
    .trim();
}
