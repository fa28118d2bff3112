/** What control words of RTF mean for the text of a document. */

/** Words that stand for characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
]);

/** Signs after a backslash that stand for characters; a line end is the end of a paragraph. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
]);

/**
 * - `text`: what is read
 * - `around`: has no text of its own, but groups in it may
 * - `marker`: what an older program shows before an item of a list
 * - `note`, `box`: texts of their own
 * - `fonts`, `styles`, `properties`, `property`: tables to read
 * - `skipped`: with all that is in it
 */
export type Destination =
  | 'text'
  | 'around'
  | 'marker'
  | 'note'
  | 'box'
  | 'fonts'
  | 'styles'
  | 'properties'
  | 'property'
  | 'skipped';

const SKIPPED = (
  'annotation atnauthor atnid atnref atnicn atrfstart atrfend bkmkend bkmkstart colorschememapping colortbl comment ' +
  'datafield datastore do docvar factoidname falt ffname filetbl fldinst fldtype fontemb footer footerf footerl footerr ' +
  'ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc generator header headerf headerl headerr latentstyles listoverridetable ' +
  'listtable mmathPr nextfile nonesttables nonshppict objdata panose passwordhash pgptbl pict pntxta pntxtb private ' +
  'protusertbl revtbl rsidtbl rxe shprslt sp tc tcn template themedata txe userprops wgrffmtfilter xe xmlnstbl'
).split(' ');

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...SKIPPED.map((name) => [name, 'skipped'] as const),
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'properties'],
  ['footnote', 'note'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  ['object', 'around'],
  // The same text in a code page and, in a group of its own, in Unicode.
  ['upr', 'around'],
  ['result', 'text'],
  ['shpinst', 'around'],
  ['shptxt', 'box'],
  ['fldrslt', 'text'],
  ['field', 'around'],
]);

/** Of the groups that a reader may leave out, those that have text. */
export const READ_OPTIONAL: ReadonlySet<string> = new Set(['shpinst', 'ud', 'fldrslt']);
