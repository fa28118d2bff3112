import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InputState, readInputState, writeInputState } from './input-state.js';
import { withFolder } from './testing.fixture.js';

const STATE: InputState = {
  settings: 'settings',
  generation: '0123456789abcdef',
  files: [{ path: 'a.txt', named: false, sizeBytes: 3, modifiedMs: 1, sha256: 'f', idPath: 'b.txt' }],
  documents: [['b.txt', 'digest']],
};

describe('readInputState', () => {
  it('reads what was written, and nothing where there is none', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'cache', 'inputs.json');
      expect(await readInputState(path)).toBeNull();
      await writeInputState(path, STATE);
      expect(await readInputState(path)).toEqual(STATE);
    });
  });

  it('believes no state with any byte altered, and none that was cut off', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'inputs.json');
      await writeInputState(path, STATE);
      const whole = await readFile(path);
      // The last byte ends a line after which there is nothing.
      for (let at = 0; at < whole.length - 1; at++) {
        await writeFile(path, whole.subarray(0, at));
        expect(await readInputState(path)).toBeNull();
        const altered = Uint8Array.from(whole);
        altered[at] = (altered[at] as number) ^ 1;
        await writeFile(path, altered);
        expect(await readInputState(path)).toBeNull();
      }
    });
  });
});
