/** The built program, run as a process: what goes to which stream, and with which exit code it ends. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/loci.js', import.meta.url));

function run(file: string, ...args: string[]) {
  return new Promise<{ exitCode: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [file, ...args],
      { env: { ...process.env, LOCI_DEBUG: '' } },
      (error, stdout, stderr) => {
        resolve({ exitCode: error?.code ?? 0, stdout, stderr });
      },
    );
  });
}

describe('bin/loci.js', () => {
  it('ends with 0 where the help was asked for', async () => {
    const { exitCode, stdout, stderr } = await run(bin, '--help');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: loci');
  });

  it('ends with 2 and writes no data where it is used wrongly', async () => {
    const { exitCode, stdout, stderr } = await run(bin, 'search', '.');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^loci: missing required argument 'query'\n/);
  });

  it('ends with 1 and one line where there is no index', async () => {
    const { exitCode, stdout, stderr } = await run(bin, 'stats', join(tmpdir(), 'no such index'));
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([expect.stringMatching(/^loci: There is no index /), '']);
  });

  it('says how to build it where it is not built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'loci-bin-'));
    try {
      await cp(bin, join(folder, 'bin', 'loci.js'));
      await cp(fileURLToPath(new URL('../package.json', import.meta.url)), join(folder, 'package.json'));
      expect(await run(join(folder, 'bin', 'loci.js'), '--help')).toEqual({
        exitCode: 1,
        stdout: '',
        stderr: 'loci: the program is not built yet; run "npm start" (or "npm run build") first\n',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
