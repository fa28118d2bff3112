/** Runs a child process whose output is kept for the case that it fails, and passes signals on to it. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { SetupError } from './setup-error.mjs';

const KEPT_LINES = 200;
const isWindows = process.platform === 'win32';

/**
 * @typedef {object} CommandResult
 * @property {number} exitCode What the child ended with; 128 and the signal's number where a signal ended it.
 * @property {string[]} log The last lines that it wrote to either stream.
 */

/**
 * Runs a command to its end.
 *
 * @param {string} command An executable's path or name.
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} [options.env] The child's whole environment; that of this process by default.
 * @param {(line: string) => void} [options.onLine] Called with each line as it comes.
 * @param {boolean} [options.inherit] Lets the child write to the terminal itself; then there is no log.
 * @returns {Promise<CommandResult>}
 * @throws {SetupError} where the command cannot be started, or this process is told to stop while it runs.
 */
export function runCommand(command, args, { cwd, env = process.env, onLine, inherit = false }) {
  return new Promise((resolve, reject) => {
    // npx is a .cmd file on Windows, which only a shell can run. The arguments then hold nothing that needs quoting.
    const shell = isWindows && command.endsWith('.cmd');
    // In a process group of its own the child can be stopped together with all that it started.
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      detached: !isWindows,
      stdio: inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const log = [];
    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) {
        createInterface({ input: stream }).on('line', (line) => {
          log.push(line);
          if (log.length > KEPT_LINES) {
            log.shift();
          }
          onLine?.(line);
        });
      }
    }
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stoppedBy = signal;
      killGroup(child, signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) {
      process.on(signal, stop);
    }
    const release = () => {
      for (const signal of signals) {
        process.off(signal, stop);
      }
    };
    child.once('error', (error) => {
      release();
      reject(new SetupError(`${command} could not be started: ${error.message}`, { cause: error }));
    });
    child.once('close', (code, signal) => {
      release();
      if (stoppedBy !== undefined) {
        reject(new SetupError('Stopped.', { exitCode: signalExitCode(stoppedBy) }));
        return;
      }
      resolve({ exitCode: code ?? signalExitCode(signal ?? 'SIGTERM'), log });
    });
  });
}

/** @param {NodeJS.Signals} signal */
function signalExitCode(signal) {
  return 128 + constants.signals[signal];
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function killGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(isWindows ? child.pid : -child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
