/** Counts the phrases that an index's passages repeat: what suggestions are made of. In bounded memory. */
import type { Token } from '../analysis/index.js';
import { hashText, mixHash } from '../format/hash.js';

/** A phrase as it is mostly written, and how many passages hold it (of rare ones, about how many). */
export type FrequentPhrase = readonly [text: string, passages: number];

export interface PhraseCounter {
  /** `tokens` are those of `text`, one passage. */
  add(text: string, tokens: readonly Token[]): void;
  /** The most frequent first, equals in order of the alphabet. */
  finish(): FrequentPhrase[];
}

const MOST_WORDS = 3;
/** Twice may be chance; what three passages say is a topic of the index. */
const MIN_PASSAGES = 3;
/** Some 150 kB in the file, and a scan of less than a millisecond at each keystroke. */
const MOST_PHRASES = 5000;
/** Phrases counted one by one at a time; past it the rarest half is forgotten. */
const MOST_COUNTED = 50_000;
/** Counters for phrases not yet frequent: 1 MB. Phrases that share one are counted one by one a little early. */
const SKETCH_LENGTH = 1 << 20;
/** A phrase is left out where a longer one holds it nearly always: `bin Salman` beside `Mohammed bin Salman`. */
const PART_SHARE = 0.8;
const MOST_FORMS = 4;

interface Counted {
  passages: number;
  readonly words: readonly string[];
  /** Spellings with their counts; the first few seen. */
  readonly forms: Map<string, number>;
}

export function createPhraseCounter(): PhraseCounter {
  const sketch = new Uint8Array(SKETCH_LENGTH);
  const counted = new Map<string, Counted>();

  function count(key: string, words: readonly string[], form: string): void {
    const known = counted.get(key);
    if (known !== undefined) {
      known.passages++;
      const times = known.forms.get(form);
      if (times !== undefined || known.forms.size < MOST_FORMS) known.forms.set(form, (times ?? 0) + 1);
      return;
    }
    const at = mixHash(hashText(key)) % SKETCH_LENGTH;
    const passages = (sketch[at] as number) + 1;
    if (passages < MIN_PASSAGES) {
      sketch[at] = passages;
      return;
    }
    counted.set(key, { passages, words, forms: new Map([[form, 1]]) });
    if (counted.size > MOST_COUNTED) forgetRarest(counted);
  }

  return {
    add(text, tokens) {
      const words = tokens.filter(({ compound }) => !compound);
      const seen = new Set<string>();
      for (let first = 0; first < words.length; first++) {
        for (let length = 2; length <= MOST_WORDS; length++) {
          const run = words.slice(first, first + length);
          const [head] = run;
          const tail = run.at(-1);
          if (head === undefined || tail === undefined || run.length < length || !isContent(head)) break;
          if (!standTogether(text, run)) break;
          if (!isContent(tail)) continue;
          const key = run.map(({ surface }) => surface).join(' ');
          if (seen.has(key)) continue;
          seen.add(key);
          const form = text.slice(head.start, tail.end).replace(/\s/gu, ' ');
          count(key, key.split(' '), form);
        }
      }
    },
    finish() {
      const all = [...counted].sort(([a, x], [b, y]) => y.passages - x.passages || (a < b ? -1 : 1));
      const parts = new Set<string>();
      for (const [, { passages, words }] of all) {
        if (words.length < MOST_WORDS) continue;
        for (const part of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) {
          if (passages >= PART_SHARE * (counted.get(part)?.passages ?? Number.POSITIVE_INFINITY)) parts.add(part);
        }
      }
      return all
        .filter(([key]) => !parts.has(key))
        .slice(0, MOST_PHRASES)
        .map(([, { passages, forms }]) => [commonest(forms), passages]);
    },
  };
}

/** A phrase neither begins nor ends with a word that says little, a number or a single letter. */
function isContent({ stop, surface }: Token): boolean {
  return !stop && surface.length > 1 && /^\P{N}+$/u.test(surface);
}

/** Words of one phrase have nothing but one space or hyphen between them: punctuation ends a thought. */
function standTogether(text: string, run: readonly Token[]): boolean {
  return run.every((token, i) => i === 0 || /^[\s-]$/u.test(text.slice((run[i - 1] as Token).end, token.start)));
}

function forgetRarest(counted: Map<string, Counted>): void {
  const passages = Array.from(counted.values(), (each) => each.passages).sort((a, b) => a - b);
  const median = passages[passages.length >> 1] as number;
  for (const [key, each] of counted) if (each.passages <= median) counted.delete(key);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const [[form] = ['']] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1));
  return form;
}
