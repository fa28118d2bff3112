/** What is fuzzed: for each target how its inputs are made, and what must hold of each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatQuery, parseQuery, unfinishedWord } from '@loci/engine';
import { DECODING_CHECKS, encodeSample, QUERY_PIECES } from '@loci/engine/testing';
import { checkReading, checkSplitting, formatOf, writeMixedFolder } from '@loci/indexer/testing';
import fc from 'fast-check';

export interface FuzzTarget {
  readonly name: string;
  /** Of all inputs, how many in a thousand; dear ones get few. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws where something is wrong. */
  readonly check: (input: never) => unknown;
}

/** Of a thousand inputs, those of a format of which each takes a thread, and an archive that is unpacked, get fewer. */
const DEAR_SHARES: Readonly<Record<string, number>> = { PDF: 4, DOCX: 12, EPUB: 12, ODT: 12 };
const FORMAT_SHARE = 28;
const MOST_SAMPLE_BYTES = 30_000;

export async function listFuzzTargets(): Promise<FuzzTarget[]> {
  const formats = [...(await readSamples())].map(([format, samples]): FuzzTarget => {
    const inputs = fc
      .constantFrom(...samples)
      .chain(({ path, bytes }) => alter(bytes).map((altered) => ({ path, bytes: altered })));
    const check = ({ path, bytes }: Sample) => checkReading(format, path, bytes);
    return { name: `reader: ${format}`, share: DEAR_SHARES[format] ?? FORMAT_SHARE, inputs, check };
  });
  const anyPath = fc.constantFrom(
    'a',
    'a.txt',
    'a.md',
    'a.csv',
    'a.json',
    'a.jsonl',
    'a.html',
    'a.eml',
    'a.srt',
    'a.rtf',
    'a.xml',
  );
  return [
    ...formats,
    {
      name: 'reader: random bytes',
      share: 60,
      inputs: fc.record({ path: anyPath, bytes: fc.uint8Array({ maxLength: 400 }) }),
      check: ({ path, bytes }: Sample) => checkReading(null, path, bytes),
    },
    { name: 'splitter', share: 150, inputs: texts(), check: checkSplitting },
    ...(['columns', 'postings', 'dictionary'] as const).map((kind) => ({
      name: `codec: ${kind}`,
      share: 100,
      inputs: fc.oneof(alter(encodeSample(kind)), fc.uint8Array({ maxLength: 60 })),
      check: (bytes: Uint8Array) => DECODING_CHECKS[kind](bytes),
    })),
    { name: 'query parser', share: 150, inputs: queries(), check: checkQuery },
  ];
}

interface Sample {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Small files of each format, by its name. */
async function readSamples(): Promise<Map<string, Sample[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'loci-fuzz-'));
  try {
    const samples = new Map<string, Sample[]>();
    for (const { path, content } of await writeMixedFolder(folder)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const format = formatOf(path, bytes);
      if (format !== null && bytes.length <= MOST_SAMPLE_BYTES) {
        samples.set(format, [...(samples.get(format) ?? []), { path, bytes }]);
      }
    }
    return samples;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Edit =
  | { readonly kind: 'flip' | 'cut' | 'drop' | 'double'; readonly at: number; readonly size: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** Bytes with some edits at random places: a bit turned, an end cut off, a stretch dropped or doubled, others put in. */
function alter(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat(Math.max(0, bytes.length - 1));
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constantFrom('flip', 'cut', 'drop', 'double'), at, size: fc.integer({ min: 1, max: 200 }) }),
    fc.record({
      kind: fc.constant('insert'),
      at,
      bytes: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(...NASTY)),
    }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => edits.reduce(apply, bytes));
}

/** What formats give a meaning to, so that it stands where it should not. */
const NASTY = [
  '<',
  '>',
  '</',
  '<![CDATA[',
  '&#x110000;',
  '"',
  '\\',
  '{\\',
  '}',
  '[[[[[[',
  '\r\n\r\n',
  '\0',
  '\ufeff',
  '%%EOF',
  'PK\x03\x04',
  '---\n',
  '=?utf-8?B?',
  '--> ',
  '\u2028',
].map((text) => new TextEncoder().encode(text));

function apply(bytes: Uint8Array, edit: Edit): Uint8Array {
  const at = Math.min(edit.at, bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (edit.kind === 'insert') return Buffer.concat([before, edit.bytes, after]);
  if (edit.kind === 'cut') return before;
  if (edit.kind === 'drop') return Buffer.concat([before, after.subarray(edit.size)]);
  if (edit.kind === 'double') return Buffer.concat([before, after.subarray(0, edit.size), after]);
  const flipped = Uint8Array.from(bytes);
  if (at < flipped.length) flipped[at] = (flipped[at] as number) ^ (1 << (edit.size % 8));
  return flipped;
}

function texts(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '\n\n\n',
      ' ',
      '. ',
      '! ',
      '# ',
      '> ',
      '- ',
      '```\n',
      '    ',
      '|',
      '\t',
      '“',
      '”',
      '…',
      '\u00a0',
      '\u2028',
      '\u200b',
      'e\u0301',
      '😀',
      '👩‍👧',
    ),
    fc.lorem({ mode: 'sentences', maxCount: 4 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('').replace(/\p{Surrogate}/gu, ''));
}

function queries(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...QUERY_PIECES),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
}

function checkQuery(input: string): void {
  const parsed = parseQuery(input);
  const again = parseQuery(formatQuery(parsed));
  // Of parts in another order than they were typed, the text alone may differ.
  const known = (query: typeof parsed) => JSON.stringify({ ...query, text: null });
  if (known(again) !== known(parsed)) throw new Error(`${known(parsed)} is written as ${formatQuery(parsed)}`);
  const word = unfinishedWord(input);
  if (word !== null && !input.endsWith(word)) throw new Error(`${word} is not what ${input} ends in`);
}
