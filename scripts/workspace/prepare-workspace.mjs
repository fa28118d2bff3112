/** Brings a checkout to the state in which its programs can run. */
import { buildWorkspace } from './build.mjs';
import { installDependencies } from './install.mjs';
import { createStepDisplay } from './step-display.mjs';

/**
 * Installs and builds what is not up to date, and shows on standard output how far it is.
 *
 * @param {string} root The workspace's folder.
 * @returns {Promise<{ installed: boolean, built: string[] }>} What had to be done.
 */
export async function prepareWorkspace(root) {
  const display = createStepDisplay(process.stdout);
  const installed = await installDependencies(root, display);
  const built = await buildWorkspace(root, display);
  return { installed, built };
}
