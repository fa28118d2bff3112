/** The checks of `npm test`, each run to its end whatever became of those before it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspace } from '../workspace/build.mjs';
import { runCommand } from '../workspace/run-command.mjs';
import { SetupError } from '../workspace/setup-error.mjs';
import { countTests } from './vitest-report.mjs';

/** @typedef {import('./vitest-report.mjs').Outcome} Outcome */
/** @typedef {import('./summary.mjs').CheckResult} CheckResult */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 * @property {string} [option] The option of `npm test` that leaves the check out.
 */

const PASSED = { passed: 1, failed: 0, problems: [] };

/**
 * @param {string} root
 * @param {{ begin(label: string): import('../workspace/step-display.mjs').Step }} display
 * @returns {Check[]}
 */
export function allChecks(root, display) {
  const typescript = join('node_modules', 'typescript', 'bin', 'tsc');
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  return [
    {
      name: 'build',
      run: async () => {
        await buildWorkspace(root, display);
        return PASSED;
      },
    },
    { name: 'types of the packages', run: () => runTool(root, [typescript, '--build']) },
    { name: 'types of tests and scripts', run: () => runTool(root, [typescript, '--project', 'tsconfig.tests.json']) },
    {
      name: 'lint and format',
      run: () => runTool(root, [biome, 'check', '--error-on-warnings', '.']),
    },
    { name: 'boundaries, exports, scripts', run: () => runVitest(root, 'vitest.config.ts', 'packages/**') },
    { name: 'unit and property tests', run: () => runVitest(root, 'vitest.config.ts', 'scripts/**') },
    { name: 'API over HTTP', run: () => runVitest(root, 'vitest.http.config.ts') },
    { name: 'page in a browser', run: () => runVitest(root, 'vitest.e2e.config.ts'), option: '--no-browser' },
  ];
}

/**
 * @param {readonly Check[]} checks
 * @param {ReadonlySet<string>} options The options of `npm test` that were given.
 * @param {(line: string) => void} say
 * @returns {Promise<CheckResult[]>}
 * @throws {SetupError} where the person stops the run.
 */
export async function runChecks(checks, options, say) {
  /** @type {CheckResult[]} */
  const results = [];
  for (const { name, run, option } of checks) {
    if (option !== undefined && options.has(option)) {
      results.push({ name, passed: 0, failed: 0, problems: [], elapsedMs: 0, leftOutBy: option });
      continue;
    }
    say(`\n— ${name}`);
    const startMs = performance.now();
    const outcome = await run().catch((error) => failureOf(error, say));
    results.push({ name, ...outcome, elapsedMs: performance.now() - startMs });
  }
  return results;
}

/**
 * @param {unknown} error
 * @param {(line: string) => void} say
 * @returns {Outcome}
 */
function failureOf(error, say) {
  if (error instanceof SetupError && error.exitCode > 128) {
    throw error;
  }
  say(String(error instanceof SetupError ? error.message : (error instanceof Error && error.stack) || error));
  return { passed: 0, failed: 1, problems: [firstLine(error)] };
}

/** @param {unknown} error */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/**
 * Runs a tool that passes or fails as a whole.
 *
 * @param {string} root
 * @param {string[]} args Arguments of Node.
 * @returns {Promise<Outcome>}
 */
async function runTool(root, args) {
  const { exitCode } = await runCommand(process.execPath, args, { cwd: root, inherit: true });
  return exitCode === 0 ? PASSED : { passed: 0, failed: 1, problems: [`\`node ${args.join(' ')}\` reported errors`] };
}

/**
 * Runs Vitest with one of the workspace's configurations.
 *
 * @param {string} root
 * @param {string} config
 * @param {string} [excluded] Tests that another check runs, as a pattern of their paths.
 * @returns {Promise<Outcome>}
 */
async function runVitest(root, config, excluded) {
  const reportFile = join(root, '.loci', 'vitest-report.json');
  rmSync(reportFile, { force: true });
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`);
  if (excluded !== undefined) {
    args.push('--exclude', excluded);
  }
  const { exitCode } = await runCommand(process.execPath, args, { cwd: root, inherit: true });
  return countTests(readReport(reportFile), exitCode);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
