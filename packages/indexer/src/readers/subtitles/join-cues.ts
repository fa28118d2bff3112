/** Joins cues, which are cut to fit a screen, into paragraphs as they would be written. */
import type { Cue, CueLine } from './parse-cues.js';

export interface SpokenParagraph {
  readonly text: string;
  readonly speaker: string | null;
  /** When its first cue begins. */
  readonly timeMs: number;
}

/** Speakers pause for less between sentences; subtitles of scenes are further apart. */
const PAUSE_MS = 3000;
/** Speech without a pause is parted after a sentence from this length on, so that its times stay near. */
const FULL_LENGTH = 500;
/** Speech without full stops, as machines write it down, is parted between cues from this length on. */
const MOST_LENGTH = 1000;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/;
/** A name in capitals before a colon, as captions of broadcasters have it. */
const CALLED_OUT = /^[\p{Lu}][\p{Lu}\d .'’-]{1,40}:\s/u;
/** Rolling captions show a line that was spoken for a moment more; nobody says it again in so short a time. */
const FLASH_MS = 100;

/** A new paragraph begins after a pause, with another speaker, and where one gets long. */
export function joinCues(cues: readonly Cue[]): SpokenParagraph[] {
  const paragraphs: SpokenParagraph[] = [];
  let words: string[] = [];
  let length = 0;
  let timeMs = 0;
  let speaker: string | null = null;
  let lastEndMs = 0;

  function close(): void {
    if (words.length > 0) paragraphs.push({ text: words.join(' '), speaker, timeMs });
    words = [];
    length = 0;
  }

  for (const [index, cue] of cues.entries()) {
    if (cue.startMs - lastEndMs >= PAUSE_MS) close();
    for (const line of withoutRepeated(cue, cues[index - 1])) {
      const isFull = length >= MOST_LENGTH || (length >= FULL_LENGTH && SENTENCE_END.test(words.at(-1) ?? ''));
      if (isFull || line.turn || line.speaker !== speaker || CALLED_OUT.test(line.text)) close();
      if (words.length === 0) {
        timeMs = cue.startMs;
        speaker = line.speaker;
      }
      words.push(line.text);
      length += line.text.length + 1;
    }
    lastEndMs = cue.endMs;
  }
  close();
  return paragraphs;
}

/** Rolling captions begin with the line that the cue before ended with. */
function withoutRepeated(cue: Cue, before: Cue | undefined): readonly CueLine[] {
  const last = before?.lines.at(-1)?.text;
  const repeats = last !== undefined && cue.lines[0]?.text === last;
  const rolls = cue.lines.length > 1 || cue.endMs - cue.startMs <= FLASH_MS;
  return repeats && rolls ? cue.lines.slice(1) : cue.lines;
}
