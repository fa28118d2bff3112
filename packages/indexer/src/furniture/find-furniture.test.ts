import type { OmissionReason } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { findPlainBlocks } from '../split/plain-blocks.js';
import { isCreditedCaption, isPhotoCredit } from './credits.js';
import { findFurniture } from './find-furniture.js';
import { isByline, parseDateLine } from './head-lines.js';

const BODY =
  'The talks went on for three days in the capital, and at their end neither side had given up anything that it came with. ' +
  'Officials said that they would meet again next month, though none of them would say where or on what terms.';

function omitted(text: string, title: string | null = null): [OmissionReason, string][] {
  const { omissions } = findFurniture(findPlainBlocks(text), { text, title, author: null });
  return omissions.map(({ reason, start, end }) => [reason, text.slice(start, end)]);
}

describe('photo credits and captions', () => {
  it.each([
    'Saul Loeb / AFP / Getty',
    '(Evan Vucci/AP)',
    'AP Photo/Evan Vucci',
    'Photo: Jane Doe/Reuters',
    'Photograph by Jane Doe',
    'Photo credit: U.S. Navy',
    'Illustration by The Atlantic',
    'Jane Doe via Getty Images',
    'Getty Images',
    '© Jane Doe 2024',
  ])('takes %j for a credit', (line) => {
    expect(isPhotoCredit(line)).toBe(true);
  });

  it.each([
    'Either / or',
    'He works for AP',
    'Images of war filled every screen.',
    'Photography is an art',
    'Credit: it is what banks live on, and what they die of.',
    'Reuters',
    'Input / Output',
    'Image by image the film unfolds',
  ])('does not take %j for one', (line) => {
    expect(isPhotoCredit(line)).toBe(false);
  });

  it('takes a short text that ends with a credit for a caption, and no other', () => {
    expect(isCreditedCaption('The two leaders in Hamburg in July 2017. (Evan Vucci/AP)')).toBe(true);
    expect(isCreditedCaption('The two leaders in Hamburg. Photo: Evan Vucci')).toBe(true);
    expect(isCreditedCaption('He said so on Monday (and again on Tuesday).')).toBe(false);
    expect(isCreditedCaption('The rule holds for both kinds (AND/OR).')).toBe(false);
    expect(isCreditedCaption(`${BODY} ${BODY} (Evan Vucci/AP)`)).toBe(false);
  });
});

describe('lines above and below an article', () => {
  it.each([
    ['26 August 2025', '2025-08-26', false],
    ['Tuesday, August 26, 2025', '2025-08-26', false],
    ['Published on 26 August 2025 at 9:05 GMT', '2025-08-26', false],
    ['Updated at 2:18 p.m. ET on May 22, 2025', '2025-05-22', true],
    ['Last modified: 2025-05-22', '2025-05-22', true],
  ])('reads the date line %j', (line, date, isUpdate) => {
    expect(parseDateLine(line)).toEqual({ date, isUpdate });
  });

  it.each(['August 2025', '2025', 'On 26 August 2025 the war ended', 'Published in 2025'])(
    'does not take %j for a date line',
    (line) => {
      expect(parseDateLine(line)).toBeNull();
    },
  );

  it('tells bylines from sentences', () => {
    expect(['By Jane Doe', 'By Jane Doe and John van der Roe', 'Analysis by J. R. Doe | Kyiv'].map(isByline)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['By and by it stopped', 'By Monday', 'By Jane Doe it was said that'].map(isByline)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('leaves out title, byline and date, also where they stand in lines right below each other', () => {
    const text = `THE LONG TALKS\nBy Jane Doe\nMay 22, 2025\n\n${BODY}`;
    expect(omitted(text, 'The long talks')).toEqual([
      ['title', 'THE LONG TALKS'],
      ['byline', 'By Jane Doe'],
      ['date-line', 'May 22, 2025'],
    ]);
  });

  it('prefers the date of publication to that of a change', () => {
    const text = `Updated on May 24, 2025\n\nPublished on May 22, 2025\n\n${BODY}`;
    expect(findFurniture(findPlainBlocks(text), { text, title: null, author: null }).date).toBe('2025-05-22');
  });

  it('keeps a date, a name and a repeated title that stand within the article', () => {
    const text = `${BODY}\n\n26 August 2025\n\nBy Jane Doe\n\nThe long talks\n\n${BODY}`;
    expect(omitted(text, 'The long talks')).toEqual([]);
  });

  it('keeps them where there is no article to tell above from below', () => {
    expect(omitted('26 August 2025\n\nWe arrived.\n\n27 August 2025\n\nWe left.')).toEqual([]);
  });
});

describe('related links', () => {
  it('leaves out labelled headlines', () => {
    expect(omitted(`${BODY}\n\nRead: What comes after the talks\n\n${BODY}`)).toEqual([
      ['related-link', 'Read: What comes after the talks'],
    ]);
  });

  it('leaves out `Name: headline` only on a page that has labelled ones', () => {
    const named = 'Jane Mary Doe: The talks that never were.';
    expect(omitted(`${BODY}\n\nRead: What comes next\n\n${BODY}\n\n${named}\n\n${BODY}`)).toHaveLength(2);
    expect(omitted(`${BODY}\n\n${named}\n\n${BODY}`)).toEqual([]);
  });

  it('keeps the speakers of an interview', () => {
    const speeches = ['Jane Doe: We never agreed to that.', 'Adam Roe: We did.', 'Jane Doe: We did not.'];
    expect(omitted(`${BODY}\n\nRead: What comes next\n\n${speeches.join('\n\n')}\n\n${BODY}`)).toHaveLength(1);
  });

  it('keeps sentences that begin with a label', () => {
    expect(omitted(`${BODY}\n\nMore: the report says that the talks failed.\n\n${BODY}`)).toEqual([]);
    expect(omitted(`${BODY}\n\nWatch: this is how it ends.\n\n${BODY}`)).toEqual([]);
  });
});

describe('what stands below an article', () => {
  it('leaves out a comment form', () => {
    const form =
      'Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nName *\n\nEmail *\n\nPost Comment';
    expect(omitted(`${BODY}\n\n${form}`)).toEqual([['comment-form', form]]);
  });

  it('keeps a word that a form would hold but no form is around', () => {
    expect(omitted(`${BODY}\n\nName\n\n${BODY}`)).toEqual([]);
    expect(omitted(`${BODY}\n\nComments\n\n${BODY}`)).toEqual([]);
  });

  it('leaves out a list of headlines under its heading', () => {
    expect(omitted(`${BODY}\n\nMost Read\n\nThe talks that never were\n\nWho pays?`)).toEqual([
      ['link-list', 'Most Read\n\nThe talks that never were\n\nWho pays?'],
    ]);
  });

  it('keeps what follows such a heading where it is prose', () => {
    expect(omitted(`${BODY}\n\nLatest news\n\nThe talks broke down on Monday.`)).toEqual([]);
  });

  it('keeps one link, and links within a sentence', () => {
    expect(omitted(`${BODY}\n\n[The report](https://example.org/report)\n\n${BODY}`)).toEqual([]);
    expect(omitted(`${BODY} See [one](https://a.org) and [two](https://b.org).`)).toEqual([]);
  });

  it('leaves out an appeal for money', () => {
    const appeal =
      'Dear readers,\n\nWe need your help. Our journalists work under pressure every day.\n\nDonate from just $2 a month.\n\nRemind me later.';
    expect(omitted(`${BODY} ${BODY}\n\n${appeal}`)).toEqual([['appeal', appeal]]);
  });

  it('keeps an article that speaks of donations, and a letter that the article quotes', () => {
    expect(
      omitted(`${BODY}\n\nThe party lives on donations, and its subscription fell to $5 a month.\n\n${BODY}`),
    ).toEqual([]);
    expect(
      omitted(`${BODY}\n\n${BODY}\n\nA letter from the front:\n\nWe are well, and the snow has come.\n\n${BODY}`),
    ).toEqual([]);
  });

  it('leaves out a line that asks to sign up for a newsletter', () => {
    expect(omitted(`${BODY}\n\nSign up for our weekly newsletter.\n\n${BODY}`)).toEqual([
      ['appeal', 'Sign up for our weekly newsletter.'],
    ]);
  });
});

describe('texts of great length', () => {
  it('take time by their length and not by its square, whatever they hold', () => {
    const links = '[A link](https://example.org/a)\n\n'.repeat(100_000);
    expect(omitted(links)).toEqual([['link-list', links.trim()]]);
    const speeches = 'Jane Doe: We never agreed to that.\n\nAdam Roe: We did.\n\n'.repeat(30_000);
    expect(omitted(`${BODY}\n\n${speeches}${BODY}`)).toEqual([]);
    expect(omitted(`# A${' '.repeat(200_000)}title\n\n${BODY}`, 'Another title')).toEqual([]);
  });
});

it('keeps an editorial correction', () => {
  const correction = 'This article originally misstated when the two sides had met. In fact they met in May.';
  expect(omitted(`${BODY}\n\n${correction}`)).toEqual([]);
});
