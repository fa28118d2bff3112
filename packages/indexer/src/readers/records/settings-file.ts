/** Knows files of settings in JSON by the names that their programs prescribe. */

/** Some describe their package in a sentence, which would pass for a text; others have comments, which JSON has not. */
const NAME = /(?:^|\/)(?:(?:package(?:-lock)?|npm-shrinkwrap|bower|composer|deno)|[jt]sconfig(?:\.[^/]+)?)\.json$/i;

/** Whether a file that lies among documents is there for a program. */
export function isSettingsFile(path: string): boolean {
  return NAME.test(path);
}
