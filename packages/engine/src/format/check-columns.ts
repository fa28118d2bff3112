/** What must hold of an index's columns before they are trusted as offsets and ordinals. */
import type { Column } from './columns.js';
import { damagedFile } from './damaged-file.js';

/** Throws `LociError` `index-damaged` unless all values are whole numbers from 0 to `most`. */
export function requireWithin(fileName: string, name: string, column: Column, most: number): void {
  for (const [i, value] of column.entries()) {
    if (value >= 0 && value <= most && Number.isInteger(value)) continue;
    throw damagedFile(fileName, `its column ${name} has ${value} at ${i} where at most ${most} is expected`);
  }
}

/** As `requireWithin`, and no value may be less than the one before it. */
export function requireAscending(fileName: string, name: string, column: Column, most: number): void {
  requireWithin(fileName, name, column, most);
  for (let i = 1; i < column.length; i++) {
    if ((column[i] as number) >= (column[i - 1] as number)) continue;
    throw damagedFile(fileName, `its column ${name} descends at ${i}`);
  }
}
