/** Tells of sources that are asked for and that no document of an index has: nothing found would not say why. */
import type { StatsAnswer } from '@loci/engine';
import { counted } from './output/describe-passage.js';
import { plainText } from './output/plain-text.js';
import type { Terminal } from './terminal.js';

/** More would hide the answer; `loci stats` lists all. */
const MOST_NAMED = 10;

export function warnOfUnknownSources(
  sources: readonly string[],
  { sources: known }: Pick<StatsAnswer, 'sources'>,
  terminal: Pick<Terminal, 'warn'>,
): void {
  const names = known.map(({ value }) => value ?? '');
  for (const source of sources) {
    if (names.includes(source)) continue;
    const asked = source === '' ? 'Every document has a source' : `No document is of the source "${source}"`;
    terminal.warn(`loci: ${plainText(asked)}; ${describe(names)}\n`);
  }
}

function describe(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => (name === '' ? 'none ("")' : plainText(name)));
  const rest = names.length - named.length;
  const more = rest > 0 ? `, and ${counted(rest, 'more', 'more')}; loci stats lists them` : '';
  return `the index has ${named.join(', ')}${more}`;
}
