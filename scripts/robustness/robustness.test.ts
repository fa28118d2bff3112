/** The scripts of this folder on a small scale: failing writes, altered bytes and odd inputs, the same ones each time. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LociError } from '@loci/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChangingFolder } from './changing-folder.js';
import { listFuzzTargets } from './fuzz-targets.js';
import { askIndex, compareListings, listDirectory, runIndex } from './index-runs.js';
import { createRandom } from './random.js';
import { installWriteFaults, type WriteFaults } from './write-faults.js';

const SEED = 20250522;

describe('an index run whose writes fail', { timeout: 120_000 }, () => {
  let work: string;
  let faults: WriteFaults;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'loci-robustness-'));
    faults = await installWriteFaults();
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  it('says so, keeps the old index or has the new one, and is completed by the next run', async () => {
    const [sources, old, whole, out] = ['sources', 'old', 'whole', 'out'].map((name) => join(work, name)) as [
      string,
      string,
      string,
      string,
    ];
    const folder = await createChangingFolder(sources, 4, createRandom(SEED));
    await runIndex(sources, old);
    await folder.change();
    await cp(old, whole, { recursive: true });
    faults.arm(whole);
    await runIndex(sources, whole);
    const calls = faults.disarm();
    expect(new Set(calls)).toContain('at the switch');
    const generations = [await askIndex(old), await askIndex(whole)];
    const expected = await listDirectory(whole);
    // The last call lets go of the lock, which a living process then keeps.
    for (let at = 0; at < calls.length - 1; at += 5) {
      await rm(out, { recursive: true, force: true });
      await cp(old, out, { recursive: true });
      faults.arm(out, at, 'ENOSPC');
      const error: unknown = await runIndex(sources, out).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      faults.disarm();
      if (error !== null) expect(error).toMatchObject({ code: 'write-failed' });
      expect(generations).toContainEqual(await askIndex(out));
      await runIndex(sources, out);
      expect(compareListings(await listDirectory(out), expected)).toEqual([]);
    }
  });

  it('is refused, or answers the same, with a byte of its manifest altered', async () => {
    const out = join(work, 'whole');
    const intact = await askIndex(out);
    const path = join(out, 'manifest.json');
    const manifest = await readFile(path);
    for (let at = 0; at < manifest.length; at += 29) {
      const altered = Uint8Array.from(manifest);
      altered[at] = (altered[at] as number) ^ 1;
      await writeFile(path, altered);
      const answer: unknown = await askIndex(out).catch((error: unknown) => error);
      if (!(answer instanceof LociError)) expect(answer).toEqual(intact);
    }
    await writeFile(path, manifest);
  });
});

describe('odd inputs', { timeout: 120_000 }, () => {
  it('are read or refused, and no range leads out of its text', async () => {
    // A thread for PDF files is more than a small test needs.
    for (const target of (await listFuzzTargets()).filter(({ name }) => name !== 'reader: PDF')) {
      const property = fc.asyncProperty(target.inputs, async (input) => void (await target.check(input as never)));
      const result = await fc.check(property, { numRuns: 15, seed: SEED });
      expect(result.failed ? `${target.name}: ${fc.defaultReportMessage(result)}` : null).toBeNull();
    }
  });
});
