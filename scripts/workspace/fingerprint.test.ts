/** Tests of fingerprints and stamps, on folders made for each test. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStamp, fingerprintInputs, fingerprintOutputs } from './fingerprint.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loci fingerprint '));
  mkdirSync(join(folder, 'src', 'nested'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
  writeFileSync(join(folder, 'src', 'nested', 'b.ts'), 'two');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('fingerprintInputs', () => {
  it('does not depend on times, nor on where the folder lies', () => {
    const before = fingerprintInputs(folder, ['src']);
    utimesSync(join(folder, 'src', 'a.ts'), 0, 0);
    const moved = `${folder}moved`;
    renameSync(folder, moved);
    expect(fingerprintInputs(moved, ['src'])).toBe(before);
    renameSync(moved, folder);
  });

  it('changes with the content, the name and the number of the files', () => {
    const before = fingerprintInputs(folder, ['src']);
    writeFileSync(join(folder, 'src', 'a.ts'), 'One');
    const edited = fingerprintInputs(folder, ['src']);
    renameSync(join(folder, 'src', 'a.ts'), join(folder, 'src', 'c.ts'));
    const renamed = fingerprintInputs(folder, ['src']);
    writeFileSync(join(folder, 'src', 'd.ts'), '');
    const added = fingerprintInputs(folder, ['src']);
    expect(new Set([before, edited, renamed, added]).size).toBe(4);
  });

  it('changes when content moves from one file to the next', () => {
    writeFileSync(join(folder, 'src', 'a.ts'), 'onet');
    writeFileSync(join(folder, 'src', 'nested', 'b.ts'), 'wo');
    const moved = fingerprintInputs(folder, ['src']);
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
    writeFileSync(join(folder, 'src', 'nested', 'b.ts'), 'two');
    expect(fingerprintInputs(folder, ['src'])).not.toBe(moved);
  });

  it('changes with the further facts', () => {
    expect(fingerprintInputs(folder, ['src'], ['115'])).not.toBe(fingerprintInputs(folder, ['src'], ['127']));
  });

  it('leaves out what a build writes', () => {
    const before = fingerprintInputs(folder, ['.']);
    for (const derived of ['node_modules', 'dist', '.loci']) {
      mkdirSync(join(folder, derived));
      writeFileSync(join(folder, derived, 'x.js'), 'x');
    }
    expect(fingerprintInputs(folder, ['.'])).toBe(before);
  });
});

describe('fingerprintOutputs', () => {
  it('is null where an output is missing or an empty folder', () => {
    mkdirSync(join(folder, 'empty'));
    expect(fingerprintOutputs(folder, ['src', 'nowhere'])).toBeNull();
    expect(fingerprintOutputs(folder, ['src', 'empty'])).toBeNull();
  });

  it('changes when a file is removed or cut short', () => {
    const before = fingerprintOutputs(folder, ['src']);
    writeFileSync(join(folder, 'src', 'a.ts'), 'on');
    const cut = fingerprintOutputs(folder, ['src']);
    rmSync(join(folder, 'src', 'a.ts'));
    const removed = fingerprintOutputs(folder, ['src']);
    expect(new Set([before, cut, removed]).size).toBe(3);
  });
});

describe('createStamp', () => {
  it('matches what was written, and nothing else', () => {
    const stamp = createStamp(join(folder, 'stamps', 'step'));
    expect(stamp.matches('in', 'out')).toBe(false);
    stamp.write('in', 'out');
    expect(stamp.matches('in', 'out')).toBe(true);
    expect(stamp.matches('other', 'out')).toBe(false);
    expect(stamp.matches('in', 'other')).toBe(false);
  });

  it('never matches outputs that are missing', () => {
    const stamp = createStamp(join(folder, 'step'));
    stamp.write('in', null);
    expect(stamp.matches('in', null)).toBe(false);
  });

  it('matches nothing once it is cleared', () => {
    const stamp = createStamp(join(folder, 'step'));
    stamp.write('in', 'out');
    stamp.clear();
    expect(stamp.matches('in', 'out')).toBe(false);
  });
});
