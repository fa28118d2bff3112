/** How a failure is told and which exit code it has. */
import { LociError } from '@loci/engine';
import { CommanderError } from 'commander';
import { EXIT_DONE, EXIT_FAILED, EXIT_WRONG_USAGE } from './exit-codes.js';
import { OutputClosed } from './terminal.js';

export interface Failure {
  readonly exitCode: number;
  /** What to print to standard error, with its newline; '' where it was printed already or there is nothing to say. */
  readonly text: string;
}

/** `verbose` adds the stack and the causes. */
export function reportError(error: unknown, verbose: boolean): Failure {
  if (error instanceof OutputClosed) return { exitCode: EXIT_DONE, text: '' };
  if (error instanceof CommanderError) {
    // Commander has written its message, or the help or version that was asked for.
    return { exitCode: error.exitCode === 0 ? EXIT_DONE : EXIT_WRONG_USAGE, text: '' };
  }
  const exitCode = error instanceof LociError && error.code === 'bad-request' ? EXIT_WRONG_USAGE : EXIT_FAILED;
  return { exitCode, text: `loci: ${describeError(error, verbose)}\n` };
}

/** The message; for what was not foreseen, how to find out more. `verbose` adds the stack and the causes. */
export function describeError(error: unknown, verbose: boolean): string {
  if (verbose) return stackOf(error);
  if (error instanceof LociError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `something unforeseen went wrong: ${message}; --verbose tells where`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by ${stackOf(error.cause)}`;
}
