/** Fingerprints of files, and the stamps that say for which inputs a step was last done. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What a build writes, and what is no input of one. */
const DERIVED = new Set(['node_modules', 'dist', '.loci', '.git']);

/**
 * The files under a path, sorted, as absolute paths; the path itself where it is a file, nothing where it is absent.
 *
 * @param {string} path
 * @param {ReadonlySet<string>} [excluded] Names of folders that are not entered: by default those that a build writes.
 * @returns {string[]}
 */
export function listFiles(path, excluded = DERIVED) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    return [];
  }
  if (!stats.isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .filter((name) => !excluded.has(name))
    .flatMap((name) => listFiles(join(path, name), excluded));
}

/**
 * SHA-256, in hexadecimal, over the names and the bytes of the files under the given paths.
 *
 * By content and not by time: a checkout sets every time anew.
 *
 * @param {string} root What the names are relative to, so that a moved folder keeps its fingerprint.
 * @param {readonly string[]} paths Files and folders, relative to `root`.
 * @param {readonly string[]} [facts] Further facts that the result depends on, such as the version of Node.
 */
export function fingerprintInputs(root, paths, facts = []) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(facts));
  for (const file of paths.flatMap((path) => listFiles(join(root, path)))) {
    const content = readFileSync(file);
    hash.update(JSON.stringify([portableName(root, file), content.length]));
    hash.update(content);
  }
  return hash.digest('hex');
}

/**
 * SHA-256 over the names and sizes of what a step wrote: enough to see that something was removed or cut short,
 * without reading it all.
 *
 * @param {string} root
 * @param {readonly string[]} paths Files and folders, relative to `root`. One that is missing makes the result null.
 * @param {readonly string[]} [except] Files and folders in them, relative to `root`, that something else writes.
 * @returns {string | null}
 */
export function fingerprintOutputs(root, paths, except = []) {
  const hash = createHash('sha256');
  const others = except.map((path) => join(root, path));
  /** @param {string} file */
  const isOther = (file) => others.some((path) => file === path || file.startsWith(path + sep));
  for (const path of paths) {
    const files = listFiles(join(root, path), new Set()).filter((file) => !isOther(file));
    if (files.length === 0) {
      return null;
    }
    for (const file of files) {
      hash.update(JSON.stringify([portableName(root, file), statSync(file).size]));
    }
  }
  return hash.digest('hex');
}

/**
 * Keeps in one file for which inputs a step was last completed and what it wrote.
 *
 * A step is `clear`ed before it runs and `write`s when it has succeeded, so that an interrupted one leaves no stamp.
 *
 * @param {string} file Absolute path of the stamp.
 */
export function createStamp(file) {
  return {
    /** @param {string} inputs @param {string | null} outputs */
    matches(inputs, outputs) {
      if (outputs === null || !existsSync(file)) {
        return false;
      }
      return readFileSync(file, 'utf8') === stampText(inputs, outputs);
    },
    clear() {
      rmSync(file, { force: true });
    },
    /** @param {string} inputs @param {string | null} outputs */
    write(inputs, outputs) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, stampText(inputs, outputs));
      renameSync(`${file}.new`, file);
    },
  };
}

/** @param {string} inputs @param {string | null} outputs */
function stampText(inputs, outputs) {
  return `inputs ${inputs}\noutputs ${outputs}\n`;
}

/** @param {string} root @param {string} file */
function portableName(root, file) {
  return relative(root, file).split(sep).join('/');
}
