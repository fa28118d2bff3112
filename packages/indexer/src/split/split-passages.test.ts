import type { Passage } from '@loci/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../testing.fixture.js';
import { joinBrokenParagraphs } from './join-broken.js';
import { findPlainBlocks } from './plain-blocks.js';
import { splitPassages } from './split-passages.js';

function split(text: string, budget = 200): Passage[] {
  const adjacent = () => true;
  const blocks = joinBrokenParagraphs(text, findPlainBlocks(text), adjacent);
  return splitPassages(text, blocks, adjacent, { documentId: 'd', language: null, budget, countTokens: countWords });
}
const textsOf = (text: string, budget?: number) => split(text, budget).map(({ start, end }) => text.slice(start, end));

const LONG = 'This paragraph is long enough to stand by itself, since it goes on for more than eighty characters.';
const OTHER = 'The second paragraph is long enough too, and nothing in it refers to what the first one says at all.';

describe('texts of great length', () => {
  it('may have more passages than a call may have arguments', () => {
    const count = 150_000;
    const blocks = Array.from({ length: count }, (_, at) => ({
      kind: 'code' as const,
      start: 2 * at,
      end: 2 * at + 1,
    }));
    const options = { documentId: 'd', language: null, budget: 200, countTokens: countWords };
    expect(splitPassages('x\n'.repeat(count), blocks, () => true, options)).toHaveLength(count);
  });

  it('take time by their length and not by its square, whatever marks they hold', () => {
    const count = 100_000;
    expect(findPlainBlocks('[indent.]\n'.repeat(count))).toHaveLength(count);
    expect(findPlainBlocks('x\n  ~~~\n'.repeat(count))).toHaveLength(2 * count);
    const spaced = `# a${' '.repeat(count)}b`;
    expect(split(`${spaced}\n\n${LONG}`)).toMatchObject([{ heading: 'a b' }]);
  });
});

describe('where passages begin and end', () => {
  it('at blank lines', () => {
    expect(textsOf(`${LONG}\n\n${OTHER}\n`)).toEqual([LONG, OTHER]);
  });

  it('at the ends of a short block that its format keeps separate', () => {
    const text = `Yes.\n\n${LONG}`;
    const passagesOf = (separate: boolean) => {
      const blocks = findPlainBlocks(text).map((block) => ({ ...block, separate }));
      const options = { documentId: 'd', language: null, budget: 200, countTokens: countWords };
      return splitPassages(text, blocks, () => true, options).map(({ start, end }) => text.slice(start, end));
    };
    expect(passagesOf(true)).toEqual(['Yes.', LONG]);
    expect(passagesOf(false)).toEqual([text]);
  });

  it('between words that were said far from each other in time, however short', () => {
    const text = `Yes.\n\n${LONG}`;
    const passagesOf = (timeMs: number) => {
      const blocks = findPlainBlocks(text).map((block, index) => ({ ...block, timeMs: index * timeMs }));
      const options = { documentId: 'd', language: null, budget: 200, countTokens: countWords };
      return splitPassages(text, blocks, () => true, options).map(({ place }) => place?.timeMs);
    };
    expect(passagesOf(10_000)).toEqual([0]);
    expect(passagesOf(90_000)).toEqual([0, 90_000]);
  });

  it('at line breaks where lines are paragraphs', () => {
    const wide = `${LONG} ${LONG}`;
    expect(textsOf(`${wide}\n${OTHER}\n${wide}`)).toEqual([wide, OTHER, wide]);
  });

  it('not at line breaks where lines are wrapped', () => {
    const wrapped =
      'Call me Ishmael. Some years ago, never mind how long precisely,\nhaving little or no money in my purse, and nothing particular to\ninterest me on shore, I thought I would sail about a little.';
    expect(textsOf(wrapped)).toEqual([wrapped]);
    expect(textsOf(`${wrapped}\n\n${wrapped}`)).toEqual([wrapped, wrapped]);
  });

  it('at lines that are set in, where paragraphs have no blank lines between them', () => {
    const first =
      '  Call me Ishmael. Some years ago, never mind how long precisely,\nI thought I would sail about a little and see the watery part too.';
    const second =
      '  Whenever I find myself growing grim about the mouth; whenever it\nis a damp, drizzly November in my soul, I account it high time.';
    expect(textsOf(`${first}\n${second}`)).toEqual([first.trim(), second.trim()]);
  });

  it('not at a stray break in the middle of a sentence', () => {
    const first = 'He said that the two sides were going to be successful in the long run, or';
    expect(textsOf(`${first}\n\nthey would hit a wall.`)).toEqual([`${first}\n\nthey would hit a wall.`]);
    const beforeName = 'The weight of evidence suggests that, high expectations aside, this new endeavour with the';
    expect(textsOf(`${beforeName}\n\nRussians will fail.`)).toEqual([`${beforeName}\n\nRussians will fail.`]);
    expect(split(`${beforeName}\n\nRussians will fail.`)[0]?.sentences).toHaveLength(1);
  });

  it('keeps what stands between indent marks as one quotation, without the marks', () => {
    const text = `${LONG}\n\n[indent.]\n\n${OTHER}\n\nShort.\n\n[end indent.]\n\n${LONG}`;
    expect(split(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['paragraph', LONG],
      ['quotation', `${OTHER}\n\nShort.`],
      ['paragraph', LONG],
    ]);
  });

  it('takes an indent mark without a partner for a mere mark', () => {
    expect(textsOf(`${LONG}\n\n[indent.]\n\n${OTHER}`)).toEqual([LONG, OTHER]);
  });

  it('takes headings for headings, and a list for one passage', () => {
    const text = `# One #\n\n${LONG}\n\n## Two\n\n- first item\n- second item\n  goes on\n\n${OTHER}`;
    expect(split(text).map(({ kind, heading, start, end }) => [kind, heading, text.slice(start, end)])).toEqual([
      ['paragraph', 'One', LONG],
      ['list', 'Two', '- first item\n- second item\n  goes on'],
      ['paragraph', 'Two', OTHER],
    ]);
  });

  it('keeps a code fence whole, blank lines and all', () => {
    const code = '```\nconst a = 1;\n\nconst b = 2;\n```';
    expect(textsOf(`${LONG}\n\n${code}\n\n${OTHER}`)).toEqual([LONG, code, OTHER]);
  });
});

describe('stubs', () => {
  it('join the shorter neighbour', () => {
    expect(textsOf(`${LONG} ${LONG}\n\nA stub it is.\n\n${OTHER}`)).toEqual([
      `${LONG} ${LONG}`,
      `A stub it is.\n\n${OTHER}`,
    ]);
    expect(textsOf(`${LONG}\n\nA stub it is.\n\n${OTHER} ${OTHER}`)).toEqual([
      `${LONG}\n\nA stub it is.`,
      `${OTHER} ${OTHER}`,
    ]);
  });

  it('join what follows where they do not end like a sentence', () => {
    expect(textsOf(`${LONG}\n\nThe road ahead\n\n${OTHER} ${OTHER}`)).toEqual([
      LONG,
      `The road ahead\n\n${OTHER} ${OTHER}`,
    ]);
  });

  it('stay alone where joined they would be too long', () => {
    expect(textsOf(`${LONG}\n\nA stub it is.\n\n${OTHER}`, 20)).toContain('A stub it is.');
  });

  it('do not join across a heading', () => {
    expect(textsOf(`${LONG}\n\nA stub it is.\n\n# Next\n\nAnother stub.`)).toEqual([
      `${LONG}\n\nA stub it is.`,
      'Another stub.',
    ]);
  });
});

describe('overlong paragraphs', () => {
  const sentences = Array.from({ length: 12 }, (_, i) => `Sentence number ${i} has exactly eight words here.`);

  it('are parted at sentence ends into parts of like length', () => {
    // Nine tokens a sentence: 108 in all, with a budget of 100 two parts of six sentences, not eleven and one.
    expect(split(sentences.join(' '), 100).map((passage) => passage.sentences.length)).toEqual([6, 6]);
  });

  it('are parted within a sentence only where one alone is too long', () => {
    const endless = Array.from({ length: 50 }, (_, i) => `word${i}`).join(' ');
    const parts = textsOf(`${endless}.`, 20);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(countWords(part)).toBeLessThanOrEqual(20);
  });

  it('are parted by length where the tokenizer makes one token of it all', () => {
    const text = 'x'.repeat(10_000);
    const parts = textsOf(text, 50);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(600);
    expect(parts.join('')).toBe(text);
  });
});

describe('passage ids', () => {
  const idsOf = (text: string) => split(text).map((passage) => passage.id);

  it('stay when other passages change', () => {
    const [, second] = idsOf(`${LONG}\n\n${OTHER}`);
    expect(idsOf(`Changed: ${LONG}\n\n${OTHER}`)[1]).toBe(second);
  });

  it('differ for the same text in one document', () => {
    const ids = idsOf(`${LONG}\n\n${LONG}\n\n${LONG}`);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{20}$/);
  });
});

describe('any text', { timeout: 60_000 }, () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '# Head',
      '- item',
      '* other',
      '```',
      '[indent.]',
      '[end indent.]',
      '***',
      '   indented line',
      LONG,
    ),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/\n/g, ' ')),
    fc.lorem({ maxCount: 4, mode: 'sentences' }),
  );
  const anyText = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));

  it('has blocks in order that together hold all of it but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of findPlainBlocks(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('has passages in order, each covered by its sentences and within the budget', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, budget) => {
        let at = 0;
        for (const passage of split(text, budget)) {
          expect(passage.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(passage.start, passage.end).trim()).toBe(text.slice(passage.start, passage.end));
          let inside = passage.start;
          let tokens = 0;
          for (const { start, end } of passage.sentences) {
            expect(text.slice(inside, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            tokens += countWords(text.slice(start, end));
            inside = end;
          }
          expect(inside).toBe(passage.end);
          const isKeptWhole = passage.kind === 'quotation' || text.slice(passage.start).startsWith('```');
          expect(tokens).toBeLessThanOrEqual(isKeptWhole ? 4 * budget : budget);
          at = passage.end;
        }
      }),
    );
  });
});
