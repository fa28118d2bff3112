/** Reads pnpm's log: how far an installation has come, and why it failed. */

/** Below a megabyte of downloads, the packages that are in the store already are the greater part. */
const BYTES_PER_MEGABYTE = 1e6;
const SHOWN_LINES = 12;

/** What a failed installation most often comes from, found by the words that npm and pnpm then use. */
const KNOWN_CAUSES = [
  {
    pattern: /ENOSPC|no space left/i,
    advice: 'The disk is full. Loci needs about 1.5 GB while it installs; free some space and run the command again.',
  },
  {
    pattern: /EACCES|EPERM|permission denied|operation not permitted|read-only file system/i,
    advice: 'A folder cannot be written to. The project, and npm’s cache in your home folder, must belong to you.',
  },
  {
    pattern: /CERT|certificate|SSL/i,
    advice:
      'The registry’s certificate was not accepted. Behind a company proxy, set NODE_EXTRA_CA_CERTS and npm’s `cafile`.',
  },
  {
    pattern: /FROZEN_LOCKFILE|OUTDATED_LOCKFILE/,
    advice:
      'pnpm-lock.yaml does not fit the package.json files. After a change of dependencies, run the install below.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|socket|network|dns|error sending request|fetch failed/i,
    advice:
      'The package registry could not be reached. The first start needs a connection (about 350 MB); later ones need none. ' +
      'Behind a proxy, set HTTPS_PROXY.',
  },
];

/**
 * Follows pnpm's log as lines of JSON.
 *
 * `read` says whether the line told something; `fraction` is null until it is known how much there is to do.
 */
export function followInstall() {
  let packages = 0;
  let imported = 0;
  /** @type {Map<string, { sizeBytes: number, doneBytes: number }>} */
  const downloads = new Map();
  const totals = () => {
    let sizeBytes = 0;
    let doneBytes = 0;
    for (const download of downloads.values()) {
      sizeBytes += download.sizeBytes;
      doneBytes += download.doneBytes;
    }
    return { sizeBytes, doneBytes };
  };
  return {
    /** @param {string} line */
    read(line) {
      const entry = parseEntry(line);
      switch (entry?.status) {
        case 'resolved':
          packages += 1;
          return true;
        case 'imported':
          imported += 1;
          return true;
        case 'started':
          downloads.set(entry.packageId, { sizeBytes: entry.size ?? 0, doneBytes: 0 });
          return true;
        case 'in_progress':
        case 'fetched': {
          const download = downloads.get(entry.packageId);
          if (download !== undefined) {
            download.doneBytes = entry.status === 'fetched' ? download.sizeBytes : entry.downloaded;
          }
          return true;
        }
        default:
          return false;
      }
    },
    fraction() {
      const { sizeBytes, doneBytes } = totals();
      if (sizeBytes >= BYTES_PER_MEGABYTE) {
        return doneBytes / sizeBytes;
      }
      return packages > 0 ? imported / packages : null;
    },
    detail() {
      const { sizeBytes, doneBytes } = totals();
      if (sizeBytes >= BYTES_PER_MEGABYTE) {
        return `${inMegabytes(doneBytes)} of ${inMegabytes(sizeBytes)} MB`;
      }
      return packages > 0 ? `${packages} packages` : '';
    },
  };
}

/**
 * What to tell a person whose installation failed: the likely cause, the end of the log, the command to repeat it.
 *
 * @param {readonly string[]} log
 * @param {string} packageManager In the form `pnpm@12.21.0`.
 */
export function explainInstallFailure(log, packageManager) {
  const messages = log.map(readableLine).filter((line) => line !== '');
  const text = messages.join('\n');
  const cause = KNOWN_CAUSES.find(({ pattern }) => pattern.test(text));
  return [
    'The dependencies could not be installed.',
    cause?.advice ?? 'Nothing is broken: the command can be run again once the cause is removed.',
    '',
    ...messages.slice(-SHOWN_LINES).map((line) => `  ${line}`),
    '',
    `To see it in full: npx --yes ${packageManager} install`,
  ].join('\n');
}

/** Warnings of npm's, lines of a stack, and lines with nothing on them. */
const NOISE = /^npm warn|^(npm error)?\s+at |^(npm error)?\s*$/;

/** A line as a person reads it, empty where it tells only of progress. @param {string} line */
function readableLine(line) {
  const entry = parseEntry(line);
  if (entry === undefined) {
    return NOISE.test(line) ? '' : line.trimEnd();
  }
  if (entry.level !== 'error' && entry.level !== 'warn') {
    return '';
  }
  return [entry.code, entry.err?.message ?? entry.message].filter(Boolean).join(': ');
}

/**
 * @param {string} line
 * @returns {any} The entry, or nothing where the line is not of pnpm's log.
 */
function parseEntry(line) {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @param {number} sizeBytes */
function inMegabytes(sizeBytes) {
  return Math.round(sizeBytes / BYTES_PER_MEGABYTE);
}
