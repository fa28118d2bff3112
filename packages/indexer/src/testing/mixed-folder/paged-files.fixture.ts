/** PDF files of three kinds: a report with running heads, a journal in two columns, and notes without metadata. */
import {
  type ColumnLayout,
  PAGE_WIDTH,
  type PlacedText,
  placeLines,
  wrapText,
  writePdf,
} from '../../readers/pdf/write-pdf.fixture.js';
import { FEDERALIST, ORIGIN_OF_SPECIES, WEALTH_OF_NATIONS } from './passages.fixture.js';

/** What stands at the top and the foot of pages, and breaks of words at line ends: no passage may hold any of them. */
export const PAPER_FURNITURE = [
  'Harbour Commission',
  'Annual report 2018',
  'Journal of Old Books',
  'fish- ermen',
] as const;

/** In sizes of the font. */
const LINE = 45;
const HALF_LINE = 23;

function placeText(text: string, width: number, layout: ColumnLayout): PlacedText[] {
  return placeLines(wrapText(text, width), layout);
}

function runningLines(page: number): PlacedText[] {
  return [
    { text: 'Harbour Commission', x: 72, y: 800, size: 8 },
    { text: 'Annual report 2018', x: 430, y: 800, size: 8 },
    { text: String(page), x: PAGE_WIDTH / 2, y: 40, size: 8 },
  ];
}

/** Four pages, a word that is parted at the end of a line, and a paragraph that goes on on the next page. */
export const REPORT_PDF = writePdf({
  info: { Title: 'The harbour in 2018', Author: 'Jan Mole', CreationDate: "D:20190214090000+01'00'" },
  language: 'en-GB',
  pages: [
    [
      ...runningLines(1),
      { text: 'The harbour in 2018', x: 72, y: 740, size: 22, font: 'bold' },
      { text: '1 The new pier', x: 72, y: 690, size: 14, font: 'bold' },
      ...placeLines(
        [
          'The harbour of the small town was built by the sons and daughters of fish-',
          'ermen who had grown tired of pulling their boats over the shingle every night.',
          'It took them eleven winters, and the sea took back what they had laid down in',
          'three of those.',
        ],
        { x: 72, y: 660 },
      ),
      ...placeText(
        'The council voted for a new pier in spring. Nobody had asked who would pay for it, and when the bill arrived the members looked at each other as if a stranger had come into the room.',
        LINE,
        { x: 72, y: 590 },
      ),
    ],
    [
      ...runningLines(2),
      { text: '2 The ferry', x: 72, y: 740, size: 14, font: 'bold' },
      ...placeText(
        'A ferry now leaves twice a day for the islands. It carries letters, bread and schoolchildren, and on Sundays the choir, which practises on deck whenever the wind allows it.',
        LINE,
        { x: 72, y: 710 },
      ),
      ...placeLines(['In autumn the ferry was laid up for repairs, and for two weeks the islanders rowed'], {
        x: 72,
        y: 76,
      }),
    ],
    [
      ...runningLines(3),
      ...placeText(
        'across in their own boats, as their parents had done, and found that it took them no longer.',
        LINE,
        { x: 72, y: 740 },
      ),
      { text: '3 Accounts', x: 72, y: 660, size: 14, font: 'bold' },
      ...placeText(
        'The dues covered two thirds of what the harbour cost. The rest was paid by the town, which expects to get it back when the pier is open to larger ships.',
        LINE,
        { x: 72, y: 630 },
      ),
    ],
    [
      ...runningLines(4),
      ...placeText(
        'The commission thanks all who have lent their boats, their hands and their patience, and hopes to need none of the three in the coming year.',
        LINE,
        { x: 72, y: 740 },
      ),
    ],
  ],
});

/** Two columns below a title that spans both. */
export const JOURNAL_PDF = writePdf({
  info: { Title: 'Microsoft Word - final_v3.doc', Author: 'Adam Smith' },
  pages: [
    [
      { text: 'Of the division of labour, and of what limits it', x: 72, y: 770, size: 18, font: 'bold' },
      ...placeText(WEALTH_OF_NATIONS[0], HALF_LINE, { x: 60, y: 720 }),
      ...placeText(WEALTH_OF_NATIONS[1], HALF_LINE, { x: 60, y: 620 }),
      ...placeText(WEALTH_OF_NATIONS[2], HALF_LINE, { x: 320, y: 720 }),
      ...placeText(FEDERALIST[1], HALF_LINE, { x: 320, y: 600 }),
      { text: 'Journal of Old Books 12, 1', x: 60, y: 40, size: 8 },
    ],
    [
      ...placeText(ORIGIN_OF_SPECIES[0], HALF_LINE, { x: 60, y: 770 }),
      ...placeText(ORIGIN_OF_SPECIES[1], HALF_LINE, { x: 320, y: 770 }),
      { text: 'Journal of Old Books 12, 2', x: 60, y: 40, size: 8 },
    ],
  ],
});

/** No information dictionary; the title is what is set largest. */
export const NOTES_PDF = writePdf({
  pages: [
    [
      { text: 'Notes on keeping bees', x: 72, y: 760, size: 20, font: 'bold' },
      ...placeText(
        'Bees dislike wind more than cold. A hive that stands behind a hedge comes through a winter that empties one on the open hill, whatever is wrapped around it.',
        LINE,
        { x: 72, y: 720 },
      ),
    ],
  ],
});

/** Encrypted with a password that nobody knows. */
export const LOCKED_PDF = writePdf({ pages: [[{ text: 'Secret', x: 72, y: 700 }]], encrypted: true });
