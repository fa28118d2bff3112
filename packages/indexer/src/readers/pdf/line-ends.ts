/** Joins lines to running text: with a space, without one, or with a hyphen taken out that only the line's end called for. */

/** Joins the lines of one paragraph; `lines` are not empty. */
export type JoinLines = (lines: readonly string[]) => string;

const HYPHEN_AT_END = /(?:^|[^\p{L}\p{M}])((?:[\p{L}\p{M}]+[-‐])*[\p{L}\p{M}]+)[-‐]$/u;
const WORD_AT_START = /^([\p{L}\p{M}]+)((?:[-‐][\p{L}\p{M}]+)*)/u;
const WORDS = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
/** Scripts that write without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;
/** What is longer is not looked at as a whole. */
const LONGEST_WORD = 80;
/** What follows a hyphen that stands for the rest of a word: `short- and long-term`. */
const AFTER_SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|og)\b/i;
/** Compounds with one first part, none of them joined, that tell that it keeps its hyphen: `self-`, `well-`. */
const MIN_COMPOUNDS = 2;

/**
 * Learns from all lines of a document which words it writes with a hyphen and which without. A word that is parted at a
 * line's end is written as the document writes it elsewhere; a word that is seen nowhere else is joined.
 */
export function createLineJoiner(lines: Iterable<string>): JoinLines {
  const { words, firstParts } = learnWords(lines);

  function keepsHyphen(first: string, second: string): boolean {
    const [start, end] = [first.toLowerCase(), second.toLowerCase()];
    const hyphened = words.get(`${start}-${end}`) ?? 0;
    const joined = words.get(start + end) ?? 0;
    if (hyphened > 0 || joined > 0) return hyphened > joined;
    if (start.includes('-')) return true;
    return (firstParts.get(start)?.size ?? 0) >= MIN_COMPOUNDS && words.has(end);
  }

  /** PDF.js leaves out soft hyphens, with which some programs mark the cut: only the document's other words tell of it. */
  function isCutUnmarked(text: string, line: string): boolean {
    const first = /(?:^|[^\p{L}\p{M}-])([\p{L}\p{M}]+)$/u.exec(text.slice(-LONGEST_WORD))?.[1]?.toLowerCase();
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0];
    if (first === undefined || second === undefined || !words.has(first + second)) return false;
    // Here the parts were counted once as words.
    return (words.get(first) ?? 0) <= 1 && (words.get(second) ?? 0) <= 1;
  }

  function joinTwo(text: string, line: string): string {
    if (/[\p{L}\p{N}][-‐]$/u.test(text)) {
      const first = HYPHEN_AT_END.exec(text.slice(-LONGEST_WORD))?.[1];
      const second = WORD_AT_START.exec(line);
      if (AFTER_SUSPENDED.test(line) && !words.has(`${first}${second?.[1]}`.toLowerCase())) return `${text} ${line}`;
      const isCut = first !== undefined && second?.[1] !== undefined && isSameCase(first, second[1]);
      if (!isCut) return /^[\p{L}\p{N}]/u.test(line) ? text + line : `${text} ${line}`;
      return keepsHyphen(first, second[0]) ? text + line : text.slice(0, -1) + line;
    }
    if (/[^\s][—/]$/u.test(text) || line.startsWith('—')) return text + line;
    if (isCutUnmarked(text, line)) return text + line;
    const isUnspaced = UNSPACED.test(text.slice(-1)) && UNSPACED.test(line.slice(0, 1));
    return isUnspaced ? text + line : `${text} ${line}`;
  }

  return (parts) => parts.reduce(joinTwo);
}

/** What goes on in capitals after small letters is a word of its own: `Anglo-Saxon`. */
function isSameCase(first: string, second: string): boolean {
  return !/^\p{Lu}/u.test(second) || (first === first.toUpperCase() && second === second.toUpperCase());
}

/** Counts of the words that stand whole on a line, and the second parts that each first part of a compound has. */
function learnWords(lines: Iterable<string>) {
  const words = new Map<string, number>();
  const firstParts = new Map<string, Set<string>>();
  let startsInWord = false;
  for (const line of lines) {
    const text = line.toLowerCase().replaceAll('‐', '-');
    const endsInWord = /[\p{L}\p{M}]-$/u.test(text);
    const found = text.match(WORDS) ?? [];
    for (const word of found.slice(startsInWord ? 1 : 0, endsInWord ? -1 : undefined)) {
      words.set(word, (words.get(word) ?? 0) + 1);
      const hyphen = word.indexOf('-');
      if (hyphen < 0) continue;
      const first = word.slice(0, hyphen);
      const seconds = firstParts.get(first) ?? new Set();
      firstParts.set(first, seconds.add(word.slice(hyphen + 1)));
    }
    startsInWord = endsInWord;
  }
  return { words, firstParts };
}
