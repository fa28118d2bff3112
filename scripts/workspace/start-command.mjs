/** What `npm start` does: from a fresh clone to a page that answers. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareWorkspace } from './prepare-workspace.mjs';
import { SetupError } from './setup-error.mjs';

const DEFAULT_PORT = 7700;
const LARGEST_PORT = 65_535;
const SEEDS = 'seeds';
const SEEDS_INDEX = join('.loci', 'seeds-index');

/**
 * Serves the seeds until it is told to stop.
 *
 * @param {string} root The workspace's folder.
 * @param {NodeJS.ProcessEnv} env `PORT` chooses the port where the arguments do not.
 * @param {readonly string[]} args `--port <number>`.
 * @returns {Promise<number>} The exit code.
 * @throws {SetupError} where a step failed, with what to do.
 */
export async function start(root, env, args) {
  // Before the minutes that an installation may take, not after.
  const port = choosePort(env, args);
  await requireFreePort(port);
  process.chdir(root);
  await prepareWorkspace(root);
  const { main } = await import(pathToFileURL(join(root, 'packages', 'cli', 'dist', 'main.js')).href);
  const indexed = await main(['index', SEEDS, '--out', SEEDS_INDEX]);
  return indexed === 0 ? main(['serve', SEEDS_INDEX, '--port', String(port)]) : indexed;
}

/**
 * @param {NodeJS.ProcessEnv} env `PORT`; absent or empty it chooses nothing.
 * @param {readonly string[]} args
 * @returns {number} That of `--port`, else that of `PORT`, else the default port.
 * @throws {SetupError} where it is no number of a port, or an argument is not known.
 */
export function choosePort(env, args) {
  const asked = readPortOption(args);
  if (asked !== undefined) return parsePort('--port', asked);
  return env['PORT'] ? parsePort('PORT', env['PORT']) : DEFAULT_PORT;
}

/** @param {readonly string[]} args */
function readPortOption(args) {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    const given = args.map((arg) => JSON.stringify(arg)).join(' ');
    throw new SetupError(
      `npm start knows --port and nothing else, after two dashes: npm start -- --port 8080. Given were: ${given}`,
      { exitCode: 2, cause: error },
    );
  }
}

/** @param {string} name @param {string} text */
function parsePort(name, text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 1 && port <= LARGEST_PORT)) {
    throw new SetupError(`${name} is "${text}"; a whole number from 1 to ${LARGEST_PORT} was expected.`, {
      exitCode: 2,
    });
  }
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {SetupError} where nothing can listen at the port on this machine.
 */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new SetupError(explainPort(port, error), { cause: error })));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

/** @param {number} port @param {NodeJS.ErrnoException} error */
function explainPort(port, error) {
  const other = port < LARGEST_PORT ? port + 1 : DEFAULT_PORT;
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by Loci in another terminal. Stop that one, or choose another port: npm start -- --port ${other}`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is not open to this user. Choose one above 1023: npm start -- --port ${DEFAULT_PORT}`;
  }
  return `Nothing can listen at port ${port}: ${error.message}`;
}
