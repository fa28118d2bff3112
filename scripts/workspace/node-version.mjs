/** Tells whether the Node that runs is recent enough. Written so that a much older Node can still read it. */

/**
 * Compares two versions by their numbers: below zero where `left` is older, zero where they are equal.
 *
 * @param {string} left A version as `20.19.0`; what follows the third number is left out of account.
 * @param {string} right The same.
 */
export function compareVersions(left, right) {
  const leftParts = left.split('.');
  const rightParts = right.split('.');
  for (let part = 0; part < 3; part += 1) {
    const difference = parseInt(leftParts[part] || '0', 10) - parseInt(rightParts[part] || '0', 10);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/**
 * Ends the process with a message where the running Node is older than `package.json` asks for.
 *
 * @param {string} required The `engines.node` of `package.json`, in the form `>=20.19.0`.
 * @param {string} running The version that runs, as `process.versions.node` has it.
 */
export function requireNode(required, running) {
  const minimum = required.replace(/^>=\s*/, '');
  if (compareVersions(running, minimum) < 0) {
    console.error(
      'Loci needs Node ' +
        minimum +
        ' or later, and this is Node ' +
        running +
        '. Install a current Node from https://nodejs.org, then run the command again.',
    );
    process.exit(1);
  }
}
