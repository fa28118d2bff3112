/** Reads Vitest's JSON report into figures in which nothing that did not pass is left out. */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems What did not pass, a line each.
 */

/**
 * Counts the tests of a run. A skipped or unwritten test counts as failed: a green run has to mean that all was run.
 *
 * @param {any} report Vitest's JSON report; null where it wrote none.
 * @param {number} exitCode What Vitest ended with.
 * @returns {Outcome}
 */
export function countTests(report, exitCode) {
  if (report === null) {
    return { passed: 0, failed: 1, problems: [`Vitest wrote no report (exit code ${exitCode})`] };
  }
  let passed = 0;
  /** @type {string[]} */
  const problems = [];
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        passed += 1;
      } else {
        problems.push(`${test.status === 'failed' ? 'failed' : 'not run'}: ${test.fullName} (${file.name})`);
      }
    }
    if (file.assertionResults.length === 0) {
      problems.push(`no test could be run: ${file.name}`);
    }
  }
  if (passed + problems.length === 0) {
    problems.push('no test was found');
  }
  if (exitCode !== 0 && problems.length === 0) {
    problems.push(`Vitest ended with exit code ${exitCode}, by an error outside of any test`);
  }
  return { passed, failed: problems.length, problems };
}
