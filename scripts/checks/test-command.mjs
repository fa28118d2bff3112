/** What `npm test` does with its options. */
import { installDependencies } from '../workspace/install.mjs';
import { SetupError } from '../workspace/setup-error.mjs';
import { createStepDisplay } from '../workspace/step-display.mjs';
import { allChecks, runChecks } from './run-checks.mjs';
import { renderSummary, total } from './summary.mjs';

/**
 * @param {string} root The workspace's folder.
 * @param {readonly string[]} args The options, of which each leaves out one check.
 * @returns {Promise<number>} The exit code: 0 where everything passed, else 1.
 * @throws {SetupError} for an unknown option.
 */
export async function test(root, args) {
  const display = createStepDisplay(process.stdout);
  const checks = allChecks(root, display);
  const known = checks.flatMap(({ option }) => option ?? []);
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) {
    throw new SetupError(`npm test does not know the option ${unknown}. It knows: ${known.join(', ')}.`, {
      exitCode: 2,
    });
  }
  // Without dependencies there is nothing to check with, so this alone ends the run.
  const results = await runChecks(
    [
      {
        name: 'dependencies',
        run: () => installDependencies(root, display).then(() => ({ passed: 1, failed: 0, problems: [] })),
      },
    ],
    new Set(),
    console.log,
  );
  if (total(results, 'failed') === 0) {
    results.push(...(await runChecks(checks, new Set(args), console.log)));
  }
  console.log(renderSummary(results));
  return total(results, 'failed') === 0 ? 0 : 1;
}
