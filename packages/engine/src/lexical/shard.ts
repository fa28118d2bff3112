/** Indexes a few thousand units with MiniSearch and reads the result out as compact posting lists. */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { createByteWriter } from './byte-writer.js';
import { writePosting } from './postings.js';

/** The posting lists of one field over a run of units. */
export interface Segment {
  /**
   * Sorted by UTF-16 units, each followed by a space, which no term holds. One text, since the terms of a hundred
   * thousand passages' segments are a million strings otherwise.
   */
  readonly terms: string;
  /** [terms + 1] Where each term's list begins in `bytes`. The gaps of a list begin at ordinal 0 of the whole index. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
  /** [terms] */
  readonly counts: Uint32Array;
  readonly lastOrdinals: Uint32Array;
}

/** A unit to be indexed: an ordinal, and the terms of each of its fields, made by the analyzer. */
export interface ShardUnit<Field extends string> {
  readonly id: number;
  readonly terms: Readonly<Partial<Record<Field, readonly string[]>>>;
}

// MiniSearch's maps take most of the memory of a build: 100,000 passages of 100 words took 330 MB in shards of this size
// and 750 MB in shards four times as large, in the same time.
const SHARD_UNITS = 1024;

export interface ShardWriter<Field extends string> {
  /** In ascending order of id. */
  add(unit: ShardUnit<Field>): void;
  /** By field, the segments of all shards in order. */
  finish(): Readonly<Record<Field, readonly Segment[]>>;
}

/** Starts a new MiniSearch for every `SHARD_UNITS` units, so that no more than one is ever in memory. */
export function createShardWriter<Field extends string>(fields: readonly Field[]): ShardWriter<Field> {
  const segments = Object.fromEntries(fields.map((field): [Field, Segment[]] => [field, []])) as Record<
    Field,
    Segment[]
  >;
  let shard = createShard(fields);

  function flush(): void {
    if (shard.documentCount === 0) return;
    const snapshot = shard.toJSON();
    for (const field of fields) segments[field].push(readSegment(snapshot, field));
    shard = createShard(fields);
  }

  return {
    add(unit) {
      shard.add(unit);
      if (shard.documentCount === SHARD_UNITS) flush();
    },
    finish() {
      flush();
      return segments;
    },
  };
}

function createShard<Field extends string>(fields: readonly Field[]): MiniSearch<ShardUnit<Field>> {
  return new MiniSearch<ShardUnit<Field>>({
    fields: [...fields],
    extractField: (unit, field) => (field === 'id' ? unit.id : unit.terms[field as Field]),
    // MiniSearch makes text of a field before it cuts it into terms. Ours is cut already: terms hold no white space.
    stringifyField: (value) => (Array.isArray(value) ? value.join(' ') : String(value)),
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
}

/** What `MiniSearch.toJSON` gives: by term and field, the frequency under each of its own ids for units. */
function readSegment(snapshot: AsPlainObject, field: string): Segment {
  const fieldId = snapshot.fieldIds[field] as number;
  const entries = snapshot.index.flatMap(([term, byField]) => {
    const frequencies = byField[fieldId] as Readonly<Record<string, number>> | undefined;
    return frequencies === undefined ? [] : [{ term, frequencies }];
  });
  entries.sort((a, b) => (a.term < b.term ? -1 : 1));

  const writer = createByteWriter();
  const starts = new Uint32Array(entries.length + 1);
  const counts = new Uint32Array(entries.length);
  const lastOrdinals = new Uint32Array(entries.length);
  for (const [index, { frequencies }] of entries.entries()) {
    starts[index] = writer.length;
    let previous = -1;
    let count = 0;
    // Keys that are whole numbers come in ascending order, and MiniSearch numbers units in the order of adding them.
    for (const shortId in frequencies) {
      const ordinal = snapshot.documentIds[shortId] as number;
      writePosting(writer, ordinal, previous, frequencies[shortId] as number);
      previous = ordinal;
      count++;
    }
    counts[index] = count;
    lastOrdinals[index] = previous;
  }
  starts[entries.length] = writer.length;
  return {
    terms: entries.map(({ term }) => `${term} `).join(''),
    starts,
    bytes: writer.toBytes(),
    counts,
    lastOrdinals,
  };
}
