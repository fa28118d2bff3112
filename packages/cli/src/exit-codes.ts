/** How the command ends: the same codes for every subcommand. */
export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_WRONG_USAGE = 2;

/** Set by a command that did its work but has a failure to tell. */
export interface ExitStatus {
  exitCode: number;
}
