import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeBlocks, findRangeFaults } from '../read-bytes.fixture.js';
import { findMailBlocks } from './quoted-text.js';

const ANSWER = 'I read the draft on the train, and I think that the second part should come first.';

/** What is left of a message, block by block. */
function own(text: string): string[] {
  const blocks = findMailBlocks(text).filter(({ kind }) => kind !== 'markup');
  return describeBlocks({ text, blocks });
}

function leftOut(text: string): string[] {
  return findMailBlocks(text)
    .filter(({ kind }) => kind === 'markup')
    .map(({ start, end }) => text.slice(start, end));
}

describe('findMailBlocks', () => {
  it('keeps a message without quotations whole', () => {
    const text = `Dear Ada,\n\n${ANSWER}\n\nAll the best\nBob`;
    expect(own(text)).toHaveLength(3);
    expect(leftOut(text)).toEqual([]);
  });

  it.each([
    'On Thu, 22 May 2025 at 10:00, Ada Roe <ada@example.org> wrote:',
    'On Thu, 22 May 2025 at 10:00, Ada Roe\n<ada@example.org> wrote:',
    'Am 22.05.2025 um 10:00 schrieb Ada Roe:',
    'Le 22 mai 2025 à 10:00, Ada Roe a écrit :',
    'Ada Roe <ada@example.org> napsal(a):',
    '2025年5月22日 10:00 Ada Roe <ada@example.org>:',
  ])('leaves out a quotation with %j above it', (attribution) => {
    const quotation = `${attribution}\n\n> What do you think?\n>\n> Ada`;
    const text = `${ANSWER}\n\n${quotation}`;
    expect(own(text)).toEqual([`paragraph: ${ANSWER}`]);
    expect(leftOut(text)).toEqual([quotation]);
  });

  it('keeps what is written between quotations', () => {
    const text = `> One?\n\nYes, of course it is.\n\n> Two?\n> Three?\nNo, and I said so.`;
    expect(own(text)).toEqual(['paragraph: Yes, of course it is.', 'paragraph: No, and I said so.']);
  });

  it('keeps a line with a colon before a quotation where it does not tell who is quoted', () => {
    const text = `You said it well:\n\n> Never again.\n\n${ANSWER}`;
    expect(own(text)).toEqual(['paragraph: You said it well:', `paragraph: ${ANSWER}`]);
  });

  it.each([
    '-----Original Message-----\nFrom: Ada\nSent: 22 May 2025\n\nWhat do you think?',
    '-----Ursprüngliche Nachricht-----\nVon: Ada\n\nWas meinst du?',
    'On 22 May 2025, Ada Roe wrote:\n\nWhat do you think?\n\nAda',
    '-- \nBob Doe\nThe Paper, 1 Main Street',
    '--\nBob Doe',
    '_______________________________________________\nTalk mailing list\nhttps://lists.example.org/talk',
  ])('leaves out all of %j at the end', (rest) => {
    expect(own(`${ANSWER}\n\n${rest}`)).toEqual([`paragraph: ${ANSWER}`]);
    expect(leftOut(`${ANSWER}\n\n${rest}`)).toEqual([rest]);
  });

  it('keeps what only looks like the end of a message', () => {
    const long = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of a letter.`).join('\n\n');
    for (const line of ['--', '_____________________', 'On Monday she wrote:', 'On the whole I like it.']) {
      expect(own(`${ANSWER}\n\n${line}\n\n${long}`).slice(-20).join('\n\n')).toBe(
        long.replace(/^(?=.)/gm, 'paragraph: '),
      );
    }
  });

  it('goes on below a signature that stands above quotation and answer', () => {
    expect(own(`Hello.\n\n-- \nBob\n\n> What do you think?\n\n${ANSWER}`).at(-1)).toBe(`paragraph: ${ANSWER}`);
  });

  it('takes no longer for lines that all look like ends', () => {
    const lines = '-- \n> x\ny\nOn 1 May 2025\n'.repeat(50_000);
    expect(findMailBlocks(`${lines}> x\n\nEnd.`).length).toBeGreaterThan(50_000);
  }, 60_000);

  it('makes sound ranges of any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '> a',
        ' > b',
        '-- ',
        '--',
        '```',
        '- item',
        '1. item',
        'On 1 May 2025 Ada wrote:',
        '[indent.]',
      ),
      fc.constantFrom('[end indent.]', 'Words of a line:', '# Heading', '-----Original Message-----', '   > set in'),
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r\p{Surrogate}]/gu, '')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n').trim();
        expect(findRangeFaults({ text, blocks: findMailBlocks(text) })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
