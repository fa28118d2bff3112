/** Makes a screenshot small: at most 256 colours, which is more than the pages have beside the edges of their letters. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [BITS_PER_PIXEL, INDEXED] = [8, 3];

/** Colours of a palette, and the squares of their least distances as they are chosen: none that look alike, while there is a choice. */
const COLOURS = 256;
const LEAST_DISTANCES = [300, 60, 0];

/** A PNG with a palette instead of the given one; `page` is any page, whose browser decodes it. */
export async function shrinkPng(page: Page, picture: Buffer): Promise<Buffer> {
  const { width, height, base64 } = await page.evaluate(readPixels, picture.toString('base64'));
  const pixels = Buffer.from(base64, 'base64');
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++) {
    // Each row begins with its filter: 0, none, which suits indices.
    const at = Math.floor(i / width) * (width + 1) + 1 + (i % width);
    rows[at] = indexOf.get(pixels.readUInt32LE(i * 4)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_PIXEL, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, and which of them is nearest to each that the picture has. */
function choosePalette(pixels: Buffer): { palette: number[][]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const pixel = pixels.readUInt32LE(at);
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([pixel]) => pixel);
  const palette: number[][] = [];
  for (const leastDistance of LEAST_DISTANCES) {
    for (const pixel of ranked) {
      if (palette.length === COLOURS) break;
      if (nearest(palette, pixel).distance > leastDistance) palette.push(channelsOf(pixel));
    }
  }
  return { palette, indexOf: new Map(ranked.map((pixel) => [pixel, nearest(palette, pixel).index])) };
}

function nearest(palette: readonly (readonly number[])[], pixel: number): { index: number; distance: number } {
  const [red = 0, green = 0, blue = 0] = channelsOf(pixel);
  let [index, distance] = [-1, Number.POSITIVE_INFINITY];
  for (const [i, [r = 0, g = 0, b = 0]] of palette.entries()) {
    const d = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (d < distance) [index, distance] = [i, d];
  }
  return { index, distance };
}

/** Of a pixel as four bytes, the lowest first: red, green, blue, opacity. */
function channelsOf(pixel: number): number[] {
  return [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** Runs in the browser. */
async function readPixels(base64: string): Promise<{ width: number; height: number; base64: string }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, base64: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')) };
}
