/** A font in which every character is the same block, so that a page is laid out alike wherever it is drawn. */

const UNITS_PER_EM = 1000;
const ASCENT = 900;
const DESCENT = 250;
/** Near the average of Latin text, so that lines are as full as they are for a reader. */
const BLOCK_ADVANCE = 520;
const SPACE_ADVANCE = 260;
/** The block within its advance: as high as a small letter, with a gap to the next. */
const BLOCK = { left: 40, bottom: 0, right: 480, top: 520 };
const [GLYPH_BLOCK, GLYPH_SPACE, GLYPH_COUNT] = [1, 2, 3];
const [FIRST_CHARACTER, LAST_CHARACTER] = [0x20, 0x10ffff];

/** A TrueType font, as the OpenType specification (1.9) lays its tables out. */
export function blockFont(): Buffer {
  const glyph = blockGlyph();
  const tables: readonly (readonly [tag: string, content: Buffer])[] = [
    ['OS/2', os2Table()],
    ['cmap', cmapTable()],
    ['glyf', glyph],
    ['head', headTable()],
    ['hhea', u16(1, 0, ASCENT, -DESCENT, 0, BLOCK_ADVANCE, 0, 0, BLOCK.right, 1, 0, 0, 0, 0, 0, 0, 0, GLYPH_COUNT)],
    ['hmtx', u16(BLOCK_ADVANCE, 0, BLOCK_ADVANCE, BLOCK.left, SPACE_ADVANCE, 0)],
    // Offsets in words: nothing for the glyph of what is missing, the block, nothing for the space.
    ['loca', u16(0, 0, glyph.length / 2, glyph.length / 2)],
    ['maxp', u16(1, 0, GLYPH_COUNT, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', nameTable('Blocks')],
    ['post', Buffer.concat([u16(3, 0), Buffer.alloc(28)])],
  ];
  const header = 12 + 16 * tables.length;
  const directory: Buffer[] = [u16(1, 0, tables.length, 128, 3, tables.length * 16 - 128)];
  const contents: Buffer[] = [];
  let offset = header;
  for (const [tag, content] of tables) {
    directory.push(Buffer.from(tag), u32(0, offset, content.length));
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
    contents.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...contents]);
}

function blockGlyph(): Buffer {
  const { left, bottom, right, top } = BLOCK;
  const [width, height] = [right - left, top - bottom];
  const ON_CURVE = 1;
  const outline = u16(1, left, bottom, right, top, 3, 0);
  const flags = Buffer.alloc(4, ON_CURVE);
  return Buffer.concat([outline, flags, u16(left, 0, width, 0), u16(bottom, height, 0, -height)]);
}

/** Format 13 gives all characters of a range one glyph. */
function cmapTable(): Buffer {
  const groups = [
    [FIRST_CHARACTER, FIRST_CHARACTER, GLYPH_SPACE],
    [FIRST_CHARACTER + 1, 0x9f, GLYPH_BLOCK],
    [0xa0, 0xa0, GLYPH_SPACE],
    [0xa1, LAST_CHARACTER, GLYPH_BLOCK],
  ];
  const subtable = Buffer.concat([u16(13, 0), u32(16 + 12 * groups.length, 0, groups.length), u32(...groups.flat())]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), subtable]);
}

function headTable(): Buffer {
  const [MAGIC, FLAGS, LOWEST_PPEM] = [0x5f0f3cf5, 3, 8];
  const { left, bottom, right, top } = BLOCK;
  return Buffer.concat([
    u32(0x10000, 0x10000, 0, MAGIC),
    u16(FLAGS, UNITS_PER_EM),
    Buffer.alloc(16),
    u16(left, bottom, right, top, 0, LOWEST_PPEM, 2, 0, 0),
  ]);
}

function os2Table(): Buffer {
  const [VERSION, REGULAR, MEDIUM, USE_TYPO_METRICS] = [4, 0x40, 5, 0x80];
  return Buffer.concat([
    u16(VERSION, BLOCK_ADVANCE, 400, MEDIUM, 0),
    Buffer.alloc(22),
    Buffer.alloc(10),
    u32(1, 0, 0, 0),
    Buffer.from('LOCI'),
    u16(REGULAR | USE_TYPO_METRICS, FIRST_CHARACTER, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
    u32(1, 0),
    u16(BLOCK.top, 700, 0, FIRST_CHARACTER, 1),
  ]);
}

function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const [WINDOWS, UNICODE, ENGLISH] = [3, 1, 0x409];
  const records = [1, 2, 4, 6].map((id) => u16(WINDOWS, UNICODE, ENGLISH, id, text.length, 0));
  return Buffer.concat([u16(0, records.length, 6 + 12 * records.length), ...records, text]);
}

/** Big-endian, two bytes each; negative numbers as two's complement. */
function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, i * 2);
  return bytes;
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, i * 4);
  return bytes;
}
