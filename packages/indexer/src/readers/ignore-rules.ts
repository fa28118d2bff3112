/** Which paths are left out: patterns in the syntax of .gitignore, from the options and from files in the folders. */
import ignore from 'ignore';

/** In a folder that is indexed: patterns of what is left out, in the syntax of .gitignore. */
export const IGNORE_FILE = '.lociignore';

/** Patterns with the folder that they are relative to; what they say of a path, null where they say nothing. */
type RuleSet = (path: string) => boolean | null;

export interface IgnoreRules {
  /** Whether a path below the folder that is indexed is left out. With `/`, which also ends the path of a folder. */
  leavesOut(path: string): boolean;
  /** These rules and those of an ignore file in the folder `prefix` ('' or ending in `/`), which go before those above it. */
  within(prefix: string, patterns: string): IgnoreRules;
}

/** `patterns` go before every ignore file. */
export function createIgnoreRules(patterns: readonly string[]): IgnoreRules {
  return combine([createRuleSet('', patterns.join('\n'))], []);
}

/** As in Git: of the sets that say something of a path the first one decides, the deepest ignore file before the others. */
function combine(first: readonly RuleSet[], files: readonly RuleSet[]): IgnoreRules {
  return {
    leavesOut(path) {
      for (const says of [...first, ...files]) {
        const verdict = says(path);
        if (verdict !== null) return verdict;
      }
      return false;
    },
    within: (prefix, patterns) => combine(first, [createRuleSet(prefix, patterns), ...files]),
  };
}

function createRuleSet(prefix: string, patterns: string): RuleSet {
  const matcher = ignore({ ignorecase: false }).add(patterns);
  return (path) => {
    const { ignored, unignored } = matcher.test(path.slice(prefix.length));
    return ignored ? true : unignored ? false : null;
  };
}
