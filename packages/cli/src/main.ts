/** Runs the command `loci` for a list of arguments. */

import { EXIT_DONE } from './exit-codes.js';
import { createProgram } from './program.js';
import { createTerminal, type Terminal } from './terminal.js';

export interface MainOptions {
  readonly terminal?: Terminal;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** `args` come without the names of Node and the script. Resolves with the exit code; never rejects. */
export async function main(args: readonly string[], options: MainOptions = {}): Promise<number> {
  const { terminal = createTerminal(process), env = process.env } = options;
  const status = { exitCode: EXIT_DONE };
  try {
    await createProgram(terminal, status).parseAsync(args, { from: 'user' });
    return status.exitCode;
  } catch (error) {
    // Loaded here, since it brings the engine with it and most runs do without.
    const { reportError } = await import('./report-error.js');
    const { exitCode, text } = reportError(error, args.includes('--verbose') || Boolean(env['LOCI_DEBUG']));
    if (text !== '') terminal.warn(text);
    return exitCode;
  }
}
