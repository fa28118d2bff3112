import { describe, expect, it } from 'vitest';
import type { ContentHashes } from './content-hashes.js';
import { findRenamed, renameId } from './find-renamed.js';
import type { FileState } from './input-state.js';
import type { FoundFile } from './readers/find-files.js';

/** Files as `path=content`; the content stands for its hash. */
function fileOf(text: string): FoundFile {
  const [path = '', content = ''] = text.split('=');
  return {
    path,
    location: content,
    named: false,
    folder: null,
    extension: '',
    sizeBytes: 1,
    modifiedMs: 1,
    url: null,
    bytes: async () => new Uint8Array(),
    async *stream() {
      yield new Uint8Array();
    },
  };
}

/** States as `path=content`, or `path=content<formerPath`. */
function stateOf(text: string): FileState {
  const [file = '', idPath] = text.split('<');
  const { path, location: sha256 } = fileOf(file);
  return { path, named: false, sizeBytes: 1, modifiedMs: 1, sha256, ...(idPath === undefined ? {} : { idPath }) };
}

const hashes: ContentHashes = { describe: async ({ location }) => ({ sha256: location, contentMs: 1 }) };

async function renamed(before: readonly string[], now: readonly string[]): Promise<Record<string, string>> {
  return Object.fromEntries(await findRenamed(now.map(fileOf), before.map(stateOf), hashes));
}

describe('findRenamed', () => {
  it.each<[string, string[], string[], Record<string, string>]>([
    ['nothing where nothing is gone', ['a=1'], ['a=1', 'b=1'], {}],
    ['a file of another name', ['a=1'], ['b=1'], { b: 'a' }],
    ['a file that was moved', ['a=1', 'c=2'], ['c=2', 'd/a=1'], { 'd/a': 'a' }],
    ['a file that was renamed before, by its first name', ['b=1<a'], ['c=1'], { c: 'a' }],
    ['a file that was renamed before and is there still', ['b=1<a'], ['b=1'], { b: 'a' }],
    ['a file that was renamed before and has changed since', ['b=1<a'], ['b=2'], { b: 'a' }],
    ['a file that has its first name again', ['b=1<a'], ['a=1'], {}],
    ['not one that has changed, too', ['a=1'], ['b=2'], {}],
    ['not one whose former path another file has now', ['b=1<a'], ['a=9', 'b=1'], {}],
    ['each of several equal files once', ['a=1', 'b=1'], ['c=1', 'd=1', 'e=1'], { c: 'a', d: 'b' }],
    ['not one whose content was not known for sure', ['a='], ['b='], {}],
    ['two that have changed places, by their paths', ['a=1', 'b=2'], ['a=2', 'b=1'], {}],
  ])('finds %s', async (_what, before, now, expected) => {
    expect(await renamed(before, now)).toEqual(expected);
  });
});

describe('renameId', () => {
  it('changes ids that are made of the path, and no others', () => {
    expect(renameId('new.txt', 'new.txt', 'old.txt')).toBe('old.txt');
    expect(renameId('new.zip/a.txt', 'new.zip', 'old.zip')).toBe('old.zip/a.txt');
    expect(renameId('new.csv:3', 'new.csv', 'old.csv')).toBe('old.csv:3');
    expect(renameId('new.txt-1', 'new.txt', 'old.txt')).toBe('new.txt-1');
    expect(renameId('42', 'new.txt', 'old.txt')).toBe('42');
  });
});
