/** A real Chromium for the tests: the system's where there is one, else the one that an npm package carries. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { unpackBundledChromium } from './bundled-chromium.js';

/** Where Chrome and Chromium are usually installed; a stable Chrome before a distribution's Chromium. */
const USUAL_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
};

/** The tests need neither a graphics card nor what Chromium does for its own sake over the network. */
const ARGUMENTS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The environment variable that chooses the browser: a path, or `bundled`. */
const CHOICE = 'LOCI_BROWSER';

/**
 * Starts a browser without a window. The caller closes it.
 *
 * `LOCI_BROWSER` names the executable; `bundled` means the one that comes by npm (Linux on x64 only). By default the
 * system's browser is tried, and the bundled one where there is none or it does not start.
 *
 * @throws Error where no browser can be started, with what was tried and what to do.
 */
export function launchBrowser(): Promise<Browser> {
  return startChosen((options) => chromium.launch(options));
}

/** The same for other processes to use, by `chromium.connect(server.wsEndpoint())`. */
export function launchBrowserServer(): Promise<BrowserServer> {
  return startChosen((options) => chromium.launchServer(options));
}

type Start<Started> = (options: LaunchOptions) => Promise<Started>;

async function startChosen<Started>(start: Start<Started>): Promise<Started> {
  const choice = process.env[CHOICE];
  if (choice === 'bundled') {
    return startBundled(start);
  }
  if (choice !== undefined && choice !== '') {
    return start(optionsFor(choice));
  }
  const system = USUAL_PATHS[process.platform]?.find((path) => existsSync(path));
  if (system === undefined) {
    return startBundled(start);
  }
  try {
    return await start(optionsFor(system));
  } catch (error) {
    console.warn(`${system} did not start (${firstLine(error)}); the bundled Chromium is used instead.`);
    return startBundled(start);
  }
}

async function startBundled<Started>(start: Start<Started>): Promise<Started> {
  try {
    const { executablePath, env } = await unpackBundledChromium();
    return await start(optionsFor(executablePath, env));
  } catch (error) {
    throw new Error(
      `No browser could be started: no Chrome or Chromium was found in its usual places, and the bundled one failed ` +
        `(${firstLine(error)}). Install Chromium, or name an executable with ${CHOICE}, or leave the browser's tests ` +
        'out with `npm test -- --no-browser`.',
      { cause: error },
    );
  }
}

function optionsFor(executablePath: string, env: Record<string, string> = {}): LaunchOptions {
  return { executablePath, args: ARGUMENTS, env: { ...process.env, ...env } };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
