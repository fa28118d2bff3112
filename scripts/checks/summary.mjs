/** The table that ends `npm test`. */
import { formatSeconds } from '../workspace/step-display.mjs';

/**
 * @typedef {object} CheckResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems What did not pass, a line each.
 * @property {number} elapsedMs
 * @property {string} [leftOutBy] The option that left the check out.
 */

/**
 * One row a check, then what did not pass, then the totals in a last line that other programs may read.
 *
 * @param {readonly CheckResult[]} results
 */
export function renderSummary(results) {
  const nameWidth = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(({ name, passed, failed, elapsedMs, leftOutBy }) =>
    leftOutBy === undefined
      ? `${name.padEnd(nameWidth)}  ${count(passed)} passed  ${count(failed)} failed  ${formatSeconds(elapsedMs).padStart(7)}`
      : `${name.padEnd(nameWidth)}  skipped by option ${leftOutBy}`,
  );
  const problems = results.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
  return [
    '',
    ...rows,
    ...(problems.length > 0 ? ['', ...problems] : []),
    '',
    `${total(results, 'passed')} passed, ${total(results, 'failed')} failed`,
  ].join('\n');
}

/** @param {readonly CheckResult[]} results @param {'passed' | 'failed'} key */
export function total(results, key) {
  return results.reduce((sum, result) => sum + result[key], 0);
}

/** @param {number} value */
function count(value) {
  return String(value).padStart(6);
}
