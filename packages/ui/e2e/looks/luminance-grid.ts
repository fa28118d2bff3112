/** What a picture looks like from afar: the mean lightness of its squares, and how far two pictures are apart in it. */
import type { Page } from 'playwright-core';

/** A square of the picture is one pixel of the grid: finer than a line of text, coarser than the edge of a letter. */
export const SQUARE_PIXELS = 8;
/** A square has changed when its lightness has by more than this, of 255: well above what antialiasing does to its edge. */
const CHANGED_BY = 26;

export interface LuminanceGrid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row, 0 to 255. */
  readonly values: readonly number[];
}

/** The grid of a screenshot as PNG; `page` is any page, whose browser decodes it. */
export function gridOf(page: Page, picture: Buffer): Promise<LuminanceGrid> {
  return decode(page, picture, SQUARE_PIXELS);
}

/** A grid that was kept as a grey PNG. */
export function readGrid(page: Page, picture: Buffer): Promise<LuminanceGrid> {
  return decode(page, picture, 1);
}

/** The grid as a grey PNG of a few kilobytes, which a person can look at. */
export async function drawGrid(page: Page, grid: LuminanceGrid): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ columns, rows, values }) => {
    const canvas = new OffscreenCanvas(columns, rows);
    const context = canvas.getContext('2d');
    const pixels = values.flatMap((value) => [value, value, value, 255]);
    context?.putImageData(new ImageData(new Uint8ClampedArray(pixels), columns), 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, grid);
  return Buffer.from(base64, 'base64');
}

/** The share of squares that differ visibly, 0 to 1; 1 where the pictures are not of the same size. */
export function changedShare(a: LuminanceGrid, b: LuminanceGrid): number {
  if (a.columns !== b.columns || a.rows !== b.rows) return 1;
  const changed = a.values.filter((value, i) => Math.abs(value - (b.values[i] ?? 0)) > CHANGED_BY);
  return changed.length / a.values.length;
}

function decode(page: Page, picture: Buffer, square: number): Promise<LuminanceGrid> {
  return page.evaluate(
    async ({ base64, square }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The browser gives no canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const [columns, rows] = [Math.floor(bitmap.width / square), Math.floor(bitmap.height / square)];
      const sums = new Float64Array(columns * rows);
      for (let y = 0; y < rows * square; y++) {
        for (let x = 0; x < columns * square; x++) {
          const at = (y * bitmap.width + x) * 4;
          // Rec. 709 luma.
          const lightness = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
          const cell = Math.floor(y / square) * columns + Math.floor(x / square);
          sums[cell] = (sums[cell] ?? 0) + lightness;
        }
      }
      return { columns, rows, values: Array.from(sums, (sum) => Math.round(sum / (square * square))) };
    },
    { base64: picture.toString('base64'), square },
  );
}
