/** Renders the custom properties of the box: what its manifest says of each, with the default that its style sheet has. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../manifest/read-elements.mjs';
import { escapeHtml } from './escape-html.mjs';

/** @param {string} packageFolder @returns {Promise<string>} Rows of a table. */
export async function renderProperties(packageFolder) {
  const source = await readFile(join(packageFolder, 'src', 'styles', 'tokens.ts'), 'utf8');
  const defaults = new Map(readDefaults(source));
  const { modules } = await readManifest(join(packageFolder, 'src', 'elements'));
  const box = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'loci-search');
  const described = box.cssProperties;
  const names = described.map(({ name }) => name);
  const unlike = [...defaults.keys(), ...names].filter((name) => !(defaults.has(name) && names.includes(name)));
  if (unlike.length > 0) throw new Error(`Only one of manifest and style sheet knows ${unlike.join(', ')}`);
  return described
    .map(({ name, description }) => {
      const [meaning, value] = [description, defaults.get(name)].map(escapeHtml);
      return `<tr><th scope="row"><code>${name}</code></th><td>${meaning}</td><td><code>${value}</code></td></tr>`;
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
