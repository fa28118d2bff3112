/** The error that ends `npm start` and `npm test` with a message for the person at the terminal, and no stack. */

export class SetupError extends Error {
  /**
   * @param {string} message What went wrong and what to do about it.
   * @param {{ exitCode?: number, cause?: unknown }} [options] `exitCode` is what the process ends with; 1 by default.
   */
  constructor(message, { exitCode = 1, cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.exitCode = exitCode;
  }
}

/**
 * Runs `main`, and turns what it throws into a message and an exit code.
 *
 * @param {() => Promise<number | undefined>} main Resolves to the exit code, or to nothing for 0.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) {
      throw error;
    }
    console.error(`\n${error.message}`);
    process.exitCode = error.exitCode;
  }
}
