/** Renders the figures that `scripts/measure-box.ts --write` measured. */
import { readFile } from 'node:fs/promises';
import { escapeHtml } from './escape-html.mjs';

/** @param {string} path @returns {Promise<string>} A table with what it was measured on. */
export async function renderFigures(path) {
  const {
    browser,
    passages,
    documents,
    query,
    export: exported,
    networks,
    stages,
  } = JSON.parse(await readFile(path, 'utf8'));
  const head = ['Stage', 'Files', 'kB', ...networks].map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = stages
    .map(
      ({ name, files, sizeBytes, timesMs }) =>
        `<tr><th scope="row">${escapeHtml(name)}</th><td>${files}</td><td>${kilobytes(sizeBytes)}</td>${timesMs
          .map((ms) => `<td>${ms === null ? 'not measured' : seconds(ms)}</td>`)
          .join('')}</tr>`,
    )
    .join('\n');
  return `<div class="scroll" data-label="What is loaded">
<table class="figures">
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>
<p class="soft">Measured in ${escapeHtml(browser)} with an empty cache, over the ${documents} articles of the seeds
(${passages} passages; the folder has ${exported.files} files and ${megabytes(exported.sizeBytes)}, without the model
${megabytes(exported.wordsOnlySizeBytes)}), for “${escapeHtml(query)}”, by <code>npx tsx scripts/measure-box.ts</code>.
Sizes are those on the wire, each stage with those before it; times count from opening the page.</p>`;
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000).toLocaleString('en');
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}
