/** A dictionary gives back every key, and every key that begins so, from blocks read one at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockDictionary, createBlockDictionaryWriter, sharedLength } from './block-dictionary.js';

function dictionaryOf(keys: readonly string[]) {
  const writer = createBlockDictionaryWriter();
  for (const key of keys) writer.add(key, (value) => value.writeVarint(key.length));
  const { bytes, index, length } = writer.finish();
  let reads = 0;
  const dictionary = createBlockDictionary<number>({
    fileName: 'words',
    index,
    read: async (start, end) => {
      reads++;
      return bytes.subarray(start, end);
    },
    decodeValue: (cursor) => cursor.readVarint(),
    cacheBytes: 1 << 20,
  });
  return { dictionary, length, reads: () => reads };
}

const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 300 }).map((all) => all.sort());

describe('block dictionary', () => {
  it('finds what was added and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(keys, fc.string(), async (all, other) => {
        const { dictionary, length } = dictionaryOf(all);
        expect(length).toBe(all.length);
        for (const key of all) expect(await dictionary.get(key)).toBe(key.length);
        expect(await dictionary.get(other)).toBe(all.includes(other) ? other.length : undefined);
        const entries: string[] = [];
        for await (const { key } of dictionary.entries()) entries.push(key);
        expect(entries).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('lists the keys with a prefix in order, up to a limit', async () => {
    const all = Array.from({ length: 500 }, (_, i) => `k${String(i).padStart(3, '0')}`);
    const { dictionary } = dictionaryOf(all);
    const keysWith = async (prefix: string, limit: number) =>
      (await dictionary.withPrefix(prefix, limit)).map(({ key }) => key);
    expect(await keysWith('k12', 100)).toEqual(all.filter((key) => key.startsWith('k12')));
    expect(await keysWith('k', 70)).toEqual(all.slice(0, 70));
    expect(await keysWith('', 1000)).toEqual(all);
    expect(await keysWith('a', 10)).toEqual([]);
    expect(await keysWith('z', 10)).toEqual([]);
  });

  it('reads one block for a look-up, and none for the next in it', async () => {
    const { dictionary, reads } = dictionaryOf(Array.from({ length: 500 }, (_, i) => `k${1000 + i}`));
    await dictionary.get('k1100');
    await dictionary.get('k1101');
    expect(reads()).toBe(1);
  });

  it('reads a block once for all that ask at the same time, and again where that failed', async () => {
    const { dictionary, reads } = dictionaryOf(['a', 'b', 'c']);
    expect(await Promise.all(['c', 'a', 'd'].map((key) => dictionary.get(key)))).toEqual([1, 1, undefined]);
    expect(reads()).toBe(1);
    let failing = true;
    const flawed = createBlockDictionary<number>({
      fileName: 'words',
      index: { keys: Uint8Array.of(1, 97), starts: Uint32Array.of(0, 4) },
      read: async () => (failing ? Promise.reject(new Error('offline')) : Uint8Array.of(0, 1, 97, 7)),
      decodeValue: (cursor) => cursor.readVarint(),
      cacheBytes: 1000,
    });
    await Promise.all([1, 2].map(() => expect(flawed.get('a')).rejects.toThrow('offline')));
    failing = false;
    expect(await flawed.get('a')).toBe(7);
  });

  it('is empty without keys', async () => {
    const { dictionary } = dictionaryOf([]);
    expect(await dictionary.get('a')).toBeUndefined();
    expect(await dictionary.withPrefix('', 10)).toEqual([]);
  });

  it('never shares half of a surrogate pair', () => {
    expect(sharedLength('a😀', 'a😁')).toBe(1);
    expect(sharedLength('abc', 'abd')).toBe(2);
  });
});
