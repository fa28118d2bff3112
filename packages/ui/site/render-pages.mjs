/** Puts the pages of the site together: what is common to all, and what is a page's own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderFigures } from './render-figures.mjs';
import { renderProperties } from './render-properties.mjs';

const MODULE = (name) => `<script type="module" src="${name}"></script>`;
const STYLES = (name) => `<link rel="stylesheet" href="${name}" />`;

/** In the order of the navigation. `source` is the part of the page in this folder. */
const PAGES = [
  {
    file: 'index.html',
    address: './',
    source: 'search.html',
    name: 'Search',
    title: 'Loci',
    description: 'Search passages across your sources, by words and by meaning, on your own machine.',
    head: [MODULE('loci.js')],
  },
  {
    file: 'embed.html',
    address: 'embed.html',
    source: 'embed.html',
    name: 'Embed',
    title: 'Embed the search box · Loci',
    description: 'Two lines that put the search box into a page of yours, with your colours, type and language.',
    head: [STYLES('showcase/embed.css'), MODULE('loci.js'), MODULE('showcase/embed.js')],
  },
  {
    file: 'api.html',
    address: 'api.html',
    source: 'api.html',
    name: 'API',
    title: 'API reference · Loci',
    description: 'Every endpoint of the HTTP interface, with its parameters and answers, to be tried in place.',
    head: [
      STYLES('showcase/api.css'),
      '<link rel="preload" href="openapi.json" as="fetch" crossorigin />',
      MODULE('showcase/api.js'),
    ],
  },
  {
    file: 'static.html',
    address: 'static.html',
    source: 'static.html',
    name: 'Static host',
    title: 'On a static host · Loci',
    description: 'What the exported search needs of a static host and of a browser, and what it loads when.',
    head: [STYLES('showcase/static.css'), MODULE('showcase/code.js')],
  },
];

/**
 * @param {string} folder Where the layout and the pages are.
 * @returns {Promise<Map<string, string>>} HTML by file name.
 */
export async function renderPages(folder) {
  const layout = await readFile(join(folder, 'layout.html'), 'utf8');
  const rendered = new Map();
  for (const page of PAGES) {
    const main = fill(await readFile(join(folder, page.source), 'utf8'), {
      figures: await renderFigures(join(folder, 'static-figures.json')),
      properties: await renderProperties(join(folder, '..')),
    });
    const { title, description } = page;
    const head = page.head.join('\n    ');
    const navigation = PAGES.map(({ address, name }) => {
      const current = address === page.address ? ' aria-current="page"' : '';
      return `<a href="${address}"${current}>${name}</a>`;
    }).join('\n        ');
    rendered.set(page.file, fill(layout, { title, description, head, navigation, main }));
  }
  return rendered;
}

/** Every placeholder has to be known: a page with one left in it must not be published. */
function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name) => {
    if (!(name in values)) throw new Error(`${placeholder} stands in a page, and nothing is known for it`);
    return values[name];
  });
}
