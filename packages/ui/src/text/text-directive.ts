/** Makes a text directive, by which a browser finds a passage in a page and scrolls to it. */

/** A longer text is named by its beginning and its end: addresses stay short, and slips between the two do no harm. */
const MAX_WHOLE_LENGTH = 160;
/** Words taken from either end: six words in a row hardly ever stand twice in one text. */
const END_WORDS = 6;
/** In writing without spaces words are short; what is taken has at least so many characters. */
const MIN_END_LENGTH = 24;

/**
 * `text=whole` or `text=start,end`, encoded; '' where there is no word to search for. A text of several lines is always
 * named by its ends, because a browser looks for what stands between commas within one block of the page.
 */
export function textDirective(text: string): string {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return '';
  if (lines.length === 1 && first.length <= MAX_WHOLE_LENGTH) return `text=${encode(first)}`;
  return `text=${encode(beginning(first))},${encode(ending(last))}`;
}

function beginning(line: string): string {
  const ends = wordRanges(line).map(({ end }) => end);
  return line.slice(0, ends.find((end, index) => index >= END_WORDS - 1 && end >= MIN_END_LENGTH) ?? line.length);
}

function ending(line: string): string {
  const starts = wordRanges(line)
    .map(({ start }) => start)
    .reverse();
  const isEnough = (start: number, index: number) => index >= END_WORDS - 1 && line.length - start >= MIN_END_LENGTH;
  return line.slice(starts.find(isEnough) ?? 0);
}

/** A browser only finds whole words, and where words have no spaces between them it parts them as `Intl.Segmenter` does. */
function wordRanges(line: string): { start: number; end: number }[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Commas and hyphens are signs of the directive's own; half a character cannot be encoded at all. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
