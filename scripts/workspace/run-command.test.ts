/** Tests of running a child process. */
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.mjs';

const run = (program: string) => runCommand(process.execPath, ['--eval', program], { cwd: process.cwd() });

describe('runCommand', () => {
  it('passes on the exit code, and keeps both streams', async () => {
    const { exitCode, log } = await run("console.log('out'); console.error('err'); process.exitCode = 7;");
    expect(exitCode).toBe(7);
    expect([...log].sort()).toEqual(['err', 'out']);
  });

  it('keeps only the end of a long output', async () => {
    const { log } = await run("for (let i = 0; i < 1000; i += 1) console.log('line ' + i);");
    expect(log.length).toBeLessThan(1000);
    expect(log.at(-1)).toBe('line 999');
  });

  it('tells the signal that ended the child by the exit code that a shell would give', async () => {
    const { exitCode } = await run("process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000);");
    expect(exitCode).toBe(143);
  });

  it('rejects with the name of a command that does not exist', async () => {
    await expect(runCommand('no-such-command', [], { cwd: process.cwd() })).rejects.toThrow(/no-such-command/);
  });
});
