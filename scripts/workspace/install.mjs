/** Installs what the lockfile names, with the version of pnpm that `package.json` names, and only when needed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStamp, fingerprintInputs } from './fingerprint.mjs';
import { explainInstallFailure, followInstall } from './install-log.mjs';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** Its errors are wanted even where `npm start --silent` asked for none, and a missing network is told in seconds. */
const NPX_SETTINGS = {
  npm_config_loglevel: 'error',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

/**
 * Installs the dependencies of the workspace where they are not those of the lockfile yet.
 *
 * @param {string} root The workspace's folder.
 * @param {{ begin(label: string): import('./step-display.mjs').Step }} display
 * @returns {Promise<boolean>} Whether anything had to be installed.
 * @throws {SetupError} with the end of the log and what to do.
 */
export async function installDependencies(root, display) {
  const stamp = createStamp(join(root, 'node_modules', '.loci-install'));
  const inputs = fingerprintManifests(root);
  if (stamp.matches(inputs, installedLayout(root))) {
    return false;
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  stamp.clear();
  const step = display.begin('Installing dependencies');
  const install = followInstall();
  const { exitCode, log } = await runCommand(
    npx,
    [
      '--yes',
      packageManager,
      'install',
      '--frozen-lockfile',
      '--reporter=ndjson',
      '--config.confirmModulesPurge=false',
    ],
    {
      cwd: root,
      env: { ...process.env, ...NPX_SETTINGS },
      onLine: (line) => {
        if (install.read(line)) {
          step.update(install.fraction(), install.detail());
        }
      },
    },
  ).catch((error) => {
    step.fail();
    throw error;
  });
  if (exitCode !== 0) {
    step.fail();
    throw new SetupError(explainInstallFailure(log, packageManager));
  }
  stamp.write(inputs, installedLayout(root));
  step.finish(install.detail());
  return true;
}

/** @param {string} root */
function fingerprintManifests(root) {
  const manifests = packageFolders(root).map((folder) => join(folder, 'package.json'));
  // Packages with machine code are chosen by platform.
  const facts = [process.platform, process.arch, process.versions.modules];
  return fingerprintInputs(root, ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests], facts);
}

/**
 * The folders that an installation leaves, in one word; null where one is missing.
 *
 * @param {string} root
 */
function installedLayout(root) {
  const expected = ['.', ...packageFolders(root)].filter((folder) => hasDependencies(join(root, folder)));
  const complete = expected.every((folder) => existsSync(join(root, folder, 'node_modules')));
  return complete ? expected.join(' ') : null;
}

/** @param {string} folder */
function hasDependencies(folder) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}

/**
 * The packages of the workspace, relative to its root, sorted.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function packageFolders(root) {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}
