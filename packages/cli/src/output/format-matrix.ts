/** The source matrix as text: two lines for a document, its passages from left to right, shaded by how well they answer. */
import { layOutTiles, type MatrixAnswer, type MatrixRow, type MatrixTile, tileLevel } from '@loci/engine';
import wrapAnsi from 'wrap-ansi';
import type { Style, Terminal } from '../terminal.js';
import { counted, describeDate, joined } from './describe-passage.js';
import { plainText } from './plain-text.js';

export interface MatrixFormat {
  /** How many rows were passed over, for the line on how to see more. */
  readonly offset: number;
}

type Page = Pick<Terminal, 'style' | 'width'>;
type Half = 'words' | 'meaning';

/** By level: a passage that does not answer, then ever darker ones. */
const SHADES = ['·', '░', '▒', '▓', '█'] as const;
const HALF_STYLES: Readonly<Record<Half, Style>> = { words: 'yellow', meaning: 'cyan' };
/** Columns of the longest label, `meaning`, with the gap behind it. */
const LABEL_WIDTH = 9;
/** Share of the width that tiles may take; the rest is for titles. */
const TILE_SHARE = 0.5;
/** More silent documents than this in a row are told as one line. */
const MAX_SILENT_RUN = 5;

export function formatMatrix(answer: MatrixAnswer, { offset }: MatrixFormat, page: Page): string {
  const { rows, order } = answer;
  const most = Math.floor(page.width * TILE_SHARE) - LABEL_WIDTH;
  const columns = Math.min(most, Math.max(0, ...rows.map(({ document }) => document.passageCount)));
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; ) {
    const row = rows[i] as MatrixRow;
    if (order === 'date' && row.document.date === null && rows[i - 1]?.document.date !== null) {
      blocks.push(page.style('Without a date:', 'dim'));
    }
    const run = silentRun(rows, i, order === 'date');
    if (run.length > MAX_SILENT_RUN) blocks.push(page.style(describeRun(run), 'dim'));
    else if (run.length > 0) blocks.push(...run.map((silent) => formatSilent(silent, columns, page)));
    else blocks.push(formatSpeaker(row, answer, columns, page));
    i += Math.max(1, run.length);
  }
  return `${[...blocks, summarize(answer, offset, columns, page)].join('\n')}\n`;
}

/** The silent rows from one on; with or without a date they stay apart where their order is by date. */
function silentRun(rows: readonly MatrixRow[], from: number, byDate: boolean): readonly MatrixRow[] {
  const isDated = rows[from]?.document.date !== null;
  const length = rows
    .slice(from)
    .findIndex(({ ordinals, document }) => ordinals.length > 0 || (byDate && (document.date !== null) !== isDated));
  return rows.slice(from, length < 0 ? undefined : from + length);
}

function describeRun(run: readonly MatrixRow[]): string {
  const dates = run.flatMap(({ document }) => document.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const period = first === undefined ? '' : first === last ? ` (${first})` : ` (${first} to ${last})`;
  return `${'silent'.padEnd(LABEL_WIDTH)}${counted(run.length, 'document')}${plainText(period)}`;
}

function formatSilent(row: MatrixRow, columns: number, page: Page): string {
  const tiles = SHADES[0].repeat(Math.min(columns, row.document.passageCount)).padEnd(columns);
  const { title, source } = row.document;
  const name = clip(joined([title, source, describeDate(row.document)]), room(columns, page));
  return page.style(`${'silent'.padEnd(LABEL_WIDTH)}${tiles}  ${name}`, 'dim');
}

function formatSpeaker(row: MatrixRow, { mode }: MatrixAnswer, columns: number, page: Page): string {
  const { title, source, passageCount } = row.document;
  const tiles = layOutTiles(row, columns);
  const halves: Half[] = mode === 'lexical' ? ['words'] : mode === 'semantic' ? ['meaning'] : ['words', 'meaning'];
  const pictures = halves.map(
    (half) =>
      half.padEnd(LABEL_WIDTH) + page.style(draw(tiles, half), HALF_STYLES[half]) + ' '.repeat(columns - tiles.length),
  );
  const blank = ' '.repeat(LABEL_WIDTH + columns);
  const places = `${row.ordinals.length} of ${counted(passageCount, 'passage')}`;
  const width = room(columns, page);
  return [
    `${pictures[0] ?? blank}  ${page.style(clip(title, width), 'bold')}`,
    `${pictures[1] ?? blank}  ${page.style(clip(joined([source, describeDate(row.document), places]), width), 'dim')}`,
  ].join('\n');
}

function draw(tiles: readonly MatrixTile[], half: Half): string {
  return tiles.map((tile) => SHADES[tileLevel(tile[half])]).join('');
}

function room(columns: number, { width }: Page): number {
  return width - LABEL_WIDTH - columns - 2;
}

/** The beginning that fits the columns, whatever the width of its characters. */
function clip(text: string, columns: number): string {
  const safe = plainText(text);
  const whole = wrapAnsi(safe, columns, { hard: true, wordWrap: false, trim: false });
  if (!whole.includes('\n')) return safe;
  return `${wrapAnsi(safe, columns - 1, { hard: true, wordWrap: false, trim: false })
    .split('\n')[0]
    ?.trimEnd()}…`;
}

function summarize(answer: MatrixAnswer, offset: number, columns: number, page: Page): string {
  const { documents, silent, lit, omitted, tookMs, rows, query } = answer;
  const lines: string[] = [];
  if (lit > 0) {
    lines.push(`${SHADES.slice(1).join('')} from faint to the best, ${SHADES[0]} no answer`);
    const folded = Math.max(...rows.map(({ document }) => document.passageCount));
    if (folded > columns) lines.push('Longer documents are folded: a tile shows the best of several passages.');
  }
  const shown = offset + rows.length;
  const more = rows.length > 0 && shown < documents ? `; more with --offset ${shown}` : '';
  lines.push(
    lit === 0
      ? `Nothing fits: ${plainText(query)}; ${counted(documents, 'document')} silent, ${Math.round(tookMs)} ms${more}`
      : `${(documents - silent).toLocaleString('en')} of ${counted(documents, 'document')} ${documents - silent === 1 ? 'answers' : 'answer'}, ` +
          `in ${counted(lit, 'passage')}, ${Math.round(tookMs)} ms${more}`,
  );
  if (omitted > 0) lines.push(`${counted(omitted, 'weaker passage')} hidden; --include-weaker shows them`);
  return ['', ...lines].map((line) => page.style(line, 'dim')).join('\n');
}
