/** Builds what has changed: the packages' JavaScript, the embedding model, the page. */
import { join } from 'node:path';
import { createStamp, fingerprintInputs, fingerprintOutputs } from './fingerprint.mjs';
import { packageFolders } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const SHOWN_LINES = 40;
/** They lie in the folder that the compiler writes to. */
const PAGE_OUTPUTS = ['site', 'export', 'custom-elements.json'].map((name) => join('packages', 'ui', 'dist', name));

/**
 * @typedef {object} BuildStep
 * @property {string} name Names the stamp.
 * @property {string} label What a person sees while it runs.
 * @property {string[]} inputs Files and folders that the result depends on.
 * @property {string[]} outputs Files and folders that it writes.
 * @property {string[]} [except] Files and folders in these that another step writes.
 * @property {string[]} command Arguments of Node.
 */

/**
 * The steps, in the order in which they are to run.
 *
 * @param {string} root
 * @returns {BuildStep[]}
 */
export function buildSteps(root) {
  const folders = packageFolders(root);
  const everywhere = ['pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.json'];
  return [
    {
      name: 'packages',
      label: 'Compiling the packages',
      inputs: [...everywhere, ...folders.flatMap((folder) => [join(folder, 'src'), join(folder, 'tsconfig.json')])],
      outputs: folders.map((folder) => join(folder, 'dist')),
      except: PAGE_OUTPUTS,
      // By itself the compiler would trust its own record, and not write again what was removed since.
      command: [join('node_modules', 'typescript', 'bin', 'tsc'), '--build', '--force'],
    },
    {
      name: 'model',
      label: 'Assembling the model',
      inputs: ['pnpm-lock.yaml', join('packages', 'minilm', 'src')],
      outputs: [join('packages', 'minilm', 'model')],
      command: [join('packages', 'minilm', 'dist', 'build-command.js')],
    },
    {
      name: 'page',
      label: 'Bundling the page',
      inputs: ['pnpm-lock.yaml', join('packages', 'ui'), join('packages', 'engine', 'src')],
      outputs: PAGE_OUTPUTS,
      command: [join('packages', 'ui', 'build.mjs')],
    },
  ];
}

/**
 * Runs the steps whose inputs have changed since they last succeeded, or whose outputs are not there any more.
 *
 * @param {string} root
 * @param {{ begin(label: string): import('./step-display.mjs').Step }} display
 * @returns {Promise<string[]>} The names of the steps that ran.
 * @throws {SetupError} with the end of the failed step's output.
 */
export function buildWorkspace(root, display) {
  return runSteps(root, buildSteps(root), display);
}

/**
 * @param {string} root
 * @param {readonly BuildStep[]} steps
 * @param {{ begin(label: string): import('./step-display.mjs').Step }} display
 * @returns {Promise<string[]>} The names of the steps that ran.
 */
export async function runSteps(root, steps, display) {
  const ran = [];
  for (const step of steps) {
    if (await runStep(root, step, display)) {
      ran.push(step.name);
    }
  }
  return ran;
}

/**
 * @param {string} root
 * @param {BuildStep} step
 * @param {{ begin(label: string): import('./step-display.mjs').Step }} display
 */
async function runStep(root, { name, label, inputs, outputs, except, command }, display) {
  const stamp = createStamp(join(root, '.loci', 'build', name));
  const fingerprint = fingerprintInputs(root, inputs, [process.versions.modules]);
  if (stamp.matches(fingerprint, fingerprintOutputs(root, outputs, except))) {
    return false;
  }
  stamp.clear();
  const shown = display.begin(label);
  const { exitCode, log } = await runCommand(process.execPath, command, {
    cwd: root,
    onLine: (line) => shown.update(null, line),
  }).catch((error) => {
    shown.fail();
    throw error;
  });
  const written = fingerprintOutputs(root, outputs, except);
  if (exitCode !== 0 || written === null) {
    shown.fail();
    const reason = exitCode === 0 ? `did not write ${outputs.join(', ')}` : `failed with exit code ${exitCode}`;
    const commandLine = ['node', ...command].join(' ');
    throw new SetupError([`${label}: \`${commandLine}\` ${reason}.`, '', ...log.slice(-SHOWN_LINES)].join('\n'));
  }
  stamp.write(fingerprint, written);
  shown.finish();
  return true;
}
