/** Renders the custom properties of the box, with the defaults that its style sheet has. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from './escape-html.mjs';

/** What each is for; the build fails where this list and the style sheet differ. */
const MEANINGS = {
  '--loci-accent': 'Links, what is chosen, focus, the place in a text.',
  '--loci-ink': 'Text.',
  '--loci-ink-soft': 'Text of less weight: counts, dates, labels.',
  '--loci-paper': 'The ground that the box stands on.',
  '--loci-surface': 'Fields, buttons and dialogs.',
  '--loci-line': 'Rules and borders.',
  '--loci-mark': 'The ground of words that were searched for.',
  '--loci-font': 'Type of controls and titles.',
  '--loci-font-passage': 'Type of passages and articles.',
  '--loci-radius': 'Corners of the box and of panels.',
};

/** @param {string} packageFolder @returns {Promise<string>} Rows of a table. */
export async function renderProperties(packageFolder) {
  const source = await readFile(join(packageFolder, 'src', 'styles', 'tokens.ts'), 'utf8');
  const defaults = new Map(readDefaults(source));
  const names = Object.keys(MEANINGS);
  const unknown = [...defaults.keys()].filter((name) => !names.includes(name));
  const gone = names.filter((name) => !defaults.has(name));
  if (unknown.length + gone.length > 0) {
    throw new Error(
      `The custom properties to describe are not those of tokens.ts: ${[...unknown, ...gone].join(', ')}`,
    );
  }
  return names
    .map((name) => {
      const value = escapeHtml(defaults.get(name));
      return `<tr><th scope="row"><code>${name}</code></th><td>${MEANINGS[name]}</td><td><code>${value}</code></td></tr>`;
    })
    .join('\n');
}

/** `--_name: var(--loci-name, default)`, whose default may hold parentheses of its own. */
function* readDefaults(source) {
  for (const match of source.matchAll(/--_([a-z-]+):\s*var\(\s*(--loci-\1),/g)) {
    const [before, , name] = match;
    const from = match.index + before.length;
    let depth = 1;
    let end = from;
    for (; depth > 0 && end < source.length; end++) depth += { '(': 1, ')': -1 }[source[end]] ?? 0;
    yield [
      name,
      source
        .slice(from, end - 1)
        .trim()
        .replace(/\s+/g, ' '),
    ];
  }
}
